#include "core/quality/duplicates.hpp"
#include "core/quality/normal_name.hpp"

#include <benchmark/benchmark.h>
#include <random>
#include <string>
#include <vector>

namespace clientele::core {

namespace {
using Random = std::mt19937_64;

std::string oneOf(const std::vector<std::string>& words, Random& random) {
    return words[std::uniform_int_distribution<std::size_t>{0, words.size() - 1}(random)];
}

/// Words that can be spoken: the vocabulary of the names.
std::vector<std::string> spoken(std::size_t count, std::size_t syllables, Random& random) {
    const std::vector<std::string> starts{"b", "br", "d", "f", "gr", "h",  "k", "l",
                                          "m", "n",  "p", "r", "s",  "st", "t", "w"},
        ends{"a", "e", "i", "o", "u", "an", "er", "in", "on", "is"};
    std::vector<std::string> out;
    for (std::size_t i = 0; i < count; ++i) {
        std::string word;
        for (std::size_t k = 0; k < syllables; ++k)
            word += oneOf(starts, random) + oneOf(ends, random);
        out.push_back(word);
    }
    return out;
}

std::string han(std::size_t characters, Random& random) {
    std::string out;
    for (std::size_t i = 0; i < characters; ++i) {
        const auto c = std::uniform_int_distribution<unsigned>{0x4E00, 0x4E00 + 2500}(random);
        out += static_cast<char>(0xE0U | (c >> 12U));
        out += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
        out += static_cast<char>(0x80U | (c & 0x3FU));
    }
    return out;
}

enum Kind : std::int64_t { mixedFirms, hanFirms, people, oneCommonWord, oneFirstLetter, numbered };

struct Names {
    Random random{11};
    std::vector<std::string> surnames = spoken(3000, 2, random), given = spoken(300, 2, random),
                             brands = spoken(60'000, 3, random);
    const std::vector<std::string> cities{"上海", "北京", "深圳", "杭州", "广州", "成都"},
        trades{"科技", "贸易", "机械", "食品", "咨询"};

    std::string one(Kind kind, std::size_t i) {
        switch (kind) {
        case mixedFirms:
            return i % 2 != 0 ? one(hanFirms, i) : one(people, i) + " Ltd";
        case hanFirms:
            return oneOf(cities, random) + han(3, random) + oneOf(trades, random) + "有限公司";
        case people:
            return oneOf(given, random) + " " + (i % 20 == 0 ? "smith" : oneOf(surnames, random));
        case oneCommonWord:
            return "hotel " + oneOf(brands, random);
        case oneFirstLetter:
            return "s" + oneOf(brands, random) + oneOf(given, random);
        case numbered:
            break;
        }
        return "Customer number " + std::to_string(i);
    }
};

void Duplicates(benchmark::State& state) {
    Names names;
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < static_cast<std::size_t>(state.range(0)); ++i)
        texts.push_back(names.one(static_cast<Kind>(state.range(1)), i));
    const std::vector<TextCell> cells(texts.begin(), texts.end());
    std::size_t rows = 0;
    for (auto _ : state)
        for (const auto& row : duplicates({.names = cells, .phones = {}, .emails = {}}, .9))
            rows += row.group > 0;
    state.counters["in groups"] =
        benchmark::Counter(static_cast<double>(rows), benchmark::Counter::kAvgIterations);
}
BENCHMARK(Duplicates)
    ->ArgNames({"names", "kind"})
    ->ArgsProduct({{100'000}, {mixedFirms, hanFirms, people, oneCommonWord, oneFirstLetter, numbered}})
    ->Unit(benchmark::kMillisecond);

void NormalNames(benchmark::State& state) {
    for (auto _ : state) {
        benchmark::DoNotOptimize(normalName("上海浦东发展（集团）股份有限公司"));
        benchmark::DoNotOptimize(normalName("Acme Trading Co., Ltd."));
    }
    state.SetItemsProcessed(state.iterations() * 2);
}
BENCHMARK(NormalNames);
} // namespace

} // namespace clientele::core
