#include "samples/random.hpp"
#include "samples/text_forms.hpp"
#include "tests/workbooks/input_facts.hpp"
#include "tests/workbooks/inputs.hpp"

#include <array>
#include <cmath>
#include <string_view>

namespace clientele::workbooks {
namespace {

using samples::Date;
using samples::Random;

constexpr std::uint64_t seed = 1'000'000;

std::string isoText(Date date) {
    const std::chrono::year_month_day parts{date};
    const auto twoDigits = [](unsigned n) { return std::to_string(100 + n).substr(1); };
    return std::to_string(static_cast<int>(parts.year())) + "-" +
           twoDigits(static_cast<unsigned>(parts.month())) + "-" +
           twoDigits(static_cast<unsigned>(parts.day()));
}

Date dayBefore(Random& random, int days) {
    using namespace std::chrono_literals;
    return Date{2026y / 11 / 20} - std::chrono::days{random.between(0, days)};
}

std::string idOf(int customer) {
    return "C" + std::to_string(1'000'000 + customer);
}

std::string customersCsv(Random& random) {
    constexpr std::array<std::string_view, 4> owners{"Oska Venlow", "Pell Harquist", "Junia Brask",
                                                     "Sella Dornwick"};
    std::string out = "Customer ID,Company,Account owner,Customer since,Last contacted\n";
    for (int i = 0; i < facts::bigCustomers; ++i) {
        out += idOf(i) + ",Sample " + std::to_string(i + 1) + " Ltd,";
        out += random.pick(owners);
        out += "," + isoText(dayBefore(random, 3000)) + ",";
        if (!random.chance(5))
            out += isoText(dayBefore(random, 200));
        out += '\n';
    }
    return out;
}

std::string ordersCsv(Random& random) {
    std::string out = "OrderDate,Customer ID,Qty,Amount\n";
    for (int i = 0; i < facts::bigOrders; ++i) {
        // The square of a uniform number: low indices order more often.
        const double share = random.uniform(0, 1);
        const int customer = static_cast<int>(share * share * facts::bigCustomers);
        const int quantity = random.between(1, 40);
        const double weight = 1 + 20'000.0 / (customer + 50);
        const auto cents = static_cast<std::int64_t>(quantity * random.uniform(100, 3000) * weight);
        out += isoText(dayBefore(random, 725)) + "," + idOf(customer) + "," + std::to_string(quantity) + "," +
               std::to_string(cents / 100) + "." + std::to_string(100 + cents % 100).substr(1) + "\n";
    }
    return out;
}

} // namespace

void writeBigCsv(const std::filesystem::path& directory) {
    Random random(seed);
    samples::writeFile(directory / "customers.csv", customersCsv(random));
    samples::writeFile(directory / "orders.csv", ordersCsv(random));
}

} // namespace clientele::workbooks
