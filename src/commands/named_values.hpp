#pragma once

#include "commands/workbench.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace clientele::commands {

/// The named values a macro gives with a command, taken one by one. Keeps a reference to them.
class NamedValues {
public:
    /// Refuses a name that is none of `names`; `refusal` has places for name and names.
    NamedValues(const Workbench& bench, const Sequence<css::beans::PropertyValue>& values,
                std::span<const std::string_view> names, core::TextId refusal);

    /// Nothing where the value is not given, or given as nothing.
    [[nodiscard]] const Any* find(std::string_view name) const;
    /// The same as text; a number, which an id may be, as it is written plainly.
    [[nodiscard]] std::optional<std::string> text(std::string_view name) const;

private:
    const Sequence<css::beans::PropertyValue>& values_;
};

} // namespace clientele::commands
