#include "commands/commands.hpp"
#include "commands/duplicates.hpp"
#include "commands/menu_call.hpp"
#include "sidebar/panel_work.hpp"
#include "sidebar/panels/data_nodes.hpp"
#include "sidebar/panels/panels.hpp"
#include "sidebar/panels/parts.hpp"

#include <algorithm>
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
    std::vector<core::DataFinding> findings;
    core::Completeness completeness;
    std::vector<core::UnknownName> unknown;
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
        if (rows_)
            return rows();
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
        rows_.reset();
        added_.clear();
        checking_.cancel();
        comparing_.cancel();
        mapping_ = allColumns_ = false;
    }

    /// Another reading: what was found in the last one stays on show until it is replaced.
    void look(const std::shared_ptr<const Knowledge>& known) {
        known_ = known;
        views_ = core::tableViews(known->outline);
        rows_.reset();
        checking_.start(
            site_.context(),
            [known](PanelWork<Checked>::State& state) {
                constexpr std::size_t mostNames = 50;
                const auto whole = known->whole();
                const auto& s = *whole;
                return Checked{core::checkData(s,
                                               [&](double) {
                                                   if (state.stopped)
                                                       throw core::Cancelled();
                                               }),
                               core::completenessOf(s), core::unknownNames(s, mostNames)};
            },
            [this](std::optional<Checked> result) {
                checked_ = std::move(result);
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
        using Work = PanelWork<std::vector<core::DuplicateGroup>>;
        comparing_.start(
            site_.context(),
            [this, known = known_, apart, context = site_.context(),
             alive = std::weak_ptr(alive_)](Work::State& state) {
                return core::duplicateGroups(*known->whole(), apart, [&](double share) {
                    if (state.stopped)
                        throw core::Cancelled();
                    state.share = share;
                    callSoon(context, [this, alive] {
                        if (!alive.expired())
                            site_.refresh();
                    });
                });
            },
            [this](auto result) {
                groups_ = std::move(result);
                site_.refresh();
            });
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
                mappingNode(site_, view, [this] { changeMapping(true); }));
        if (checked_ && checked_->completeness.overall)
            add("complete", completenessNode(
                                site_, checked_->completeness, allColumns_,
                                [this] {
                                    allColumns_ = true;
                                    site_.refresh();
                                },
                                [this](core::Field field) { openMissing(field); }));
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
                       [this, fault = finding.fault] { openFault(fault); }));
        if (!checked_->unknown.empty())
            links.push_back(linkTo(
                site_.say(TextId::data_unknown_names, {{"count", std::to_string(checked_->unknown.size())}}),
                [this] { openUnknown(); }));
        if (links.empty())
            return kit::text(site_.say(TextId::data_nothing_wrong), kit::Tone::fine);
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
            return kit::text(site_.say(TextId::data_no_duplicates), kit::Tone::fine);
        return linkTo(site_.say(groups_->size() == 1 ? TextId::data_duplicates_one : TextId::data_duplicates,
                                {{"count", std::to_string(groups_->size())}}),
                      [this] { openTwins(); });
    }

    [[nodiscard]] Node actions() {
        Nodes buttons{kit::button(site_.say(TextId::data_button_mapping), [this] { changeMapping(true); })};
        if (groups_ && !groups_->empty())
            buttons.push_back(
                kit::button(site_.say(TextId::data_button_review), [this] { site_.command("duplicates"); }));
        return kit::wrap(std::move(buttons), 5);
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
        const auto* match = table->find(field);
        if (match == nullptr ? !column : column == match->column)
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

    void open(DataRows rows, std::optional<core::DataFault> fault = {}) {
        rows_ = std::move(rows);
        fault_ = fault;
        most_ = rowsAtOnce;
        selected_ = -1;
        site_.refresh();
    }

    void openFault(core::DataFault fault) {
        const auto found = std::ranges::find(checked_->findings, fault, &core::DataFinding::fault);
        if (found != checked_->findings.end())
            open({core::labelOf(fault, situation()), found->count, found->first}, fault);
    }

    void openMissing(core::Field field) {
        const auto& columns = checked_->completeness.columns;
        const auto found = std::ranges::find(columns, field, &core::ColumnFill::field);
        if (found != columns.end() && found->missing > 0)
            open({site_.say(TextId::data_missing, {{"field", found->label}}), found->missing, found->first});
    }

    void openUnknown() {
        const auto& log = *situation().understanding.contacts;
        const int column = log.find(core::Field::customer)->column;
        DataRows out{site_.say(TextId::data_unknown_title), checked_->unknown.size(), {}};
        for (const auto& unknown : checked_->unknown) {
            auto words = site_.say(TextId::data_unknown_lines, {{"count", std::to_string(unknown.lines)}});
            if (unknown.nearest)
                words += site_.say(TextId::sidebar_dot) +
                         site_.say(TextId::data_nearest,
                                   {{"name", known_->index.customers()[*unknown.nearest].name}});
            out.first.push_back({{log.sheet, unknown.firstRow, column, unknown.firstRow, column},
                                 unknown.name,
                                 std::move(words)});
        }
        open(std::move(out));
    }

    void openTwins() {
        const auto& table = *situation().understanding.customers;
        DataRows out{site_.say(TextId::data_duplicates_title), groups_->size(), {}};
        for (const auto& group : *groups_) {
            std::string names;
            for (const auto customer : group.customers)
                names += (names.empty() ? "" : " = ") + known_->index.customers()[customer].name;
            const int row = known_->index.customers()[group.customers.front()].row;
            out.first.push_back({{table.sheet, row, table.firstColumn, row, table.lastColumn},
                                 names,
                                 core::reasonOf(group, situation().messages)});
        }
        open(std::move(out));
    }

    [[nodiscard]] Node rows() {
        Nodes buttons{kit::button(site_.say(TextId::data_button_back), [this] {
            rows_.reset();
            site_.refresh();
        })};
        if (fault_ == core::DataFault::textNumber)
            buttons.push_back(
                kit::button(site_.say(TextId::data_button_convert), [this] { site_.command("convert"); }));
        return kit::column({kit::wrap(std::move(buttons), 5),
                            rowsNode(
                                site_, *rows_, most_, selected_, [this](int row) { go(row); },
                                [this] {
                                    most_ += rowsAtOnce;
                                    site_.refresh();
                                })},
                           7);
    }

    void go(int row) {
        selected_ = row;
        site_.select({rows_->first.at(static_cast<std::size_t>(row)).cell});
        site_.refresh();
    }

    Site& site_;
    std::shared_ptr<int> alive_ = std::make_shared<int>();
    std::shared_ptr<Session> session_;
    std::shared_ptr<const Knowledge> known_;
    std::vector<core::TableView> views_;
    PanelWork<Checked> checking_;
    PanelWork<std::vector<core::DuplicateGroup>> comparing_;
    std::optional<Checked> checked_;
    std::optional<std::vector<core::DuplicateGroup>> groups_;
    std::optional<DataRows> rows_;
    std::optional<core::DataFault> fault_;
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
