#pragma once

#include "samples/fods_writer.hpp"

#include <array>

/// What is true of the samples. The generators build from these numbers, so that tests of others can rely on
/// them; the sums, which come out of the simulation, are checked against it by the samples' own test. Rows
/// and columns are counted from 0.
namespace clientele::samples::facts {

using namespace std::chrono_literals;

inline constexpr Date asOf = 2026y / 11 / 22;
inline constexpr Date firstOrder = 2024y / 11 / 25;
inline constexpr Date lastOrder = 2026y / 11 / 20;
inline constexpr Date lastContact = 2026y / 11 / 20;

/// 客户2026.fods
namespace zh {
inline constexpr const char* file = "客户2026.fods";

inline constexpr const char* customersSheet =
    "客户2026"; ///< merged title in row 0, a note in row 1, column A is empty
inline constexpr int headerRow = 2, firstColumn = 1, firstRow = 3;
inline constexpr int customers = 303;
inline constexpr int lastRow = firstRow + customers - 1, totalRow = lastRow + 1;
inline constexpr int blankSales = 3;   ///< no sales given
inline constexpr int pendingSales = 4; ///< the text 待定; these customers have no orders
inline constexpr int errorSales = 1;   ///< a formula that gives #DIV/0!
inline constexpr int unusableSales = blankSales + pendingSales + errorSales;
inline constexpr int yuanTextSales = 12; ///< ¥1,234.50 as text
inline constexpr int wanTextSales = 8;   ///< 1.2万 as text
inline constexpr int withoutOwner = 5;
inline constexpr int neverVisited = 26; ///< no date in the table, nothing in the log
inline constexpr std::array keyNeverVisited{2, 6,
                                            11}; ///< … among them these by size of business, 0 = the largest
inline constexpr int visitOnlyInLog = 6;         ///< no date in the table, but lines in the log
inline constexpr int chineseDateVisits = 10;     ///< 2026年3月5日 as text
inline constexpr int slashDateVisits = 8;        ///< 2026/3/5 as text
inline constexpr int nearDuplicatePairs = 2;
inline constexpr int hiddenRows = 4;
inline constexpr const char* formulaLikeName = "=1+1 贸易";
/// The sum of the 295 usable values of 年销售额, those given as text included, in hundredths of a yuan.
inline constexpr std::int64_t usableSalesCents = 2'615'443'449;
inline constexpr int zeroSales = 11; ///< among the usable ones
/// Pareto classes of the usable ones at 80 % and 95 % (SPEC §8), A first.
inline constexpr std::array salesClasses{38, 98, 159};

inline constexpr const char* ordersSheet = "交易记录"; ///< header in row 0, no total
inline constexpr int orders = 5000;                    ///< all lines
inline constexpr int ordersUnknownCustomer = 3;        ///< of 散客
inline constexpr int ordersUnreadable = 2;             ///< the amount is 待核对
inline constexpr int ordersTextMoney = 60;             ///< ¥1,234.50 as text
inline constexpr int ordersTextDate = 25;              ///< 2026/3/5 as text
inline constexpr int ordersPaddedName = 4;             ///< a blank after the customer's name
/// The sum of the readable amounts, those of 散客 included, in hundredths of a yuan.
inline constexpr std::int64_t ordersCents = 5'195'550'500;

inline constexpr const char* contactsSheet = "联系记录"; ///< header in row 0
inline constexpr int contacts = 1500;
} // namespace zh

/// customers-2026.fods
namespace en {
inline constexpr const char* file = "customers-2026.fods";

inline constexpr const char* customersSheet = "Customers"; ///< title in row 0; no sales column
inline constexpr int headerRow = 1, firstColumn = 0, firstRow = 2;
inline constexpr int customers = 200;
inline constexpr int lastRow = firstRow + customers - 1;
inline constexpr int prospects = 14; ///< without orders
inline constexpr int withoutOwner = 4;
inline constexpr int neverContacted = 18; ///< no date in the table, nothing in the log
inline constexpr std::array keyNeverContacted{3, 7};
inline constexpr int textDateContacts = 8; ///< 5/14/2026 as text
inline constexpr int nearDuplicatePairs = 1;
inline constexpr const char* formulaLikeName = "=1+1 Trading Co.";

inline constexpr const char* ordersSheet = "Orders"; ///< header in row 0
inline constexpr int orders = 3200;
inline constexpr int ordersTextMoney = 300; ///< "$1,234.50 " as text, with the blank
inline constexpr int ordersLastRow = orders, ordersTotalRow = orders + 1;
/// The sum of all amounts, those given as text included, in cents.
inline constexpr std::int64_t ordersCents = 1'026'873'460;
/// Pareto classes at 80 % and 95 % of the customers who ordered, by all their orders, A first.
inline constexpr std::array salesClasses{41, 72, 73};

inline constexpr const char* contactsSheet = "Contact log"; ///< header in row 0
inline constexpr int contacts = 900;
} // namespace en

} // namespace clientele::samples::facts
