#include "calc/apply_plan.hpp"
#include "calc/files.hpp"
#include "commands/commands.hpp"
#include "commands/planning.hpp"
#include "commands/words.hpp"
#include "core/plans/tier_plan.hpp"
#include "core/report/build.hpp"
#include "core/report/snapshot.hpp"
#include "reports/reports.hpp"

namespace clientele::commands {

using core::TextId;

namespace {

/// The tiers a report speaks of, and what has to be written for them to stand in the workbook too.
struct ReportTiers {
    core::Tiering tiering;
    std::optional<core::Day> cutsDate;
    core::Plan plan; ///< empty: they stand there already
};

/// Nothing: the user does not want them.
std::optional<ReportTiers> tiersFor(Workbench& bench, Talk& talk) {
    ReportTiers out;
    const auto& reading = bench.situation.policy;
    if (hasTiers(bench.situation)) {
        out.tiering = core::tieringByCuts(bench.situation.book, reading.policy, reading.cuts);
        out.cutsDate = reading.cutsDate;
        return out;
    }
    auto tiers = plannedTiers(bench);
    out.cutsDate = bench.situation.asOf;
    const auto change = calc::effective(bench.document, tiers.plan);
    requireUnprotected(bench, change);
    if (!talk.confirm([&] { return tierPreview(bench, tiers, change); }))
        return std::nullopt;
    out.plan = change;
    out.tiering = std::move(tiers.tiering);
    return out;
}

/// What a manager works off at one go; the report's data gaps say how many lines there are in all.
constexpr std::size_t unknownListed = 12;

core::TierReport built(const Workbench& bench, const ReportTiers& tiers,
                       const std::optional<core::PreviousTiers>& previous) {
    const auto& s = bench.situation;
    const auto parts = reportParts(bench.document);
    const auto& table = s.understanding.customers ? s.understanding.customers : s.understanding.orders;
    return core::buildTierReport(
        {s.book, tiers.tiering.effective, previous ? &*previous : nullptr, s.policy.policy, s.asOf,
         s.language, s.locale, tiers.tiering.cuts, tiers.cutsDate,
         table ? s.sheets[static_cast<std::size_t>(table->sheet)].name : std::string(),
         parts.has(core::ReportPart::unknownNames) ? core::unknownNames(s, unknownListed)
                                                   : std::vector<core::UnknownName>(),
         parts});
}

/// The document property that keeps which tables are left out.
constexpr const char* partsProperty = "Clientele.report";

} // namespace

core::ReportParts reportParts(const calc::Document& document) {
    return core::parsedReportParts(document.property(partsProperty));
}

void rememberReportParts(const Workbench& bench, const core::ReportParts& parts) {
    remember(bench, partsProperty, core::serialised(parts), TextId::report_panel_undo_parts);
}

ReportOutcome tierReport(Workbench& bench, Talk& talk, const OUString& pdfUrl) {
    requireWritable(bench);
    requireCustomers(bench);
    requireGoodPolicy(bench);
    requireNewSheets(bench);
    const auto agreed = tiersFor(bench, talk);
    if (!agreed)
        return {};
    const auto& tiers = *agreed;
    const auto& s = bench.situation;
    const auto snapshots = reports::readSnapshot(bench.document);
    const int nullDate = bench.document.nullDateOffset();
    const auto previous = core::previousTiers(snapshots, s.book, s.policy.policy, s.asOf, nullDate);
    const auto report = built(bench, tiers, previous);
    const auto snapshot = core::planSnapshot(snapshots, s.book, tiers.tiering.effective, s.policy.policy,
                                             s.asOf, s.language, nullDate);
    ReportOutcome out;
    reports::ReportSheets sheets;
    asOneStep(bench, TextId::undo_report, [&] {
        calc::apply(bench.document, tiers.plan);
        sheets = reports::writeTierReport(bench.document, report);
        reports::writeSnapshot(bench.document, snapshot, s.language);
    });
    out.sheets = sheets.names;
    std::vector<std::string> lines = tierWords(bench, core::summaryOf(s, tiers.tiering));
    lines.push_back(bench.say(TextId::summary_report, {{"sheets", inOneLine(bench, sheets.names)}}));
    if (!pdfUrl.isEmpty()) {
        reports::exportPdf(bench.document, sheets, pdfUrl);
        lines.push_back(bench.say(TextId::summary_pdf, {{"file", calc::pathOf(pdfUrl)}}));
    }
    out.words = joinedLines(lines);
    return out;
}

} // namespace clientele::commands
