#pragma once

#include <string>
#include <string_view>

namespace clientele::checks {

/// Where the cell A1 of an example stands, counted from 0, and how many rows its data has.
struct Origin {
    int row = 0, column = 0, rows = 0;
};

/// An example's formula as it is typed, "=CRM.TIER(A1;B1:C1)", with its references moved to where the data
/// stands. A whole column (A:A) becomes the column of the data.
std::string movedFormula(std::string_view formula, const Origin& origin);

/// The same as a file holds it, without "of:=": "ORG.CLIENTELE.FUNCTIONS.TIER([.B4];[.C4:.D4])".
std::string openFormula(std::string_view formula, const Origin& origin);

} // namespace clientele::checks
