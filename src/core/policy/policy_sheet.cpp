#include "core/policy/policy_sheet.hpp"

#include "core/policy/policy_keys.hpp"
#include "core/policy/policy_numbers.hpp"
#include "core/texts.hpp"
#include "core/visits/contact_words.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace clientele::core {

namespace pc = policy_column;

namespace {

constexpr int holidayRows = 30, workdayRows = 20;

constexpr std::array stateWords{TextId::policy_state_never, TextId::policy_state_ok,
                                TextId::policy_state_soon, TextId::policy_state_due,
                                TextId::policy_state_overdue};

/// Of the columns, in 1/100 mm; the keys' is hidden.
constexpr std::array<int, pc::count> widths{0, 9400, 3600, 4200, 3900, 8200, 7600, 8600};

/// Writes the sheet from top to bottom, noting where each key went.
class PolicyWriter {
public:
    PolicyWriter(Plan& plan, PolicyPlace& place, Language language, int row = 0)
        : plan_(plan)
        , place_(place)
        , language_(language)
        , row_(row) {}

    void skipRow() { ++row_; }
    void nextRow() { ++row_; }

    void key(const std::string& key) {
        place_.rows.emplace(key, row_);
        put(pc::key, key, Look::key);
    }

    void put(int column, CellContent content, Look look) {
        plan_.changes.push_back(
            {place_.sheet, row_, place_.column(column), 1, 1, {std::move(content)}, look});
    }

    void put(int column, TextId text, Look look) { put(column, std::string(textOf(text, language_)), look); }

    void heads(std::initializer_list<TextId> texts) {
        int column = pc::label;
        for (const auto text : texts) {
            put(column, text, Look::head);
            plan_.changes.back().columnWidth = widths.at(static_cast<std::size_t>(column));
            ++column;
        }
        ++row_;
    }

    void name(const std::string& name, int column, int row, int rows) {
        plan_.names.push_back({name, place_.sheet, row, place_.column(column), rows, 1});
    }

    [[nodiscard]] int row() const { return row_; }
    [[nodiscard]] int column(int offset) const { return place_.column(offset); }

private:
    Plan& plan_;
    PolicyPlace& place_;
    Language language_;
    int row_;
};

void writeTiers(PolicyWriter& out, const Policy& policy) {
    out.heads({TextId::policy_head_tier, TextId::policy_head_interval, TextId::policy_head_share,
               TextId::policy_head_cut, TextId::policy_head_reason, TextId::policy_head_credit,
               TextId::policy_head_action});
    const int first = out.row();
    const int count = static_cast<int>(policy.tiers.size());
    for (std::size_t t = 0; t < policy.tiers.size(); ++t) {
        const auto& tier = policy.tiers[t];
        out.key(tierKey(t));
        out.put(pc::label, tier.label, Look::input);
        out.put(pc::value, tier.intervalDays, Look::input);
        out.put(pc::share, t < policy.abcCutoffs.size() ? CellContent(policy.abcCutoffs[t]) : CellContent(),
                Look::inputShare);
        out.put(pc::cut, CellContent(), Look::money);
        out.put(pc::credit, tier.credit, Look::asIs);
        out.put(pc::action, tier.action, Look::asIs);
        out.nextRow();
    }
    out.name(policy_name::tiers, pc::label, first, count);
    out.name(policy_name::intervals, pc::value, first, count);
    out.name(policy_name::reasons, pc::reason, first, count);
    out.key("cuts_date");
    out.put(pc::label, TextId::policy_item_cuts_date, Look::asIs);
    out.put(pc::value, CellContent(), Look::date);
    out.put(pc::share, TextId::policy_meaning_cuts_date, Look::note);
    out.nextRow();
    out.key("live_cuts");
    out.put(pc::label, TextId::policy_item_live_cuts, Look::asIs);
    out.put(pc::value, policy.liveCuts ? 1.0 : 0.0, Look::input);
    out.put(pc::share, TextId::policy_meaning_live_cuts, Look::note);
    out.nextRow();
}

/// The colours of the states, in the order of DueState; what has time needs none.
constexpr std::array stateLegends{std::optional(Look::legendNever), std::optional<Look>(),
                                  std::optional(Look::legendSoon), std::optional(Look::legendDue),
                                  std::optional(Look::legendOverdue)};

void writeStates(PolicyWriter& out, const Policy& policy) {
    out.heads({TextId::policy_head_state, TextId::policy_head_label, TextId::policy_head_legend});
    out.name(policy_name::states, pc::value, out.row(), static_cast<int>(stateWords.size()));
    for (std::size_t s = 0; s < stateWords.size(); ++s) {
        out.key(stateKeys.at(s));
        out.put(pc::label, stateWords.at(s), Look::asIs);
        out.put(pc::value, policy.stateLabels.at(s), Look::input);
        if (const auto& look = stateLegends.at(s))
            out.put(pc::share, Formula{"=" + columnLetters(out.column(pc::value)) + "{r}"}, *look);
        out.nextRow();
    }
}

void writeNumber(PolicyWriter& out, const PolicyNumber& number, const Policy& policy) {
    if (std::string_view(number.key) == "soon_share")
        out.name(policy_name::soon, pc::value, out.row(), 1);
    out.key(number.key);
    out.put(pc::label, number.label, Look::asIs);
    out.put(pc::value, number.of(policy), number.isShare() ? Look::inputShare : Look::input);
    out.put(pc::share, number.meaning, Look::note);
    out.nextRow();
}

void writeNumbers(PolicyWriter& out, const Policy& policy) {
    constexpr std::pair<PolicyBlock, TextId> blocks[] = {
        {PolicyBlock::general, TextId::policy_head_item},
        {PolicyBlock::relations, TextId::policy_head_relations},
        {PolicyBlock::lifecycle, TextId::policy_head_lifecycle},
        {PolicyBlock::value, TextId::policy_head_worth}};
    for (const auto& [block, head] : blocks) {
        out.heads({head, TextId::policy_head_value, TextId::policy_head_meaning});
        for (const auto& number : policyNumbers())
            if (number.block == block)
                writeNumber(out, number, policy);
        out.skipRow();
    }
}

void writeMethods(PolicyWriter& out, const Policy& policy, Language language) {
    out.heads({TextId::policy_head_method, TextId::policy_head_counts, TextId::policy_head_meaning});
    const auto methods = choicesOf(TextId::log_methods, language);
    for (std::size_t m = 0; m < methods.size(); ++m) {
        out.key(methodKey(m));
        out.put(pc::label, methods[m], Look::asIs);
        out.put(pc::value, policy.methodCounts.at(m) ? 1.0 : 0.0, Look::input);
        if (m == 0)
            out.put(pc::share, TextId::policy_meaning_counts, Look::note);
        out.nextRow();
    }
}

struct HighlightWords {
    TextId label, meaning;
    std::optional<TextId> legend;
    Look look = Look::asIs;
};

/// In the order of HighlightKind. The visits' legend stands beside the states.
constexpr std::array<HighlightWords, highlightKinds> highlightWords{
    {{TextId::policy_item_show_visits, TextId::policy_colours_visits, {}},
     {TextId::policy_item_show_promise_past, TextId::policy_colours_promise_past,
      TextId::policy_legend_promise_past, Look::legendOverdue},
     {TextId::policy_item_show_promise_near, TextId::policy_colours_promise_near,
      TextId::policy_legend_promise_near, Look::legendDue},
     {TextId::policy_item_show_birthday, TextId::policy_colours_birthday, TextId::policy_legend_birthday,
      Look::legendSoon},
     {TextId::policy_item_show_contract, TextId::policy_colours_contract, TextId::policy_legend_contract,
      Look::legendDue},
     {TextId::policy_item_show_credit, TextId::policy_colours_credit, TextId::policy_legend_credit,
      Look::legendOverdue}}};

void writeHighlights(PolicyWriter& out, const Policy& policy) {
    out.heads({TextId::policy_head_highlight, TextId::policy_head_on, TextId::policy_head_ahead,
               TextId::policy_head_legend, TextId::policy_head_colours});
    for (std::size_t k = 0; k < highlightKinds; ++k) {
        const auto kind = static_cast<HighlightKind>(k);
        const auto& words = highlightWords.at(k);
        const auto& rule = policy.highlights.at(k);
        out.name(showName(kind), pc::value, out.row(), 1);
        out.key(highlightKeys.at(k));
        out.put(pc::label, words.label, Look::asIs);
        out.put(pc::value, rule.on ? 1.0 : 0.0, Look::input);
        if (rule.days > 0) {
            out.name(showDaysName(kind), pc::share, out.row(), 1);
            out.put(pc::share, rule.days, Look::input);
        }
        if (words.legend)
            out.put(pc::cut, *words.legend, words.look);
        out.put(pc::reason, words.meaning, Look::note);
        out.nextRow();
    }
}

/// A list of days that formulas use by name, with room for more.
struct DayList {
    const char *key, *name;
    TextId head, item, meaning;
    int rows;
};

void writeDays(PolicyWriter& out, const DayList& list, const std::vector<Day>& days) {
    out.heads({list.head});
    const int rows = std::max(list.rows, static_cast<int>(days.size()) + 1);
    out.name(list.name, pc::value, out.row(), rows);
    for (int r = 0; r < rows; ++r) {
        if (r == 0) {
            out.key(list.key);
            out.put(pc::label, list.item, Look::asIs);
            out.put(pc::share, list.meaning, Look::note);
        }
        const bool given = r < static_cast<int>(days.size());
        out.put(pc::value,
                given ? CellContent(static_cast<double>(days[static_cast<std::size_t>(r)])) : CellContent(),
                Look::inputDate);
        out.nextRow();
    }
}

void writeCalendar(PolicyWriter& out, const Policy& policy) {
    writeDays(out,
              {"holiday", policy_name::holidays, TextId::policy_head_holiday, TextId::policy_item_holiday,
               TextId::policy_meaning_holiday, holidayRows},
              policy.holidays);
    out.skipRow();
    writeDays(out,
              {"workday", policy_name::workdays, TextId::policy_head_workday, TextId::policy_item_workday,
               TextId::policy_meaning_workday, workdayRows},
              policy.workdays);
}

} // namespace

PolicyPlace planPolicySheet(Plan& plan, const Policy& policy, const std::string& sheet, Language language) {
    PolicyPlace place;
    place.sheet = sheet;
    plan.newSheets.push_back(sheet);
    PolicyWriter out(plan, place, language);
    out.put(pc::label, TextId::policy_title, Look::title);
    out.nextRow();
    out.put(pc::label, TextId::policy_subtitle, Look::note);
    out.nextRow();
    out.put(pc::label, TextId::policy_defaults_note, Look::note);
    out.nextRow();
    writeTiers(out, policy);
    out.skipRow();
    writeStates(out, policy);
    out.skipRow();
    writeHighlights(out, policy);
    out.skipRow();
    writeNumbers(out, policy);
    writeMethods(out, policy, language);
    out.skipRow();
    writeCalendar(out, policy);
    place.lastRow = out.row() - 1;
    plan.names.push_back(
        {policy_name::policy, sheet, place.firstRow, place.firstColumn, place.lastRow + 1, pc::count});
    return place;
}

std::string showName(HighlightKind kind) {
    constexpr std::array names{"VISITS", "PROMISE_PAST", "PROMISE_NEAR", "BIRTHDAY", "CONTRACT", "CREDIT"};
    return policy_name::show + std::string(names.at(static_cast<std::size_t>(kind)));
}

std::string showDaysName(HighlightKind kind) {
    return showName(kind) + "_DAYS";
}

void planHighlightBlock(Plan& plan, const PolicyPlace& place, const Policy& policy, Language language) {
    auto grown = place;
    const auto before = plan.changes.size();
    PolicyWriter out(plan, grown, language, place.endRow + 1);
    writeHighlights(out, policy);
    for (auto i = before; i < plan.changes.size(); ++i)
        plan.changes[i].columnWidth = 0; // the sheet has its widths
    plan.names.push_back({policy_name::policy, place.sheet, place.firstRow, place.firstColumn,
                          out.row() - place.firstRow, pc::count});
}

namespace {

/// "…{cut}…" as a formula that puts the cells' numbers into the words: ="…"&FIXED(E5;0)&"…"
std::string wordsAsFormula(std::string_view pattern, const std::map<std::string, std::string>& expressions) {
    std::string out = "=\"";
    while (!pattern.empty()) {
        const auto open = pattern.find('{');
        for (const char c : pattern.substr(0, open))
            out += c == '"' ? std::string("\"\"") : std::string(1, c);
        if (open == pattern.npos)
            break;
        const auto close = pattern.find('}', open);
        out += "\"&" + expressions.at(std::string(pattern.substr(open + 1, close - open - 1))) + "&\"";
        pattern.remove_prefix(close + 1);
    }
    return out + "\"";
}

} // namespace

void planCuts(Plan& plan, const PolicyPlace& place, const Policy& policy, const std::vector<double>& cuts,
              Day date, const std::string& liveSource, Language language) {
    const auto cell = [&](int column, int row) {
        return "$" + columnLetters(place.column(column)) + "$" + std::to_string(row + 1);
    };
    const auto share = [&](std::size_t tier) { return cell(pc::share, place.row(tierKey(tier))); };
    const auto shares = share(0) + ":" + share(cuts.empty() ? 0 : cuts.size() - 1);
    for (std::size_t t = 0; t < policy.tiers.size(); ++t) {
        const int row = place.row(tierKey(t));
        if (row < 0)
            continue;
        CellContent cut;
        if (t < cuts.size() && !liveSource.empty())
            cut = Formula{"=INDEX(ORG.CLIENTELE.FUNCTIONS.ABCCUTS(" + liveSource + ";" + shares + ");1;" +
                          std::to_string(t + 1) + ")"};
        else if (t < cuts.size())
            cut = cuts[t];
        plan.changes.push_back({place.sheet, row, place.column(pc::cut), 1, 1, {cut}, Look::money});
        CellContent reason;
        if (t <= cuts.size() && !cuts.empty()) {
            const bool last = t == cuts.size();
            const int above = t > 0 ? place.row(tierKey(t - 1)) : -1;
            const int line = last ? above : row;
            const auto percent = [](const std::string& value) { return "TEXT(" + value + ";\"0%\")"; };
            const auto pattern = textOf(last     ? TextId::policy_reason_last
                                        : t == 0 ? TextId::policy_reason_first
                                                 : TextId::policy_reason_middle,
                                        language);
            reason = Formula{wordsAsFormula(
                pattern,
                {{"tier", cell(pc::label, line)},
                 {"cut", "FIXED(" + cell(pc::cut, line) + ";0)"},
                 {"share", last ? percent("1-" + cell(pc::share, line)) : percent(cell(pc::share, line))},
                 {"above", above < 0 ? "\"\"" : percent(cell(pc::share, above))}})};
        }
        plan.changes.push_back({place.sheet, row, place.column(pc::reason), 1, 1, {reason}, Look::asIs});
    }
    if (const int row = place.row("cuts_date"); row >= 0)
        plan.changes.push_back(
            {place.sheet, row, place.column(pc::value), 1, 1, {static_cast<double>(date)}, Look::date});
    if (const int row = place.row(tierKey(0)); row >= 0 && !cuts.empty())
        plan.names.push_back(
            {policy_name::cuts, place.sheet, row, place.column(pc::cut), static_cast<int>(cuts.size()), 1});
}

} // namespace clientele::core
