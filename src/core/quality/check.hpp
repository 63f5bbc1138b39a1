#pragma once

#include "core/texts.hpp"

#include <optional>
#include <string>

namespace clientele::core {

/// What a check of one value says: its normal form, or what is wrong with it.
struct Check {
    std::string normal;          ///< empty when something is wrong
    std::optional<TextId> fault; ///< a text of resources/strings/quality.toml

    Check(std::string form)
        : normal(std::move(form)) {} // NOLINT: a form is a good result
    Check(TextId wrong)
        : fault(wrong) {} // NOLINT: and a fault a bad one
    [[nodiscard]] bool good() const { return !fault; }
};

} // namespace clientele::core
