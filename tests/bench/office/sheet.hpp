#pragma once

#include "office/documents.hpp"
#include "office/process.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/FillDirection.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellSeries.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <functional>
#include <string>
#include <vector>

/// What the benchmarks in a real office share: a sheet to fill and to calculate, and a clock.
namespace clientele::bench {

using Table = Sequence<Sequence<Any>>;

inline double seconds(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

inline double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

/// A new workbook's first sheet.
class Sheet {
public:
    explicit Sheet(const office::OfficeProcess& office)
        : document_(office::newSpreadsheet(office.context())) {
        const Reference<css::container::XIndexAccess> all(document_.get()->getSheets(), UNO_QUERY_THROW);
        sheet_.set(all->getByIndex(0), UNO_QUERY_THROW);
    }

    template <class T>
    [[nodiscard]] Reference<T> range(const std::string& name) const {
        return Reference<T>(sheet_->getCellRangeByName(toUno(name)), UNO_QUERY_THROW);
    }

    void fill(const std::string& range_, const Table& values) const {
        range<css::sheet::XCellRangeData>(range_)->setDataArray(values);
    }

    /// Formulas for the first row, filled down. (setFormulaArray over 100,000 rows takes minutes.)
    void formulas(const std::string& column, int rows, const std::vector<std::string>& first) const {
        const auto last =
            std::string(1, static_cast<char>(column.front() + static_cast<int>(first.size()) - 1));
        Sequence<OUString> line(static_cast<sal_Int32>(first.size()));
        std::ranges::transform(first, line.getArray(), [](const std::string& text) { return toUno(text); });
        range<css::sheet::XCellRangeFormula>(column + "1:" + last + "1")->setFormulaArray(sequenceOf({line}));
        range<css::sheet::XCellSeries>(column + "1:" + last + std::to_string(rows))
            ->fillAuto(css::sheet::FillDirection_TO_BOTTOM, 1);
    }

    void formula(const std::string& cell, const std::string& text) const {
        range<css::sheet::XCellRangeFormula>(cell)->setFormulaArray(sequenceOf({sequenceOf({toUno(text)})}));
    }

    /// Every formula of the workbook once more.
    void calculate() const {
        Reference<css::sheet::XCalculatable>(document_.get(), UNO_QUERY_THROW)->calculateAll();
    }

private:
    office::DocumentScope document_;
    Reference<css::sheet::XSpreadsheet> sheet_;
};

/// The program of a benchmark: a figure is shown when it is known, a failure in words.
inline int run(const std::function<void()>& work) {
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    try {
        work();
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return EXIT_FAILURE;
    } catch (const css::uno::Exception& error) {
        std::fprintf(stderr, "%s\n", fromUno(error.Message).c_str());
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}

} // namespace clientele::bench
