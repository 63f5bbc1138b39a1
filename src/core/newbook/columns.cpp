#include "core/headers.hpp"
#include "core/newbook/parts.hpp"
#include "core/visits/contact_words.hpp"

#include <algorithm>

namespace clientele::core {

int NewTable::columnOf(Field field) const {
    const auto found = std::ranges::find(columns, std::optional(field), &NewColumn::field);
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

namespace newbook {

namespace {

ColumnLook lookOf(Field field) {
    switch (factsOf(field).content) {
    case Content::key:
    case Content::phone:
        return ColumnLook::code;
    case Content::date:
        return ColumnLook::date;
    case Content::money:
        return ColumnLook::amount;
    case Content::number:
        return ColumnLook::number;
    default:
        return ColumnLook::text;
    }
}

int widthOf(ColumnLook look) {
    switch (look) {
    case ColumnLook::text:
        return 3200;
    case ColumnLook::code:
    case ColumnLook::money:
    case ColumnLook::amount:
        return 2900;
    case ColumnLook::date:
        return 3100;
    case ColumnLook::number:
    case ColumnLook::share:
        return 2400;
    }
    return 0;
}

} // namespace

std::vector<std::string> Names::list(TextId id) const {
    return choicesOf(id, language);
}

NewColumn fieldColumn(const Names& names, Field field) {
    NewColumn column;
    column.header = headerOf(field, names.language);
    column.field = field;
    column.look = lookOf(field);
    column.width = widthOf(column.look);
    if (field == Field::name)
        column.width = 5600;
    return column;
}

NewColumn ownColumn(const Names& names, TextId header, ColumnLook look) {
    NewColumn column;
    column.header = names.say(header);
    column.look = look;
    column.width = widthOf(look);
    return column;
}

NewColumn withList(NewColumn column, const Names& names, TextId list, TextId help) {
    column.choices = names.list(list);
    column.help = names.say(help);
    return column;
}

NewColumn withCustomers(NewColumn column, const Names& names) {
    column.customers = true;
    column.look = ColumnLook::text;
    column.width = 5600;
    column.help = names.say(TextId::new_help_customer);
    return column;
}

NewColumn calculated(NewColumn column, Formula formula) {
    column.formula = std::move(formula);
    return column;
}

} // namespace newbook
} // namespace clientele::core
