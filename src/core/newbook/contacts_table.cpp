#include "core/headers.hpp"
#include "core/newbook/parts.hpp"
#include "core/newbook/planning.hpp"
#include "core/visits/contact_log.hpp"
#include "core/visits/contact_words.hpp"

#include <array>
#include <map>

namespace clientele::core::newbook {

namespace {

class NoFormulas : public FormulaProbe {
public:
    [[nodiscard]] std::string formulaAt(int, int, int) const override { return {}; }
};

class NoFormats : public FormatProbe {
public:
    [[nodiscard]] FormatKind formatAt(int, int, int) const override { return FormatKind::general; }
};

TextId helpOf(Field field) {
    switch (field) {
    case Field::purpose:
        return TextId::new_help_purpose;
    case Field::plane:
        return TextId::new_help_plane;
    case Field::level:
        return TextId::new_help_level;
    default:
        return TextId::new_help_list;
    }
}

using Example = std::map<Field, CellContent>;

Example contact(const Names& names, double day, TextId customer, std::size_t method, std::size_t purpose) {
    Example out;
    out[Field::date] = day;
    out[Field::customer] = names.say(customer);
    out[Field::method] = names.list(TextId::log_methods).at(method);
    out[Field::purpose] = names.list(TextId::log_purposes).at(purpose);
    out[Field::plane] = names.list(TextId::log_planes).front();
    out[Field::level] = names.list(TextId::log_levels).at(1);
    out[Field::result] = names.say(TextId::new_example_result);
    out[Field::owner] = names.say(TextId::new_example_owner);
    return out;
}

void addExamples(NewTable& table, const Names& names) {
    constexpr std::size_t visit = 0, phone = 10, business = 0, care = 1;
    auto first = contact(names, exampleDay - 40, TextId::new_example_first, visit, business);
    first[Field::promise] = names.say(TextId::new_example_promise);
    first[Field::promiseBy] = exampleDay - 33.0;
    // An open one would be a column of its own among the customers.
    first[Field::promiseKept] = exampleDay - 34.0;
    first[Field::hook] = names.say(TextId::new_example_hook);
    auto second = contact(names, exampleDay - 12, TextId::new_example_second, phone, care);
    for (const auto& example : std::array{first, second}) {
        auto& row = table.examples.emplace_back(table.columns.size());
        for (const auto& [field, content] : example)
            if (const int column = table.columnOf(field); column >= 0)
                row[static_cast<std::size_t>(column)] = content;
    }
}

} // namespace

NewTable contactsTable(const Names& names, const NewTable& customers) {
    const auto situation = situationOf({&customers}, names.language);
    const NoFormulas noFormulas;
    const NoFormats noFormats;
    const auto place = findLogPlace(situation, noFormulas, noFormats);
    ContactEntry entry;
    entry.date = exampleDay;
    const auto plan = planContact(situation, place, entry, noFormulas, noFormats).plan;

    NewTable table;
    table.sheet = place.sheetName;
    table.range = "contacts";
    table.preparedRows = logRows;
    table.frozenColumns = 2;
    for (const auto& [field, index] : place.columns) {
        auto column = fieldColumn(names, field);
        auto planned = plannedColumn(plan, table, index);
        column.header = std::move(planned.header);
        column.width = planned.width;
        column.choices = std::move(planned.choices);
        if (!column.choices.empty())
            column.help = names.say(helpOf(field));
        table.columns.push_back(field == Field::customer ? withCustomers(std::move(column), names)
                                                         : std::move(column));
    }
    if (table.columnOf(Field::promiseKept) < 0) {
        auto kept = fieldColumn(names, Field::promiseKept);
        kept.look = ColumnLook::date;
        kept.width = table.columns.front().width;
        table.columns.push_back(std::move(kept));
    }
    addExamples(table, names);
    return table;
}

} // namespace clientele::core::newbook
