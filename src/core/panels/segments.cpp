#include "core/panels/segments.hpp"

#include "core/base/figures.hpp"
#include "core/lifecycle/lifecycle.hpp"
#include "core/panels/panel_words.hpp"
#include "core/plans/segment_plan.hpp"
#include "core/report/own_pareto.hpp"

#include <algorithm>
#include <array>

namespace clientele::core {

namespace {

constexpr int depths = 4;
/// Places of the segments whose customers may be leaving, in the default scheme: "Can't lose" and "At risk".
constexpr std::size_t cannotLose = 5, atRisk = 6;

double salesOf(const Customer& customer) {
    return customer.sales.ok() ? customer.sales.value : 0;
}

class Viewer {
public:
    Viewer(const Situation& situation, const Segmentation& segments)
        : s_(situation)
        , segments_(segments) {}

    SegmentsView view() {
        if (!segments_.possible()) {
            view_.missing = say(TextId::segment_missing,
                                {{"model", std::string(core::labelOf(segments_.model, s_.messages))},
                                 {"columns", segments_.missing}});
            return std::move(view_);
        }
        group();
        for (std::size_t i = 0; i < members_.size(); ++i)
            addBar(i);
        view_.point = point();
        addFacts();
        return std::move(view_);
    }

private:
    [[nodiscard]] std::string say(TextId id, const TextArguments& arguments = {}) const {
        return textOf(id, s_.messages, arguments);
    }
    void fact(TextId label, std::string value) {
        if (!value.empty())
            view_.facts.emplace_back(say(label), std::move(value));
    }
    static std::string countWords(std::size_t count) { return moneyWords(static_cast<double>(count)); }

    // Customers and sales by class.
    void group() {
        members_.resize(segments_.labels.size());
        sales_.resize(segments_.labels.size());
        const auto& customers = s_.book.customers;
        for (std::size_t c = 0; c < segments_.of.size(); ++c) {
            if (!segments_.of[c].ok()) {
                ++without_;
                continue;
            }
            members_[segments_.of[c].value].push_back(static_cast<std::uint32_t>(c));
            sales_[segments_.of[c].value] += salesOf(customers[c]);
            totalSales_ += salesOf(customers[c]);
            ++total_;
        }
        for (auto& members : members_)
            std::ranges::stable_sort(members, std::ranges::greater{},
                                     [&](std::uint32_t c) { return salesOf(customers[c]); });
    }
    [[nodiscard]] bool hasSales() const { return totalSales_ > 0; }
    [[nodiscard]] double heads(std::size_t i) const {
        return total_ > 0 ? static_cast<double>(members_[i].size()) / static_cast<double>(total_) : 0;
    }
    [[nodiscard]] double share(std::size_t i) const {
        return hasSales() ? sales_[i] / totalSales_ : heads(i);
    }

    void addBar(std::size_t i) {
        // What no rule takes is shown only where there is some of it.
        if (segments_.model == SegmentModel::rfm && i + 1 == members_.size() && members_[i].empty())
            return;
        double greatest = 0;
        for (std::size_t j = 0; j < members_.size(); ++j)
            greatest = std::max(greatest, share(j));
        SegmentBar bar;
        bar.name = segments_.labels[i];
        bar.label = dotted({segments_.labels[i], countWords(members_[i].size())}, s_.messages);
        bar.figure = shareText(share(i));
        bar.words = say(hasSales() ? TextId::segment_bar_sales : TextId::segment_bar_heads,
                        {{"label", segments_.labels[i]},
                         {"count", countWords(members_[i].size())},
                         {"share", bar.figure}});
        bar.length = greatest > 0 ? std::max(0.0, share(i) / greatest) : 0;
        bar.depth = members_.size() <= depths ? static_cast<int>(i) : 0;
        bar.written = segments_.written[i];
        bar.customers = members_[i];
        view_.bars.push_back(std::move(bar));
    }

    // The sentence.
    [[nodiscard]] std::string point() const {
        if (total_ == 0)
            return say(TextId::segment_nobody);
        if (!hasSales())
            return largest();
        switch (segments_.model) {
        case SegmentModel::abc:
            return abcPoint();
        case SegmentModel::rfm:
            return rfmPoint();
        case SegmentModel::lifecycle:
            return segments_.fromColumn
                       ? largest()
                       : about(TextId::segment_point_decline, static_cast<std::size_t>(LifeStage::decline));
        case SegmentModel::loyalty:
            return about(TextId::segment_point_hostages, static_cast<std::size_t>(Quarter::second));
        case SegmentModel::clusters:
            return clusterPoint();
        case SegmentModel::tiers:
        case SegmentModel::value:
            break;
        }
        return about(TextId::segment_point_class, 0);
    }
    [[nodiscard]] std::string about(TextId sentence, std::size_t i) const {
        if (members_[i].empty())
            return say(TextId::segment_point_none, {{"label", segments_.labels[i]}});
        return say(sentence, {{"label", segments_.labels[i]},
                              {"count", countWords(members_[i].size())},
                              {"heads", shareText(heads(i))},
                              {"share", shareText(share(i))}});
    }
    [[nodiscard]] std::size_t greatestClass() const {
        return static_cast<std::size_t>(
            std::ranges::max_element(members_, {}, &std::vector<std::uint32_t>::size) - members_.begin());
    }
    [[nodiscard]] std::string largest() const {
        return about(hasSales() ? TextId::segment_point_largest : TextId::segment_point_largest_plain,
                     greatestClass());
    }
    [[nodiscard]] std::string abcPoint() const {
        const double wanted = s_.policy.policy.abcCutoffs.front();
        const auto own = ownPareto(s_.book.customers, wanted);
        if (!own)
            return largest();
        return say(TextId::segment_point_abc,
                   {{"heads", shareText(static_cast<double>(own->customers) / static_cast<double>(own->of))},
                    {"share", shareText(wanted, 0)},
                    {"gini", figureText(own->gini)}});
    }
    [[nodiscard]] std::string rfmPoint() const {
        const auto count = members_[cannotLose].size() + members_[atRisk].size();
        const TextArguments labels{{"first", segments_.labels[cannotLose]},
                                   {"second", segments_.labels[atRisk]}};
        if (count == 0)
            return say(TextId::segment_point_rfm_none, labels);
        TextArguments words = labels;
        words.emplace_back("count", countWords(count));
        words.emplace_back("share", shareText((sales_[cannotLose] + sales_[atRisk]) / totalSales_));
        return say(TextId::segment_point_rfm, words);
    }
    [[nodiscard]] std::string clusterPoint() const {
        const auto best = static_cast<std::size_t>(std::ranges::max_element(sales_) - sales_.begin());
        return say(TextId::segment_point_clusters, {{"groups", std::to_string(members_.size())},
                                                    {"label", segments_.labels[best]},
                                                    {"heads", shareText(heads(best))},
                                                    {"share", shareText(share(best))}});
    }

    // Cuts, their date, what would change.
    void addFacts() {
        addCuts();
        if (segments_.matrixCuts)
            fact(TextId::segment_fact_cuts,
                 say(segments_.model == SegmentModel::value ? TextId::segment_matrix_value
                                                            : TextId::segment_matrix_loyalty,
                     {{"first", moneyWords(segments_.matrixCuts->first)},
                      {"second", moneyWords(segments_.matrixCuts->second)}}));
        if (segments_.model == SegmentModel::lifecycle)
            fact(TextId::segment_fact_from,
                 say(segments_.fromColumn ? TextId::segment_from_column : TextId::segment_from_quarters));
        if (segments_.model == SegmentModel::rfm)
            fact(TextId::segment_fact_date, dateWords(s_.asOf, s_.messages));
        addCentres();
        if (without_ > 0)
            fact(TextId::segment_fact_without, countWords(without_));
        addWritten();
    }
    void addCuts() {
        std::vector<std::string> cuts;
        for (std::size_t i = 0; i < segments_.cuts.size() && i < segments_.labels.size(); ++i)
            cuts.push_back(segments_.labels[i] + " ≥ " + moneyWords(segments_.cuts[i]));
        fact(TextId::segment_fact_cuts, dotted(cuts, s_.messages));
        if (segments_.model == SegmentModel::abc && !s_.policy.cuts.empty())
            addMovers(SegmentModel::tiers);
        if (segments_.model != SegmentModel::tiers)
            return;
        fact(TextId::segment_fact_cuts_date,
             s_.policy.cutsDate ? dateWords(*s_.policy.cutsDate, s_.messages) : say(TextId::segment_live));
        addMovers(SegmentModel::abc);
    }
    /// Whose tier in the sheet is another than by fresh cuts; `other` of the two models is not the one shown.
    void addMovers(SegmentModel other) {
        const auto compared = segmentation(s_, other);
        for (std::size_t c = 0; c < compared.of.size(); ++c)
            view_.movers += s_.book.customers[c].tierOverride.empty() && compared.of[c].ok() &&
                            segments_.of[c].ok() && compared.of[c].value != segments_.of[c].value;
        fact(TextId::segment_fact_refresh, moversWords(view_.movers));
    }
    [[nodiscard]] std::string moversWords(std::size_t movers) const {
        return movers == 0 ? say(TextId::segment_nobody_moves)
                           : say(movers == 1 ? TextId::segment_one_moves : TextId::segment_movers,
                                 {{"count", countWords(movers)}});
    }
    void addCentres() {
        const auto id = segments_.measures == ClusterMeasures::recencyOrdersMoney
                            ? TextId::segment_centre_rfm
                            : TextId::segment_centre_profit;
        static constexpr std::array keys{"a", "b", "c"};
        for (std::size_t i = 0; i < segments_.centres.size(); ++i) {
            TextArguments words;
            for (std::size_t j = 0; j < segments_.centres[i].size(); ++j)
                words.emplace_back(keys.at(j), centreText(segments_.centres[i][j]));
            view_.facts.emplace_back(segments_.labels[i], say(id, words));
        }
    }
    static std::string centreText(double value) {
        constexpr double oneDecimal = 100;
        return figureText(value, value < oneDecimal ? 1 : 0);
    }
    /// Our column of an earlier run against the classes of now.
    void addWritten() {
        const auto kind = ownColumnOf(segments_.model);
        view_.inSheet =
            s_.understanding.customers && std::ranges::any_of(s_.own, [&](const OwnColumn& column) {
                return column.kind == kind && column.sheet == s_.understanding.customers->sheet;
            });
        if (!view_.inSheet || kind == Own::tier)
            return;
        const auto written = writtenSegments(s_, kind);
        for (std::size_t c = 0; c < written.size(); ++c)
            view_.movers += !written[c].empty() &&
                            written[c] != (segments_.of[c].ok() ? segments_.written[segments_.of[c].value]
                                                                : std::string());
        fact(TextId::segment_fact_refresh, moversWords(view_.movers));
    }

    const Situation& s_;
    const Segmentation& segments_;
    SegmentsView view_;
    std::vector<std::vector<std::uint32_t>> members_;
    std::vector<double> sales_;
    double totalSales_ = 0;
    std::size_t total_ = 0, without_ = 0;
};

} // namespace

SegmentsView segmentsView(const Situation& situation, const Segmentation& segments) {
    return Viewer(situation, segments).view();
}

SegmentMember segmentMember(const Customer& customer, Language language) {
    return {customer.name.empty() ? customer.key : customer.name,
            dotted({customer.sales.ok() ? moneyWords(customer.sales.value) : std::string(), customer.owner},
                   language),
            customer.row};
}

} // namespace clientele::core
