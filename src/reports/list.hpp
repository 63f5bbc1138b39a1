#pragma once

#include "calc/document.hpp"
#include "core/report/list.hpp"
#include "reports/marker.hpp"

#include <string>

namespace clientele::reports {

/// The sheet that an earlier run of the kind made, under whatever name it has now; "" if there is none.
std::string ownSheetName(const calc::Document& document, OwnSheet kind);

/// Whether the sheet of that name is one of ours of the kind.
bool isOwn(const calc::Document& document, const std::string& name, OwnSheet kind);

/// Writes the list as a new sheet of the kind and returns its name. One of ours with the list's name is
/// replaced where it stands; a user's stays. The caller opens the undo step; only styles stay after undo.
std::string writeList(const calc::Document& document, const core::ListSheet& list, OwnSheet kind);

} // namespace clientele::reports
