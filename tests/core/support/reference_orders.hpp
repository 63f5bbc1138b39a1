#pragma once

#include "core/base/calendar.hpp"
#include "core/base/cell.hpp"
#include "core/rfm/rfm.hpp"

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace clientele::core {

/// Orders of the reference data; empty when the data are absent.
struct ReferenceOrders {
    std::vector<std::string> names;
    std::vector<DayCell> dates;
    std::vector<NumberCell> amounts;

    [[nodiscard]] std::vector<TextCell> customers() const { return {names.begin(), names.end()}; }
};

inline DayCell dayOfDigits(const std::string& yyyymmdd) {
    const auto number = [&](std::size_t from, std::size_t count) {
        return std::stoi(yyyymmdd.substr(from, count));
    };
    const auto day =
        dayOf(number(0, 4), static_cast<unsigned>(number(4, 2)), static_cast<unsigned>(number(6, 2)));
    return day ? DayCell(*day) : DayCell();
}

/// CDNOW_sample.txt: number in the master file, customer, yyyymmdd, units, money.
inline ReferenceOrders cdnowSample() {
    std::ifstream file(CLIENTELE_REFERENCE_DATA "/cdnow/CDNOW_sample.txt");
    ReferenceOrders orders;
    std::string master, customer, date;
    double units = 0, money = 0;
    while (file >> master >> customer >> date >> units >> money) {
        orders.names.push_back(customer);
        orders.dates.push_back(dayOfDigits(date));
        orders.amounts.emplace_back(money);
    }
    return orders;
}

/// rfm_data_orders.csv: "customer",yyyy-mm-dd,revenue,…
inline ReferenceOrders rfmOrders() {
    std::ifstream file(CLIENTELE_REFERENCE_DATA "/rfm/rfm_data_orders.csv");
    ReferenceOrders orders;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::istringstream fields(line);
        std::string customer, date, money;
        std::getline(fields, customer, ',');
        std::getline(fields, date, ',');
        std::getline(fields, money, ',');
        std::erase(date, '-');
        orders.names.push_back(customer);
        orders.dates.push_back(dayOfDigits(date));
        orders.amounts.emplace_back(std::stod(money));
    }
    return orders;
}

/// One column of the table.
template <class T>
std::vector<Cell<T>> columnOf(const RfmTable& table, Cell<T> RfmRow::*column) {
    std::vector<Cell<T>> cells;
    for (const auto& row : table.rows)
        cells.push_back(row.*column);
    return cells;
}

} // namespace clientele::core
