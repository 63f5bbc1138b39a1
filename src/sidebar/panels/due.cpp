#include "calc/ranges.hpp"
#include "commands/dialogs/plan_dialog.hpp"
#include "commands/menu_commands.hpp"
#include "core/panels/due_panel.hpp"
#include "core/plans/table_plan.hpp"
#include "sidebar/later.hpp"
#include "sidebar/panels/panels.hpp"
#include "sidebar/panels/parts.hpp"
#include "sidebar/panels/tones.hpp"

#include <com/sun/star/table/XColumnRowRange.hpp>

#include <algorithm>
#include <chrono>
#include <utility>

namespace clientele::sidebar {

using core::TextId;
using kit::Node;
using kit::Nodes;

namespace {

constexpr std::chrono::milliseconds pauseBeforeGoing{300};
constexpr int ownerWidth = 140, tierWidth = 116; ///< units

/// More customers than this are looked through on a thread of their own.
constexpr std::size_t mostAtOnce = 4000;

/// A reading of the workbook with what is due in it.
struct Shown {
    std::shared_ptr<const Knowledge> known;
    core::DueBoard board;

    explicit Shown(std::shared_ptr<const Knowledge> knowledge)
        : known(std::move(knowledge))
        , board(*known->whole()) {}
};

/// What is still wanted when the work on the other thread is done; nothing once the panel has gone.
struct Wanted {
    std::shared_ptr<const Knowledge> known;
    std::shared_ptr<const Shown> ready;
    Site* site = nullptr;
};

struct Choice {
    std::string key;
    int row = 0;
};

/// Who is due: chips, filters, the list, and what can be done about it.
class DuePanel : public PanelContent {
public:
    explicit DuePanel(Site& site)
        : site_(site)
        , wanted_(std::make_shared<Wanted>()) {
        wanted_->site = &site;
    }
    ~DuePanel() override { wanted_->site = nullptr; }

    Node build() override {
        if (const auto session = site_.session(); session != session_) {
            session_ = session;
            forget();
        }
        if (auto wait = waiting(site_, TextId::sidebar_due_empty_title))
            return std::move(*wait);
        lookAt(session_->knowledge());
        if (!wanted_->ready)
            return kit::subdued(site_.say(TextId::sidebar_reading));
        return show(*wanted_->ready);
    }

private:
    /// Another document: nothing chosen in the one before holds.
    void forget() {
        wanted_->known.reset();
        wanted_->ready.reset();
        wish_ = {};
        chosen_.reset();
        problem_.clear();
    }

    /// Finds out what is due. Until that is done, what was found before stays on show.
    void lookAt(const std::shared_ptr<const Knowledge>& known) {
        if (wanted_->known == known)
            return;
        wanted_->known = known;
        const bool hadProblem = !std::exchange(problem_, {}).empty();
        if (known->index.customers().size() <= mostAtOnce) {
            wanted_->ready = std::make_shared<Shown>(known);
            // Whatever was changed, the chosen one may still not be seen.
            if (const auto who = chosen(); hadProblem && who && customer(*who).row >= 0)
                sayIfHidden(customer(*who).row);
            return;
        }
        doAside(site_.context(), [wanted = wanted_, known, context = site_.context()] {
            auto found = std::make_shared<Shown>(known);
            callSoon(context, [wanted, found] {
                if (wanted->site == nullptr || wanted->known != found->known)
                    return;
                wanted->ready = found;
                wanted->site->refresh();
            });
        });
    }

    [[nodiscard]] Node show(const Shown& shown) {
        const auto& customers = shown.known->index.customers();
        if (customers.empty())
            return kit::emptyState(site_.say(TextId::sidebar_customer_empty_title),
                                   site_.say(TextId::sidebar_customer_empty));
        if (!shown.board.tiered() && shown.board.lines().empty())
            return noTiers();
        if (shown.board.lines().empty())
            return kit::emptyState(site_.say(TextId::sidebar_due_empty_title),
                                   core::nextDueWords(shown.known->outline, customers, shown.board));
        return list(shown);
    }

    [[nodiscard]] Node noTiers() {
        auto out = kit::emptyState(
            site_.say(TextId::sidebar_due_no_tiers_title), site_.say(TextId::sidebar_due_no_tiers),
            {kit::primary(site_.say(TextId::sidebar_due_tier), [this] { site_.command("tier"); })});
        out.key = "tiers";
        return out;
    }

    [[nodiscard]] Node list(const Shown& shown) {
        const auto view =
            core::dueView(shown.known->outline, shown.known->index.customers(), shown.board, wish_);
        Nodes parts{chips(view), filters(shown, view), field()};
        if (!shown.board.tiered()) // promises and contracts only
            parts.insert(parts.begin(), noTiers());
        // Above the list, which may be long: what can be done must not be searched for.
        parts.push_back(actions(shown, view));
        if (!problem_.empty())
            parts.push_back(kit::note(problem_));
        if (!view.load.empty()) {
            parts.push_back(kit::text(view.load, kit::Tone::subdued, kit::TextStyle::small));
            parts.back().key = "load";
        }
        parts.push_back(rows(shown, view));
        if (!view.more.empty()) {
            parts.push_back(kit::wrap({kit::button(view.more, [this] {
                wish_.rows += core::DueWish::page;
                site_.refresh();
            })}));
            parts.back().key = "more";
        }
        return kit::column(std::move(parts), 7);
    }

    [[nodiscard]] Node chips(const core::DueView& view) {
        Nodes out;
        for (const auto& count : view.counts) {
            auto chip = kit::pressChip(std::to_string(static_cast<int>(count.state)),
                                       count.words + (count.chosen ? " ✕" : ""), toneOf(count.state),
                                       [this, state = count.state, chosen = count.chosen] {
                                           wish_.state = chosen ? std::nullopt : std::optional(state);
                                           filtered();
                                       });
            chip.children[0].children[1].help = site_.say(TextId::sidebar_due_only);
            out.push_back(std::move(chip));
        }
        auto box = kit::wrap(std::move(out), 5);
        box.key = "chips";
        return box;
    }

    [[nodiscard]] Node filters(const Shown& shown, const core::DueView& view) {
        Nodes out;
        const auto& board = shown.board;
        if (shown.known->outline.book.hasOwner) {
            out.push_back(kit::choice(
                view.owners, view.owner,
                [this, owners = board.owners()](int item) {
                    wish_.owner = item > 0 ? std::optional(owners.at(static_cast<std::size_t>(item - 1)))
                                           : std::nullopt;
                    filtered();
                },
                site_.say(TextId::sidebar_due_owner_name)));
            out.back().key = "owner";
            out.back().width = ownerWidth;
            out.back().grow = 1;
        }
        if (board.tiers().size() > 1) {
            out.push_back(kit::choice(
                view.tiers, view.tier,
                [this, tiers = board.tiers()](int item) {
                    wish_.tier =
                        item > 0 ? std::optional(tiers.at(static_cast<std::size_t>(item - 1))) : std::nullopt;
                    filtered();
                },
                site_.say(TextId::sidebar_due_tier_name)));
            out.back().key = "tier";
            out.back().width = tierWidth;
            out.back().grow = 1;
        }
        auto box = kit::wrap(std::move(out), 5);
        box.key = "filters";
        return box;
    }

    [[nodiscard]] Node field() {
        auto search = kit::edit(
            wish_.search,
            [this](const std::string& words) {
                wish_.search = words;
                filtered();
            },
            site_.say(TextId::sidebar_due_search_name));
        search.help = site_.say(TextId::sidebar_due_search_help);
        auto line = kit::row({kit::subdued(site_.say(TextId::sidebar_due_search_name)), std::move(search)});
        line.key = "search";
        return line;
    }

    [[nodiscard]] Node rows(const Shown& shown, const core::DueView& view) {
        const auto& customers = shown.known->index.customers();
        std::vector<kit::ListRow> rows;
        std::vector<std::size_t> who;
        const auto chosenOne = chosen();
        int selected = -1;
        for (const auto& row : view.rows) {
            if (row.customer == chosenOne)
                selected = static_cast<int>(rows.size());
            // Two rows may have one name and no id: the place in the table tells them apart.
            kit::ListRow line{customers[row.customer].key + "#" + std::to_string(row.customer),
                              row.sign,
                              kit::Tone::plain,
                              row.name,
                              {},
                              row.second};
            if (!row.tierLabel.empty())
                line.chips.push_back(kit::chip(row.tierLabel, toneOfTier(row.tier)));
            rows.push_back(std::move(line));
            who.push_back(row.customer);
        }
        if (rows.empty())
            return kit::emptyState(site_.say(TextId::sidebar_due_no_match), {},
                                   {kit::button(site_.say(TextId::sidebar_due_show_all), [this] {
                                       wish_ = {};
                                       filtered();
                                   })});
        auto out = kit::list(std::move(rows), selected, [this, who](int row, kit::Gesture gesture) {
            choose(who.at(static_cast<std::size_t>(row)), gesture);
        });
        out.key = "list";
        return out;
    }

    [[nodiscard]] Node actions(const Shown& shown, const core::DueView& view) {
        const auto& customers = shown.known->index.customers();
        const auto who = chosen();
        const bool can = who && customers[*who].row >= 0 &&
                         std::ranges::find(view.rows, *who, &core::DueRow::customer) != view.rows.end();
        auto log = kit::primary(
            site_.say(TextId::sidebar_action_log), [this] { withChosen([this] { site_.command("log"); }); },
            can);
        auto snooze = kit::button(
            site_.say(TextId::sidebar_due_snooze), [this] { withChosen([this] { put(); }); }, can);
        if (!can)
            log.help = snooze.help = site_.say(TextId::sidebar_due_pick);
        Nodes out{std::move(log), std::move(snooze)};
        if (commands::isMenuCommand("calendar"))
            out.push_back(
                kit::button(site_.say(TextId::sidebar_due_calendar), [this] { site_.command("calendar"); }));
        auto box = kit::wrap(std::move(out), 5);
        box.key = "actions";
        return box;
    }

    /// The list begins anew.
    void filtered() {
        wish_.rows = core::DueWish::page;
        site_.refresh();
    }

    /// The number of the chosen customer.
    [[nodiscard]] std::optional<std::size_t> chosen() const {
        if (!wanted_->ready || !chosen_)
            return std::nullopt;
        const auto& index = wanted_->ready->known->index;
        // Several may have one name and no id: then the row decides.
        if (const auto same = index.inRow(chosen_->row); same && index.customers()[*same].key == chosen_->key)
            return same;
        return index.withKey(chosen_->key);
    }
    [[nodiscard]] core::Customer customer(std::size_t number) const {
        return wanted_->ready->known->index.customers()[number];
    }

    void choose(std::size_t number, kit::Gesture gesture) {
        const auto who = customer(number);
        chosen_ = Choice{who.key, who.row};
        problem_.clear();
        if (gesture == kit::Gesture::open)
            goToChosen(true);
        else
            goSoon();
        site_.refresh();
    }

    /// The card above the list changes its height with the customer: what lies under the pointer must not
    /// move between the clicks of a double click, nor the sheet jump while an arrow key is held down.
    void goSoon() {
        const int turn = ++turn_;
        callAfter(site_.context(), pauseBeforeGoing, [wanted = wanted_, turn, this] {
            if (wanted->site == nullptr || turn != turn_)
                return;
            goToChosen(false);
            site_.refresh();
        });
    }

    void goToChosen(bool toTheSheet) {
        ++turn_;
        const auto who = chosen();
        if (who && goTo(customer(*who)) && toTheSheet && problem_.empty())
            site_.frame()->getComponentWindow()->setFocus();
    }

    /// Selects the customer's row in the sheet, so that the Customer panel follows. False: there is none.
    bool goTo(const core::Customer& who) {
        const auto& table = wanted_->ready->known->outline.understanding.customers;
        problem_ = who.row < 0 || !table ? site_.say(TextId::sidebar_due_no_row) : std::string();
        if (!problem_.empty() || !session_ || session_->closed())
            return false;
        core::Grid grid;
        const auto now = session_->customerInRow(who.row, grid);
        if (!now || now->customer.key != who.key) {
            problem_ = site_.say(TextId::sidebar_due_moved);
            return false;
        }
        const int column = core::nameColumn(*table);
        site_.select({{table->sheet, who.row, column, who.row, column}});
        sayIfHidden(who.row);
        return true;
    }

    /// A filter of the user's stays as it is; where the row is not seen, that is said.
    void sayIfHidden(int row) {
        const auto sheet = wanted_->ready->known->outline.understanding.customers->sheet;
        const Reference<css::table::XColumnRowRange> cells(
            session_->document().sheet(sheet)->getCellByPosition(0, row), UNO_QUERY_THROW);
        const Reference<css::uno::XInterface> line(cells->getRows()->getByIndex(0), UNO_QUERY_THROW);
        if (get<bool>(line, "IsVisible"))
            return;
        problem_ = site_.say(get<bool>(line, "IsFiltered") ? TextId::sidebar_due_filtered
                                                           : TextId::sidebar_due_hidden,
                             {{"row", std::to_string(row + 1)}});
    }

    /// Commands work on the selected row: it is selected again, as the user may stand elsewhere by now.
    void withChosen(const std::function<void()>& work) {
        const auto who = chosen();
        if (who && goTo(customer(*who)))
            return work();
        site_.refresh();
    }

    void put() {
        commands::callFromMenu(site_.context(), site_.frame(), commands::Reading::whole,
                               [&](commands::MenuCall& call) {
                                   return commands::planSelected(call, commands::PlanDialog::snooze);
                               });
    }

    Site& site_;
    std::shared_ptr<Wanted> wanted_;
    std::shared_ptr<Session> session_;
    core::DueWish wish_;
    std::optional<Choice> chosen_; ///< in the list
    int turn_ = 0;                 ///< which choice the sheet is to follow
    std::string problem_;          ///< why the chosen one is not seen in the sheet
};

} // namespace

std::unique_ptr<PanelContent> duePanel(Site& site) {
    return std::make_unique<DuePanel>(site);
}

} // namespace clientele::sidebar
