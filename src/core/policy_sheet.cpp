#include "core/policy_sheet.hpp"

#include "core/texts.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace clientele::core {

namespace pc = policy_column;

namespace {

constexpr int holidayRows = 30;

/// A setting that is one number: its key, its words, and where it lives in the policy.
struct Item {
    const char* key;
    TextId label, meaning;
    double Policy::*value;
    Look look;
};

constexpr std::array items{
    Item{"soon_share", TextId::policy_item_soon_share, TextId::policy_meaning_soon_share, &Policy::soonShare,
         Look::inputShare},
    Item{"silent_days", TextId::policy_item_silent_days, TextId::policy_meaning_silent_days,
         &Policy::silentDays, Look::input},
    Item{"silent_gaps", TextId::policy_item_silent_gaps, TextId::policy_meaning_silent_gaps,
         &Policy::silentGaps, Look::input},
    Item{"slide_share", TextId::policy_item_slide_share, TextId::policy_meaning_slide_share,
         &Policy::slideShare, Look::inputShare},
    Item{"middle_contact_days", TextId::policy_item_middle_contact, TextId::policy_meaning_middle_contact,
         &Policy::middleContactDays, Look::input},
    Item{"senior_contact_days", TextId::policy_item_senior_contact, TextId::policy_meaning_senior_contact,
         &Policy::seniorContactDays, Look::input},
    Item{"reply_days", TextId::policy_item_reply, TextId::policy_meaning_reply, &Policy::replyDays,
         Look::input},
    Item{"stale_days", TextId::policy_item_stale, TextId::policy_meaning_stale, &Policy::staleDays,
         Look::input},
};

constexpr std::array stateWords{TextId::policy_state_never, TextId::policy_state_ok,
                                TextId::policy_state_soon, TextId::policy_state_due,
                                TextId::policy_state_overdue};
constexpr std::array stateKeys{"state.never", "state.ok", "state.soon", "state.due", "state.overdue"};

std::string tierKey(std::size_t tier) {
    return "tier." + std::to_string(tier + 1);
}

/// Of the columns, in 1/100 mm; the keys' is hidden.
constexpr std::array<int, pc::count> widths{0, 6800, 3600, 4200, 3900, 8200, 7600, 8600};

/// Writes the sheet from top to bottom, noting where each key went.
class PolicyWriter {
public:
    PolicyWriter(Plan& plan, PolicyPlace& place, Language language)
        : plan_(plan)
        , place_(place)
        , language_(language) {}

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

    void name(const char* name, int column, int row, int rows) {
        plan_.names.push_back({name, place_.sheet, row, place_.column(column), rows, 1});
    }

    [[nodiscard]] int row() const { return row_; }

private:
    Plan& plan_;
    PolicyPlace& place_;
    Language language_;
    int row_ = 0;
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

void writeStates(PolicyWriter& out, const Policy& policy) {
    out.heads({TextId::policy_head_state, TextId::policy_head_label});
    out.name(policy_name::states, pc::value, out.row(), static_cast<int>(stateWords.size()));
    for (std::size_t s = 0; s < stateWords.size(); ++s) {
        out.key(stateKeys.at(s));
        out.put(pc::label, stateWords.at(s), Look::asIs);
        out.put(pc::value, policy.stateLabels.at(s), Look::input);
        out.nextRow();
    }
}

void writeItems(PolicyWriter& out, const Policy& policy) {
    out.heads({TextId::policy_head_item, TextId::policy_head_value, TextId::policy_head_meaning});
    for (const auto& item : items) {
        if (item.value == &Policy::soonShare)
            out.name(policy_name::soon, pc::value, out.row(), 1);
        out.key(item.key);
        out.put(pc::label, item.label, Look::asIs);
        out.put(pc::value, policy.*item.value, item.look);
        out.put(pc::share, item.meaning, Look::note);
        out.nextRow();
    }
}

void writeHolidays(PolicyWriter& out, const Policy& policy) {
    out.heads({TextId::policy_head_holiday});
    const int rows = std::max(holidayRows, static_cast<int>(policy.holidays.size()) + 1);
    out.name(policy_name::holidays, pc::value, out.row(), rows);
    for (int r = 0; r < rows; ++r) {
        if (r == 0) {
            out.key("holiday");
            out.put(pc::label, TextId::policy_item_holiday, Look::asIs);
            out.put(pc::share, TextId::policy_meaning_holiday, Look::note);
        }
        const bool given = r < static_cast<int>(policy.holidays.size());
        out.put(pc::value,
                given ? CellContent(static_cast<double>(policy.holidays[static_cast<std::size_t>(r)]))
                      : CellContent(),
                Look::inputDate);
        out.nextRow();
    }
}

} // namespace

int PolicyPlace::row(const std::string& key) const {
    const auto found = rows.find(key);
    return found == rows.end() ? -1 : found->second;
}

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
    writeItems(out, policy);
    out.skipRow();
    writeHolidays(out, policy);
    place.lastRow = out.row() - 1;
    plan.names.push_back(
        {policy_name::policy, sheet, place.firstRow, place.firstColumn, place.lastRow + 1, pc::count});
    return place;
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

namespace {

/// Reads numbers and texts by key, collecting what cannot be used.
class PolicyReader {
public:
    PolicyReader(const Grid& grid, PolicyReading& out, Language messages)
        : grid_(grid)
        , out_(out)
        , messages_(messages) {}

    void number(const std::string& key, int offset, double& value) {
        const int row = out_.place.row(key);
        const int column = out_.place.column(offset);
        if (row < 0 || grid_.empty(row, column))
            return;
        if (grid_.kind(row, column) == ContentKind::number)
            value = grid_.number(row, column);
        else
            out_.problems.push_back(
                textOf(TextId::policy_problem_number, messages_,
                       {{"item", std::string(grid_.text(row, out_.place.column(pc::label)))},
                        {"text", std::string(grid_.text(row, column))}}));
    }

    /// Labels may be numbers too: a tier called 1.
    void text(const std::string& key, int offset, std::string& value) {
        const int row = out_.place.row(key);
        const int column = out_.place.column(offset);
        if (row < 0)
            return;
        if (grid_.kind(row, column) == ContentKind::text)
            value = grid_.text(row, column);
        else if (grid_.kind(row, column) == ContentKind::number)
            value = std::to_string(static_cast<long long>(grid_.number(row, column)));
    }

private:
    const Grid& grid_;
    PolicyReading& out_;
    Language messages_;
};

void readTiers(PolicyReader& in, PolicyReading& out, const Grid& grid) {
    auto& policy = out.policy;
    policy.abcCutoffs.clear();
    for (std::size_t t = 0; t < policy.tiers.size(); ++t) {
        auto& tier = policy.tiers[t];
        in.text(tierKey(t), pc::label, tier.label);
        in.number(tierKey(t), pc::value, tier.intervalDays);
        in.text(tierKey(t), pc::credit, tier.credit);
        in.text(tierKey(t), pc::action, tier.action);
        double share = 1;
        in.number(tierKey(t), pc::share, share);
        if (share < 1 && policy.abcCutoffs.size() == t && t + 1 < policy.tiers.size())
            policy.abcCutoffs.push_back(share);
        const int row = out.place.row(tierKey(t));
        if (row >= 0 && out.cuts.size() == t &&
            grid.kind(row, out.place.column(pc::cut)) == ContentKind::number)
            out.cuts.push_back(grid.number(row, out.place.column(pc::cut)));
    }
    if (policy.abcCutoffs.empty())
        policy.abcCutoffs = defaultPolicy(Language::en).abcCutoffs;
}

} // namespace

PolicyReading readPolicy(const Grid& grid, const Area& area, const std::string& sheet, Language language,
                         Language messages, int nullDate) {
    PolicyReading out;
    out.policy = defaultPolicy(language);
    out.place.sheet = sheet;
    out.place.firstColumn = area.firstColumn;
    out.place.firstRow = area.firstRow;
    out.place.lastRow = area.lastRow;
    for (int row = area.firstRow; row <= area.lastRow; ++row)
        if (const auto key = grid.text(row, area.firstColumn); !key.empty())
            out.place.rows.emplace(key, row);
    PolicyReader in(grid, out, messages);
    readTiers(in, out, grid);
    for (std::size_t s = 0; s < stateKeys.size(); ++s)
        in.text(stateKeys.at(s), pc::value, out.policy.stateLabels.at(s));
    for (const auto& item : items)
        in.number(item.key, pc::value, out.policy.*item.value);
    double live = out.policy.liveCuts ? 1 : 0;
    in.number("live_cuts", pc::value, live);
    out.policy.liveCuts = live != 0;
    double cutsDate = 0;
    in.number("cuts_date", pc::value, cutsDate);
    if (cutsDate > 0 && !out.policy.liveCuts)
        out.cutsDate = static_cast<Day>(cutsDate) + nullDate;
    if (const int first = out.place.row("holiday"); first >= 0)
        for (int row = first; row <= area.lastRow; ++row)
            if (grid.kind(row, out.place.column(pc::value)) == ContentKind::number)
                out.policy.holidays.push_back(
                    static_cast<Day>(std::lround(grid.number(row, out.place.column(pc::value)))) + nullDate);
    return out;
}

} // namespace clientele::core
