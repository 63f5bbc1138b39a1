#include "core/clusters/clustering.hpp"
#include "core/policy/policy.hpp"
#include "core/rfm/rfm.hpp"
#include "core/tiering/tiering.hpp"

#include <benchmark/benchmark.h>
#include <cmath>
#include <random>
#include <string>
#include <vector>

namespace clientele::core {

namespace {
/// Sales as they are: few large, many small, in cents.
std::vector<NumberCell> sales(std::size_t customers) {
    std::mt19937_64 random{42};
    std::lognormal_distribution<double> money{8, 1.5};
    std::vector<NumberCell> column;
    column.reserve(customers);
    for (std::size_t i = 0; i < customers; ++i)
        column.emplace_back(std::round(money(random) * 100) / 100);
    return column;
}

/// Orders in the order of their dates, as a log of two years is kept.
struct OrderLog {
    std::vector<std::string> names;
    std::vector<TextCell> customers;
    std::vector<DayCell> dates;
    std::vector<NumberCell> amounts;

    OrderLog(std::size_t rows, std::size_t people)
        : amounts(sales(rows)) {
        for (std::size_t i = 0; i < people; ++i)
            names.push_back("Customer number " + std::to_string(i));
        std::mt19937_64 random{7};
        std::uniform_int_distribution<std::size_t> someone{0, people - 1};
        constexpr std::size_t twoYears = 730;
        for (std::size_t row = 0; row < rows; ++row) {
            customers.emplace_back(names[someone(random)]);
            dates.emplace_back(static_cast<Day>(45000 + row * twoYears / rows));
        }
    }
};

const std::vector<double>& cutoffs() {
    static const auto shares = defaultPolicy(Language::en).abcCutoffs;
    return shares;
}

void AbcClasses(benchmark::State& state) {
    const auto column = sales(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(abcClasses(column, cutoffs()));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(AbcClasses)->Arg(100'000)->Arg(1'048'576)->Unit(benchmark::kMillisecond);

void TierByCuts(benchmark::State& state) {
    const auto column = sales(static_cast<std::size_t>(state.range(0)));
    const auto cuts = abcCuts(column, cutoffs());
    for (auto _ : state)
        for (const auto& cell : column)
            benchmark::DoNotOptimize(tierByCuts(cell.value, cuts));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(TierByCuts)->Arg(100'000)->Unit(benchmark::kMillisecond);

void RfmTableOfOrders(benchmark::State& state) {
    const OrderLog log(static_cast<std::size_t>(state.range(0)), static_cast<std::size_t>(state.range(1)));
    for (auto _ : state)
        benchmark::DoNotOptimize(rfmTable(log.customers, log.dates, log.amounts, 45730));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(RfmTableOfOrders)
    ->Args({400'000, 4'339})
    ->Args({1'000'000, 100'000})
    ->Unit(benchmark::kMillisecond);

void RfmScoresOfCustomers(benchmark::State& state) {
    const OrderLog log(400'000, static_cast<std::size_t>(state.range(0)));
    const auto table = rfmTable(log.customers, log.dates, log.amounts, 45730);
    std::vector<NumberCell> recency, frequency, monetary;
    for (const auto& row : table.rows) {
        recency.push_back(row.recency);
        frequency.push_back(row.orders);
        monetary.push_back(row.money);
    }
    for (auto _ : state)
        benchmark::DoNotOptimize(rfmScores(recency, frequency, monetary, 5));
}
BENCHMARK(RfmScoresOfCustomers)->Arg(100'000)->Unit(benchmark::kMillisecond);

/// Recency, orders and money without any groups, the hardest case; asked for: 100,000 in under a second.
void ClustersOfCustomers(benchmark::State& state) {
    std::mt19937_64 random{5};
    std::normal_distribution<double> measure;
    std::vector<NumberCell> cells;
    constexpr std::size_t columns = 3;
    for (std::size_t i = 0; i < columns * static_cast<std::size_t>(state.range(0)); ++i)
        cells.emplace_back(measure(random));
    const NumberRows rows{cells, columns};
    const auto k = state.range(1) == 0 ? std::nullopt
                                       : std::optional<std::size_t>(static_cast<std::size_t>(state.range(1)));
    for (auto _ : state)
        benchmark::DoNotOptimize(clusterRows(rows, {.k = k}));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(ClustersOfCustomers)
    ->Args({100'000, 5})
    ->Args({100'000, 0})
    ->Args({1'000'000, 5})
    ->Unit(benchmark::kMillisecond);
} // namespace

} // namespace clientele::core
