#include "commands/commands.hpp"
#include "commands/menu_call.hpp"
#include "core/panels/panel_words.hpp"
#include "core/panels/report_panel.hpp"
#include "reports/reports.hpp"
#include "sidebar/panel_work.hpp"
#include "sidebar/panels/panels.hpp"
#include "sidebar/panels/parts.hpp"
#include "sidebar/panels/tones.hpp"

#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>

namespace clientele::sidebar {

using core::TextId;
using kit::Node;
using kit::Nodes;
using kit::Tone;

namespace {

/// What was found out in one state of the workbook.
struct Found {
    std::shared_ptr<const Knowledge> known;
    core::ReportPanelView view;
};

/// What the last report said, what has changed since, and the next one.
class ReportPanel : public PanelContent {
public:
    explicit ReportPanel(Site& site)
        : site_(site) {}

    Node build() override {
        known_.reset();
        if (auto none =
                withoutCustomers(site_, TextId::sidebar_report_empty_title, TextId::sidebar_report_empty))
            return std::move(*none);
        known_ = site_.session()->knowledge();
        lookUp();
        Nodes parts;
        if (found_)
            found_->view.last.empty()
                ? parts.push_back(named("none", kit::subdued(site_.say(TextId::report_panel_none))))
                : addLast(parts);
        parts.push_back(named("actions", actions()));
        addParts(parts);
        return kit::column(std::move(parts), 7);
    }

private:
    /// The snapshots are read aside: a sheet of a hundred thousand customers takes its time.
    void lookUp() {
        if ((found_ && found_->known == known_) || (work_.running() && workingOn_ == known_))
            return;
        workingOn_ = known_;
        work_.start(
            site_.context(),
            [known = known_, document = site_.session()->document()](auto&) {
                const auto snapshots = reports::readSnapshot(document);
                return Found{known, core::reportPanelView(*known->whole(), snapshots,
                                                          reports::reportSheets(document))};
            },
            [this](std::optional<Found> found) {
                found_ = found ? std::move(*found) : Found{workingOn_, {}};
                workingOn_.reset();
                site_.refresh();
            });
    }

    // The last report.
    void addLast(Nodes& parts) {
        const auto& view = found_->view;
        parts.push_back(named("last", kit::text(view.last, Tone::plain, kit::TextStyle::strong)));
        Nodes chips;
        for (std::size_t t = 0; t < view.tiers.size(); ++t)
            chips.push_back(
                kit::chip(site_.say(TextId::sidebar_many_tier,
                                    {{"tier", view.tiers[t].first},
                                     {"count", core::moneyWords(static_cast<double>(view.tiers[t].second))}}),
                          toneOfTier(static_cast<int>(t))));
        parts.push_back(named("tiers", kit::wrap(std::move(chips))));
        parts.push_back(named("customers", kit::subdued(view.tiersWords)));
        if (!view.sheet.empty())
            parts.push_back(named(
                "go", kit::wrap({kit::button(site_.say(TextId::report_panel_go, {{"sheet", view.sheet}}),
                                             [this, sheet = view.sheet] { go(sheet); })})));
        addSince(parts);
    }
    void addSince(Nodes& parts) {
        const auto& since = found_->view.since;
        if (since.empty())
            return parts.push_back(named("since", kit::note(site_.say(TextId::report_panel_nothing))));
        std::vector<kit::ListRow> rows;
        for (std::size_t i = 0; i < since.size(); ++i)
            rows.push_back({std::to_string(i),
                            since[i].strong ? "●" : "○",
                            since[i].strong ? Tone::overdue : Tone::subdued,
                            since[i].words,
                            {},
                            {}});
        parts.push_back(named("sinceTitle", kit::text(site_.say(TextId::report_panel_since))));
        parts.push_back(
            named("since", kit::list(std::move(rows), -1, [this](int at, kit::Gesture) { show(at); })));
    }
    void go(const std::string& sheet) {
        const Reference<css::sheet::XSpreadsheetView> view(site_.frame()->getController(), UNO_QUERY);
        const auto target = site_.session()->document().sheet(sheet);
        if (view.is() && target.is())
            view->setActiveSheet(target);
    }
    /// Selects the customers a line speaks of.
    void show(int at) {
        const auto& table = found_->known->outline.understanding.customers;
        const auto& since = found_->view.since;
        if (!table || at < 0 || static_cast<std::size_t>(at) >= since.size())
            return;
        constexpr std::size_t most = 300;
        std::vector<core::Area> areas;
        for (const auto customer : since[static_cast<std::size_t>(at)].customers)
            if (const int row = found_->known->index.customers()[customer].row;
                row >= 0 && areas.size() < most)
                areas.push_back({table->sheet, row, table->firstColumn, row, table->firstColumn});
        if (!areas.empty())
            site_.select(areas);
    }

    [[nodiscard]] Node actions() {
        return kit::wrap(
            {kit::primary(site_.say(TextId::report_panel_make), [this] { site_.command("report"); }),
             kit::button(site_.say(TextId::report_panel_pdf), [this] { site_.command("report-pdf"); }),
             kit::button(site_.say(choosing_ ? TextId::report_panel_parts_done : TextId::report_panel_parts),
                         [this] {
                             choosing_ = !choosing_;
                             site_.refresh();
                         })},
            5);
    }

    // Which tables the report gets.
    [[nodiscard]] core::ReportParts chosen() const {
        try {
            return commands::reportParts(site_.session()->document());
        } catch (const css::uno::Exception&) {
            return {}; // the document closes
        }
    }
    void addParts(Nodes& parts) {
        const auto wanted = chosen();
        if (!choosing_) {
            std::vector<std::string> out;
            for (const auto part : core::allReportParts)
                if (!wanted.has(part))
                    out.emplace_back(core::labelOf(part, site_.language()));
            if (!out.empty())
                parts.push_back(
                    named("out", kit::subdued(site_.say(TextId::report_panel_parts_out,
                                                        {{"parts", core::dotted(out, site_.language())}}))));
            return;
        }
        Nodes boxes;
        for (const auto part : core::allReportParts)
            boxes.push_back(kit::check(std::string(core::labelOf(part, site_.language())), wanted.has(part),
                                       [this, part](bool on) { choose(part, on); }));
        parts.push_back(named("partsTitle", kit::text(site_.say(TextId::report_panel_parts_title))));
        parts.push_back(named("parts", kit::column(std::move(boxes), 2)));
    }
    void choose(core::ReportPart part, bool on) {
        auto parts = chosen();
        parts.set(part, on);
        commands::callFromMenu(site_.context(), site_.frame(), commands::Reading::none,
                               [&](commands::MenuCall& call) {
                                   commands::rememberReportParts(call.bench, parts);
                                   return std::string();
                               });
        site_.refresh();
    }

    Site& site_;
    std::shared_ptr<const Knowledge> known_, workingOn_;
    std::optional<Found> found_;
    bool choosing_ = false;
    PanelWork<Found> work_;
};

} // namespace

std::unique_ptr<PanelContent> reportPanel(Site& site) {
    return std::make_unique<ReportPanel>(site);
}

} // namespace clientele::sidebar
