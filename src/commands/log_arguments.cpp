#include "commands/customers.hpp"
#include "commands/log_contact.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace clientele::commands {

using core::Field;
using core::TextId;

namespace {

/// The named values of a contact, taken one by one.
class ContactArguments {
public:
    ContactArguments(const ContactLogger& logger, const Sequence<css::beans::PropertyValue>& values)
        : logger_(logger)
        , values_(values) {
        for (const auto& value : values)
            if (std::ranges::find(names, fromUno(value.Name)) == names.end())
                refuseName(fromUno(value.Name));
    }

    [[nodiscard]] std::string text(const char* name) const {
        const auto* value = find(name);
        OUString out;
        double number = 0;
        if (value == nullptr || (*value >>= out))
            return fromUno(out);
        return (*value >>= number) ? numberText(number) : std::string();
    }

    [[nodiscard]] std::optional<core::Day> day(const char* name, Field field) const {
        const auto* value = find(name);
        double serial = 0;
        if (value == nullptr)
            return std::nullopt;
        if (*value >>= serial)
            return static_cast<core::Day>(std::floor(serial));
        const auto typed = text(name);
        return typed.empty() ? std::nullopt : std::optional(logger_.dayTyped(typed, field));
    }

    [[nodiscard]] std::optional<double> number(const char* name, Field field) const {
        const auto* value = find(name);
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
    static constexpr std::array<std::string_view, 13> names{
        "Customer", "Row",     "Date",      "Method", "Purpose", "Plane", "Level",
        "Result",   "Promise", "PromiseBy", "Hook",   "Owner",   "Cost"};

    [[nodiscard]] const Any* find(const char* name) const {
        for (const auto& value : values_)
            if (value.Name.equalsAscii(name) && value.Value.hasValue())
                return &value.Value;
        return nullptr;
    }

    /// An id that a macro gives as a number.
    static std::string numberText(double number) {
        return number == std::floor(number) ? std::to_string(static_cast<long long>(number))
                                            : std::to_string(number);
    }

    [[noreturn]] void refuseName(const std::string& name) const {
        std::string known;
        for (const auto each : names)
            known += (known.empty() ? "" : " ") + std::string(each);
        throw Refusal(logger_.bench().say(TextId::log_unknown_argument, {{"name", name}, {"names", known}}));
    }

    const ContactLogger& logger_;
    const Sequence<css::beans::PropertyValue>& values_;
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
