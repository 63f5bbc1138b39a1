#include "core/panels/data_panel.hpp"

#include "core/base/figures.hpp"
#include "core/headers.hpp"
#include "core/panels/asked_fields.hpp"
#include "core/plans/plan.hpp"
#include "core/tables/cells.hpp"
#include "core/texts.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace clientele::core {

namespace {

constexpr std::array kinds{TableKind::customers, TableKind::orders, TableKind::contacts};
constexpr std::array kindTexts{TextId::data_table_customers, TextId::data_table_orders,
                               TextId::data_table_contacts};

/// What matters most of a table, the most first.
constexpr std::array keyFields{Field::name,        Field::date,   Field::customer,
                               Field::annualSales, Field::amount, Field::lastContact,
                               Field::owner,       Field::phone,  Field::method};

const Grid& gridOf(const Situation& situation, const Table& table) {
    return situation.sheets[static_cast<std::size_t>(table.sheet)].grid;
}

/// What a panel asks for where no column was found: without it something of use is missing.
std::vector<Field> missed(const Situation& situation, const Table& table) {
    std::vector<Field> out;
    const auto ask = [&](Field field, bool wanted) {
        if (wanted && table.find(field) == nullptr)
            out.push_back(field);
    };
    switch (table.kind) {
    case TableKind::customers:
        ask(Field::name, table.find(Field::firstName) == nullptr && table.find(Field::lastName) == nullptr);
        ask(Field::annualSales, !situation.book.hasAmounts);
        ask(Field::lastContact, !situation.understanding.contacts);
        ask(Field::owner, true);
        ask(Field::phone, true);
        break;
    case TableKind::orders:
        ask(Field::date, true);
        ask(Field::customer, true);
        ask(Field::amount, table.find(Field::unitPrice) == nullptr && !situation.understanding.orderLines);
        break;
    case TableKind::contacts:
        ask(Field::date, true);
        ask(Field::customer, true);
        break;
    }
    return out;
}

class TableWriter {
public:
    TableWriter(const Situation& situation, const Table& table)
        : s_(situation)
        , table_(table) {}

    [[nodiscard]] TableView write() const {
        TableView view{table_.kind, title(), {}, 0, {}, {}};
        std::vector<Field> fields;
        const auto wanted = missed(s_, table_);
        for (const auto field : keyFields)
            if (table_.find(field) != nullptr || std::ranges::find(wanted, field) != wanted.end())
                fields.push_back(field);
        view.keyLines = fields.size();
        for (const auto& match : table_.columns)
            if (std::ranges::find(fields, match.field) == fields.end())
                fields.push_back(match.field);
        for (const auto field : fields)
            view.lines.push_back(line(field));
        const auto bit = 1U << static_cast<unsigned>(table_.kind);
        for (const auto field : allFields())
            if ((factsOf(field).tables & bit) != 0 && std::ranges::find(fields, field) == fields.end())
                view.others.push_back(field);
        for (int column = table_.firstColumn; column <= table_.lastColumn; ++column)
            if (!header(column).empty())
                view.offers.push_back({column, columnLetters(column) + " " + header(column)});
        return view;
    }

private:
    [[nodiscard]] std::string say(TextId id, const TextArguments& arguments = {}) const {
        return textOf(id, s_.messages, arguments);
    }
    [[nodiscard]] std::string header(int column) const {
        return std::string(gridOf(s_, table_).text(table_.headerRow, column));
    }
    [[nodiscard]] std::string title() const {
        const int last = std::max(table_.headerRow, table_.lastRow);
        return say(kindTexts.at(static_cast<std::size_t>(kindIndex())),
                   {{"sheet", s_.sheets[static_cast<std::size_t>(table_.sheet)].name},
                    {"range", columnLetters(table_.firstColumn) + std::to_string(table_.headerRow + 1) + ":" +
                                  columnLetters(table_.lastColumn) + std::to_string(last + 1)},
                    {"count", std::to_string(std::max(0, table_.rows()))}});
    }
    [[nodiscard]] std::ptrdiff_t kindIndex() const {
        return std::ranges::find(kinds, table_.kind) - kinds.begin();
    }
    [[nodiscard]] MappingLine line(Field field) const {
        MappingLine out{field, std::string(headerOf(field, s_.messages)), {}, {}, false};
        const auto* match = table_.find(field);
        if (match == nullptr) {
            out.words = say(TextId::data_no_column);
            return out;
        }
        out.column = match->column;
        out.doubtful = match->confidence < askBelow;
        out.words = say(out.doubtful ? TextId::data_column_doubtful : TextId::data_column,
                        {{"column", columnLetters(match->column)}, {"header", match->header}});
        if (match->textNumbers)
            out.words += say(TextId::data_text_numbers);
        else if (match->textDates)
            out.words += say(TextId::data_text_dates);
        return out;
    }

    const Situation& s_;
    const Table& table_;
};

ColumnFill fillOf(const Situation& situation, const Table& table, const ColumnMatch& match) {
    const auto& grid = gridOf(situation, table);
    ColumnFill out{match.field, std::string(headerOf(match.field, situation.messages)), 0, 0, {}};
    std::string scratch;
    for (const auto& customer : situation.book.customers) {
        if (!keyAt(grid, customer.row, match.column, scratch).empty())
            continue;
        if (++out.missing <= mostFound)
            out.first.push_back(
                {{table.sheet, customer.row, match.column, customer.row, match.column}, customer.name, {}});
    }
    const auto all = static_cast<double>(situation.book.customers.size());
    out.share = (all - static_cast<double>(out.missing)) / all;
    return out;
}

} // namespace

std::vector<TableView> tableViews(const Situation& situation) {
    std::vector<TableView> out;
    for (const auto kind : kinds)
        if (const auto& table = situation.understanding.table(kind))
            out.push_back(TableWriter(situation, *table).write());
    return out;
}

Completeness completenessOf(const Situation& situation) {
    Completeness out;
    const auto& table = situation.understanding.customers;
    if (!table || situation.book.customers.empty())
        return out;
    double sum = 0;
    for (const auto field : askedFields)
        if (const auto* match = table->find(field)) {
            out.columns.push_back(fillOf(situation, *table, *match));
            sum += out.columns.back().share;
        }
    if (!out.columns.empty())
        out.overall = sum / static_cast<double>(out.columns.size());
    return out;
}

std::string completeText(double share) {
    constexpr double percents = 100, rounding = 1e-9;
    return shareText(std::floor(share * percents + rounding) / percents, 0);
}

std::string rememberedName(const Situation& situation, const Table& table, int column) {
    auto only = table;
    only.columns = {{Field::name, column, 1, MatchReason::user,
                     std::string(gridOf(situation, table).text(table.headerRow, column)), false, false}};
    const auto choice = choiceOf(only, situation.sheets);
    return choice.columns.empty() ? std::string() : choice.columns.front().second;
}

std::string labelOf(DataFault fault, const Situation& situation) {
    constexpr std::array texts{
        TextId::data_fault_stale,        TextId::data_fault_same_id,     TextId::data_fault_phone,
        TextId::data_fault_email,        TextId::data_fault_credit_code, TextId::data_fault_negative,
        TextId::data_fault_no_number,    TextId::data_fault_no_date,     TextId::data_fault_text_number,
        TextId::data_fault_future,       TextId::data_fault_birthday,    TextId::data_fault_promise_before,
        TextId::data_fault_unknown_order};
    static_assert(texts.size() == dataFaults);
    return textOf(texts.at(static_cast<std::size_t>(fault)), situation.messages,
                  {{"days", std::to_string(static_cast<int>(situation.policy.policy.staleDays))}});
}

} // namespace clientele::core
