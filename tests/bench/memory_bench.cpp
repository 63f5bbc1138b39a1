// What the panels' model of a workbook of 100,000 customers takes, part by part: heap in use before and after
// each is made. Once with the five columns that are the least of a customers' table, once with sixteen and a
// log. Heap, not resident memory: what the allocator keeps of what was given back is another matter, which
// deck_bench measures in the office.
#include "core/panels/data_panel.hpp"
#include "core/panels/due_panel.hpp"
#include "core/panels/known_workbook.hpp"
#include "core/panels/segments.hpp"

#include <array>
#include <cstdio>
#include <functional>
#include <malloc.h>
#include <memory>
#include <optional>
#include <string>

namespace clientele::core {
namespace {

constexpr int customers = 100'000, contacts = 300'000;
constexpr Day today = 46348, firstDay = today - 730;

struct Column {
    const char* header;
    std::function<void(Grid&, int row, int column)> fill;
    bool day = false;
};

void text(Grid& grid, int row, int column, const std::string& words) {
    grid.setText(row, column, words);
}
Column words(const char* header, std::function<std::string(int)> of) {
    return {header,
            [of = std::move(of)](Grid& g, int row, int column) { text(g, row, column, of(row - 1)); }};
}
Column number(const char* header, std::function<double(int)> of, bool day = false) {
    return {header,
            [of = std::move(of)](Grid& g, int row, int column) { g.setNumber(row, column, of(row - 1)); },
            day};
}
template <std::size_t N>
Column oneOf(const char* header, std::array<const char*, N> all) {
    return words(header, [all](int i) { return std::string(all.at(static_cast<std::size_t>(i * 7) % N)); });
}

std::string nameOf(int i) {
    return "Sample " + std::to_string(i + 1) + " Ltd";
}

std::vector<Column> plainColumns() {
    return {words("Customer ID", [](int i) { return "C" + std::to_string(1'000'000 + i); }),
            words("Company", nameOf),
            oneOf<4>("Account owner", {"Oska Venlow", "Pell Harquist", "Junia Brask", "Sella Dornwick"}),
            number(
                "Customer since", [](int i) { return today - 100 - i * 31 % 2900; }, true),
            number(
                "Last contacted", [](int i) { return today - i * 17 % 200; }, true)};
}

std::vector<Column> fullColumns() {
    auto out = plainColumns();
    out.push_back(oneOf<5>("Industry", {"Machinery", "Food", "Chemicals", "Retail", "Logistics"}));
    out.push_back(oneOf<7>("City", {"Oslo", "Bergen", "Lyon", "Graz", "Porto", "Ghent", "Turku"}));
    out.push_back(words("Contact person", [](int i) { return "Person " + std::to_string(i % 5000); }));
    out.push_back(words("Phone", [](int i) { return "+47 22 " + std::to_string(100'000 + i); }));
    out.push_back(words("E-mail", [](int i) { return "c" + std::to_string(i) + "@example.com"; }));
    out.push_back(number("Annual sales", [](int i) { return 1e7 / (i + 1) + 100; }));
    out.push_back(oneOf<4>("Tier", {"A", "B", "C", "D"}));
    out.push_back(number("Credit limit", [](int i) { return 1000.0 * (i % 50); }));
    out.push_back(number("Balance", [](int i) { return 10.5 * (i % 977); }));
    out.push_back(number(
        "Birthday", [](int i) { return 25'000 + i % 9000; }, true));
    out.push_back(words("Notes", [](int i) {
        return i % 4 == 0 ? "met at the fair, wants the new catalogue " + std::to_string(i) : std::string();
    }));
    return out;
}

std::vector<Column> logColumns() {
    return {number(
                "Date", [](int i) { return firstDay + i * 730.0 / contacts; }, true),
            words("Customer", [](int i) { return nameOf(i * 7 % customers); }),
            oneOf<3>("Method", {"Phone", "Visit", "E-mail"}),
            oneOf<3>("Level", {"Working", "Middle", "Senior"}),
            oneOf<2>("Result", {"talked about the new catalogue", "no answer"}),
            oneOf<4>("Owner", {"Oska Venlow", "Pell Harquist", "Junia Brask", "Sella Dornwick"})};
}

SheetContent sheetOf(const char* name, int rows, const std::vector<Column>& columns) {
    SheetContent sheet{name, Grid(0, 0, rows + 1, static_cast<int>(columns.size())), {}};
    for (int c = 0; c < static_cast<int>(columns.size()); ++c) {
        const auto& column = columns[static_cast<std::size_t>(c)];
        sheet.grid.setText(0, c, column.header);
        for (int row = 1; row <= rows; ++row)
            column.fill(sheet.grid, row, c);
    }
    return sheet;
}

/// Dates by format, as Calc has them.
class Formats : public FormatProbe {
public:
    explicit Formats(std::vector<std::vector<Column>> sheets)
        : sheets_(std::move(sheets)) {}
    [[nodiscard]] FormatKind formatAt(int sheet, int /*row*/, int column) const override {
        const auto& columns = sheets_.at(static_cast<std::size_t>(sheet));
        return columns.at(static_cast<std::size_t>(column)).day ? FormatKind::date : FormatKind::general;
    }

private:
    std::vector<std::vector<Column>> sheets_;
};

double heapInUse() {
    const auto info = mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd) / 1e6;
}

/// Prints what making a thing has left on the heap.
template <class Make>
auto measured(const char* what, Make make) {
    const double before = heapInUse();
    auto out = make();
    std::printf("  %-38s %7.1f MB\n", what, heapInUse() - before);
    return out;
}

Situation read(const std::vector<std::vector<Column>>& columns) {
    Situation s;
    s.asOf = today;
    s.policy.policy = defaultPolicy(Language::en);
    s.sheets = measured("while it is read: cells", [&] {
        std::vector<SheetContent> out{sheetOf("Customers", customers, columns.front())};
        if (columns.size() > 1)
            out.push_back(sheetOf("Contact log", contacts, columns[1]));
        return out;
    });
    s.understanding = understand(s.sheets, Formats(columns), s.locale, Language::en);
    s.book = measured("while it is read: customers, contacts",
                      [&] { return readBook(s.sheets, s.understanding, s.locale, s.asOf, s.policy.policy); });
    return s;
}

void measure(const char* title, const std::vector<std::vector<Column>>& columns) {
    std::printf("%s\n", title);
    const double before = heapInUse();
    const auto known =
        measured("kept: the workbook", [&] { return std::make_unique<KnownWorkbook>(read(columns)); });
    const auto board = measured("kept: Due", [&] { return DueBoard(*known->whole()); });
    const auto segments = measured("kept: Segments, one model", [&] {
        const auto whole = known->whole();
        auto found = segmentation(*whole, SegmentModel::abc);
        auto view = segmentsView(*whole, found);
        return std::pair(std::move(found), std::move(view));
    });
    const auto checks = measured("kept: Data, what was found", [&] {
        const auto whole = known->whole();
        return std::pair(checkData(*whole), completenessOf(*whole));
    });
    std::printf("  %-38s %7.1f MB\n", "kept: all", heapInUse() - before);
    (void)measured("while a panel works on all customers", [&] { return known->whole(); });
}

} // namespace
} // namespace clientele::core

int main() {
    using namespace clientele::core;
    measure("5 columns", {plainColumns()});
    measure("16 columns, and a log of 300,000 lines", {fullColumns(), logColumns()});
}
