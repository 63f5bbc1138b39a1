#pragma once

#include "core/base/language.hpp"
#include "core/tables/understanding.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace clientele::core {

// What is wrong with one cell of a customer, in words; "" where nothing is. Cells may hold several values,
// parted by / ; , 、.

/// `written`: the language of the table, which says where numbers are dialled. In tables that are not Chinese
/// only what cannot be a number anywhere is called wrong.
std::string phoneFault(std::string_view text, Language written, Language messages);
std::string emailFault(std::string_view text, Language messages);
std::string creditCodeFault(std::string_view text, Language messages);

/// The column of unified social credit codes, by its header.
std::optional<int> creditCodeColumn(const Grid& grid, const Table& table);

} // namespace clientele::core
