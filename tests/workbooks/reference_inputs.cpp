#include "samples/text_forms.hpp"
#include "tests/workbooks/csv.hpp"
#include "tests/workbooks/inputs.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <functional>
#include <map>
#include <set>
#include <stdexcept>

namespace clientele::workbooks {
namespace {

using samples::Cell;
using samples::Date;
using samples::Locale;
using samples::Sheet;
using samples::Style;

double numberOf(const std::string& text) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size())
        throw std::runtime_error("not a number: " + text);
    return number;
}

/// The three numbers between two separators.
std::array<int, 3> partsOf(const std::string& text, char separator) {
    const std::size_t first = text.find(separator);
    const std::size_t second = text.find(separator, first + 1);
    if (first == std::string::npos || second == std::string::npos)
        throw std::runtime_error("not a date: " + text);
    return {std::stoi(text.substr(0, first)), std::stoi(text.substr(first + 1, second - first - 1)),
            std::stoi(text.substr(second + 1))};
}

Date dateFrom(int year, int month, int day) {
    const std::chrono::year_month_day date{std::chrono::year{year},
                                           std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok())
        throw std::runtime_error("no such date in the reference data");
    return date;
}

Cell isoDate(const std::string& text) {
    const auto [year, month, day] = partsOf(text, '-');
    return dateFrom(year, month, day);
}

Cell monthDayYear(const std::string& text) {
    const auto [month, day, year] = partsOf(text, '/');
    return dateFrom(year, month, day);
}

Cell number(const std::string& text) {
    return {numberOf(text), Style::plain};
}

using Reader = std::function<Cell(const std::string&)>;

/// A sheet like the file: text, except in the columns that `readers` names. Empty fields stay empty cells.
Sheet sheetOf(const std::string& name, const Csv& csv, const std::map<std::string, Reader>& readers) {
    Sheet sheet(name);
    sheet.putHeader(0, 0, csv.header);
    for (std::size_t r = 0; r < csv.rows.size(); ++r) {
        for (std::size_t c = 0; c < csv.rows[r].size(); ++c) {
            const std::string& field = csv.rows[r][c];
            if (field.empty())
                continue;
            const auto reader = readers.find(csv.header.at(c));
            sheet.put(static_cast<int>(r) + 1, static_cast<int>(c),
                      reader == readers.end() ? Cell(field) : reader->second(field));
        }
    }
    sheet.widths.assign(csv.header.size(), 34);
    sheet.frozenRows = 1;
    return sheet;
}

NamedWorkbook northwind(const std::filesystem::path& data) {
    const auto read = [&](const char* file) { return readCsv(data / "northwind" / file); };
    samples::Workbook workbook{Locale::enUS, {}};
    workbook.sheets.push_back(sheetOf("customers", read("customers.csv"), {}));
    workbook.sheets.push_back(sheetOf("orders", read("orders.csv"),
                                      {{"order_id", number},
                                       {"employee_id", number},
                                       {"order_date", isoDate},
                                       {"required_date", isoDate},
                                       {"shipped_date", isoDate},
                                       {"ship_via", number},
                                       {"freight", number}}));
    workbook.sheets.push_back(sheetOf("order_details", read("order_details.csv"),
                                      {{"order_id", number},
                                       {"product_id", number},
                                       {"unit_price", number},
                                       {"quantity", number},
                                       {"discount", number}}));
    return {"northwind.fods", std::move(workbook)};
}

/// The lines of the three years under one another, with the amount as text: price × quantity, "$3,578.27 ".
Csv adventureOrders(const std::filesystem::path& data) {
    const Csv products = readCsv(data / "AdventureWorks_Products.csv");
    std::map<std::string, double> prices;
    for (const auto& row : products.rows) {
        prices[row[products.column("ProductKey")]] = numberOf(row[products.column("ProductPrice")]);
    }
    Csv all;
    for (const char* year : {"2017", "2018", "2019"}) {
        const Csv csv = readCsv(data / (std::string("AdventureWorks_Sales_") + year + ".csv"));
        all.header = csv.header;
        all.rows.insert(all.rows.end(), csv.rows.begin(), csv.rows.end());
    }
    const std::size_t product = all.column("ProductKey");
    const std::size_t quantity = all.column("OrderQuantity");
    for (auto& row : all.rows) {
        const auto cents = std::llround(prices.at(row[product]) * numberOf(row[quantity]) * 100);
        row.push_back("$" + samples::groupedMoney(cents) + " ");
    }
    all.header.emplace_back("Amount");
    return all;
}

NamedWorkbook adventureWorks(const std::filesystem::path& data) {
    const std::filesystem::path folder = data / "adventureworks";
    samples::Workbook workbook{Locale::enUS, {}};
    workbook.sheets.push_back(sheetOf("Customers", readCsv(folder / "AdventureWorks_Customers.csv"),
                                      {{"CustomerKey", number}, {"TotalChildren", number}}));
    workbook.sheets.push_back(sheetOf("Orders", adventureOrders(folder),
                                      {{"OrderDate", monthDayYear},
                                       {"StockDate", monthDayYear},
                                       {"ProductKey", number},
                                       {"CustomerKey", number},
                                       {"TerritoryKey", number},
                                       {"OrderLineItem", number},
                                       {"OrderQuantity", number}}));
    return {"adventureworks.fods", std::move(workbook)};
}

} // namespace

std::vector<NamedWorkbook> referenceInputs(const std::filesystem::path& data) {
    std::vector<NamedWorkbook> workbooks;
    workbooks.push_back(northwind(data));
    workbooks.push_back(adventureWorks(data));
    return workbooks;
}

} // namespace clientele::workbooks
