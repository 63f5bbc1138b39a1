// The new customer workbook as a plan: every field of SPEC §2 has its column, and our own recognition takes
// each for what it is, in every language.
#include "core/headers.hpp"
#include "core/newbook/new_workbook.hpp"
#include "core/newbook/planning.hpp"
#include "core/plans/highlight_plan.hpp"
#include "core/texts.hpp"

#include <algorithm>
#include <array>
#include <gmock/gmock.h>
#include <set>

namespace clientele::core::test {
namespace {

using testing::IsEmpty;

class NewBook : public testing::TestWithParam<Language> {
protected:
    NewWorkbook book = newWorkbook(GetParam());

    [[nodiscard]] Situation situation() const {
        std::vector<const NewTable*> tables;
        for (const auto& table : book.tables)
            tables.push_back(&table);
        return newbook::situationOf(tables, GetParam());
    }
};

unsigned bitOf(TableKind kind) {
    return 1u << static_cast<unsigned>(kind);
}

/// What the commands calculate stands in columns of theirs; a name in two parts, and what orders say,
/// nowhere.
const std::set<Field> calculatedByCommands{Field::tier, Field::tierOverride, Field::tierReason,
                                           Field::dueState};
const std::set<Field> notOffered{Field::firstName, Field::lastName,    Field::orderCount,
                                 Field::lastOrder, Field::orderNumber, Field::unitPrice,
                                 Field::discount,  Field::owner,       Field::note};

constexpr std::array commandsColumns{Own::tier, Own::reason, Own::manual, Own::nextVisit, Own::state};

std::vector<std::string> missing(const NewTable& table, TableKind kind) {
    std::vector<std::string> out;
    for (const auto field : allFields())
        if ((factsOf(field).tables & bitOf(kind)) != 0 && table.columnOf(field) < 0 &&
            !calculatedByCommands.contains(field) && !notOffered.contains(field))
            out.emplace_back(canonicalName(field));
    return out;
}

TEST_P(NewBook, EveryFieldOfCustomersContactsAndOrdersHasItsColumn) {
    EXPECT_THAT(missing(book.tables[0], TableKind::customers), IsEmpty());
    EXPECT_THAT(missing(book.tables[1], TableKind::contacts), IsEmpty());
    EXPECT_THAT(missing(book.tables[2], TableKind::orders), IsEmpty());
    for (const auto field : {Field::owner, Field::note})
        EXPECT_GE(book.tables[0].columnOf(field), 0);
}

/// "field: why not" for each column that recognition takes for something else, or is not sure of.
std::vector<std::string> misread(const NewTable& table, const std::optional<Table>& read) {
    std::vector<std::string> out;
    if (!read)
        return {"not found"};
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const auto& column = table.columns[c];
        const auto match = std::ranges::find(read->columns, static_cast<int>(c), &ColumnMatch::column);
        const bool matched = match != read->columns.end();
        if (column.field && (!matched || match->field != *column.field || match->confidence < .85))
            out.push_back(column.header + " is not sure");
        if (!column.field && matched)
            out.push_back(column.header + " is taken for " + std::string(canonicalName(match->field)));
    }
    return out;
}

TEST_P(NewBook, RecognitionTakesEveryColumnForWhatItIsAndIsSure) {
    const auto s = situation();
    auto customers = book.tables[0];
    customers.columns.resize(customers.columns.size() - commandsColumns.size());
    EXPECT_THAT(misread(customers, s.understanding.customers), IsEmpty());
    EXPECT_THAT(misread(book.tables[1], s.understanding.contacts), IsEmpty());
    EXPECT_THAT(misread(book.tables[2], s.understanding.orders), IsEmpty());
    EXPECT_EQ(s.understanding.language, GetParam());
}

TEST_P(NewBook, TheTablesAreTakenFromTheirOwnSheets) {
    const auto u = situation().understanding;
    ASSERT_TRUE(u.customers && u.contacts && u.orders);
    EXPECT_EQ(u.customers->sheet, 0);
    EXPECT_EQ(u.contacts->sheet, 1);
    EXPECT_EQ(u.orders->sheet, 2);
    EXPECT_FALSE(u.orderLines);
}

TEST_P(NewBook, TheGuideIsTakenForNoTable) {
    Grid grid(0, 0, 60, 4);
    int row = 0;
    for (const auto& section : book.guide.sections) {
        grid.setText(row, 1, section.head);
        for (const auto& [what, where] : section.steps) {
            ++row;
            grid.setNumber(row, 1, row);
            grid.setText(row, 2, what);
            grid.setText(row, 3, where);
        }
        row += 2;
    }
    std::vector<SheetContent> sheets(1);
    sheets[0].name = book.guide.sheet;
    sheets[0].grid = std::move(grid);
    class General : public FormatProbe {
        [[nodiscard]] FormatKind formatAt(int, int, int) const override { return FormatKind::general; }
    };
    const auto u = understand(sheets, General(), {}, GetParam());
    EXPECT_FALSE(u.customers || u.contacts || u.orders);
}

TEST_P(NewBook, TheExamplesAreJoinedTieredAndPlainlyExamples) {
    const auto s = situation();
    ASSERT_EQ(s.book.customers.size(), 3u);
    EXPECT_EQ(s.book.contactsUnknownCustomer + s.book.ordersUnknownCustomer, 0);
    EXPECT_EQ(s.book.contacts.size(), 2u);
    const auto& first = std::get<std::string>(book.tables[0].examples[0][1]);
    EXPECT_EQ(first, textOf(TextId::new_example_first, GetParam()));
    for (const auto& customer : s.book.customers)
        EXPECT_THAT(customer.name, testing::EndsWith(GetParam() == Language::en     ? "(delete me)"
                                                     : GetParam() == Language::zhCN ? "(请删除)"
                                                                                    : "(請刪除)"));
    const auto tiers = freshTiering(s.book, s.policy.policy);
    for (std::size_t i = 0; i < 3; ++i)
        EXPECT_EQ(tiers.effective[i].value, i);
}

TEST_P(NewBook, TheCommandsColumnsStandThereWithTheCommandsFormulas) {
    const auto& columns = book.tables[0].columns;
    std::vector<std::string> headers, wanted;
    for (const auto& column : columns)
        if (!column.field)
            headers.push_back(column.header);
    for (const auto kind : commandsColumns)
        wanted.emplace_back(ownHeader(kind, GetParam()));
    headers.erase(headers.begin(), headers.end() - static_cast<std::ptrdiff_t>(wanted.size()));
    EXPECT_EQ(headers, wanted);
    EXPECT_THAT(columns.back().formula->text, testing::HasSubstr("CRM_STATES"));
}

TEST_P(NewBook, EveryListOffersSomethingAndFitsIntoEveryFileFormat) {
    constexpr std::size_t most = 255;
    for (const auto& table : book.tables)
        for (const auto& column : table.columns) {
            std::size_t signs = 0;
            for (const auto& word : column.choices) {
                EXPECT_FALSE(word.empty()) << column.header;
                signs += word.size() + 1;
            }
            EXPECT_LE(signs, most * (GetParam() == Language::en ? 1 : 3)) << column.header;
            EXPECT_EQ(column.help.empty(), column.choices.empty() && !column.customers) << column.header;
        }
}

TEST_P(NewBook, TheSameWorkbookComesOutEveryTime) {
    const auto again = newWorkbook(GetParam());
    EXPECT_EQ(again.policySheet, book.policySheet);
    ASSERT_EQ(again.policy.changes.size(), book.policy.changes.size());
    for (std::size_t i = 0; i < again.policy.changes.size(); ++i)
        EXPECT_EQ(again.policy.changes[i].cells, book.policy.changes[i].cells);
    for (std::size_t t = 0; t < book.tables.size(); ++t)
        EXPECT_EQ(again.tables[t].examples, book.tables[t].examples);
}

INSTANTIATE_TEST_SUITE_P(Languages, NewBook, testing::Values(Language::en, Language::zhCN, Language::zhTW));

} // namespace
} // namespace clientele::core::test
