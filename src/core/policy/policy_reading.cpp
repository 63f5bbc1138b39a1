#include "core/policy/policy_keys.hpp"
#include "core/policy/policy_numbers.hpp"
#include "core/policy/policy_sheet.hpp"
#include "core/texts.hpp"

#include <algorithm>
#include <cmath>

namespace clientele::core {

namespace pc = policy_column;

int PolicyPlace::row(const std::string& key) const {
    const auto found = rows.find(key);
    return found == rows.end() ? -1 : found->second;
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

/// The dates from the row of a key down to the next key.
void readDays(std::vector<Day>& days, const std::string& key, const Grid& grid, const PolicyPlace& place,
              int nullDate) {
    const int first = place.row(key);
    if (first < 0)
        return;
    int end = place.lastRow + 1;
    for (const auto& [other, row] : place.rows)
        if (row > first)
            end = std::min(end, row);
    for (int row = first; row < end; ++row)
        if (grid.kind(row, place.column(pc::value)) == ContentKind::number)
            days.push_back(static_cast<Day>(std::lround(grid.number(row, place.column(pc::value)))) +
                           nullDate);
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
    out.place.endRow = std::max(area.lastRow + 1, grid.endRow());
    for (int row = area.firstRow; row <= area.lastRow; ++row)
        if (const auto key = grid.text(row, area.firstColumn); !key.empty())
            out.place.rows.emplace(key, row);
    PolicyReader in(grid, out, messages);
    readTiers(in, out, grid);
    for (std::size_t s = 0; s < stateKeys.size(); ++s)
        in.text(stateKeys.at(s), pc::value, out.policy.stateLabels.at(s));
    for (const auto& number : policyNumbers())
        in.number(number.key, pc::value, number.in(out.policy));
    for (std::size_t m = 0; m < out.policy.methodCounts.size(); ++m) {
        double counts = 1;
        in.number(methodKey(m), pc::value, counts);
        out.policy.methodCounts[m] = counts != 0;
    }
    for (std::size_t k = 0; k < highlightKinds; ++k) {
        auto& rule = out.policy.highlights.at(k);
        double on = rule.on ? 1 : 0;
        in.number(highlightKeys.at(k), pc::value, on);
        rule.on = on != 0;
        if (rule.days > 0)
            in.number(highlightKeys.at(k), pc::share, rule.days);
    }
    double live = out.policy.liveCuts ? 1 : 0;
    in.number("live_cuts", pc::value, live);
    out.policy.liveCuts = live != 0;
    double cutsDate = 0;
    in.number("cuts_date", pc::value, cutsDate);
    if (cutsDate > 0 && !out.policy.liveCuts)
        out.cutsDate = static_cast<Day>(cutsDate) + nullDate;
    readDays(out.policy.holidays, "holiday", grid, out.place, nullDate);
    readDays(out.policy.workdays, "workday", grid, out.place, nullDate);
    return out;
}

} // namespace clientele::core
