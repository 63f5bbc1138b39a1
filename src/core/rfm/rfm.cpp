#include "core/rfm/rfm.hpp"

#include "core/base/errors.hpp"
#include "core/rfm/quantile.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <utility>

namespace clientele::core {

namespace {
enum Measure : std::size_t { recency, frequency, monetary };
constexpr std::size_t measures = 3;
using Columns = std::array<std::span<const NumberCell>, measures>;
using Rows = std::vector<std::size_t>;

void checkBins(int bins) {
    if (bins < 2 || bins > 9)
        throw FunctionError(CellState::badArgument, "bins must be 2 to 9");
}

void checkLengths(const Columns& columns) {
    if (columns[recency].size() != columns[frequency].size() ||
        columns[recency].size() != columns[monetary].size())
        throw FunctionError(CellState::badArgument, "the columns differ in length");
}

/// ok, or why the row takes no part: its first error, else blank.
CellState rowState(const Columns& columns, std::size_t row) {
    CellState state = CellState::ok;
    for (const auto& column : columns) {
        if (column[row].failed())
            return column[row].state;
        if (column[row].blank())
            state = CellState::blank;
    }
    return state;
}

Rows wholeRows(const Columns& columns) {
    Rows rows;
    rows.reserve(columns[recency].size());
    for (std::size_t row = 0; row < columns[recency].size(); ++row)
        if (rowState(columns, row) == CellState::ok)
            rows.push_back(row);
    return rows;
}

std::vector<RfmEdge> edgesOf(std::span<const NumberCell> column, const Rows& rows, int bins) {
    std::vector<double> ascending;
    ascending.reserve(rows.size());
    for (const std::size_t row : rows)
        ascending.push_back(column[row].value);
    std::ranges::sort(ascending);
    std::vector<RfmEdge> edges;
    for (int i = 1; i < bins; ++i) {
        const double edge = quantile(ascending, static_cast<double>(i) / bins);
        edges.push_back({edge, std::ranges::equal_range(ascending, edge).size()});
    }
    return edges;
}

/// 1 … edges + 1. On an edge the better score: for recency that is the bin of fewer days, for the others of
/// more.
std::uint8_t scoreOf(Measure measure, double value, std::span<const RfmEdge> edges) {
    const auto passed = std::ranges::count_if(edges, [=](const RfmEdge& edge) {
        return measure == recency ? value <= edge.value : value >= edge.value;
    });
    return static_cast<std::uint8_t>(passed + 1);
}

std::uint8_t& part(RfmScore& score, Measure measure) {
    return measure == recency ? score.r : measure == frequency ? score.f : score.m;
}

using Scores = std::vector<Cell<RfmScore>>;

void scoreRows(Measure measure, const Columns& columns, const Rows& rows, int bins, Scores& scores) {
    const auto edges = edgesOf(columns[measure], rows, bins);
    for (const std::size_t row : rows)
        part(scores[row].value, measure) = scoreOf(measure, columns[measure][row].value, edges);
}

/// Scores `measure` within `rows`, then the measures after it within each of its bins.
void scoreNested(Measure measure, const Columns& columns, const Rows& rows, int bins, Scores& scores) {
    if (rows.empty())
        return;
    scoreRows(measure, columns, rows, bins, scores);
    if (measure == monetary)
        return;
    std::vector<Rows> within(static_cast<std::size_t>(bins) + 1);
    for (const std::size_t row : rows)
        within[part(scores[row].value, measure)].push_back(row);
    for (const auto& group : within)
        scoreNested(measure == recency ? frequency : monetary, columns, group, bins, scores);
}
} // namespace

RfmCuts rfmCuts(std::span<const NumberCell> r, std::span<const NumberCell> f, std::span<const NumberCell> m,
                int bins) {
    const Columns columns{r, f, m};
    checkBins(bins);
    checkLengths(columns);
    const auto rows = wholeRows(columns);
    if (rows.empty())
        throw FunctionError(CellState::notAvailable, "no row has all three numbers");
    return {edgesOf(r, rows, bins), edgesOf(f, rows, bins), edgesOf(m, rows, bins)};
}

std::vector<Cell<RfmScore>> rfmScores(std::span<const NumberCell> r, std::span<const NumberCell> f,
                                      std::span<const NumberCell> m, int bins, RfmMethod method) {
    const Columns columns{r, f, m};
    checkBins(bins);
    checkLengths(columns);
    Scores scores(r.size());
    for (std::size_t row = 0; row < scores.size(); ++row)
        scores[row].state = rowState(columns, row);
    const auto rows = wholeRows(columns);
    if (rows.empty())
        return scores;
    if (method == RfmMethod::nested) {
        scoreNested(recency, columns, rows, bins, scores);
    } else {
        for (const Measure measure : {recency, frequency, monetary})
            scoreRows(measure, columns, rows, bins, scores);
    }
    return scores;
}

RfmScore rfmOf(double r, double f, double m, const RfmCuts& cuts) {
    return {scoreOf(recency, r, cuts.recency), scoreOf(frequency, f, cuts.frequency),
            scoreOf(monetary, m, cuts.monetary)};
}

void checkCuts(const RfmCuts& cuts) {
    const auto sound = [](const std::vector<RfmEdge>& edges) {
        return std::ranges::all_of(edges, [](const RfmEdge& edge) { return std::isfinite(edge.value); }) &&
               std::ranges::is_sorted(edges, {}, &RfmEdge::value);
    };
    const std::size_t count = cuts.recency.size();
    const bool even = count == cuts.frequency.size() && count == cuts.monetary.size();
    if (count < 1 || count > 8 || !even || !sound(cuts.recency) || !sound(cuts.frequency) ||
        !sound(cuts.monetary))
        throw FunctionError(CellState::badArgument, "thresholds must ascend, 1 to 8 of each measure");
}

} // namespace clientele::core
