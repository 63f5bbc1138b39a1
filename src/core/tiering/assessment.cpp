#include "core/tiering/assessment.hpp"

#include "core/base/errors.hpp"
#include "core/base/figures.hpp"
#include "core/base/sum.hpp"
#include "core/texts.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace clientele::core {

namespace {
constexpr double hundred = 100;
constexpr std::size_t largestShown = 2;

/// A score as the mean takes it: per cent of its maximum, or as it stands.
double measured(double score, const AssessmentScale& scale, std::size_t dimension) {
    return scale.maxima.empty() ? score : score / scale.maxima[dimension] * hundred;
}

/// ok, or why these scores have no mean.
CellState stateOf(std::span<const NumberCell> scores, const AssessmentScale& scale) {
    if (scores.size() != scale.weights.size())
        return CellState::badArgument;
    const auto failed = std::ranges::find_if(scores, &NumberCell::failed);
    if (failed != scores.end())
        return failed->state;
    if (std::ranges::all_of(scores, &NumberCell::blank))
        return CellState::blank;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const bool bounded = !scale.maxima.empty() && scores[i].ok();
        if (bounded && !(scores[i].value >= 0 && scores[i].value <= scale.maxima[i]))
            return CellState::badArgument;
    }
    return CellState::ok;
}

/// The weights of the assessed dimensions as shares of 1; empty where none of them weighs anything. They are
/// brought to the greatest first, so that no sum of them is beyond all numbers.
std::vector<double> sharesOfWeight(std::span<const NumberCell> scores, std::span<const double> weights) {
    const double greatest = std::ranges::max(weights);
    std::vector<double> shares(weights.size());
    CompensatedSum sum;
    for (std::size_t i = 0; i < weights.size(); ++i)
        if (scores[i].ok()) {
            shares[i] = weights[i] / greatest;
            sum.add(shares[i]);
        }
    if (!(sum.value() > 0))
        return {};
    for (double& share : shares)
        share /= sum.value();
    return shares;
}

/// What each dimension adds to the score; the state where there is none.
Cell<std::vector<double>> pointsOf(std::span<const NumberCell> scores, const AssessmentScale& scale) {
    if (const auto state = stateOf(scores, scale); state != CellState::ok)
        return state;
    auto points = sharesOfWeight(scores, scale.weights);
    if (points.empty())
        return CellState::divisionByZero;
    for (std::size_t i = 0; i < points.size(); ++i)
        points[i] *= scores[i].ok() ? measured(scores[i].value, scale, i) : 0;
    return points;
}

NumberCell sumOf(std::span<const double> points) {
    CompensatedSum sum;
    for (const double point : points)
        sum.add(point);
    return std::isfinite(sum.value()) ? NumberCell(sum.value()) : NumberCell(CellState::badNumber);
}

std::vector<Contribution> largestOf(std::span<const double> points) {
    std::vector<Contribution> out;
    for (std::size_t i = 0; i < points.size(); ++i)
        if (points[i] > 0)
            out.push_back({i, points[i]});
    std::ranges::stable_sort(out, std::greater<>(), &Contribution::points);
    out.resize(std::min(out.size(), largestShown));
    return out;
}

std::optional<std::size_t> weakestOf(std::span<const NumberCell> scores, const AssessmentScale& scale) {
    std::optional<std::size_t> weakest;
    bool alike = true;
    double first = 0, lowest = 0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (!scores[i].ok() || scale.weights[i] == 0)
            continue;
        const double value = measured(scores[i].value, scale, i);
        if (!weakest)
            first = value;
        alike = alike && value == first;
        if (!weakest || value < lowest || (value == lowest && scale.weights[i] > scale.weights[*weakest])) {
            weakest = i;
            lowest = value;
        }
    }
    return alike ? std::nullopt : weakest;
}
} // namespace

void checkScale(const AssessmentScale& scale) {
    const auto& [weights, maxima] = scale;
    const bool weighs = std::ranges::all_of(weights, [](double w) { return w >= 0 && std::isfinite(w); }) &&
                        std::ranges::any_of(weights, [](double w) { return w > 0; });
    const bool bounded = std::ranges::all_of(maxima, [](double m) { return m > 0 && std::isfinite(m); }) &&
                         (maxima.empty() || maxima.size() == weights.size());
    if (!weighs || !bounded)
        throw FunctionError(CellState::badArgument, "no scale to assess by");
}

NumberCell assessmentScore(std::span<const NumberCell> scores, const AssessmentScale& scale) {
    const auto points = pointsOf(scores, scale);
    return points.ok() ? sumOf(points.value) : NumberCell(points.state);
}

Cell<ScoreReason> scoreReason(std::span<const NumberCell> scores, const AssessmentScale& scale) {
    const auto points = pointsOf(scores, scale);
    if (!points.ok())
        return points.state;
    const auto score = sumOf(points.value);
    if (!score.ok())
        return score.state;
    ScoreReason reason{score.value, largestOf(points.value), weakestOf(scores, scale), {}};
    for (std::size_t i = 0; i < scores.size(); ++i)
        if (scores[i].blank())
            reason.notAssessed.push_back(i);
    return reason;
}

std::string textOf(const ScoreReason& reason, std::span<const NumberCell> scores,
                   const AssessmentScale& scale, std::span<const std::string> names, Language language) {
    const bool bounded = !scale.maxima.empty();
    auto out = textOf(bounded ? TextId::why_score_hundred : TextId::why_score_plain, language,
                      {{"score", figureText(reason.score)}});
    const auto list = [&](const auto& items, auto text) {
        std::string joined;
        for (const auto& item : items)
            joined += (joined.empty() ? "" : std::string(textOf(TextId::why_item, language))) + text(item);
        return joined;
    };
    const auto part = [&](TextId id, const TextArguments& arguments) {
        out += textOf(TextId::why_part, language);
        out += textOf(id, language, arguments);
    };
    if (!reason.largest.empty())
        part(TextId::why_score_most, {{"list", list(reason.largest, [&](const Contribution& c) {
                                           return names[c.dimension] + " " + figureText(c.points, 1);
                                       })}});
    if (reason.weakest)
        part(bounded ? TextId::why_score_weakestOf : TextId::why_score_weakest,
             {{"name", names[*reason.weakest]},
              {"score", figureText(scores[*reason.weakest].value)},
              {"maximum", bounded ? figureText(scale.maxima[*reason.weakest]) : ""}});
    if (!reason.notAssessed.empty())
        part(TextId::why_score_missing,
             {{"list", list(reason.notAssessed, [&](std::size_t i) { return names[i]; })}});
    return out;
}

} // namespace clientele::core
