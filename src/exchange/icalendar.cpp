#include "exchange/icalendar.hpp"

#include "exchange/content.hpp"

#include <libical/ical.h>
#include <memory>

namespace clientele::exchange {

namespace {

using std::chrono::minutes;

struct Free {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
    void operator()(char* text) const { icalmemory_free_buffer(text); }
};
using Component = std::unique_ptr<icalcomponent, Free>;
using Text = std::unique_ptr<char, Free>;

void add(const Component& to, icalproperty* property) {
    icalcomponent_add_property(to.get(), property);
}

void addText(const Component& to, icalproperty* (*make)(const char*), const std::string& words) {
    if (const auto text = cleaned(words); !text.empty())
        add(to, make(text.c_str()));
}

icaltimetype dateOf(core::Day day) {
    const auto date = core::dateOf(day);
    auto out = icaltime_null_time();
    out.year = static_cast<int>(date.year());
    out.month = static_cast<int>(static_cast<unsigned>(date.month()));
    out.day = static_cast<int>(static_cast<unsigned>(date.day()));
    out.is_date = 1;
    return out;
}

/// So many minutes after a day's midnight, on whatever day that is.
icaltimetype timeOf(core::Day day, minutes since) {
    const auto days = std::chrono::floor<std::chrono::days>(since);
    const std::chrono::hh_mm_ss time(since - days);
    auto out = dateOf(day + static_cast<core::Day>(days.count()));
    out.is_date = 0;
    out.hour = static_cast<int>(time.hours().count());
    out.minute = static_cast<int>(time.minutes().count());
    return out;
}

Component alarmOf(const CalendarEvent& event, minutes before) {
    Component alarm(icalcomponent_new(ICAL_VALARM_COMPONENT));
    add(alarm, icalproperty_new_action(ICAL_ACTION_DISPLAY));
    addText(alarm, icalproperty_new_description, event.summary);
    const auto seconds = -std::chrono::seconds(before).count();
    add(alarm, icalproperty_new_trigger(icaltriggertype_from_int(static_cast<int>(seconds))));
    return alarm;
}

/// What is the same in every event of a calendar.
struct Writing {
    icaltimetype stamp;
    int sequence;
};

Component eventOf(const CalendarEvent& event, const Writing& writing) {
    Component out(icalcomponent_new(ICAL_VEVENT_COMPONENT));
    add(out, icalproperty_new_uid(event.uid.c_str()));
    add(out, icalproperty_new_dtstamp(writing.stamp));
    add(out, icalproperty_new_lastmodified(writing.stamp));
    add(out, icalproperty_new_sequence(writing.sequence));
    if (event.start) {
        add(out, icalproperty_new_dtstart(timeOf(event.day, *event.start)));
        add(out,
            icalproperty_new_dtend(timeOf(event.day, *event.start + std::max(event.duration, minutes(1)))));
    } else {
        add(out, icalproperty_new_dtstart(dateOf(event.day)));
        add(out, icalproperty_new_dtend(dateOf(event.day + 1)));
    }
    add(out, icalproperty_new_transp(event.start ? ICAL_TRANSP_OPAQUE : ICAL_TRANSP_TRANSPARENT));
    addText(out, icalproperty_new_summary, event.summary);
    addText(out, icalproperty_new_description, event.description);
    addText(out, icalproperty_new_location, event.location);
    addText(out, icalproperty_new_categories, event.category);
    if (event.alarm)
        icalcomponent_add_component(out.get(), alarmOf(event, *event.alarm).release());
    return out;
}

icaltimetype utc(std::chrono::sys_seconds moment) {
    return icaltime_from_string(timestamp(moment).c_str());
}

int sequenceOf(std::chrono::sys_seconds moment) {
    using namespace std::chrono;
    const auto start = sys_days(year(2020) / January / 1);
    return static_cast<int>(std::max(floor<minutes>(moment - start), minutes(0)).count());
}

std::string written(icalcomponent* component) {
    const Text text(icalcomponent_as_ical_string_r(component));
    return text == nullptr ? std::string() : std::string(text.get());
}

} // namespace

std::string icalendarOf(std::span<const CalendarEvent> events, const CalendarHead& head) {
    icalerror_set_errors_are_fatal(0); // an office must not end because of a text
    const Component calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    add(calendar, icalproperty_new_prodid("-//Clientele//Clientele for LibreOffice Calc//EN"));
    add(calendar, icalproperty_new_version("2.0"));
    add(calendar, icalproperty_new_calscale("GREGORIAN"));
    addText(calendar, icalproperty_new_name, head.name);
    const Writing writing{utc(head.stamp), sequenceOf(head.stamp)};
    // Event by event: a hundred thousand of them need not stand in memory as objects.
    auto out = written(calendar.get());
    const auto end = out.rfind("END:VCALENDAR");
    const auto close = out.substr(end);
    out.resize(end);
    for (const auto& event : events)
        out += written(eventOf(event, writing).get());
    return out + close;
}

} // namespace clientele::exchange
