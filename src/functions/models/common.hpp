#pragma once

#include "core/tiering/tiering.hpp"
#include "functions/models/model.hpp"

#include <memory>
#include <string>

/// What several groups of functions need.
namespace clientele::functions::models {

inline bool asked(Optional<Flag> flag) {
    return flag == Flag::yes;
}

/// The language reasons are in; the document is not asked where there are none.
inline core::Language languageFor(const Caller& caller, Optional<Flag> why) {
    return asked(why) ? caller.language() : core::Language::en;
}

inline Any textAny(const std::string& text) {
    return Any(toUno(text));
}

/// The policy given, or the default, which no row should copy.
inline std::shared_ptr<const core::Policy> policyFor(const Caller& caller, Optional<core::Policy> given) {
    return given ? std::make_shared<const core::Policy>(*given)
                 : std::shared_ptr<const core::Policy>(std::shared_ptr<void>(), &caller.defaultPolicy());
}

/// Why the values are in their classes of abcClasses or abcClassesByHeads.
Reasons abcReasons(NumberColumn values, const Classes& classes, const Numbers& cutoffs, core::AbcBy by,
                   core::Language language);

} // namespace clientele::functions::models
