#pragma once

#include "core/base/language.hpp"
#include "functions/catalogue.hpp"
#include "samples/fods_writer.hpp"

namespace clientele::checks {

/// The name of the cell that is TRUE when every example of the workbook gives what it says.
constexpr std::string_view checkName = "CRM_CHECK";

/// A workbook that shows each example of a group of functions: data, formula, live result, the result
/// expected, and whether they agree. `words` is the language of its explanations; the document is in
/// `locale`, which decides the labels in the results: the examples expect English ones.
samples::Workbook checkWorkbook(const functions::GroupEntry& group, core::Language words,
                                samples::Locale locale = samples::Locale::enUS);

/// "check-tiering.fods", "check-tiering.zh-CN.fods".
std::string checkFileName(const functions::GroupEntry& group, core::Language words);

} // namespace clientele::checks
