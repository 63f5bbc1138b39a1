#pragma once

#include "samples/fods_writer.hpp"

#include <cstdint>
#include <vector>

namespace clientele::samples {

/// How a customer's orders develop over the two years.
enum class Course : std::uint8_t {
    steady,
    growing,
    sliding,  ///< the last twelve months well below the twelve before
    silent,   ///< no order for five months or more
    fresh,    ///< first order in the last year
    prospect, ///< no order yet
};

struct Account {
    int sizeRank = 0; ///< 0 for the largest
    Course course = Course::steady;
    Date since;
    int owner = 0;
    bool everVisited = true;
    Date lastVisit;              ///< the last line of the log; only if everVisited
    std::int64_t yearCents = 0;  ///< orders of the last twelve months, in hundredths
    std::int64_t totalCents = 0; ///< all orders, in hundredths
};

struct Order {
    Date day;
    int account = 0, product = 0, quantity = 0;
    std::int64_t cents = 0;
};

struct Contact {
    Date day;
    int account = 0;
    int method = 0; ///< one of the ten of SEEDS 5.7
    bool care = false;
    int result = 0;
    int promise = -1; ///< -1: nothing promised
    Date promiseBy;
};

/// What is wanted of a simulated trade.
struct TradePlan {
    std::uint64_t seed = 0;
    int accounts = 0, orders = 0, contacts = 0;
    int owners = 0, results = 0, promises = 0;
    int neverVisited = 0;             ///< in all
    std::vector<int> keyNeverVisited; ///< size ranks of those among them who are key customers
    int prospects = 0;                ///< all of them small
    double largestYear = 0;           ///< money a year of the largest customer
    std::vector<std::int64_t> prices; ///< of the products, in hundredths, the cheapest first
};

struct Trade {
    std::vector<Account> accounts; ///< in no order of size
    std::vector<Order> orders;     ///< by day
    std::vector<Contact> contacts; ///< by day
};

/// Two years of business up to the samples' day: few customers give most of the sales, some slide, some fall
/// silent, visits go mostly to the large. Exactly as many lines as planned.
Trade simulate(const TradePlan& plan);

/// The index of the account of that size rank.
int accountOfRank(const Trade& trade, int rank);

} // namespace clientele::samples
