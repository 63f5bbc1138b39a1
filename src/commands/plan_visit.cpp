#include "commands/plan_visit.hpp"

#include "calc/apply_plan.hpp"
#include "calc/read_workbook.hpp"
#include "commands/customers.hpp"
#include "commands/log_contact.hpp"
#include "commands/words.hpp"
#include "core/base/day_text.hpp"

#include <cmath>
#include <cstdlib>

namespace clientele::commands {

using core::TextId;

namespace {

constexpr core::Day lastDay = 2958465; // 9999-12-31, as far as every file format goes

std::string dueWords(const Workbench& bench, const core::VisitByHand& visit, core::Day day) {
    if (!visit.due)
        return bench.say(TextId::plan_no_due);
    const int late = day - *visit.due;
    const auto id = late > 0 ? TextId::plan_late : late < 0 ? TextId::plan_early : TextId::plan_on_time;
    return bench.say(id, {{"date", core::isoText(*visit.due)}, {"days", std::to_string(std::abs(late))}});
}

} // namespace

void requirePlannable(const Workbench& bench) {
    requireWritable(bench);
    requireCustomers(bench);
    if (const auto& table = bench.situation.understanding.customers)
        requireUnprotected(bench, bench.situation.sheets[static_cast<std::size_t>(table->sheet)].name);
}

void requirePlannable(const Workbench& bench, std::size_t customer) {
    requirePlannable(bench);
    const auto& who = bench.situation.book.customers.at(customer);
    if (who.row < 0 || !bench.situation.understanding.customers)
        throw Refusal(bench.say(TextId::plan_no_row, {{"customer", who.name}}));
}

void requirePlannable(const Workbench& bench, std::size_t customer, const core::VisitWish& wish) {
    requirePlannable(bench, customer);
    if (wish.day < bench.situation.asOf)
        throw Refusal(bench.say(TextId::plan_past, {{"date", core::isoText(wish.day)}}));
    if (wish.day > lastDay)
        throw Refusal(bench.say(TextId::plan_far, {{"date", std::to_string(wish.day)}}));
}

std::vector<std::string> visitDayWords(const Workbench& bench, const core::VisitByHand& visit,
                                       core::Day day) {
    std::vector<std::string> out{dueWords(bench, visit, day)};
    if (!visit.workingDay)
        out.push_back(bench.say(TextId::plan_free_day, {{"date", core::isoText(day)}}));
    if (visit.promise)
        out.push_back(bench.say(TextId::plan_promise, {{"date", core::isoText(*visit.promise)}}));
    return out;
}

std::string planVisit(const Workbench& bench, std::size_t customer, const core::VisitWish& wish) {
    requirePlannable(bench, customer, wish);
    const auto& who = bench.situation.book.customers.at(customer);
    const auto visit = core::planVisit(bench.situation, who, wish, calc::DocumentFormulas(bench.document));
    requireUnprotected(bench, visit.plan);
    asOneStep(bench, TextId::plan_undo, [&] { calc::apply(bench.document, visit.plan); });
    std::vector<std::string> lines{
        bench.say(TextId::plan_done,
                  {{"customer", who.name}, {"date", core::isoText(wish.day)}, {"column", visit.column}})};
    for (auto& words : visitDayWords(bench, visit, wish.day))
        lines.push_back(std::move(words));
    if (visit.newColumn)
        lines.push_back(bench.say(TextId::plan_added, {{"column", visit.column}}));
    if (visit.coloursAsleep)
        lines.push_back(bench.say(TextId::plan_colours));
    return joinedLines(lines);
}

std::string planVisit(const Workbench& bench, const Any& customer, double day, const std::string& reason) {
    requirePlannable(bench);
    const core::VisitWish wish{static_cast<core::Day>(std::floor(day)), reason};
    OUString name;
    double row = 0;
    if (customer >>= name)
        return planVisit(bench, customerCalled(bench, fromUno(name)), wish);
    if (customer >>= row)
        return planVisit(bench, customerOfRow(bench, static_cast<int>(std::floor(row))), wish);
    throw Refusal(bench.say(TextId::plan_no_customer));
}

} // namespace clientele::commands
