#include "samples/trade.hpp"

#include "samples/facts.hpp"
#include "samples/random.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace clientele::samples {
namespace {

using std::chrono::days;

/// Falls with the rank so that about 15 % of the customers give 80 %. Only operations that IEEE 754 rounds
/// exactly: the same bits on every machine.
double sizeOf(int rank) {
    constexpr double shift = 4;
    const double x = (rank + shift) / shift;
    return 1 / (x * std::sqrt(x));
}

/// The share of the work (orders, visits) a customer of that size asks for.
double effortOf(int rank) {
    return std::sqrt(sizeOf(rank));
}

/// `total` things given out in proportion to the weights, at least `least` to each with a weight above 0;
/// what rounding leaves goes to the heaviest, one each.
std::vector<int> apportioned(const std::vector<double>& weights, int total, int least) {
    const auto users = static_cast<int>(std::ranges::count_if(weights, [](double w) { return w > 0; }));
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    std::vector<int> counts;
    counts.reserve(weights.size());
    for (const double weight : weights) {
        counts.push_back(weight > 0 ? least + static_cast<int>((total - users * least) * weight / sum) : 0);
    }
    std::vector<std::size_t> heaviest(weights.size());
    std::iota(heaviest.begin(), heaviest.end(), 0U);
    std::ranges::stable_sort(heaviest, [&](auto a, auto b) { return weights[a] > weights[b]; });
    int rest = total - std::accumulate(counts.begin(), counts.end(), 0);
    for (std::size_t i = 0; rest > 0; i = (i + 1) % static_cast<std::size_t>(users), --rest)
        ++counts[heaviest[i]];
    return counts;
}

Date workday(Date day) {
    const unsigned weekday = std::chrono::weekday{day}.iso_encoding();
    return weekday > 5 ? day - days{static_cast<int>(weekday) - 5} : day;
}

/// A working day in the window; the Friday before it where the window begins on a weekend.
Date dayIn(Random& random, Date first, Date last) {
    return workday(first + days{random.between(0, static_cast<int>((last - first).count()))});
}

Course courseOf(Random& random) {
    const int draw = random.between(0, 99);
    if (draw < 50)
        return Course::steady;
    if (draw < 66)
        return Course::growing;
    if (draw < 80)
        return Course::sliding;
    return draw < 90 ? Course::silent : Course::fresh;
}

/// The last visit: key customers are seen more often, and of every kind some are left waiting.
Date lastVisitOf(Random& random, int rank, int accounts) {
    const int share = rank * 100 / accounts;
    const int usual = share < 15 ? 13 : share < 45 ? 28 : 58; // days
    const int ago = random.chance(25) ? random.between(2 * usual, 5 * usual) : random.between(0, usual);
    return workday(facts::lastContact - days{ago});
}

void addAccounts(Trade& trade, const TradePlan& plan, Random& random) {
    std::vector<int> ranks(static_cast<std::size_t>(plan.accounts));
    std::iota(ranks.begin(), ranks.end(), 0);
    random.shuffle(ranks);
    const int firstProspect = plan.accounts - plan.prospects;
    const int othersNeverVisited = plan.neverVisited - static_cast<int>(plan.keyNeverVisited.size());
    for (const int rank : ranks) {
        Account account;
        account.sizeRank = rank;
        const Course drawn = courseOf(random);
        const bool neglectedKey = std::ranges::count(plan.keyNeverVisited, rank) > 0;
        account.course = rank >= firstProspect ? Course::prospect : neglectedKey ? Course::steady : drawn;
        account.since =
            workday(account.course == Course::fresh ? facts::asOf - days{random.between(60, 300)}
                                                    : facts::firstOrder - days{random.between(30, 3300)});
        account.owner = random.between(0, plan.owners - 1);
        const bool small = rank >= firstProspect - othersNeverVisited && rank < firstProspect;
        account.everVisited = !small && !neglectedKey;
        account.lastVisit = lastVisitOf(random, rank, plan.accounts);
        trade.accounts.push_back(account);
    }
}

struct Window {
    Date first, last;
};

Window orderWindow(const Account& account, Random& random) {
    Window window{std::max(facts::firstOrder, account.since), facts::lastOrder};
    if (account.course == Course::silent)
        window.last -= days{random.between(160, 430)};
    return window;
}

/// People buy at a rhythm: each line falls somewhere in its own equal part of the window.
Date dayOfLine(Random& random, const Window& window, int line, int lines) {
    const auto span = static_cast<int>((window.last - window.first).count());
    return dayIn(random, window.first + days{span * line / lines},
                 window.first + days{span * (line + 1) / lines});
}

/// What a line of a customer of that course is worth at `progress` through the two years, against its usual
/// line.
double trend(Course course, double progress) {
    if (course == Course::growing)
        return 0.7 + 0.7 * progress;
    if (course == Course::sliding)
        return 1.5 - 1.2 * progress;
    return 1;
}

Order orderOn(Date day, int account, double money, const TradePlan& plan, Random& random) {
    const double cents = money * 100;
    const auto affordable = std::ranges::count_if(
        plan.prices, [&](std::int64_t price) { return static_cast<double>(price) <= cents; });
    const auto product = random.below(static_cast<std::size_t>(std::max<std::ptrdiff_t>(affordable, 1)));
    const std::int64_t price = plan.prices[product];
    const auto quantity = std::max(1, static_cast<int>(std::round(cents / static_cast<double>(price))));
    return {day, account, static_cast<int>(product), quantity, price * quantity};
}

void addOrders(Trade& trade, const TradePlan& plan, Random& random) {
    constexpr int fewest = 4;
    std::vector<double> efforts;
    for (const Account& a : trade.accounts) {
        efforts.push_back(a.course == Course::prospect ? 0 : effortOf(a.sizeRank));
    }
    const std::vector<int> lines = apportioned(efforts, plan.orders, fewest);
    const double span = static_cast<double>((facts::lastOrder - facts::firstOrder).count());
    for (std::size_t i = 0; i < trade.accounts.size(); ++i) {
        Account& account = trade.accounts[i];
        const Window window = orderWindow(account, random);
        const double years = static_cast<double>((window.last - window.first).count()) / 365;
        const double usual = plan.largestYear * sizeOf(account.sizeRank) * years / std::max(1, lines[i]);
        for (int line = 0; line < lines[i]; ++line) {
            const Date day = dayOfLine(random, window, line, lines[i]);
            const double progress = static_cast<double>((day - facts::firstOrder).count()) / span;
            const double money = usual * trend(account.course, progress) * random.uniform(0.6, 1.4);
            trade.orders.push_back(orderOn(day, static_cast<int>(i), money, plan, random));
            account.totalCents += trade.orders.back().cents;
            if (day > facts::asOf - days{365})
                account.yearCents += trade.orders.back().cents;
        }
    }
    std::ranges::stable_sort(trade.orders, {}, &Order::day);
}

void addContacts(Trade& trade, const TradePlan& plan, Random& random) {
    // Daily visits are the rule, summits the exception: how often of a hundred each of the ten methods is
    // used.
    constexpr std::array often{56, 12, 5, 6, 2, 4, 5, 3, 5, 2};
    std::vector<int> methods;
    for (std::size_t method = 0; method < often.size(); ++method) {
        methods.insert(methods.end(), static_cast<std::size_t>(often[method]), static_cast<int>(method));
    }
    std::vector<double> efforts;
    for (const Account& a : trade.accounts)
        efforts.push_back(a.everVisited ? effortOf(a.sizeRank) : 0);
    const std::vector<int> lines = apportioned(efforts, plan.contacts, 1);
    for (std::size_t i = 0; i < trade.accounts.size(); ++i) {
        const Account& account = trade.accounts[i];
        const Date first = std::min(std::max(facts::firstOrder, account.since), account.lastVisit);
        for (int line = 0; line < lines[i]; ++line) {
            Contact contact;
            contact.day = line == 0 ? account.lastVisit : dayIn(random, first, account.lastVisit);
            contact.account = static_cast<int>(i);
            contact.method = random.pick(methods);
            contact.care = random.chance(30);
            contact.result = random.between(0, plan.results - 1);
            if (random.chance(30))
                contact.promise = random.between(0, plan.promises - 1);
            contact.promiseBy = workday(contact.day + days{random.between(3, 21)});
            trade.contacts.push_back(contact);
        }
    }
    std::ranges::stable_sort(trade.contacts, {}, &Contact::day);
}

} // namespace

Trade simulate(const TradePlan& plan) {
    Trade trade;
    Random random(plan.seed);
    addAccounts(trade, plan, random);
    addOrders(trade, plan, random);
    addContacts(trade, plan, random);
    return trade;
}

int accountOfRank(const Trade& trade, int rank) {
    const auto found = std::ranges::find(trade.accounts, rank, &Account::sizeRank);
    return static_cast<int>(found - trade.accounts.begin());
}

} // namespace clientele::samples
