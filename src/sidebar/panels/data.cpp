#include "commands/commands.hpp"
#include "commands/duplicates.hpp"
#include "commands/menu_call.hpp"
#include "sidebar/panel_work.hpp"
#include "sidebar/panels/data_nodes.hpp"
#include "sidebar/panels/panels.hpp"
#include "sidebar/panels/parts.hpp"

#include <algorithm>
#include <cstdint>
#include <map>

namespace clientele::sidebar {

using core::TextId;
using kit::Node;
using kit::Nodes;

namespace {

/// Up to so many customers duplicates are looked for without being asked.
constexpr std::size_t mostUnasked = 5000;
constexpr std::size_t rowsAtOnce = 40;

/// What is found out about a workbook on another thread.
struct Checked {
    std::shared_ptr<const Knowledge> known; ///< what was looked through
    std::vector<core::DataFinding> findings;
    core::Completeness completeness;
    std::vector<core::UnknownName> unknown;
};

/// Which list is open.
enum class List : std::uint8_t { fault, missing, unknown, twins };
struct Open {
    List what{};
    core::DataFault fault{}; ///< of a fault
    core::Field field{};     ///< of what is missing
};

/// Which tables were understood and how, how complete they are, what looks wrong, who may be entered twice.
class DataPanel : public PanelContent {
public:
    explicit DataPanel(Site& site)
        : site_(site) {}

    Node build() override {
        if (const auto session = site_.session(); session != session_)
            forget(session);
        if (auto wait = waiting(site_, TextId::sidebar_data_empty_title))
            return std::move(*wait);
        if (known_ != session_->knowledge())
            look(session_->knowledge());
        if (known_->outline.understanding.customers == std::nullopt && views_.empty())
            return nothing();
        if (open_)
            if (auto list = rows())
                return std::move(*list);
        return mapping_ ? mapping() : overview();
    }

private:
    [[nodiscard]] const core::Situation& situation() const { return known_->outline; }

    /// Another document: what was open in the one before is closed.
    void forget(const std::shared_ptr<Session>& session) {
        session_ = session;
        known_.reset();
        checked_.reset();
        groups_.reset();
        open_.reset();
        added_.clear();
        checking_.cancel();
        comparing_.cancel();
        mapping_ = allColumns_ = false;
    }

    /// Another reading: what was found in the last one stays on show until it is replaced, so that a list can
    /// be worked off.
    void look(const std::shared_ptr<const Knowledge>& known) {
        known_ = known;
        views_ = core::tableViews(known->outline);
        checking_.start(
            site_.context(),
            [known](PanelWork<Checked>::State& state) {
                constexpr std::size_t mostNames = 50;
                const auto whole = known->whole();
                const auto& s = *whole;
                return Checked{known,
                               core::checkData(s,
                                               [&](double) {
                                                   if (state.stopped)
                                                       throw core::Cancelled();
                                               }),
                               core::completenessOf(s), core::unknownNames(s, mostNames)};
            },
            [this](std::optional<Checked> result) {
                checked_ = std::move(result);
                selected_ = -1;
                site_.refresh();
            });
        groups_.reset();
        comparing_.cancel();
        if (known->index.customers().size() <= mostUnasked)
            compare();
    }

    void compare() {
        if (!situation().understanding.customers)
            return;
        const core::ToldApart apart(session_->document().property(commands::toldApartProperty));
        comparing_.start(
            site_.context(),
            [known = known_, apart](auto& state) {
                return core::duplicateGroups(*known->whole(), apart, [&state](double share) {
                    if (state.stopped)
                        throw core::Cancelled();
                    state.share = share;
                });
            },
            [this](auto result) {
                groups_ = std::move(result);
                site_.refresh();
            },
            [this] { site_.refresh(); });
    }

    [[nodiscard]] Node nothing() {
        return kit::emptyState(
            site_.say(TextId::sidebar_data_empty_title), site_.say(TextId::sidebar_data_empty),
            {kit::primary(site_.say(TextId::sidebar_action_setup), [this] { site_.command("setup"); })});
    }

    [[nodiscard]] Node overview() {
        Nodes parts;
        const auto add = [&](const std::string& key, Node part) {
            part.key = key;
            parts.push_back(std::move(part));
        };
        for (const auto& view : views_)
            add("table" + std::to_string(static_cast<int>(view.kind)),
                mappingNode(
                    site_, view, [this] { changeMapping(true); },
                    [this, kind = view.kind](core::Field field, std::optional<int> column) {
                        decide(kind, field, column);
                    }));
        if (checked_ && checked_->completeness.overall)
            add("complete", completenessNode(
                                site_, checked_->completeness, allColumns_,
                                [this] {
                                    allColumns_ = true;
                                    site_.refresh();
                                },
                                [this](core::Field field) {
                                    open({List::missing, {}, field});
                                }));
        add("checks", checked_ ? counts() : kit::subdued(site_.say(TextId::data_checking)));
        if (situation().understanding.customers)
            add("twins", twins());
        add("actions", actions());
        return kit::column(std::move(parts), 9);
    }

    /// What looks wrong, each with its number.
    [[nodiscard]] Node counts() {
        Nodes links;
        for (const auto& finding : checked_->findings)
            links.push_back(
                linkTo(site_.say(TextId::data_count, {{"what", core::labelOf(finding.fault, situation())},
                                                      {"count", std::to_string(finding.count)}}),
                       [this, fault = finding.fault] {
                           open({List::fault, fault, {}});
                       }));
        if (!checked_->unknown.empty())
            links.push_back(linkTo(
                site_.say(TextId::data_unknown_names, {{"count", std::to_string(checked_->unknown.size())}}),
                [this] {
                    open({List::unknown, {}, {}});
                }));
        if (links.empty())
            return kit::wrap({kit::text(site_.say(TextId::data_nothing_wrong), kit::Tone::fine)});
        return kit::wrap(std::move(links), 10);
    }

    [[nodiscard]] Node twins() {
        if (comparing_.running())
            return kit::progress(site_.say(TextId::data_comparing), comparing_.share(),
                                 site_.say(TextId::button_cancel), [this] {
                                     comparing_.cancel();
                                     site_.refresh();
                                 });
        if (!groups_)
            return kit::wrap({kit::button(site_.say(TextId::data_button_find), [this] {
                compare();
                site_.refresh();
            })});
        if (groups_->empty())
            return kit::wrap({kit::text(site_.say(TextId::data_no_duplicates), kit::Tone::fine)});
        return linkTo(site_.say(groups_->size() == 1 ? TextId::data_duplicates_one : TextId::data_duplicates,
                                {{"count", std::to_string(groups_->size())}}),
                      [this] {
                          open({List::twins, {}, {}});
                      });
    }

    [[nodiscard]] Node actions() {
        Nodes buttons{kit::button(site_.say(TextId::data_button_mapping), [this] { changeMapping(true); })};
        if (groups_ && !groups_->empty())
            buttons.push_back(review());
        return kit::wrap(std::move(buttons), 5);
    }
    [[nodiscard]] Node review() {
        return named("review", kit::button(site_.say(TextId::data_button_review),
                                           [this] { site_.command("duplicates"); }));
    }

    // The mapping, changed in place.

    void changeMapping(bool on) {
        mapping_ = on;
        added_.clear();
        site_.refresh();
    }

    [[nodiscard]] Node mapping() {
        Nodes parts{kit::wrap(
            {kit::primary(site_.say(TextId::data_button_mapping_done), [this] { changeMapping(false); })})};
        for (const auto& view : views_) {
            parts.push_back(mappingChoices(
                site_, view, added_[view.kind],
                [this, kind = view.kind](core::Field field, std::optional<int> column) {
                    decide(kind, field, column);
                },
                [this, kind = view.kind](core::Field field) {
                    added_[kind].push_back(field);
                    site_.refresh();
                }));
            parts.back().key = "choose" + std::to_string(static_cast<int>(view.kind));
        }
        return kit::column(std::move(parts), 9);
    }

    void decide(core::TableKind kind, core::Field field, std::optional<int> column) {
        const auto& table = situation().understanding.table(kind);
        if (!table)
            return;
        if (table->find(field) == nullptr && !column)
            return;
        commands::callFromMenu(
            site_.context(), site_.frame(), commands::Reading::none, [&](commands::MenuCall& call) {
                auto choices = core::parsedChoices(call.bench.document.property(commands::mappingProperty));
                auto choice = commands::choiceFor(choices, *table, situation().sheets);
                commands::decide(choice, field,
                                 column ? core::rememberedName(situation(), *table, *column) : std::string());
                commands::rememberMapping(call.bench,
                                          commands::withChoice(std::move(choices), std::move(choice)));
                return std::string();
            });
        session_->changed();
    }

    // Rows behind a number.

    void open(const Open& what) {
        open_ = what;
        most_ = rowsAtOnce;
        selected_ = -1;
        site_.refresh();
    }

    /// What is listed now; nothing: there is nothing of the kind any more.
    [[nodiscard]] std::optional<DataRows> listed() const {
        if (open_->what != List::twins && !checked_)
            return std::nullopt;
        switch (open_->what) {
        case List::fault:
            return faults();
        case List::missing:
            return missing();
        case List::unknown:
            return unknown();
        case List::twins:
            break;
        }
        return twinRows();
    }

    [[nodiscard]] std::optional<DataRows> faults() const {
        const auto found = std::ranges::find(checked_->findings, open_->fault, &core::DataFinding::fault);
        if (found == checked_->findings.end())
            return std::nullopt;
        return rowsOf(site_, core::labelOf(open_->fault, situation()), found->count, found->first);
    }

    [[nodiscard]] std::optional<DataRows> missing() const {
        const auto& columns = checked_->completeness.columns;
        const auto found = std::ranges::find(columns, open_->field, &core::ColumnFill::field);
        if (found == columns.end() || found->missing == 0)
            return std::nullopt;
        return rowsOf(site_, site_.say(TextId::data_missing, {{"field", found->label}}), found->missing,
                      found->first);
    }

    [[nodiscard]] std::optional<DataRows> unknown() const {
        if (checked_->unknown.empty())
            return std::nullopt;
        const auto& customers = checked_->known->index.customers();
        const auto& log = *checked_->known->outline.understanding.contacts;
        const int column = log.find(core::Field::customer)->column;
        std::vector<core::FoundCell> cells;
        for (const auto& one : checked_->unknown) {
            auto words = site_.say(TextId::data_unknown_lines, {{"count", std::to_string(one.lines)}});
            if (one.nearest)
                words += site_.say(TextId::sidebar_dot) +
                         site_.say(TextId::data_nearest, {{"name", customers[*one.nearest].name}});
            cells.push_back(
                {{log.sheet, one.firstRow, column, one.firstRow, column}, one.name, std::move(words)});
        }
        return rowsOf(site_, site_.say(TextId::data_unknown_title), cells.size(), cells);
    }

    [[nodiscard]] std::optional<DataRows> twinRows() const {
        if (!groups_ || groups_->empty())
            return std::nullopt;
        const auto& table = *situation().understanding.customers;
        DataRows out{site_.say(TextId::data_duplicates_title), groups_->size(), {}};
        for (const auto& group : *groups_) {
            DataRow line;
            std::string numbers;
            for (const auto number : group.customers) {
                const auto& customer = known_->index.customers()[number];
                line.who += (line.who.empty() ? "" : " ≈ ") + customer.name;
                numbers += (numbers.empty() ? std::string() : site_.say(TextId::summary_separator)) +
                           std::to_string(customer.row + 1);
                line.cells.push_back(
                    {table.sheet, customer.row, table.firstColumn, customer.row, table.lastColumn});
            }
            line.what = site_.say(TextId::data_rows, {{"rows", numbers}}) + site_.say(TextId::sidebar_dot) +
                        core::reasonOf(group, situation().messages);
            out.first.push_back(std::move(line));
        }
        return out;
    }

    /// The open list; nothing where it has run empty.
    [[nodiscard]] std::optional<Node> rows() {
        Nodes buttons{kit::button(site_.say(TextId::data_button_back), [this] {
            open_.reset();
            site_.refresh();
        })};
        auto list = listed();
        if (!list && open_->what == List::twins && comparing_.running())
            return kit::column({kit::wrap(std::move(buttons)), twins()}, 7);
        if (!list) {
            open_.reset();
            return std::nullopt;
        }
        if (open_->what == List::fault && open_->fault == core::DataFault::textNumber)
            buttons.push_back(
                kit::button(site_.say(TextId::data_button_convert), [this] { site_.command("convert"); }));
        if (open_->what == List::twins)
            buttons.push_back(review());
        return kit::column(
            {kit::wrap(std::move(buttons), 5), rowsNode(
                                                   site_, *list, most_, selected_,
                                                   [this](int row, const std::vector<core::Area>& cells) {
                                                       selected_ = row;
                                                       site_.select(cells);
                                                       site_.refresh();
                                                   },
                                                   [this] {
                                                       most_ += rowsAtOnce;
                                                       site_.refresh();
                                                   })},
            7);
    }

    Site& site_;
    std::shared_ptr<Session> session_;
    std::shared_ptr<const Knowledge> known_;
    std::vector<core::TableView> views_;
    PanelWork<Checked> checking_;
    PanelWork<std::vector<core::DuplicateGroup>> comparing_;
    std::optional<Checked> checked_;
    std::optional<std::vector<core::DuplicateGroup>> groups_;
    std::optional<Open> open_;
    std::map<core::TableKind, std::vector<core::Field>> added_; ///< to choose a column for
    std::size_t most_ = rowsAtOnce;
    int selected_ = -1;
    bool mapping_ = false, allColumns_ = false;
};

} // namespace

std::unique_ptr<PanelContent> dataPanel(Site& site) {
    return std::make_unique<DataPanel>(site);
}

} // namespace clientele::sidebar
