#include "commands/customers.hpp"
#include "commands/log_contact.hpp"
#include "commands/named_values.hpp"

#include <array>
#include <cmath>
#include <optional>
#include <string_view>

namespace clientele::commands {

using core::Field;
using core::TextId;

namespace {

constexpr std::array<std::string_view, 13> names{"Customer", "Row",   "Date",   "Method",  "Purpose",
                                                 "Plane",    "Level", "Result", "Promise", "PromiseBy",
                                                 "Hook",     "Owner", "Cost"};

/// What a macro says of a contact.
class ContactArguments {
public:
    ContactArguments(const ContactLogger& logger, const Sequence<css::beans::PropertyValue>& values)
        : logger_(logger)
        , values_(logger.bench(), values, names, TextId::log_unknown_argument) {}

    [[nodiscard]] std::string text(std::string_view name) const {
        return values_.text(name).value_or(std::string());
    }

    [[nodiscard]] std::optional<core::Day> day(std::string_view name, Field field) const {
        const auto* value = values_.find(name);
        double serial = 0;
        if (value == nullptr)
            return std::nullopt;
        if (*value >>= serial)
            return static_cast<core::Day>(std::floor(serial));
        const auto typed = text(name);
        return typed.empty() ? std::nullopt : std::optional(logger_.dayTyped(typed, field));
    }

    [[nodiscard]] std::optional<double> number(std::string_view name, Field field) const {
        const auto* value = values_.find(name);
        double out = 0;
        if (value == nullptr)
            return std::nullopt;
        if (*value >>= out)
            return out;
        const auto typed = text(name);
        return typed.empty() ? std::nullopt : std::optional(logger_.numberTyped(typed, field));
    }

    [[nodiscard]] std::size_t customer() const {
        const auto& bench = logger_.bench();
        if (const auto row = number("Row", Field::customer))
            return customerOfRow(bench, static_cast<int>(*row));
        const auto name = text("Customer");
        if (name.empty())
            throw Refusal(bench.say(TextId::log_no_customer));
        return logger_.customerCalled(name);
    }

private:
    const ContactLogger& logger_;
    NamedValues values_;
};

} // namespace

std::string logContact(Workbench& bench, const Sequence<css::beans::PropertyValue>& contact) {
    ContactLogger logger(bench);
    const ContactArguments given(logger, contact);
    core::ContactEntry entry;
    entry.customer = given.customer();
    entry.date = given.day("Date", Field::date).value_or(bench.situation.asOf);
    entry.method = given.text("Method");
    entry.purpose = given.text("Purpose");
    entry.plane = given.text("Plane");
    entry.level = given.text("Level");
    entry.result = given.text("Result");
    entry.promise = given.text("Promise");
    entry.promiseBy = given.day("PromiseBy", Field::promiseBy);
    if (!entry.promise.empty() && !entry.promiseBy)
        entry.promiseBy = core::proposedPromiseDay(bench.situation.policy.policy, entry.date);
    entry.hook = given.text("Hook");
    entry.owner = given.text("Owner");
    entry.cost = given.number("Cost", Field::cost);
    return logger.log(entry);
}

} // namespace clientele::commands
