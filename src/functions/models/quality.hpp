#pragma once

#include "functions/models/model.hpp"

namespace clientele::functions::models {

Each<Any, CellSeries> completeness(const Caller&, Optional<Numbers> weights);
Each<Any, core::DayCell> stale(const Caller& caller, Optional<double> days, Optional<DayValue> asOf);

Lines duplicates(const Caller& caller, const TextColumn& names, Optional<TextColumn> phones,
                 Optional<TextColumn> emails, Optional<double> threshold);
Each<Any, std::string, std::string> similarity(const Caller&);
Each<Any, std::string> normalName(const Caller&);

Each<Any, std::string> checkPhone(const Caller& caller, Optional<Choice> region, Optional<Flag> why);
Each<Any, std::string> checkEmail(const Caller& caller, Optional<Flag> why);
Each<Any, std::string> checkUscc(const Caller& caller, Optional<Flag> why);
Each<Any, std::string> mask(const Caller&, const Choice& kind);

} // namespace clientele::functions::models
