#pragma once

#include "core/base/cell.hpp"
#include "core/base/language.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace clientele::core {

// Weighted assessment (客户关系评估表: indicator weight × indicator score; SEEDS 2.17, 6.3; SPEC §3 Tiering).
//
// The mean of the scores by their weights, so that weights of .2 .3 .5, of 20 30 50 and of 2 3 5 say the
// same; where they add up to 1 it is the documents' sum of weight × score. A dimension that is not assessed
// (blank) is left out together with its weight.

/// How a customer is assessed: dimension by dimension, in the order of the scores.
struct AssessmentScale {
    std::vector<double> weights;
    std::vector<double> maxima; ///< the best score of each; empty: the result stays on the scores' own scale
};

/// FunctionError(badArgument) unless the weights are finite, none negative and one above 0, and the maxima
/// are above 0 and as many as the weights.
void checkScale(const AssessmentScale& scale);

/// The weighted mean; 0 - 100 where maxima are given. Nothing assessed: blank. An error among the scores is
/// the result. badArgument: not as many scores as weights, or a score outside 0 … its maximum.
/// divisionByZero: only dimensions of weight 0 are assessed.
NumberCell assessmentScore(std::span<const NumberCell> scores, const AssessmentScale& scale);

/// What one dimension adds to the result, in its points.
struct Contribution {
    std::size_t dimension = 0;
    double points = 0;
};

/// Why a customer has this score.
struct ScoreReason {
    double score = 0;
    std::vector<Contribution> largest;    ///< at most two that add something, greatest first
    std::optional<std::size_t> weakest;   ///< lowest score (of its maximum); nothing where all are alike
    std::vector<std::size_t> notAssessed; ///< left out of the score
};

/// The state of the score, and its reasons. Equal contributions keep their order; of equally weak dimensions
/// it is the one of greater weight.
Cell<ScoreReason> scoreReason(std::span<const NumberCell> scores, const AssessmentScale& scale);

/// "79 of 100; most from Delivery 45, Price 18; weakest: Service 2 of 5".
std::string textOf(const ScoreReason& reason, std::span<const NumberCell> scores,
                   const AssessmentScale& scale, std::span<const std::string> names, Language language);

} // namespace clientele::core
