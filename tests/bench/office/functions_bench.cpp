// CRM functions against the same by Calc's own formulas, in one private office, and the office's start with
// and without the extension. Where the built-in way would take minutes, a sample is timed and scaled, and
// said so.
#include "sheet.hpp"

#include <com/sun/star/sheet/XArrayFormulaRange.hpp>

#include <cstdio>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace clientele {
namespace {

using bench::median, bench::seconds, bench::Sheet, bench::Table;
constexpr int orders = 400'000, customers = 4'339, tierRows = 100'000, namedRows = 100'000;

Table someOrders() {
    std::mt19937 random(20240301);
    Table out(orders);
    for (auto& row : out) {
        row = Sequence<Any>(3);
        row.getArray()[0] <<= toUno("Customer " + std::to_string(random() % customers));
        row.getArray()[1] <<= static_cast<double>(45'000 + random() % 730);
        row.getArray()[2] <<= static_cast<double>(random() % 100'000) / 100;
    }
    return out;
}

void benchRfm(const office::OfficeProcess& office) {
    constexpr int sample = 20;
    const auto values = someOrders();
    const auto n = std::to_string(orders);
    const auto c = std::to_string(customers);
    const Sheet sheet(office);
    sheet.fill("A1:C" + n, values);
    const auto formula = "=CRM.RFM(A1:A" + n + ";B1:B" + n + ";C1:C" + n + ";45730)";
    sheet.range<css::sheet::XArrayFormulaRange>("E1:J" + c)->setArrayFormula(toUno(formula));
    const double ours = median({seconds([&] { sheet.calculate(); }), seconds([&] { sheet.calculate(); }),
                                seconds([&] { sheet.calculate(); })});
    // The values stay, the formula goes: the built-in way has the same customers to rank.
    const auto results = sheet.range<css::sheet::XCellRangeData>("E1:J" + c)->getDataArray();
    const Sheet builtIn(office);
    builtIn.fill("A1:C" + n, values);
    builtIn.fill("E1:J" + c, results);
    builtIn.formulas("L", sample,
                     {"=45730-MAXIFS($B$1:$B$" + n + ";$A$1:$A$" + n + ";E1)",
                      "=COUNTIFS($A$1:$A$" + n + ";E1)", "=SUMIFS($C$1:$C$" + n + ";$A$1:$A$" + n + ";E1)",
                      "=PERCENTRANK($F$1:$F$" + c + ";F1)", "=PERCENTRANK($G$1:$G$" + c + ";G1)",
                      "=PERCENTRANK($H$1:$H$" + c + ";H1)"});
    const double theirs = seconds([&] { builtIn.calculate(); }) * customers / sample;
    std::printf("CRM.RFM, %d orders of %d customers: %.3f s; built-in: %.1f s (%d customers timed, scaled): "
                "%.0f times faster (goal 300)\n",
                orders, customers, ours, theirs, sample, theirs / ours);
}

void benchTier(const office::OfficeProcess& office) {
    constexpr int sample = 200;
    std::mt19937 random(7);
    Table values(tierRows);
    for (auto& row : values)
        row = sequenceOf({Any(static_cast<double>(random() % 1'000'000'000) / 100)});
    const auto range = "A1:A" + std::to_string(tierRows);
    const Sheet ours(office);
    ours.fill(range, values);
    ours.fill("K1:L1", sequenceOf({sequenceOf({Any(8'000'000.0), Any(3'000'000.0)})}));
    ours.formulas("B", tierRows, {"=CRM.TIER(A1;$K$1:$L$1)"});
    const double one = median({seconds([&] { ours.calculate(); }), seconds([&] { ours.calculate(); }),
                               seconds([&] { ours.calculate(); })}) /
                       tierRows;
    const Sheet theirs(office);
    theirs.fill(range, values);
    theirs.formulas("B", sample, {"=PERCENTRANK($A$1:$A$" + std::to_string(tierRows) + ";A1)"});
    const double other = seconds([&] { theirs.calculate(); }) / sample;
    std::printf("CRM.TIER per row, %d rows: %.2f us; PERCENTRANK: %.0f us (%d rows timed): %.0f times faster "
                "(goal 800)\n",
                tierRows, one * 1e6, other * 1e6, sample, other / one);
}

/// Names of two words out of many, a tenth of them written a second time with another legal form.
Table someNames() {
    constexpr int syllables = 40, words = 30'000, twins = 10;
    std::mt19937 random(11);
    const auto syllable = [&] {
        return std::string{"bdfgklmnprstvz"[random() % 14], "aeiou"[random() % 5], "lmnrs"[random() % 5]};
    };
    std::vector<std::string> parts(syllables), all(words);
    for (auto& part : parts)
        part = syllable();
    for (auto& word : all)
        word = parts[random() % syllables] + parts[random() % syllables] + parts[random() % syllables];
    Table out(namedRows);
    std::string last;
    for (auto& row : out) {
        if (last.empty() || random() % twins != 0)
            last = all[random() % words] + " " + all[random() % words];
        row = sequenceOf({Any(toUno(last + (random() % 2 == 0 ? " Ltd." : " GmbH")))});
    }
    return out;
}

void benchDuplicates(const office::OfficeProcess& office) {
    const auto n = std::to_string(namedRows);
    const Sheet sheet(office);
    sheet.fill("A1:A" + n, someNames());
    sheet.range<css::sheet::XArrayFormulaRange>("C1:D" + n)
        ->setArrayFormula(toUno("=CRM.DUPLICATES(A1:A" + n + ")"));
    const double time = median({seconds([&] { sheet.calculate(); }), seconds([&] { sheet.calculate(); }),
                                seconds([&] { sheet.calculate(); })});
    std::printf("CRM.DUPLICATES over %d names: %.2f s (goal 5)\n", namedRows, time);
}

void benchStart() {
    constexpr int runs = 11;
    const auto folder = std::filesystem::temp_directory_path() /
                        ("clientele-bench-" + std::to_string(std::random_device{}()));
    office::OfficeOptions with, without;
    with.bundledExtensions = CLIENTELE_BUNDLED_EXTENSIONS;
    with.profile = folder / "with";
    without.profile = folder / "without";
    const auto start = [](const office::OfficeOptions& options) {
        std::unique_ptr<office::OfficeProcess> office;
        return seconds([&] {
            office = std::make_unique<office::OfficeProcess>(options);
            const office::DocumentScope document(office::newSpreadsheet(office->context()));
        });
    };
    start(with); // the first start makes the profile
    start(without);
    std::vector<double> a, b;
    for (int run = 0; run < runs; ++run) { // in turn, so that the machine's moods meet both
        a.push_back(start(with));
        b.push_back(start(without));
    }
    std::filesystem::remove_all(folder);
    std::printf(
        "Start to an empty spreadsheet, median of %d: with %.3f s, without %.3f s: %+.1f %% (goal 3)\n", runs,
        median(a), median(b), (median(a) / median(b) - 1) * 100);
}

} // namespace
} // namespace clientele

int main() {
    return clientele::bench::run([] {
        clientele::office::OfficeOptions options;
        options.bundledExtensions = CLIENTELE_BUNDLED_EXTENSIONS;
        {
            const clientele::office::OfficeProcess office(options);
            clientele::benchTier(office);
            clientele::benchRfm(office);
            clientele::benchDuplicates(office);
        }
        clientele::benchStart();
    });
}
