#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace clientele::core {

/// A word of a formula that stands where a function or a named expression can stand.
struct FormulaName {
    std::string_view text;
    bool call = false; ///< an opening bracket follows
};

/// The names in a formula of Calc's own notation, in order. What stands in a text ("…"), a sheet or file name
/// ('…') or a column of a table ([…]) is none, nor is a reference with a $.
std::vector<FormulaName> namesIn(std::string_view formula);

/// Whether every bracket and every text of a formula is closed, so that it can be put into another one.
bool isClosed(std::string_view formula);

/// A name of the document and the expression it stands for.
struct NamedExpression {
    std::string name, content;
    int sheet = -1; ///< the one sheet where it holds; -1: everywhere
};

/// Tells the formulas that call a function of ours, by its display name (CRM.ABC) or by the name under which
/// files keep it (ORG.CLIENTELE.FUNCTIONS.ABC), themselves or through a named expression.
class CrmCalls {
public:
    explicit CrmCalls(const std::vector<NamedExpression>& names = {});
    /// Whether a formula on this sheet does.
    [[nodiscard]] bool in(std::string_view formula, int sheet) const;

private:
    [[nodiscard]] bool standsForCall(std::string_view name, int sheet) const;

    std::set<std::pair<int, std::string>> names_; ///< sheet (-1: all) and name in capitals
};

/// The formula with the display names of our functions, as the formula bar shows it.
std::string withDisplayNames(std::string_view formula);

} // namespace clientele::core
