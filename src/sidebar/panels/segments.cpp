#include "core/panels/segments.hpp"

#include "commands/menu_call.hpp"
#include "commands/segment.hpp"
#include "sidebar/panel_work.hpp"
#include "sidebar/panels/panels.hpp"
#include "sidebar/panels/parts.hpp"
#include "sidebar/panels/tones.hpp"

#include <com/sun/star/lang/DisposedException.hpp>

#include <algorithm>
#include <chrono>
#include <string_view>
#include <utility>

namespace clientele::sidebar {

using core::SegmentModel;
using core::TextId;
using kit::Node;
using kit::Nodes;
using kit::Tone;

namespace {

constexpr std::size_t listedAtFirst = 50;

/// What was found out about one model in one state of the workbook.
struct Found {
    std::shared_ptr<const Knowledge> known;
    core::Segmentation segments;
    core::SegmentsView view;
};

Found find(const std::shared_ptr<const Knowledge>& known, SegmentModel model,
           const core::Progress& progress) {
    const auto whole = known->whole();
    Found out{known, core::segmentation(*whole, model, progress), {}};
    out.view = core::segmentsView(*whole, out.segments);
    return out;
}

/// "~" in what is shown as it stands would be taken for an access key.
std::string plain(std::string words) {
    std::erase(words, '~');
    return words;
}

/// The models: their bars, and the customers behind a bar.
class SegmentsPanel : public PanelContent {
public:
    explicit SegmentsPanel(Site& site)
        : site_(site) {}

    Node build() override {
        known_.reset();
        if (auto none =
                withoutCustomers(site_, TextId::sidebar_segments_empty_title, TextId::sidebar_segments_empty))
            return std::move(*none);
        known_ = site_.session()->knowledge();
        bringUpToDate();
        Nodes parts{chooser()};
        if (found_ && found_->segments.model == model_)
            found_->view.missing.empty() ? addFound(parts) : addMissing(parts);
        else if (work_.running())
            parts.push_back(named(
                "work", kit::progress(site_.say(TextId::segment_working, {{"model", modelName(model_)}}),
                                      work_.share(), site_.say(TextId::button_cancel), [this] { stop(); })));
        else
            parts.push_back(named("stopped", stoppedNotice()));
        return kit::column(std::move(parts), 7);
    }

private:
    [[nodiscard]] std::string modelName(SegmentModel model) const {
        return std::string(core::labelOf(model, site_.language()));
    }

    [[nodiscard]] Node chooser() {
        std::vector<std::string> items;
        for (const auto model : core::segmentModels)
            items.push_back(modelName(model));
        return named("model", kit::choice(
                                  std::move(items), static_cast<int>(model_), [this](int at) { choose(at); },
                                  site_.say(TextId::segment_choose)));
    }
    void choose(int at) {
        if (at < 0 || core::segmentModels.at(static_cast<std::size_t>(at)) == model_)
            return;
        model_ = core::segmentModels.at(static_cast<std::size_t>(at));
        found_.reset();
        open_.clear();
        stoppedAt_ = 0;
        work_.cancel();
        site_.refresh();
    }

    // Finding out.
    [[nodiscard]] bool quick() const {
        // About what is done within the blink of an eye.
        constexpr std::size_t fewCustomers = 5000, fewOrders = 50000;
        return model_ != SegmentModel::clusters && known_->index.customers().size() <= fewCustomers &&
               known_->outline.book.orders.size() <= fewOrders;
    }
    void bringUpToDate() {
        if (found_ && found_->known == known_)
            return;
        if (quick()) {
            work_.cancel();
            found_ = find(known_, model_, {});
        } else if (stoppedAt_ != known_->generation && (!work_.running() || workingOn_ != known_)) {
            start();
        }
    }
    void start() {
        workingOn_ = known_;
        work_.start(
            site_.context(),
            [known = known_, model = model_](auto& state) {
                return find(known, model, [&state](double share) {
                    state.share = share;
                    if (state.stopped)
                        throw core::Cancelled();
                });
            },
            [this](std::optional<Found> found) {
                if (!found)
                    stoppedAt_ = workingOn_->generation;
                else
                    found_ = std::move(found);
                workingOn_.reset();
                site_.refresh();
            },
            [this] {
                if (!found_) // the bar moves
                    site_.refresh();
            });
    }
    void stop() {
        work_.cancel();
        stoppedAt_ = workingOn_ ? workingOn_->generation : 0;
        workingOn_.reset();
        site_.refresh();
    }
    [[nodiscard]] Node stoppedNotice() {
        return kit::column({kit::subdued(site_.say(TextId::segment_stopped)),
                            kit::wrap({kit::button(site_.say(TextId::segment_again), [this] {
                                stoppedAt_ = 0;
                                site_.refresh();
                            })})});
    }

    // What was found.
    void addMissing(Nodes& parts) {
        parts.push_back(named("missing", kit::note(found_->view.missing)));
        if (found_->segments.lacksColumns)
            parts.push_back(named("elsewhere", kit::subdued(site_.say(TextId::segment_missing_help))));
        if (model_ == SegmentModel::tiers)
            parts.push_back(named("tier", kit::wrap({kit::primary(site_.say(TextId::segment_write_tiers),
                                                                  [this] { writeColumn(); })})));
    }
    void addFound(Nodes& parts) {
        std::vector<kit::Bar> bars;
        for (const auto& bar : found_->view.bars)
            bars.push_back({bar.label, bar.length, bar.figure, toneOfTier(bar.depth),
                            [this, written = bar.written] { open(written); }, bar.words,
                            bar.written == open_});
        parts.push_back(named("bars", kit::bars(std::move(bars))));
        parts.push_back(named("point", kit::note(found_->view.point)));
        std::vector<std::pair<std::string, Node>> facts;
        for (const auto& [label, value] : found_->view.facts)
            facts.emplace_back(label, kit::text(value));
        if (!facts.empty())
            parts.push_back(named("facts", kit::pairs(std::move(facts))));
        parts.push_back(named("actions", actions()));
        if (const auto* bar = openBar())
            addMembers(parts, *bar);
    }
    [[nodiscard]] const core::SegmentBar* openBar() const {
        const auto found = std::ranges::find(found_->view.bars, open_, &core::SegmentBar::written);
        return open_.empty() || found == found_->view.bars.end() ? nullptr : &*found;
    }
    /// The class that a filter would show: the one that is open, else the first with anybody in it.
    [[nodiscard]] const core::SegmentBar* filtered() const {
        if (const auto* bar = openBar())
            return bar;
        const auto found =
            std::ranges::find_if(found_->view.bars, [](const auto& b) { return !b.customers.empty(); });
        return found == found_->view.bars.end() ? nullptr : &*found;
    }
    /// Chosen again, a bar hides its customers. The office may tell of one press twice.
    void open(const std::string& written) {
        constexpr std::chrono::milliseconds onePress(300);
        const auto now = std::chrono::steady_clock::now();
        if (now - std::exchange(pressedAt_, now) < onePress && written == pressed_)
            return;
        pressed_ = written;
        open_ = open_ == written ? std::string() : written;
        listed_ = listedAtFirst;
        chosen_ = -1;
        site_.refresh();
    }

    [[nodiscard]] Node actions() {
        Nodes out;
        const auto write =
            commands::isTiering(model_)
                ? (model_ == SegmentModel::tiers ? TextId::segment_refresh_cuts : TextId::segment_write_tiers)
                : (found_->view.inSheet ? TextId::segment_update : TextId::segment_write);
        if (!found_->segments.fromColumn)
            out.push_back(named("write", kit::primary(site_.say(write), [this] { writeColumn(); })));
        // Classes of now that the tiers in the sheet do not follow yet cannot be filtered by them.
        const bool column =
            commands::isTiering(model_)
                ? found_->view.inSheet && (model_ != SegmentModel::abc || found_->view.movers == 0)
                : true;
        if (const auto* bar = filtered(); bar != nullptr && column)
            out.push_back(
                named("filter", kit::button(site_.say(TextId::segment_filter, {{"label", plain(bar->name)}}),
                                            [this, written = bar->written] { filter(written); })));
        if (isFiltered())
            out.push_back(
                named("all", kit::button(site_.say(TextId::segment_show_all), [this] { showAll(); })));
        return kit::wrap(std::move(out), 5);
    }
    [[nodiscard]] bool isFiltered() const {
        try {
            return commands::isSegmentFiltered(site_.session()->document(), known_->outline, model_);
        } catch (const css::uno::Exception&) {
            return false; // closed, or the sheets have changed since they were read
        }
    }

    // The customers behind a bar.
    void addMembers(Nodes& parts, const core::SegmentBar& bar) {
        parts.push_back(named("members", kit::text(bar.label, Tone::plain, kit::TextStyle::strong)));
        if (bar.customers.empty())
            return parts.push_back(named("nobody", kit::subdued(site_.say(TextId::segment_nobody_here))));
        const auto count = std::min(listed_, bar.customers.size());
        std::vector<kit::ListRow> rows;
        for (std::size_t i = 0; i < count; ++i) {
            auto member =
                core::segmentMember(found_->known->index.customers()[bar.customers[i]], site_.language());
            rows.push_back({std::to_string(bar.customers[i]),
                            {},
                            Tone::plain,
                            std::move(member.name),
                            {},
                            std::move(member.second)});
        }
        parts.push_back(
            named("list", kit::list(std::move(rows), chosen_, [this](int at, kit::Gesture) { go(at); })));
        if (count < bar.customers.size())
            parts.push_back(named(
                "more",
                kit::wrap({kit::button(site_.say(TextId::segment_more,
                                                 {{"count", std::to_string(bar.customers.size() - count)}}),
                                       [this] {
                                           listed_ += listedAtFirst;
                                           site_.refresh();
                                       })})));
    }
    void go(int at) {
        const auto* bar = openBar();
        const auto& table = found_->known->outline.understanding.customers;
        if (bar == nullptr || !table || at < 0 || static_cast<std::size_t>(at) >= bar->customers.size())
            return;
        chosen_ = at;
        const auto member = core::segmentMember(
            found_->known->index.customers()[bar->customers[static_cast<std::size_t>(at)]], site_.language());
        if (member.row >= 0)
            site_.select({{table->sheet, member.row, table->firstColumn, member.row, table->firstColumn}});
        site_.refresh();
    }

    // Commands. The workbook is read again: what was found holds only where nothing has changed since.
    [[nodiscard]] core::Segmentation segmentsFor(const core::Situation& fresh) const {
        const bool same = found_ && found_->segments.model == model_ && !site_.session()->stale() &&
                          found_->known == known_ &&
                          fresh.book.customers.size() == found_->segments.of.size();
        return same ? found_->segments : core::segmentation(fresh, model_);
    }
    void run(const std::function<std::string(commands::MenuCall&)>& work) {
        commands::callFromMenu(site_.context(), site_.frame(), commands::Reading::whole, work);
    }
    void writeColumn() {
        if (commands::isTiering(model_))
            return site_.command("tier");
        run([this](commands::MenuCall& call) {
            commands::writeSegments(call.bench, call.talk, segmentsFor(call.bench.situation));
            return std::string(); // the column says it
        });
    }
    void filter(const std::string& written) {
        run([&](commands::MenuCall& call) {
            commands::filterSegment(call.bench, call.talk, segmentsFor(call.bench.situation), written);
            return std::string(); // the rows say it
        });
        site_.refresh();
    }
    void showAll() {
        run([this](commands::MenuCall& call) {
            commands::showAllSegments(call.bench, model_);
            return std::string();
        });
        site_.refresh();
    }

    Site& site_;
    std::shared_ptr<const Knowledge> known_, workingOn_;
    SegmentModel model_ = SegmentModel::abc;
    std::optional<Found> found_;
    std::string pressed_; ///< … that was chosen last
    std::chrono::steady_clock::time_point pressedAt_;
    std::string open_; ///< the class whose customers are listed, in the document's words
    std::size_t listed_ = listedAtFirst;
    int chosen_ = -1;
    std::uint64_t stoppedAt_ = 0; ///< the state of the workbook in which the user stopped the work
    PanelWork<Found> work_;
};

} // namespace

std::unique_ptr<PanelContent> segmentsPanel(Site& site) {
    return std::make_unique<SegmentsPanel>(site);
}

} // namespace clientele::sidebar
