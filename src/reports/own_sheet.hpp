#pragma once

#include "calc/document.hpp"
#include "reports/marker.hpp"

#include <string>

namespace clientele::reports {

/// A new sheet of a kind: where our own of that name and kind stood, which it replaces, else in front of the
/// snapshot, else at the end. A sheet of the user's with that name stays and ours gets " (2)".
Reference<css::sheet::XSpreadsheet> newOwnSheet(const calc::Document& document, const std::string& name,
                                                OwnSheet kind);

} // namespace clientele::reports
