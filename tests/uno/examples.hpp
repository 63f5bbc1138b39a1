#pragma once

#include "functions/catalogue.hpp"
#include "office.hpp"

#include <string>

/// The examples of the function catalogue, in cells.
namespace clientele::test {

std::string columnName(std::size_t column);

/// "C1:D5": five rows and two columns from C (2) on.
std::string rangeName(std::size_t firstColumn, std::size_t rows, std::size_t columns);

/// Puts the data of an example where its formula looks for it, from A1 on.
void fill(const Workbook& book, const functions::ExampleTable& rows);

/// What went wrong, "" when the cells are as they should be.
std::string differences(const Sequence<Sequence<Any>>& is, const functions::ExampleTable& should,
                        const std::string& where);

} // namespace clientele::test
