// The day's list of the size the issue names: 100,000 customers with 1,000,000 lines in the log. Reading the
// cells is measured by readContactLog in tables_bench.
#include "core/panels/due_panel.hpp"
#include "core/visits/contact_fold.hpp"
#include "core/visits/due_list.hpp"
#include "core/visits/visit_load.hpp"

#include <benchmark/benchmark.h>
#include <string>

namespace clientele::core {

namespace {

constexpr std::uint32_t customers = 100'000, lines = 1'000'000, owners = 50;
constexpr Day firstDay = 45000, days = 730, asOf = firstDay + days;

/// Sales people's workbook: every level and method, every fourth line promises something.
struct Workbook {
    CustomerBook book;
    Policy policy = defaultPolicy(Language::en);
    Tiering tiering;

    Workbook() {
        policy.holidays = {asOf + 3, asOf + 4, asOf + 30};
        policy.workdays = {asOf + 9};
        std::uint32_t random = 1;
        const auto next = [&random](std::uint32_t below) {
            random = random * 1664525u + 1013904223u;
            return (random >> 8u) % below;
        };
        book.hasLevels = true;
        book.customers.resize(customers);
        for (auto& customer : book.customers) {
            customer.owner = "owner " + std::to_string(next(owners));
            customer.stage = next(10) == 0 ? "衰退期" : "成熟期";
            customer.contractEnd = asOf - 100 + static_cast<Day>(next(700));
            tiering.effective.push_back(static_cast<std::uint8_t>(next(4)));
        }
        for (std::uint32_t i = 0; i < lines; ++i) {
            ContactLine line;
            line.customer = static_cast<std::int32_t>(next(customers));
            line.day = firstDay + static_cast<Day>(std::uint64_t{i} * days / lines);
            line.row = static_cast<std::int32_t>(i);
            line.method = static_cast<std::uint8_t>(next(16));
            line.level = static_cast<std::uint8_t>(next(3));
            line.promise = i % 4 == 0 ? PromiseNote::made : PromiseNote::none;
            book.contacts.push_back(line);
        }
    }
};

Workbook& workbook() {
    static Workbook made;
    return made;
}

void foldLog(benchmark::State& state) {
    auto& made = workbook();
    for (auto _ : state)
        foldContacts(made.book, made.policy);
}
BENCHMARK(foldLog)->Unit(benchmark::kMillisecond);

void foldLogAndListWhatIsDue(benchmark::State& state) {
    auto& made = workbook();
    for (auto _ : state) {
        foldContacts(made.book, made.policy);
        const auto list = dueList(made.book, made.policy, made.tiering, asOf);
        if (list.entries.size() < customers / 10)
            state.SkipWithError("hardly anything is due");
        state.counters["entries"] = static_cast<double>(list.entries.size());
    }
}
BENCHMARK(foldLogAndListWhatIsDue)->Unit(benchmark::kMillisecond);

void listAllClocks(benchmark::State& state) {
    auto& made = workbook();
    foldContacts(made.book, made.policy);
    for (auto _ : state)
        benchmark::DoNotOptimize(dueList(made.book, made.policy, made.tiering, asOf, DueScope::all));
}
BENCHMARK(listAllClocks)->Unit(benchmark::kMillisecond);

void spreadVisits(benchmark::State& state) {
    constexpr int weeks = 13;
    auto& made = workbook();
    foldContacts(made.book, made.policy);
    for (auto _ : state)
        benchmark::DoNotOptimize(planVisits(made.book, made.policy, made.tiering, asOf, weeks));
}
BENCHMARK(spreadVisits)->Unit(benchmark::kMillisecond);

/// The same workbook as the panel of due visits gets it, with names to search in.
const Situation& situation() {
    static const Situation made = [] {
        auto& from = workbook();
        foldContacts(from.book, from.policy);
        Situation out;
        out.book = from.book;
        out.book.hasOwner = true;
        out.policy.policy = from.policy;
        out.asOf = asOf;
        for (std::uint32_t i = 0; i < customers; ++i) {
            auto& customer = out.book.customers[i];
            customer.name = customer.key = "Customer number " + std::to_string(i) + " 贸易有限公司";
            customer.tier = from.policy.tiers.at(from.tiering.effective[i].value).label;
        }
        return out;
    }();
    return made;
}

void makeDueBoard(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(DueBoard(situation()));
}
BENCHMARK(makeDueBoard)->Unit(benchmark::kMillisecond);

void filterDueBoard(benchmark::State& state) {
    const DueBoard board(situation());
    const PackedCustomers packed(situation().book.customers);
    DueWish wish;
    wish.state = DueState::overdue;
    wish.owner = "owner 7";
    for (auto _ : state)
        benchmark::DoNotOptimize(dueView(situation(), packed, board, wish));
}
BENCHMARK(filterDueBoard)->Unit(benchmark::kMillisecond);

void searchDueBoard(benchmark::State& state) {
    const DueBoard board(situation());
    const PackedCustomers packed(situation().book.customers);
    DueWish wish;
    wish.search = "number 99";
    for (auto _ : state)
        benchmark::DoNotOptimize(dueView(situation(), packed, board, wish));
}
BENCHMARK(searchDueBoard)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace clientele::core
