#include "core/panels/report_panel.hpp"

#include "core/base/errors.hpp"
#include "core/panels/panel_words.hpp"
#include "core/report/parts.hpp"
#include "core/report/snapshot.hpp"

#include <algorithm>
#include <functional>

namespace clientele::core {

namespace {

constexpr std::size_t namesShown = 2;

class Writer {
public:
    Writer(const Situation& situation, const Grid& snapshots)
        : s_(situation)
        , policy_(situation.policy.policy)
        , before_(previousTiers(snapshots, situation.book, situation.policy.policy, situation.asOf + 1,
                                situation.locale.nullDate)) {}

    ReportPanelView write(const std::vector<std::string>& sheets) {
        if (!before_)
            return {};
        view_.last = say(TextId::report_panel_last, {{"date", dateWords(before_->day, s_.messages)}});
        view_.sheet = sheetOf(sheets);
        countTiers();
        addMoves();
        addOrders();
        addPromises();
        return std::move(view_);
    }

private:
    [[nodiscard]] std::string say(TextId id, const TextArguments& arguments = {}) const {
        return textOf(id, s_.messages, arguments);
    }
    [[nodiscard]] const std::vector<Customer>& customers() const { return s_.book.customers; }

    /// The sheet whose name holds the day, as reports are named.
    [[nodiscard]] std::string sheetOf(const std::vector<std::string>& sheets) const {
        const auto day = isoText(before_->day);
        const auto found = std::ranges::find_if(
            sheets, [&](const std::string& name) { return name.find(day) != std::string::npos; });
        return found == sheets.end() ? std::string() : *found;
    }

    void countTiers() {
        std::size_t known = 0, fresh = 0;
        std::vector<std::size_t> counts(policy_.tiers.size());
        for (const auto& tier : before_->tiers) {
            known += tier.has_value();
            fresh += !tier.has_value();
            if (tier)
                ++counts[*tier];
        }
        const auto used = std::min(policy_.tiers.size(), policy_.abcCutoffs.size() + 1);
        for (std::size_t t = 0; t < counts.size(); ++t)
            if (t < used || counts[t] > 0)
                view_.tiers.emplace_back(policy_.tiers[t].label, counts[t]);
        view_.tiersWords =
            say(TextId::report_panel_customers, {{"count", moneyWords(static_cast<double>(known))}});
        if (fresh > 0)
            view_.tiersWords +=
                say(TextId::report_panel_new, {{"count", moneyWords(static_cast<double>(fresh))}});
    }

    /// A line about the customers of whom something holds; no line without any.
    void add(TextId one, TextId many, bool strong, const std::function<bool(std::size_t)>& holds) {
        ReportChange change;
        for (std::size_t c = 0; c < customers().size(); ++c)
            if (holds(c))
                change.customers.push_back(static_cast<std::uint32_t>(c));
        if (change.customers.empty())
            return;
        std::ranges::stable_sort(change.customers, std::ranges::greater{}, [&](std::uint32_t c) {
            return customers()[c].sales.ok() ? customers()[c].sales.value : 0.0;
        });
        const auto count = change.customers.size();
        change.words = say(count == 1 ? one : many, {{"count", moneyWords(static_cast<double>(count))},
                                                     {"names", names(change.customers)}});
        change.strong = strong;
        view_.since.push_back(std::move(change));
    }
    [[nodiscard]] std::string names(const std::vector<std::uint32_t>& of) const {
        std::string out;
        for (std::size_t i = 0; i < std::min(namesShown, of.size()); ++i)
            out += (i > 0 ? say(TextId::summary_separator) : std::string()) + customers()[of[i]].name;
        if (of.size() <= namesShown)
            return out;
        return say(TextId::sidebar_many_more,
                   {{"names", out}, {"count", std::to_string(of.size() - namesShown)}});
    }

    void addMoves() {
        Tiering now;
        try {
            now = freshTiering(s_.book, policy_);
        } catch (const FunctionError&) {
            return; // no sales to tier by
        }
        const auto step = [&](std::size_t c) {
            const auto& was = before_->tiers[c];
            return was && now.effective[c].ok()
                       ? static_cast<int>(now.effective[c].value) - static_cast<int>(*was)
                       : 0;
        };
        add(TextId::report_panel_down, TextId::report_panel_down, true,
            [&](std::size_t c) { return step(c) > 0; });
        add(TextId::report_panel_up, TextId::report_panel_up, false,
            [&](std::size_t c) { return step(c) < 0; });
    }

    /// Who slides or is silent now and did not, by the same rule, on the report's day.
    void addOrders() {
        if (s_.book.orders.empty() || before_->day >= s_.asOf)
            return;
        const TierReportInput nowInput{s_.book,     {},        nullptr, policy_, s_.asOf,
                                       s_.messages, s_.locale, {},      {},      {}};
        const TierReportInput thenInput{s_.book,     {},        nullptr, policy_, before_->day,
                                        s_.messages, s_.locale, {},      {},      {}};
        const ReportFacts now(nowInput), then(thenInput);
        add(TextId::report_panel_sliding, TextId::report_panel_sliding, true,
            [&](std::size_t c) { return isSliding(now, c) && !isSliding(then, c); });
        add(TextId::report_panel_silent, TextId::report_panel_silent, true,
            [&](std::size_t c) { return isSilent(now, c) && !isSilent(then, c); });
    }

    void addPromises() {
        add(TextId::report_panel_promise_one, TextId::report_panel_promises, true, [&](std::size_t c) {
            const auto& promise = customers()[c].openPromise;
            return promise && promise->by < s_.asOf && promise->by >= before_->day;
        });
    }

    const Situation& s_;
    const Policy& policy_;
    std::optional<PreviousTiers> before_;
    ReportPanelView view_;
};

} // namespace

ReportPanelView reportPanelView(const Situation& situation, const Grid& snapshots,
                                const std::vector<std::string>& reportSheets) {
    return Writer(situation, snapshots).write(reportSheets);
}

} // namespace clientele::core
