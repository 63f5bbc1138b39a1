#include "core/newbook/parts.hpp"
#include "core/plans/table_plan.hpp"

namespace clientele::core::newbook {

namespace {

NewTable tableOn(const Names& names, TextId sheet, const char* range) {
    NewTable table;
    table.sheet = names.say(sheet);
    table.range = range;
    table.preparedRows = logRows;
    return table;
}

NewColumn wide(NewColumn column) {
    constexpr int sentence = 5600;
    column.width = sentence;
    return column;
}

/// A field's column under a header of its own: the table is none that recognition looks for.
NewColumn named(const Names& names, TextId header, Field field, ColumnLook look) {
    auto column = ownColumn(names, header, look);
    column.field = field;
    return column;
}

NewColumn money(const Names& names, Field field) {
    auto column = fieldColumn(names, field);
    column.look = ColumnLook::money;
    return column;
}

} // namespace

NewTable ordersTable(const Names& names) {
    auto table = tableOn(names, TextId::new_sheet_orders, "orders");
    table.frozenColumns = 2;
    table.columns = {fieldColumn(names, Field::date),
                     withCustomers(fieldColumn(names, Field::customer), names),
                     wide(fieldColumn(names, Field::product)),
                     fieldColumn(names, Field::quantity),
                     money(names, Field::amount),
                     money(names, Field::cost),
                     money(names, Field::paid),
                     fieldColumn(names, Field::due)};
    const auto product = names.say(TextId::new_example_product);
    table.examples = {{exampleDay - 40.0, names.say(TextId::new_example_first), product, 12.0, 36000.0,
                       27000.0, 36000.0, exampleDay - 10.0},
                      {exampleDay - 20.0, names.say(TextId::new_example_second), product, 2.0, 6000.0, 4500.0,
                       0.0, exampleDay - 6.0}};
    return table;
}

NewTable voiceTable(const Names& names) {
    auto table = tableOn(names, TextId::new_sheet_voice, "voice");
    table.preparedRows = calculatedRows;
    table.frozenColumns = 2;
    enum Column : std::uint8_t { date, customer, kind, cause, axis, promised, closed, resolution };
    const auto day = cellOf(date), done = cellOf(closed), by = cellOf(promised);
    const auto word = [&](TextId id) { return quoted(textOf(id, names.language)); };
    const Formula state{"=IF(" + day + "=\"\";\"\";IF(" + done + "<>\"\";" + word(TextId::new_voice_closed) +
                        ";IF(AND(" + by + "<>\"\";TODAY()>" + by + ");" + word(TextId::new_voice_late) + ";" +
                        word(TextId::new_voice_open) + ")))"};
    table.columns = {
        fieldColumn(names, Field::date),
        withCustomers(fieldColumn(names, Field::customer), names),
        withList(ownColumn(names, TextId::new_head_voice_kind), names, TextId::new_list_voice_kind),
        wide(ownColumn(names, TextId::new_head_voice_cause)),
        withList(ownColumn(names, TextId::new_head_voice_axis), names, TextId::new_list_voice_axis),
        ownColumn(names, TextId::new_head_voice_promised, ColumnLook::date),
        ownColumn(names, TextId::new_head_voice_closed, ColumnLook::date),
        wide(ownColumn(names, TextId::new_head_voice_resolution)),
        calculated(ownColumn(names, TextId::new_head_voice_state), state)};
    table.examples = {{exampleDay - 9.0, names.say(TextId::new_example_first),
                       names.list(TextId::new_list_voice_kind).at(1), names.say(TextId::new_example_cause),
                       names.list(TextId::new_list_voice_axis).at(2), exampleDay - 2.0, exampleDay - 4.0,
                       names.say(TextId::new_example_resolution), std::monostate()}};
    return table;
}

NewTable dealsTable(const Names& names) {
    auto table = tableOn(names, TextId::new_sheet_deals, "deals");
    table.preparedRows = calculatedRows;
    table.frozenColumns = 1;
    enum Column : std::uint8_t { name, customer, stage, budget, amount, probability };
    const auto offer = cellOf(amount), chance = cellOf(probability);
    const Formula weighted{"=IF(OR(" + offer + "=\"\";" + chance + "=\"\");\"\";" + offer + "*" + chance +
                           ")"};
    table.columns = {
        wide(ownColumn(names, TextId::new_head_deal_name)),
        withCustomers(fieldColumn(names, Field::customer), names),
        withList(ownColumn(names, TextId::new_head_deal_stage), names, TextId::new_list_deal_stage),
        ownColumn(names, TextId::new_head_deal_budget, ColumnLook::amount),
        ownColumn(names, TextId::new_head_deal_amount, ColumnLook::amount),
        ownColumn(names, TextId::new_head_deal_probability, ColumnLook::share),
        calculated(ownColumn(names, TextId::new_head_deal_weighted, ColumnLook::amount), weighted),
        wide(ownColumn(names, TextId::new_head_deal_signals)),
        wide(ownColumn(names, TextId::new_head_deal_concerns)),
        ownColumn(names, TextId::new_head_deal_rivals),
        withList(ownColumn(names, TextId::new_head_deal_result), names, TextId::new_list_deal_result),
        wide(ownColumn(names, TextId::new_head_deal_lessons))};
    constexpr double asked = 120000, offered = 115000, likely = .6;
    table.examples = {{names.say(TextId::new_example_deal), names.say(TextId::new_example_first),
                       names.list(TextId::new_list_deal_stage).at(2), asked, offered, likely,
                       std::monostate(), names.say(TextId::new_example_signals),
                       names.say(TextId::new_example_concerns), names.say(TextId::new_example_rivals),
                       names.list(TextId::new_list_deal_result).front(), std::monostate()}};
    return table;
}

NewTable receivablesTable(const Names& names) {
    auto table = tableOn(names, TextId::new_sheet_receivables, "receivables");
    table.preparedRows = calculatedRows;
    table.frozenColumns = 2;
    enum Column : std::uint8_t { invoice, customer, due, amount, paid, open };
    const auto owed = cellOf(amount), got = cellOf(paid), rest = cellOf(open), day = cellOf(due);
    table.columns = {
        ownColumn(names, TextId::new_head_receivable_invoice, ColumnLook::code),
        withCustomers(fieldColumn(names, Field::customer), names),
        named(names, TextId::new_head_receivable_due, Field::due, ColumnLook::date),
        named(names, TextId::new_head_receivable_amount, Field::amount, ColumnLook::money),
        named(names, TextId::new_head_receivable_paid, Field::paid, ColumnLook::money),
        calculated(ownColumn(names, TextId::new_head_receivable_open, ColumnLook::money),
                   Formula{"=IF(" + owed + "=\"\";\"\";" + owed + "-" + got + ")"}),
        calculated(ownColumn(names, TextId::new_head_receivable_late, ColumnLook::number),
                   Formula{"=IF(OR(" + rest + "=\"\";" + day + "=\"\");\"\";IF(AND(" + rest + ">0;TODAY()>" +
                           day + ");TODAY()-" + day + ";0))"}),
        withList(ownColumn(names, TextId::new_head_receivable_reason), names, TextId::new_list_unpaid)};
    constexpr double billed = 6000, received = 2000;
    table.examples = {{std::string("2026-0001"), names.say(TextId::new_example_second), exampleDay - 6.0,
                       billed, received, std::monostate(), std::monostate(),
                       names.list(TextId::new_list_unpaid).front()}};
    return table;
}

} // namespace clientele::core::newbook
