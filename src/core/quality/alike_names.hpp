#pragma once

#include "core/base/progress.hpp"
#include "core/quality/alike.hpp"

namespace clientele::core {

/// The pairs of different normal names that are alike in each of their parts (alikeHan, alikeWords), with
/// their similarity. A part must be in both names or in neither.
std::vector<AlikePair> alikeNames(std::span<const std::string> normalNames, double threshold,
                                  const Progress& progress = {});

} // namespace clientele::core
