#pragma once

#include "core/newbook/new_workbook.hpp"
#include "samples/fods_writer.hpp"

namespace clientele::newbook {

/// The document of a new workbook, in the formats of its language.
samples::Workbook templateWorkbook(const core::NewWorkbook& plan);

/// The guide as a sheet of a printed page's width.
samples::Sheet guidePage(const core::Guide& guide);

/// "customers-zh-CN": the file of the language's template, without its extension.
std::string templateName(core::Language language);

} // namespace clientele::newbook
