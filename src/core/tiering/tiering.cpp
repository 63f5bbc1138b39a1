#include "core/tiering/tiering.hpp"

#include "core/base/errors.hpp"
#include "core/base/reach.hpp"
#include "core/base/sum.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <functional>
#include <limits>
#include <string>

namespace clientele::core {

namespace {
void checkCutoffs(std::span<const double> cutoffs) {
    const bool inside = std::ranges::all_of(cutoffs, [](double c) { return c > 0 && c <= 1; });
    const bool ascending = std::ranges::adjacent_find(cutoffs, std::greater_equal<>()) == cutoffs.end();
    if (cutoffs.empty() || cutoffs.size() > std::numeric_limits<std::uint8_t>::max() || !inside || !ascending)
        throw FunctionError(CellState::badArgument, "cut-offs must ascend between 0 and 1");
}

/// A number that can be ranked; what only calculation could have made (infinite, not a number) is the row's
/// error.
bool ranked(const NumberCell& cell) {
    return cell.ok() && std::isfinite(cell.value);
}

std::vector<double> bestFirst(std::span<const NumberCell> values) {
    std::vector<double> numbers;
    numbers.reserve(values.size());
    for (const auto& cell : values)
        if (ranked(cell))
            numbers.push_back(cell.value);
    std::ranges::sort(numbers, std::greater<>());
    return numbers;
}

/// What a customer weighs in the total that cut-offs are shares of.
using Weight = double (*)(double value);
double gain(double value) {
    return std::max(value, 0.0);
}
double head(double) {
    return 1;
}

/// Whether two neighbours are one value to the manager: the same cents added in another order differ in the
/// last bits, and Calc's own = sees them as equal too. It also keeps the values on two sides of a cut far
/// enough apart to be told apart in a file (storableCut).
bool sameValue(double greater, double lower) {
    return greater - lower <= 2e-14 * std::abs(greater);
}

Weight weightBy(AbcBy by) {
    return by == AbcBy::heads ? head : gain;
}

/// Whether there is an order to class by.
bool anyWeight(std::span<const double> descending, AbcBy by) {
    return !descending.empty() && weightBy(by)(descending.front()) > 0;
}

double totalOf(std::span<const double> values, Weight weight) {
    CompensatedSum all;
    for (const double value : values)
        all.add(weight(value));
    if (!std::isfinite(all.value()))
        throw FunctionError(CellState::badNumber, "the total is beyond all numbers");
    return all.value();
}

/// The lowest value of each class but the last. `descending` weighs more than nothing.
std::vector<double> lowestOfClasses(std::span<const double> descending, std::span<const double> cutoffs,
                                    AbcBy by) {
    const Weight weight = weightBy(by);
    const double total = totalOf(descending, weight);
    std::vector<double> cuts(cutoffs.size(), descending.front());
    std::size_t of = 0; // the class of the customer at hand
    CompensatedSum before;
    for (std::size_t i = 0; i < descending.size(); ++i) {
        const bool tied = i > 0 && sameValue(descending[i - 1], descending[i]);
        while (!tied && of < cutoffs.size() && reachesShare(before.value() / total, cutoffs[of]))
            ++of;
        if (of == cutoffs.size())
            break;
        std::fill(cuts.begin() + static_cast<std::ptrdiff_t>(of), cuts.end(), descending[i]);
        before.add(weight(descending[i]));
    }
    return cuts;
}

/// Every number's class by the cuts; `none` for all numbers where there are no cuts.
std::vector<Cell<std::uint8_t>> classified(std::span<const NumberCell> values, std::span<const double> cuts,
                                           CellState none) {
    std::vector<Cell<std::uint8_t>> classes;
    classes.reserve(values.size());
    for (const auto& cell : values) {
        if (!cell.ok())
            classes.emplace_back(cell.state);
        else if (!ranked(cell))
            classes.emplace_back(CellState::badNumber);
        else if (cuts.empty())
            classes.emplace_back(none);
        else
            classes.emplace_back(tierByCuts(cell.value, cuts));
    }
    return classes;
}

std::vector<Cell<std::uint8_t>> classesBy(AbcBy by, std::span<const NumberCell> values,
                                          std::span<const double> cutoffs) {
    checkCutoffs(cutoffs);
    const auto numbers = bestFirst(values);
    const auto cuts = anyWeight(numbers, by) ? lowestOfClasses(numbers, cutoffs, by) : std::vector<double>{};
    return classified(values, cuts, CellState::notAvailable);
}

/// The decimal of so many significant digits at or below a positive value. It is cut from the shortest
/// decimal that means the value, so that 1.23 stays 1.23 although its binary form lies a little below.
double truncatedTo(std::size_t digits, double value) {
    std::array<char, 32> text{};
    auto* const end =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::scientific).ptr;
    std::string decimal(text.data(), end); // d.ddd…e±xx
    const std::size_t kept = digits + 1;   // and the point
    const auto exponent = decimal.find('e');
    if (exponent > kept)
        decimal.erase(kept, exponent - kept);
    double truncated = value;
    std::from_chars(decimal.data(), decimal.data() + decimal.size(), truncated);
    return truncated;
}

/// The value as a file gives it back: the nearest decimal of 15 significant digits.
double asSaved(double value) {
    std::array<char, 32> text{};
    auto* const end =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::scientific, 14).ptr;
    double saved = value;
    std::from_chars(text.data(), end, saved);
    return saved;
}
} // namespace

std::vector<Cell<std::uint8_t>> abcClasses(std::span<const NumberCell> values,
                                           std::span<const double> cutoffs) {
    return classesBy(AbcBy::total, values, cutoffs);
}

std::vector<Cell<std::uint8_t>> abcClassesByHeads(std::span<const NumberCell> values,
                                                  std::span<const double> cutoffs) {
    return classesBy(AbcBy::heads, values, cutoffs);
}

std::vector<double> abcCuts(std::span<const NumberCell> values, std::span<const double> cutoffs, AbcBy by) {
    checkCutoffs(cutoffs);
    const auto numbers = bestFirst(values);
    if (!anyWeight(numbers, by))
        throw FunctionError(CellState::notAvailable, "no value to class by");
    return lowestOfClasses(numbers, cutoffs, by);
}

std::vector<double> storableAbcCuts(std::span<const NumberCell> values, std::span<const double> cutoffs,
                                    AbcBy by) {
    auto cuts = abcCuts(values, cutoffs, by);
    const auto numbers = bestFirst(values);
    for (double& cut : cuts) {
        const auto below = std::ranges::upper_bound(numbers, cut, std::greater<>());
        cut = storableCut(cut, below == numbers.end() ? -std::numeric_limits<double>::infinity() : *below);
    }
    return cuts;
}

std::vector<NumberCell> sharesBefore(std::span<const NumberCell> values, AbcBy by) {
    const auto numbers = bestFirst(values);
    const bool any = anyWeight(numbers, by);
    const double total = any ? totalOf(numbers, weightBy(by)) : 1;
    std::vector<double> shares(numbers.size());
    CompensatedSum before;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        shares[i] = i > 0 && sameValue(numbers[i - 1], numbers[i]) ? shares[i - 1] : before.value() / total;
        before.add(weightBy(by)(numbers[i]));
    }
    std::vector<NumberCell> out;
    out.reserve(values.size());
    for (const auto& cell : values) {
        if (!cell.ok())
            out.emplace_back(cell.state);
        else if (!ranked(cell))
            out.emplace_back(CellState::badNumber);
        else if (!any)
            out.emplace_back(CellState::notAvailable);
        else
            out.emplace_back(shares[static_cast<std::size_t>(
                std::ranges::lower_bound(numbers, cell.value, std::greater<>()) - numbers.begin())]);
    }
    return out;
}

std::uint8_t tierByCuts(double value, std::span<const double> descendingCuts) {
    std::uint8_t tier = 0;
    for (const double cut : descendingCuts) {
        if (value >= cut)
            break;
        ++tier;
    }
    return tier;
}

void checkCuts(std::span<const double> descendingCuts) {
    const bool finite = std::ranges::all_of(descendingCuts, [](double cut) { return std::isfinite(cut); });
    if (descendingCuts.empty() || descendingCuts.size() > std::numeric_limits<std::uint8_t>::max() ||
        !finite || !std::ranges::is_sorted(descendingCuts, std::greater<>()))
        throw FunctionError(CellState::badArgument, "cut values must descend");
}

double storableCut(double cut, double nextLower) {
    if (!(cut > 0) || !std::isfinite(cut))
        return cut;
    for (const std::size_t digits : {14, 15}) {
        const double rounded = truncatedTo(digits, cut);
        // The value below is saved too, and may come back greater than it is.
        if (!std::isfinite(nextLower) || (nextLower < rounded && asSaved(nextLower) < rounded))
            return rounded;
    }
    return cut;
}

} // namespace clientele::core
