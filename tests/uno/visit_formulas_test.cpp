// The formulas of next visit and state are built-in ones; they say what the functions and the core say, over
// holidays, working weekends and visits planned by hand, and go on saying it in another file format.
#include "content.hpp"
#include "core/plans/plan.hpp"

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>

#include <gmock/gmock.h>

namespace clientele::test {
namespace {

using testing::HasSubstr;

constexpr int customers = 120;

Sequence<Sequence<Any>> columnOf(const std::vector<Any>& cells) {
    Sequence<Sequence<Any>> out(static_cast<sal_Int32>(cells.size()));
    for (std::size_t i = 0; i < cells.size(); ++i)
        out.getArray()[i] = Sequence<Any>(&cells[i], 1);
    return out;
}

class VisitFormulas : public testing::Test {
protected:
    Workbook book;
    double today = 0;
    std::vector<Any> last, planned;

    void SetUp() override {
        book.enter("Z1", "=TODAY()");
        today = book.number("Z1");
        book.enter("Z1", "");
        book.enter("A1", "Company");
        book.enter("B1", "Annual Sales");
        book.enter("C1", "Last Contact");
        std::vector<Any> sales, names;
        for (int i = 0; i < customers; ++i) {
            names.emplace_back(toUno("Customer " + std::to_string(i)));
            sales.emplace_back(1000.0 / (1 + i));
            last.push_back(i % 17 == 3 ? Any(OUString()) : Any(today - i + (i % 3 == 0 ? .5 : 0.)));
            planned.push_back(i % 5 == 0   ? Any(today + i / 4)
                              : i % 7 == 0 ? Any(today - 1)
                                           : Any(OUString()));
        }
        book.fill("A2:A121", columnOf(names));
        book.fill("B2:B121", columnOf(sales));
        book.fill("C2:C121", columnOf(last));
        constexpr sal_Int32 someDateFormat = 36;
        set(book.range("C2:C121"), "NumberFormat", someDateFormat);
        commands()->highlightDueVisits(book.model(), true, 0);
        fill("Tier set by hand", [] {
            std::vector<Any> tiers;
            for (int i = 0; i < customers; ++i)
                tiers.emplace_back(OUString::createFromAscii(std::array{"A", "B", "C", "D"}.at(i % 4)));
            return tiers;
        }());
        fillCalendar();
    }

    void fill(const char* header, const std::vector<Any>& cells) const {
        const auto column = core::columnLetters(findHeader(book, 0, header).column);
        book.fill((column + "2:" + column + "121").c_str(), columnOf(cells));
    }

    /// Two weeks of holidays with the weekend in their middle worked, and a weekend in every third week.
    void fillCalendar() const {
        std::vector<Any> holidays, workdays;
        for (int i = 0; i < 12; ++i)
            holidays.emplace_back(today + 7 + i);
        for (int i = 0; i < 20; ++i)
            workdays.emplace_back(today + 12 + (i % 2) + 7. * (i / 2));
        const auto names = get<Reference<css::container::XNameAccess>>(book.model(), "NamedRanges");
        const auto put = [&](const char* name, const std::vector<Any>& days) {
            const Reference<css::sheet::XCellRangeReferrer> named(
                names->getByName(OUString::createFromAscii(name)), UNO_QUERY_THROW);
            const Reference<css::sheet::XCellRangeData> range(named->getReferredCells(), UNO_QUERY_THROW);
            auto all = days;
            all.resize(static_cast<std::size_t>(range->getDataArray().getLength()), Any(OUString()));
            ASSERT_GE(all.size(), days.size());
            range->setDataArray(columnOf(all));
        };
        put("CRM_HOLIDAYS", holidays);
        put("CRM_WORKDAYS", workdays);
    }

    /// What a function gives for the contact and tier of every row.
    std::vector<std::string> asked(const char* function) const {
        const auto tier = core::columnLetters(findHeader(book, 0, "Tier by sales").column);
        const auto formula = std::string("=CRM.") + function + "(C2:C121;" + tier + "2:" + tier + "121;" +
                             (std::string(function) == "DUESTATE" ? "TODAY();" : "") + "CRM_POLICY)";
        book.enterArray("Z2:Z121", formula.c_str());
        std::vector<std::string> out;
        for (int i = 0; i < customers; ++i) {
            const auto cell = book.sheet(0)->getCellByPosition(25, i + 1);
            out.push_back(std::string(function) == "DUESTATE" ? shown(book, 0, i + 1, 25)
                                                              : std::to_string(cell->getValue()));
        }
        book.enterArray("Z2:Z121", "");
        return out;
    }

    std::vector<std::string> numbersBelow(const Workbook& of, const char* header) const {
        const auto place = findHeader(of, 0, header);
        std::vector<std::string> out;
        for (int i = 0; i < customers; ++i)
            out.push_back(
                std::to_string(of.sheet(0)->getCellByPosition(place.column, place.row + 1 + i)->getValue()));
        return out;
    }
};

TEST_F(VisitFormulas, SayWhatTheFunctionsSayOverHolidaysAndWorkingWeekends) {
    EXPECT_EQ(numbersBelow(book, "Next visit due"), asked("NEXTVISIT"));
    EXPECT_EQ(columnBelow(book, 0, "Visit state", customers), asked("DUESTATE"));
    const auto next = findHeader(book, 0, "Next visit due");
    EXPECT_THAT(fromUno(book.sheet(0)->getCellByPosition(next.column, 1)->getFormula()),
                testing::Not(HasSubstr("CRM.")))
        << "built-in functions only";
}

TEST_F(VisitFormulas, AVisitPlannedByHandGoesFirstUntilItHasPassed) {
    auto expected = asked("NEXTVISIT");
    int held = 0;
    for (int i = 0; i < customers; ++i) {
        double day = 0, contact = 0;
        const auto row = static_cast<std::size_t>(i);
        last[row] >>= contact;
        if (!(planned[row] >>= day) || day < today || contact >= day)
            continue;
        expected[row] = std::to_string(day);
        ++held;
    }
    ASSERT_GT(held, 15);
    fill("Visit planned by hand", planned);
    EXPECT_EQ(numbersBelow(book, "Next visit due"), expected);
    // The commands read the column again and find nothing to change.
    EXPECT_THAT(fromUno(commands()->highlightDueVisits(book.model(), true, 0)),
                HasSubstr("nothing was changed"));
}

TEST_F(VisitFormulas, GoOnInEitherFileFormat) {
    fill("Visit planned by hand", planned);
    const auto next = numbersBelow(book, "Next visit due");
    const auto states = columnBelow(book, 0, "Visit state", customers);
    inBothFormats(book, [&](const Workbook& again, const char* name) {
        Reference<css::sheet::XCalculatable>(again.model(), UNO_QUERY_THROW)->calculateAll();
        EXPECT_EQ(numbersBelow(again, "Next visit due"), next) << name;
        EXPECT_EQ(columnBelow(again, 0, "Visit state", customers), states) << name;
    });
}

} // namespace
} // namespace clientele::test
