#include "commands/named_values.hpp"

#include <algorithm>
#include <cmath>

namespace clientele::commands {

namespace {
std::string plainText(double number) {
    constexpr double countable = 1e15; // beyond it not every whole number is one
    return number == std::floor(number) && std::abs(number) < countable
               ? std::to_string(static_cast<long long>(number))
               : fromUno(OUString::number(number));
}
} // namespace

NamedValues::NamedValues(const Workbench& bench, const Sequence<css::beans::PropertyValue>& values,
                         std::span<const std::string_view> names, core::TextId refusal)
    : values_(values) {
    for (const auto& value : values) {
        const auto name = fromUno(value.Name);
        if (std::ranges::find(names, name) != names.end())
            continue;
        std::string known;
        for (const auto each : names)
            known.append(known.empty() ? "" : " ").append(each);
        throw Refusal(bench.say(refusal, {{"name", name}, {"names", known}}));
    }
}

const Any* NamedValues::find(std::string_view name) const {
    for (const auto& value : values_)
        if (fromUno(value.Name) == name && value.Value.hasValue())
            return &value.Value;
    return nullptr;
}

std::optional<std::string> NamedValues::text(std::string_view name) const {
    const auto* value = find(name);
    if (value == nullptr)
        return std::nullopt;
    OUString words;
    double number = 0;
    if (!(*value >>= words) && (*value >>= number))
        return plainText(number);
    return fromUno(words);
}

} // namespace clientele::commands
