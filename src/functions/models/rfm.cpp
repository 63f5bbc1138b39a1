#include "functions/models/rfm.hpp"

#include "core/rfm/bins.hpp"
#include "core/rfm/rfm.hpp"

#include <cmath>

namespace clientele::functions::models {

namespace {
Any dateAny(const core::DayCell& day, int dateOffset) {
    return day.ok() ? Any(static_cast<double>(day.value - dateOffset)) : anyOf(day.state);
}

/// A score has to be one: 4.5 is no score, nor is 10.
int scoreOf(double value) {
    if (value != std::floor(value) || !(value >= 1 && value <= 9))
        throw core::FunctionError(core::CellState::badArgument, "a score is a whole number from 1 to 9");
    return static_cast<int>(value);
}
} // namespace

Lines rfm(const Caller& caller, const TextColumn& customers, DayColumn dates, NumberColumn amounts,
          Optional<DayValue> asOf, Optional<TextColumn> keys) {
    // Trailing blanks are dropped column by column; the shortest ends the orders, as the rest lacks
    // something.
    const auto rows = std::min({customers.cells().size(), dates.size(), amounts.size()});
    const auto day = asOf ? asOf->day : caller.today();
    const auto wanted = keys ? keys->cells() : std::span<const core::TextCell>();
    if (keys && wanted.empty())
        throw core::FunctionError(core::CellState::notAvailable, "no keys");
    const auto table =
        core::rfmTable(customers.cells().first(rows), dates.first(rows), amounts.first(rows), day, wanted);
    const auto& names = keys ? *keys : customers;
    const int offset = caller.dateOffset();
    Lines out;
    out.lines.reserve(table.rows.size());
    for (const auto& row : table.rows)
        out.lines.push_back(
            sequenceOf({row.customer.ok() ? names.original(row.customer.value) : anyOf(row.customer.state),
                        anyOf(row.recency), anyOf(row.orders), anyOf(row.money), dateAny(row.first, offset),
                        dateAny(row.last, offset)}));
    out.blank = keys ? keys->shape().size() - wanted.size() : 0;
    return out;
}

std::vector<core::Cell<core::RfmScore>> rfmScore(const Caller&, NumberColumn recency, NumberColumn frequency,
                                                 NumberColumn monetary, Optional<int> bins, Choice method) {
    // Trailing blanks are dropped column by column: a row that lacks something is blank.
    const auto rows = std::max({recency.size(), frequency.size(), monetary.size()});
    const auto padded = [rows](NumberColumn column) {
        std::vector<core::NumberCell> cells(column.begin(), column.end());
        cells.resize(rows);
        return cells;
    };
    return core::rfmScores(padded(recency), padded(frequency), padded(monetary),
                           bins.value_or(static_cast<int>(defaults::rfmScore_bins)),
                           method.index == 0 ? core::RfmMethod::independent : core::RfmMethod::nested);
}

core::RfmCuts rfmCuts(const Caller&, NumberColumn recency, NumberColumn frequency, NumberColumn monetary,
                      Optional<int> bins) {
    const auto rows = std::min({recency.size(), frequency.size(), monetary.size()});
    return core::rfmCuts(recency.first(rows), frequency.first(rows), monetary.first(rows),
                         bins.value_or(static_cast<int>(defaults::rfmCuts_bins)));
}

Each<RfmCells, double, double, double> rfmOf(const Caller&, const core::RfmCuts& cuts) {
    core::checkCuts(cuts);
    return [cuts](double recency, double frequency, double monetary) {
        return cellsOf(core::rfmOf(recency, frequency, monetary, cuts));
    };
}

Each<Any, double, double, double> rfmSegment(const Caller& caller, Optional<core::SegmentScheme> scheme,
                                             Optional<Flag> why) {
    auto rules = scheme ? *scheme : core::defaultSegments(caller.language());
    if (why == Flag::yes)
        return [rules = std::move(rules), language = caller.language()](double r, double f, double m) {
            return Any(toUno(core::segmentReason(scoreOf(r), scoreOf(f), scoreOf(m), rules, language)));
        };
    return [rules = std::move(rules)](double r, double f, double m) {
        const auto segment = core::rfmSegment(scoreOf(r), scoreOf(f), scoreOf(m), rules);
        return Any(toUno(core::segmentLabel(segment, rules)));
    };
}

std::vector<double> cuts(const Caller&, NumberColumn values, Optional<int> bins, Choice method) {
    return core::binCuts(values, bins.value_or(static_cast<int>(defaults::cuts_bins)),
                         method.index == 0 ? core::BinMethod::quantile : core::BinMethod::width);
}

} // namespace clientele::functions::models
