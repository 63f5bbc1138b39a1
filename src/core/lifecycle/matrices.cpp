#include "core/lifecycle/matrices.hpp"

#include "core/base/errors.hpp"
#include "core/base/figures.hpp"
#include "core/rfm/quantile.hpp"

#include <algorithm>
#include <cmath>

namespace clientele::core {

namespace {
constexpr double median = .5;

void checkLengths(std::span<const NumberCell> first, std::span<const NumberCell> second) {
    if (first.size() != second.size())
        throw FunctionError(CellState::badArgument, "the columns differ in length");
}

/// ok where both sides are numbers; blank wins over nothing but a failure.
CellState stateOf(const NumberCell& first, const NumberCell& second) {
    for (const auto& cell : {first, second})
        if (cell.failed())
            return cell.state;
    if (first.blank() || second.blank())
        return CellState::blank;
    return std::isfinite(first.value) && std::isfinite(second.value) ? CellState::ok : CellState::badNumber;
}

double medianOf(std::vector<double> values) {
    std::ranges::sort(values);
    return quantile(values, median);
}
} // namespace

MatrixCuts medianCuts(std::span<const NumberCell> first, std::span<const NumberCell> second) {
    checkLengths(first, second);
    std::vector<double> firsts, seconds;
    for (std::size_t i = 0; i < first.size(); ++i)
        if (stateOf(first[i], second[i]) == CellState::ok) {
            firsts.push_back(first[i].value);
            seconds.push_back(second[i].value);
        }
    if (firsts.size() < 2)
        throw FunctionError(CellState::badArgument, "one customer has no median to stand beside: give cuts");
    return {medianOf(std::move(firsts)), medianOf(std::move(seconds))};
}

Quarter quarterOf(double first, double second, const MatrixCuts& cuts) {
    if (first >= cuts.first)
        return second >= cuts.second ? Quarter::both : Quarter::first;
    return second >= cuts.second ? Quarter::second : Quarter::neither;
}

std::vector<Cell<Quarter>> quarters(std::span<const NumberCell> first, std::span<const NumberCell> second,
                                    const MatrixCuts& cuts) {
    checkLengths(first, second);
    if (!std::isfinite(cuts.first) || !std::isfinite(cuts.second))
        throw FunctionError(CellState::badArgument, "a cut is no number");
    std::vector<Cell<Quarter>> out;
    out.reserve(first.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        const auto state = stateOf(first[i], second[i]);
        out.push_back(state == CellState::ok ? Cell<Quarter>(quarterOf(first[i].value, second[i].value, cuts))
                                             : Cell<Quarter>(state));
    }
    return out;
}

const MatrixWords valueMatrix{TextId::why_matrix_current,
                              TextId::why_matrix_future,
                              {TextId::matrix_value_platinum, TextId::matrix_value_gold,
                               TextId::matrix_value_iron, TextId::matrix_value_lead}};

const MatrixWords loyaltyMatrix{TextId::why_matrix_satisfaction,
                                TextId::why_matrix_loyalty,
                                {TextId::matrix_loyalty_apostle, TextId::matrix_loyalty_mercenary,
                                 TextId::matrix_loyalty_hostage, TextId::matrix_loyalty_terrorist}};

std::string_view labelOf(Quarter quarter, const MatrixWords& words, Language language) {
    return textOf(words.labels.at(static_cast<std::size_t>(quarter)), language);
}

std::string quarterReason(double first, double second, const MatrixCuts& cuts, const MatrixWords& words,
                          const std::string& label, Language language) {
    const auto part = [language](TextId what, double value, double cut) {
        return textOf(what, language, {{"compared", comparisonText(value, cut, value >= cut, language)}});
    };
    std::string rule = part(words.first, first, cuts.first);
    rule += textOf(TextId::why_item, language);
    rule += part(words.second, second, cuts.second);
    return textOf(TextId::why_result, language, {{"rule", rule}, {"class", label}});
}

} // namespace clientele::core
