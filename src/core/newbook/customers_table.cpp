#include "core/headers.hpp"
#include "core/newbook/parts.hpp"
#include "core/plans/table_plan.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <span>

namespace clientele::core::newbook {

namespace {

/// The user's columns in their order. What one looks at every day stays in view, the others are folded away
/// in groups.
constexpr std::array who{Field::kind,     Field::industry, Field::region, Field::city,       Field::address,
                         Field::size,     Field::turnover, Field::role,   Field::email,      Field::messenger,
                         Field::birthday, Field::since,    Field::source, Field::referredBy, Field::consent};
constexpr std::array worth{Field::annualProfit, Field::futureProfit, Field::wallet,
                           Field::contractEnd,  Field::creditLimit,  Field::balance};
constexpr std::array judgement{Field::economic,    Field::awareness,   Field::influence,
                               Field::competence,  Field::reliability, Field::satisfaction,
                               Field::expectation, Field::valueFocus,  Field::relationTier};
constexpr std::array fit{TextId::new_head_fit_basis, TextId::new_head_fit_capability,
                         TextId::new_head_fit_willingness, TextId::new_head_fit_value,
                         TextId::new_head_fit_future};
constexpr std::array loyal{TextId::new_head_loyal_repeat,    TextId::new_head_loyal_needs,
                           TextId::new_head_loyal_attention, TextId::new_head_loyal_quick,
                           TextId::new_head_loyal_price,     TextId::new_head_loyal_faults};
constexpr std::array file{Field::verifiedOn, Field::verifiedBy, Field::updated};

/// In view, or a name in two parts, or what the commands or the orders say: not among the folded ones.
constexpr std::array placedElsewhere{
    Field::id,        Field::name,         Field::status,      Field::owner,     Field::contact,
    Field::phone,     Field::stage,        Field::annualSales, Field::loyalty,   Field::lastContact,
    Field::nextVisit, Field::nextStep,     Field::note,        Field::firstName, Field::lastName,
    Field::tier,      Field::tierOverride, Field::tierReason,  Field::dueState,  Field::orderCount,
    Field::lastOrder};

/// Fields that headers.toml has and no list above: a new field is not forgotten here.
std::vector<Field> otherFields() {
    const auto in = [](const auto& list, Field field) {
        return std::ranges::find(list, field) != list.end();
    };
    std::vector<Field> out;
    for (const auto field : allFields())
        if ((factsOf(field).tables & 1u << static_cast<unsigned>(TableKind::customers)) != 0 &&
            !in(placedElsewhere, field) && !in(who, field) && !in(worth, field) && !in(judgement, field) &&
            !in(file, field))
            out.push_back(field);
    return out;
}

struct List {
    Field field;
    TextId words;
    TextId help = TextId::new_help_list;
};

constexpr std::array lists{List{Field::kind, TextId::new_list_kind},
                           List{Field::status, TextId::new_list_status, TextId::new_help_status},
                           List{Field::source, TextId::new_list_source},
                           List{Field::consent, TextId::new_list_yes_no, TextId::new_help_consent},
                           List{Field::economic, TextId::new_list_economic, TextId::new_help_standing},
                           List{Field::awareness, TextId::new_list_awareness, TextId::new_help_standing},
                           List{Field::influence, TextId::new_list_influence, TextId::new_help_standing},
                           List{Field::valueFocus, TextId::new_list_value_focus}};

constexpr std::array stages{TextId::life_potential, TextId::life_development, TextId::life_growth,
                            TextId::life_maturity,  TextId::life_decline,     TextId::life_termination};
constexpr std::array relations{TextId::relation_tier_strategic, TextId::relation_tier_ally,
                               TextId::relation_tier_close, TextId::relation_tier_loose};

template <class Texts>
void offer(NewColumn& column, const Names& names, const Texts& texts, TextId help) {
    for (const auto text : texts)
        column.choices.push_back(names.say(text));
    column.help = names.say(help);
}

NewColumn columnFor(const Names& names, Field field) {
    auto column = fieldColumn(names, field);
    for (const auto& list : lists)
        if (list.field == field)
            column = withList(std::move(column), names, list.words, list.help);
    if (field == Field::stage)
        offer(column, names, stages, TextId::new_help_stage);
    if (field == Field::relationTier)
        offer(column, names, relations, TextId::new_help_relation);
    return column;
}

class Columns {
public:
    Columns(NewTable& table, const Names& names)
        : table_(table)
        , names_(names) {}

    void add(NewColumn column, bool folded = false) {
        column.folded = folded;
        table_.columns.push_back(std::move(column));
    }
    void add(Field field, bool folded = false) { add(columnFor(names_, field), folded); }
    template <class Fields>
    void fold(const Fields& fields) {
        for (const auto field : fields)
            add(field, true);
    }
    void foldNumbers(std::span<const TextId> headers) {
        for (const auto header : headers)
            add(ownColumn(names_, header, ColumnLook::number), true);
    }

private:
    NewTable& table_;
    const Names& names_;
};

/// The example rows, field by field.
using Example = std::map<Field, CellContent>;

Example example(const Names& names, const char* id, TextId name, int status) {
    Example out;
    out[Field::id] = std::string(id);
    out[Field::name] = names.say(name);
    out[Field::status] = names.list(TextId::new_list_status).at(static_cast<std::size_t>(status));
    out[Field::owner] = names.say(TextId::new_example_owner);
    out[Field::contact] = names.say(TextId::new_example_person);
    out[Field::note] = names.say(TextId::new_example_note);
    return out;
}

std::vector<CellContent> rowOf(const NewTable& table, const Example& example) {
    std::vector<CellContent> row(table.columns.size());
    for (const auto& [field, content] : example)
        if (const int column = table.columnOf(field); column >= 0)
            row[static_cast<std::size_t>(column)] = content;
    return row;
}

void addExamples(NewTable& table, const Names& names) {
    constexpr int prospect = 0, closed = 1;
    auto first = example(names, "EX-001", TextId::new_example_first, closed);
    first[Field::annualSales] = 480000.0;
    first[Field::stage] = names.say(TextId::life_maturity);
    first[Field::lastContact] = exampleDay - 40.0;
    first[Field::nextStep] = names.say(TextId::new_example_step);
    auto second = example(names, "EX-002", TextId::new_example_second, closed);
    second[Field::annualSales] = 90000.0;
    second[Field::stage] = names.say(TextId::life_growth);
    second[Field::lastContact] = exampleDay - 12.0;
    auto third = example(names, "EX-003", TextId::new_example_third, prospect);
    third[Field::annualSales] = 20000.0;
    third[Field::stage] = names.say(TextId::life_potential);
    for (const auto& row : {first, second, third})
        table.examples.push_back(rowOf(table, row));
}

/// "$'Contact log'.$A:$A"
std::string wholeColumn(const NewTable& table, int column) {
    const auto letters = "$" + columnLetters(column);
    auto firstCell = absoluteRange(table.sheet, 0, column, 1, 1);
    firstCell.resize(firstCell.size() - std::string_view("$1").size());
    return firstCell + ":" + letters;
}

} // namespace

NewTable customersTable(const Names& names) {
    NewTable table;
    table.sheet = names.say(TextId::new_sheet_customers);
    table.range = "customers";
    table.preparedRows = customerRows;
    table.frozenColumns = 2;
    Columns columns(table, names);
    for (const auto field :
         {Field::id, Field::name, Field::status, Field::owner, Field::contact, Field::phone})
        columns.add(field);
    columns.fold(who);
    columns.fold(otherFields());
    columns.add(Field::annualSales);
    columns.fold(worth);
    columns.add(Field::stage);
    columns.fold(judgement);
    columns.foldNumbers(fit);
    columns.foldNumbers(loyal);
    columns.add(Field::loyalty, true);
    columns.add(Field::lastContact);
    auto planned = fieldColumn(names, Field::nextVisit);
    planned.header = names.say(TextId::new_head_planned_visit);
    columns.add(std::move(planned));
    for (const auto field : {Field::nextStep, Field::note}) {
        columns.add(field);
        table.columns.back().width = 5200;
    }
    columns.fold(file);
    addExamples(table, names);
    return table;
}

void addFormulas(NewTable& customers, const NewTable& log, const NewTable& receivables) {
    const auto own = [&](Field field) { return cellOf(customers.columnOf(field)); };
    const auto name = own(Field::name), id = own(Field::id);
    const auto of = [&](Field field) -> NewColumn& {
        return customers.columns.at(static_cast<std::size_t>(customers.columnOf(field)));
    };

    // The log names customers as the sheet does, or by id where two are called the same.
    const auto dates = wholeColumn(log, log.columnOf(Field::date));
    const auto called = wholeColumn(log, log.columnOf(Field::customer));
    const auto latest = [&](const std::string& key) {
        return "MAXIFS(" + dates + ";" + called + ";" + key + ";" + dates + ";\"<=\"&TODAY())";
    };
    const auto day = "MAX(" + latest(name) + ";IF(" + id + "=\"\";0;" + latest(id) + "))";
    of(Field::lastContact).formula =
        Formula{"=IF(" + name + "=\"\";\"\";IF(" + day + "=0;\"\";" + day + "))"};

    const auto last = customers.columnOf(Field::loyalty);
    const auto measures = cellOf(last - static_cast<int>(loyal.size())) + ":" + cellOf(last - 1);
    of(Field::loyalty).formula = Formula{"=IF(COUNT(" + measures + ")=0;\"\";AVERAGE(" + measures + "))"};

    const auto sum = [&](Field field) {
        return "SUMIFS(" + wholeColumn(receivables, receivables.columnOf(field)) + ";" +
               wholeColumn(receivables, receivables.columnOf(Field::customer)) + ";" + name + ")";
    };
    of(Field::balance).formula =
        Formula{"=IF(" + name + "=\"\";\"\";" + sum(Field::amount) + "-" + sum(Field::paid) + ")"};
}

} // namespace clientele::core::newbook
