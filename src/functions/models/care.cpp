#include "functions/models/care.hpp"

#include "core/care/birthdays.hpp"
#include "core/care/festivals.hpp"
#include "core/care/lunar.hpp"

namespace clientele::functions::models {

using core::CellState;

namespace {
/// A day as a date of the document; `missing` where there is none.
Any dateOr(CellState missing, const std::optional<core::Day>& day, int dateOffset) {
    return day ? Any(static_cast<double>(*day - dateOffset)) : anyOf(missing);
}
/// As the catalogue has the choices.
core::BirthdayRule ruleOf(const Choice& leapRule, const Choice& day30Rule) {
    return {static_cast<core::LeapRule>(leapRule.index), static_cast<core::MissingDayRule>(day30Rule.index)};
}
} // namespace

Each<Any, core::DayCell, std::optional<double>>
nextBirthday(const Caller& caller, Optional<DayValue> asOf, const Choice& leapRule, const Choice& day30Rule) {
    return [day = asOf ? asOf->day : caller.today(), rule = ruleOf(leapRule, day30Rule),
            offset = caller.dateOffset()](const core::DayCell& born, std::optional<double> lunar) {
        if (!born.ok())
            return anyOf(born.state);
        const core::Birthday birthday{born.value, lunar.value_or(0) != 0};
        return dateOr(CellState::notAvailable, core::nextBirthday(birthday, day, rule), offset);
    };
}

Each<LunarCells, core::DayCell> toLunar(const Caller&) {
    return [](const core::DayCell& day) -> LunarCells {
        if (!day.ok())
            return Width<LunarCells>::filled(anyOf(day.state));
        const auto lunar = core::toLunar(day.value);
        if (!lunar)
            return Width<LunarCells>::filled(anyOf(CellState::notAvailable));
        const auto cell = [](int number) { return Any(static_cast<double>(number)); };
        return {cell(lunar->year), cell(lunar->month), cell(lunar->day), cell(lunar->leap ? 1 : 0)};
    };
}

Each<Any, double, double, double, std::optional<double>> fromLunar(const Caller& caller) {
    return [offset = caller.dateOffset()](double year, double month, double day, std::optional<double> leap) {
        const core::LunarDate date{static_cast<int>(year), static_cast<int>(month), leap.value_or(0) != 0,
                                   static_cast<int>(day)};
        return dateOr(CellState::badNumber, core::fromLunar(date), offset);
    };
}

Each<Any, std::string, double> festival(const Caller& caller) {
    return [offset = caller.dateOffset()](const std::string& name, double year) {
        const auto festival = core::festivalOf(name);
        return dateOr(CellState::notAvailable,
                      festival ? core::festivalDay(*festival, static_cast<int>(year)) : std::nullopt, offset);
    };
}

} // namespace clientele::functions::models
