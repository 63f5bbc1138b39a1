#pragma once

#include "calc/document.hpp"

#include <array>
#include <optional>

namespace clientele::reports {

/// What a sheet of ours is. It is told by a name of the sheet's own, which .ods and .xlsx keep, which undo
/// takes away with the sheet and which the user may delete to make the sheet theirs.
enum class OwnSheet { report, snapshot, reminders, greetings };
inline constexpr std::array ownSheets{OwnSheet::report, OwnSheet::snapshot, OwnSheet::reminders,
                                      OwnSheet::greetings};

void mark(const calc::Document& document, int sheet, OwnSheet kind);
bool isMarked(const calc::Document& document, int sheet, OwnSheet kind);
std::optional<int> findMarked(const calc::Document& document, OwnSheet kind);

} // namespace clientele::reports
