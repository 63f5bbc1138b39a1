#pragma once

#include "functions/models/model.hpp"

namespace clientele::functions::models {

Lines cluster(const Caller&, const NumberTable& data, Optional<int> k, Optional<int> seed,
              Optional<Flag> raw);
Lines clusterCenters(const Caller& caller, const NumberTable& data, Optional<int> k, Optional<int> seed,
                     Optional<Flag> raw);
Each<Any, Series> clusterOf(const Caller&, const CentreTable& centers);

} // namespace clientele::functions::models
