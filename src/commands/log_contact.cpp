#include "commands/log_contact.hpp"

#include "calc/apply_plan.hpp"
#include "calc/read_workbook.hpp"
#include "commands/customers.hpp"
#include "commands/words.hpp"
#include "core/base/day_text.hpp"
#include "core/headers.hpp"
#include "core/plans/customer_search.hpp"
#include "core/plans/plan.hpp"
#include "core/tables/parse_number.hpp"

#include <algorithm>

namespace clientele::commands {

using core::TextId;

namespace {

Refusal refusalOf(const Workbench& bench, const core::LogRefused& refused, core::Day date) {
    switch (refused.why) {
    case core::CannotLog::futureDate:
        return Refusal(bench.say(TextId::log_future, {{"date", core::isoText(date)}}));
    case core::CannotLog::textDates:
        return Refusal(bench.say(TextId::log_text_dates, {{"sheet", refused.where}}));
    case core::CannotLog::noRoom:
        return Refusal(bench.say(TextId::log_no_room, {{"sheet", refused.where}}));
    case core::CannotLog::noColumn:
        break;
    }
    return Refusal(bench.say(TextId::log_no_column, {{"field", refused.where}}));
}

std::string fieldName(const Workbench& bench, core::Field field) {
    return std::string(core::headerOf(field, bench.situation.messages));
}

core::LogPlace placeFor(const Workbench& bench) {
    requireWritable(bench);
    requireCustomers(bench);
    try {
        auto place = core::findLogPlace(bench.situation, calc::DocumentFormulas(bench.document),
                                        calc::DocumentFormats(bench.document));
        if (place.sheet < 0)
            requireNewSheets(bench);
        else
            requireUnprotected(bench, place.sheetName);
        return place;
    } catch (const core::LogRefused& refused) {
        throw refusalOf(bench, refused, 0);
    }
}

} // namespace

ContactLogger::ContactLogger(Workbench& bench)
    : bench_(bench)
    , place_(placeFor(bench)) {
    if (place_.textDates)
        throw refusalOf(bench, {core::CannotLog::textDates, place_.sheetName}, 0);
    if (const auto& customers = bench.situation.understanding.customers)
        requireUnprotected(bench, bench.situation.sheets[static_cast<std::size_t>(customers->sheet)].name);
}

core::ContactPlan ContactLogger::planned(const core::ContactEntry& entry) const {
    try {
        return core::planContact(bench_.situation, place_, entry, calc::DocumentFormulas(bench_.document),
                                 calc::DocumentFormats(bench_.document));
    } catch (const core::LogRefused& refused) {
        throw refusalOf(bench_, refused, entry.date);
    }
}

void ContactLogger::check(const core::ContactEntry& entry) const {
    (void)planned(entry);
}

std::string ContactLogger::log(const core::ContactEntry& entry) {
    const auto plan = planned(entry);
    requireUnprotected(bench_, plan.plan);
    asOneStep(bench_, TextId::log_undo, [&] { calc::apply(bench_.document, plan.plan); });
    return words(entry, plan);
}

std::string ContactLogger::nextVisitWords(std::size_t customer, core::Day date) const {
    const auto next =
        core::nextVisitAfter(bench_.situation, bench_.situation.book.customers.at(customer), date);
    return next ? bench_.say(TextId::log_next, {{"date", core::isoText(*next)}})
                : bench_.say(TextId::log_no_tier);
}

std::string ContactLogger::formulaWords(const core::ContactEntry& entry,
                                        const core::ContactPlan& plan) const {
    const auto& table = *bench_.situation.understanding.customers;
    const auto& customer = bench_.situation.book.customers.at(entry.customer);
    const auto shown =
        bench_.document.sheet(table.sheet)->getCellByPosition(*plan.userFormula, customer.row)->getValue();
    const auto column = core::columnLetters(*plan.userFormula);
    if (shown + bench_.situation.locale.nullDate >= plan.lastContact)
        return {}; // it says the contact: nothing to tell
    return bench_.say(TextId::log_formula_behind, {{"column", column}, {"row", std::to_string(place_.row)}});
}

std::string ContactLogger::words(const core::ContactEntry& entry, const core::ContactPlan& plan) const {
    const auto& customer = bench_.situation.book.customers.at(entry.customer);
    std::vector<std::string> lines{bench_.say(TextId::log_done, {{"customer", customer.name},
                                                                 {"date", core::isoText(entry.date)},
                                                                 {"sheet", place_.sheetName},
                                                                 {"row", std::to_string(place_.row + 1)}})};
    if (!plan.counts)
        lines.push_back(bench_.say(TextId::log_not_counting, {{"method", entry.method}}));
    else if (!plan.moved)
        lines.push_back(bench_.say(TextId::log_later_known, {{"date", core::isoText(plan.lastContact)}}));
    if (plan.counts || customer.lastContact.ok())
        lines.push_back(nextVisitWords(entry.customer, plan.lastContact));
    if (place_.sheet < 0)
        lines.push_back(bench_.say(TextId::log_new_sheet, {{"sheet", place_.sheetName}}));
    std::vector<std::string> added;
    for (const auto field : plan.added)
        added.emplace_back(core::headerOf(field, bench_.situation.language));
    if (!added.empty())
        lines.push_back(bench_.say(TextId::log_added, {{"columns", inOneLine(bench_, added)}}));
    if (const auto words = plan.userFormula ? formulaWords(entry, plan) : std::string(); !words.empty())
        lines.push_back(words);
    const auto same = core::customersCalled(bench_.situation.book, customer.name);
    if (same.size() > 1 && customer.key == customer.name)
        lines.push_back(bench_.say(TextId::log_same_name,
                                   {{"count", std::to_string(same.size())}, {"name", customer.name}}));
    return joinedLines(lines);
}

std::size_t ContactLogger::customerCalled(std::string_view name) const {
    return commands::customerCalled(bench_, name);
}

core::Day ContactLogger::dayTyped(std::string_view text, core::Field field) const {
    return commands::dayTyped(bench_, text, fieldName(bench_, field));
}

double ContactLogger::numberTyped(std::string_view text, core::Field field) const {
    if (const auto value = core::parsedNumber(text, bench_.situation.locale))
        return *value;
    throw Refusal(bench_.say(TextId::log_not_a_number,
                             {{"value", std::string(text)}, {"field", fieldName(bench_, field)}}));
}

} // namespace clientele::commands
