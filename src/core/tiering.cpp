#include "core/tiering.hpp"

#include "core/errors.hpp"
#include "core/reach.hpp"
#include "core/sum.hpp"

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

/// The lowest value of each class but the last. `descending` weighs more than nothing.
std::vector<double> lowestOfClasses(std::span<const double> descending, std::span<const double> cutoffs,
                                    Weight weight) {
    CompensatedSum all;
    for (const double value : descending)
        all.add(weight(value));
    const double total = all.value();
    if (!std::isfinite(total))
        throw FunctionError(CellState::badNumber, "the total is beyond all numbers");

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

bool anyGain(std::span<const double> descending) {
    return !descending.empty() && descending.front() > 0;
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
    checkCutoffs(cutoffs);
    const auto numbers = bestFirst(values);
    const auto cuts = anyGain(numbers) ? lowestOfClasses(numbers, cutoffs, gain) : std::vector<double>{};
    return classified(values, cuts, CellState::notAvailable);
}

std::vector<Cell<std::uint8_t>> abcClassesByHeads(std::span<const NumberCell> values,
                                                  std::span<const double> cutoffs) {
    checkCutoffs(cutoffs);
    const auto numbers = bestFirst(values);
    const auto cuts = numbers.empty() ? std::vector<double>{} : lowestOfClasses(numbers, cutoffs, head);
    return classified(values, cuts, CellState::notAvailable);
}

std::vector<double> abcCuts(std::span<const NumberCell> values, std::span<const double> cutoffs) {
    checkCutoffs(cutoffs);
    const auto numbers = bestFirst(values);
    if (!anyGain(numbers))
        throw FunctionError(CellState::notAvailable, "no value is positive");
    return lowestOfClasses(numbers, cutoffs, gain);
}

std::vector<double> storableAbcCuts(std::span<const NumberCell> values, std::span<const double> cutoffs) {
    auto cuts = abcCuts(values, cutoffs);
    const auto numbers = bestFirst(values);
    for (double& cut : cuts) {
        const auto below = std::ranges::upper_bound(numbers, cut, std::greater<>());
        cut = storableCut(cut, below == numbers.end() ? -std::numeric_limits<double>::infinity() : *below);
    }
    return cuts;
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
