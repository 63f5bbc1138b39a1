// What a call costs: a scalar function against the office's own add-in SQRTPI, and a column in and out
// against an add-in that only copies it. Both in one run, in turn; the ratios count.
#include "sheet.hpp"

#include <com/sun/star/sheet/XArrayFormulaRange.hpp>

#include <cstdio>
#include <fstream>
#include <memory>
#include <random>

namespace clientele {
namespace {

using bench::median, bench::seconds, bench::Sheet, bench::Table;
constexpr int scalarRows = 100'000, columnRows = 1'000'000, runs = 7;

Table numbers(int rows) {
    std::mt19937 random(11);
    Table out(rows);
    for (auto& row : out)
        row = sequenceOf({Any(static_cast<double>(1 + random() % 1'000'000) / 100)});
    return out;
}

/// A column of a formula's copies; what calculating it takes.
void benchScalar(const office::OfficeProcess& office, const char* what, const std::string& formula) {
    const auto values = numbers(scalarRows);
    const auto range = "A1:A" + std::to_string(scalarRows);
    const Sheet ours(office), theirs(office);
    for (const auto* sheet : {&ours, &theirs})
        sheet->fill(range, values);
    ours.formulas("B", scalarRows, {formula});
    theirs.formulas("B", scalarRows, {"=SQRTPI(A1)"});
    std::vector<double> a, b;
    for (int run = 0; run < runs; ++run) {
        a.push_back(seconds([&] { ours.calculate(); }));
        b.push_back(seconds([&] { theirs.calculate(); }));
    }
    std::printf("%s, %d cells: %.2f us a call; SQRTPI: %.2f us: %.2f times (goal 1.2)\n", what, scalarRows,
                median(a) / scalarRows * 1e6, median(b) / scalarRows * 1e6, median(a) / median(b));
}

double peakMegabytes(const office::OfficeProcess& office) {
    std::ifstream status("/proc/" + std::to_string(office.pid()) + "/status");
    for (std::string word; status >> word;)
        if (double kilobytes = 0; word == "VmHWM:" && status >> kilobytes)
            return kilobytes / 1024;
    return 0;
}

struct Measured {
    double seconds, extraMegabytes;
};

/// One formula over a million values; what it takes, and how much more memory the office has had for it.
Measured overColumn(const office::OfficeProcess& office, const std::string& formula) {
    const Sheet sheet(office);
    sheet.fill("A1:A" + std::to_string(columnRows), numbers(columnRows));
    std::ofstream("/proc/" + std::to_string(office.pid()) + "/clear_refs") << 5; // the peak begins anew
    const double before = peakMegabytes(office);
    sheet.formula("C1", formula);
    const double after = peakMegabytes(office);
    std::vector<double> times;
    for (int run = 0; run < runs; ++run)
        times.push_back(seconds([&] { sheet.calculate(); }));
    return {median(times), after - before};
}

void benchColumn(const office::OfficeProcess& ours, const office::OfficeProcess& theirs) {
    const auto range = "A1:A" + std::to_string(columnRows);
    const auto abc = overColumn(ours, "=SUM(CRM.ABC(" + range + ";;{1;2;3}))");
    const auto copy = overColumn(theirs, "=SUM(JUSTCOPY(" + range + "))");
    std::printf("CRM.ABC, %d values, classes as numbers: %.3f s; an add-in that copies: %.3f s: %.2f times "
                "(goal 1.6)\n"
                "  memory at the peak above the sheet's: %.0f MB, copying: %.0f MB; the values themselves: "
                "%.0f MB: ours "
                "beyond the copier's is %.1f times them (goal 3)\n",
                columnRows, abc.seconds, copy.seconds, abc.seconds / copy.seconds, abc.extraMegabytes,
                copy.extraMegabytes, columnRows * 8e-6,
                (abc.extraMegabytes - copy.extraMegabytes) / (columnRows * 8e-6));
}

} // namespace
} // namespace clientele

int main() {
    return clientele::bench::run([] {
        clientele::office::OfficeOptions options, yardstick;
        options.bundledExtensions = CLIENTELE_BUNDLED_EXTENSIONS;
        yardstick.bundledExtensions = COPY_BUNDLED_EXTENSIONS;
        const clientele::office::OfficeProcess ours(options), theirs(yardstick);
        clientele::benchScalar(ours, "CRM.SATISFACTION", "=CRM.SATISFACTION(A1;5000)");
        clientele::benchScalar(ours, "CRM.TIER, a text", "=CRM.TIER(A1;5000)");
        clientele::benchColumn(ours, theirs);
    });
}
