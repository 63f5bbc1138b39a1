#include "commands/exchange.hpp"
#include "commands/named_values.hpp"

#include <array>
#include <string_view>

namespace clientele::commands {

using core::TextId;

namespace {

constexpr std::array<std::string_view, 5> names{"Within", "Owner", "Start", "Minutes", "Reminder"};

/// The options of a calendar.
class CalendarOptions {
public:
    CalendarOptions(const Workbench& bench, const Sequence<css::beans::PropertyValue>& options)
        : bench_(bench)
        , options_(bench, options, names, TextId::exchange_calendar_unknown_option) {}

    [[nodiscard]] std::optional<std::string> text(std::string_view name) const { return options_.text(name); }

    [[nodiscard]] std::optional<int> whole(std::string_view name, int least, int most, TextId refusal) const {
        const auto given = text(name);
        if (!given)
            return std::nullopt;
        if (const auto number = exchange::parsedWhole(*given, least, most))
            return number;
        throw Refusal(bench_.say(
            refusal, {{"text", *given}, {"least", std::to_string(least)}, {"most", std::to_string(most)}}));
    }

    [[nodiscard]] std::optional<std::chrono::minutes> time(std::string_view name) const {
        const auto given = text(name);
        if (!given)
            return std::nullopt;
        if (const auto minutes = exchange::parsedTime(*given))
            return minutes;
        throw Refusal(bench_.say(TextId::exchange_calendar_bad_time, {{"text", *given}}));
    }

private:
    const Workbench& bench_;
    NamedValues options_;
};

} // namespace

std::string visitsToCalendar(const Workbench& bench, const Sequence<css::beans::PropertyValue>& options,
                             const OUString& url) {
    using std::chrono::minutes;
    const CalendarOptions given(bench, options);
    exchange::VisitChoice choice;
    choice.withinDays = given.whole("Within", 0, exchange::mostDays, TextId::exchange_calendar_bad_days);
    choice.owner = given.text("Owner");
    choice.start = given.time("Start");
    if (const auto length = given.whole("Minutes", 1, static_cast<int>(exchange::longestVisit.count()),
                                        TextId::exchange_calendar_bad_minutes))
        choice.duration = minutes(*length);
    if (const auto before = given.whole("Reminder", 0, static_cast<int>(exchange::earliestReminder.count()),
                                        TextId::exchange_calendar_bad_minutes))
        choice.reminder = minutes(*before);
    return writeVisits(bench, choice, url);
}

} // namespace clientele::commands
