#include "core/plans/segmentation.hpp"

#include "core/base/errors.hpp"
#include "core/clusters/clustering.hpp"
#include "core/headers.hpp"
#include "core/lifecycle/order_stages.hpp"
#include "core/rfm/rfm.hpp"
#include "core/rfm/segments.hpp"
#include "core/tiering/tiering.hpp"

#include <algorithm>
#include <initializer_list>
#include <map>

namespace clientele::core {

namespace {

constexpr std::array names{TextId::segment_abc,       TextId::segment_tiers, TextId::segment_rfm,
                           TextId::segment_lifecycle, TextId::segment_value, TextId::segment_loyalty,
                           TextId::segment_clusters};
constexpr std::array<std::string_view, 7> canonicalNames{"abc",   "tiers",   "rfm",     "lifecycle",
                                                         "value", "loyalty", "clusters"};
constexpr int rfmBins = 5; ///< what the ten segments are made for
/// More stages of the user's own words than these stand as "others".
constexpr std::size_t mostStages = 12;

using Classes = std::vector<Cell<std::uint32_t>>;

template <class T>
Classes classesOf(const std::vector<Cell<T>>& cells) {
    Classes out;
    out.reserve(cells.size());
    for (const auto& cell : cells)
        out.push_back(cell.ok() ? Cell<std::uint32_t>(static_cast<std::uint32_t>(cell.value))
                                : Cell<std::uint32_t>(cell.state));
    return out;
}

/// One measure of all customers.
std::vector<NumberCell> columnOf(const CustomerBook& book, NumberCell Customer::*measure) {
    std::vector<NumberCell> out;
    out.reserve(book.customers.size());
    for (const auto& customer : book.customers)
        out.push_back(customer.*measure);
    return out;
}

class Sorter {
public:
    Sorter(const Situation& situation, SegmentModel model, const Progress& progress)
        : s_(situation)
        , policy_(situation.policy.policy)
        , progress_(progress) {
        out_.model = model;
    }

    Segmentation sort() {
        switch (out_.model) {
        case SegmentModel::abc:
            abc();
            break;
        case SegmentModel::tiers:
            tiers();
            break;
        case SegmentModel::rfm:
            rfm();
            break;
        case SegmentModel::lifecycle:
            lifecycle();
            break;
        case SegmentModel::value:
            matrix(s_.book.hasProfit, s_.book.hasFutureProfit, Field::annualProfit, Field::futureProfit,
                   &Customer::profit, &Customer::futureProfit, valueMatrix);
            break;
        case SegmentModel::loyalty:
            matrix(s_.book.hasSatisfaction, s_.book.hasLoyalty, Field::satisfaction, Field::loyalty,
                   &Customer::satisfaction, &Customer::loyalty, loyaltyMatrix);
            break;
        case SegmentModel::clusters:
            clusters();
            break;
        }
        return std::move(out_);
    }

private:
    [[nodiscard]] std::string say(TextId id, const TextArguments& arguments = {}) const {
        return textOf(id, s_.messages, arguments);
    }

    void lacks(std::initializer_list<Field> fields) {
        out_.lacksColumns = true;
        for (const auto field : fields)
            out_.missing += (out_.missing.empty() ? std::string() : say(TextId::segment_and)) +
                            std::string(headerOf(field, s_.messages));
    }

    void addLabel(std::string words, std::string written) {
        out_.labels.push_back(std::move(words));
        out_.written.push_back(std::move(written));
    }

    void takeTiers(const std::vector<Cell<std::uint8_t>>& classes, std::vector<double> cuts) {
        std::size_t count = cuts.size() + 1;
        for (const auto& cell : classes)
            if (cell.ok())
                count = std::max<std::size_t>(count, cell.value + 1U);
        for (std::size_t t = 0; t < count && t < policy_.tiers.size(); ++t)
            addLabel(policy_.tiers[t].label, policy_.tiers[t].label);
        out_.of = classesOf(classes);
        out_.cuts = std::move(cuts);
    }

    void abc() {
        try {
            auto fresh = freshTiering(s_.book, policy_);
            takeTiers(fresh.bySales, std::move(fresh.cuts));
        } catch (const FunctionError&) {
            lacks({Field::annualSales});
        }
    }

    void tiers() {
        if (s_.policy.cuts.empty()) {
            out_.missing = say(TextId::segment_no_cuts);
            return;
        }
        auto fixed = tieringByCuts(s_.book, policy_, s_.policy.cuts);
        takeTiers(fixed.effective, std::move(fixed.cuts));
    }

    /// Days since the last order, purchase days and money of every customer; blank for who never bought.
    [[nodiscard]] std::array<std::vector<NumberCell>, 3> rfmMeasures() const {
        const auto& book = s_.book;
        std::vector<double> money(book.customers.size());
        for (const auto& order : book.orders)
            if (order.customer >= 0)
                money[static_cast<std::size_t>(order.customer)] += order.amount;
        std::array<std::vector<NumberCell>, 3> out;
        for (auto& column : out)
            column.assign(book.customers.size(), NumberCell());
        for (std::size_t c = 0; c < book.customers.size(); ++c)
            if (const auto& customer = book.customers[c];
                customer.lastOrder.ok() && customer.orderCount > 0) {
                out[0][c] = static_cast<double>(s_.asOf - customer.lastOrder.value);
                out[1][c] = static_cast<double>(customer.orderCount);
                out[2][c] = money[c];
            }
        return out;
    }

    void rfm() {
        if (!s_.book.hasAmounts)
            return lacks({Field::date, Field::customer, Field::amount});
        const auto measures = rfmMeasures();
        const auto scheme = defaultSegments(s_.messages), written = defaultSegments(s_.language);
        for (std::size_t i = 0; i <= scheme.rules.size(); ++i)
            addLabel(segmentLabel(i, scheme), segmentLabel(i, written));
        for (const auto& score : rfmScores(measures[0], measures[1], measures[2], rfmBins))
            out_.of.push_back(score.ok() ? Cell<std::uint32_t>(static_cast<std::uint32_t>(rfmSegment(
                                               score.value.r, score.value.f, score.value.m, scheme)))
                                         : Cell<std::uint32_t>(score.state));
    }

    void lifecycle() {
        const auto& customers = s_.book.customers;
        if (s_.book.hasStage &&
            std::ranges::any_of(customers, [](const auto& c) { return !c.stage.empty(); }))
            return ownStages();
        if (!s_.book.hasAmounts)
            return lacks({Field::stage});
        for (int stage = 0; stage <= static_cast<int>(LifeStage::termination); ++stage)
            addLabel(std::string(core::labelOf(static_cast<LifeStage>(stage), s_.messages)),
                     std::string(core::labelOf(static_cast<LifeStage>(stage), s_.language)));
        out_.of = classesOf(stagesByOrders(s_.book, s_.asOf, policy_));
    }

    /// The words of the user's column: ours in the order of the stages, then others, the most frequent first.
    void ownStages() {
        out_.fromColumn = true;
        std::map<std::string_view, std::size_t> counts;
        for (const auto& customer : s_.book.customers)
            if (!customer.stage.empty())
                ++counts[customer.stage];
        std::vector<std::string_view> order;
        for (const auto& [words, count] : counts)
            order.push_back(words);
        std::ranges::stable_sort(order, [&](auto a, auto b) {
            const auto left = stageNamed(a), right = stageNamed(b);
            return left != right ? left < right : counts[a] > counts[b];
        });
        std::map<std::string_view, std::uint32_t> classes;
        for (std::size_t i = 0; i < order.size(); ++i) {
            classes.emplace(order[i], static_cast<std::uint32_t>(std::min(i, mostStages)));
            if (i < mostStages)
                addLabel(std::string(order[i]), std::string(order[i]));
        }
        if (order.size() > mostStages)
            addLabel(say(TextId::report_others), std::string(textOf(TextId::report_others, s_.language)));
        for (const auto& customer : s_.book.customers)
            out_.of.push_back(customer.stage.empty() ? Cell<std::uint32_t>()
                                                     : Cell<std::uint32_t>(classes[customer.stage]));
    }

    /// The number of one of our stages in any language; beyond them for any other word.
    static int stageNamed(std::string_view words) {
        constexpr int count = static_cast<int>(LifeStage::termination) + 1;
        for (int stage = 0; stage < count; ++stage)
            for (const auto language : {Language::en, Language::zhCN, Language::zhTW})
                if (core::labelOf(static_cast<LifeStage>(stage), language) == words)
                    return stage;
        return count;
    }

    void matrix(bool hasFirst, bool hasSecond, Field first, Field second, NumberCell Customer::*a,
                NumberCell Customer::*b, const MatrixWords& words) {
        if (!hasFirst && !hasSecond)
            return lacks({first, second});
        if (!hasFirst || !hasSecond)
            return lacks({hasFirst ? second : first});
        const auto one = columnOf(s_.book, a), other = columnOf(s_.book, b);
        try {
            out_.matrixCuts = medianCuts(one, other);
        } catch (const FunctionError&) {
            out_.missing = say(TextId::segment_too_few);
            return;
        }
        for (int quarter = 0; quarter < 4; ++quarter)
            addLabel(std::string(core::labelOf(static_cast<Quarter>(quarter), words, s_.messages)),
                     std::string(core::labelOf(static_cast<Quarter>(quarter), words, s_.language)));
        out_.of = classesOf(quarters(one, other, *out_.matrixCuts));
    }

    void clusters() {
        std::vector<std::vector<NumberCell>> columns;
        if (s_.book.hasAmounts) {
            for (auto& column : rfmMeasures())
                columns.push_back(std::move(column));
        } else if (s_.book.hasProfit) {
            out_.measures = ClusterMeasures::salesProfit;
            columns = {columnOf(s_.book, &Customer::sales), columnOf(s_.book, &Customer::profit)};
        } else {
            return lacks({Field::annualProfit});
        }
        std::vector<NumberCell> cells;
        cells.reserve(s_.book.customers.size() * columns.size());
        for (std::size_t c = 0; c < s_.book.customers.size(); ++c)
            for (const auto& column : columns)
                cells.push_back(column[c]);
        try {
            out_.of = classesOf(clusterRows({cells, columns.size()}, {.progress = progress_}));
        } catch (const FunctionError&) {
            out_.missing = say(TextId::segment_too_few);
            return;
        }
        for (auto& cluster : out_.of)
            if (cluster.ok())
                --cluster.value; // clusters are numbered from 1
        takeCentres(cells, columns.size());
    }

    void takeCentres(const std::vector<NumberCell>& cells, std::size_t columns) {
        std::vector<std::size_t> sizes;
        for (std::size_t c = 0; c < out_.of.size(); ++c) {
            if (!out_.of[c].ok())
                continue;
            const auto at = static_cast<std::size_t>(out_.of[c].value);
            if (out_.centres.size() <= at) {
                out_.centres.resize(at + 1, std::vector<double>(columns));
                sizes.resize(at + 1);
            }
            ++sizes[at];
            for (std::size_t j = 0; j < columns; ++j)
                out_.centres[at][j] += cells[c * columns + j].value;
        }
        if (out_.centres.size() < 2) {
            out_.missing = say(TextId::segment_too_few);
            return;
        }
        for (std::size_t i = 0; i < out_.centres.size(); ++i) {
            for (double& sum : out_.centres[i])
                sum /= static_cast<double>(sizes[i]);
            const TextArguments number{{"number", std::to_string(i + 1)}};
            addLabel(say(TextId::segment_cluster, number),
                     textOf(TextId::segment_cluster, s_.language, number));
        }
    }

    const Situation& s_;
    const Policy& policy_;
    const Progress& progress_;
    Segmentation out_;
};

} // namespace

std::string_view labelOf(SegmentModel model, Language language) {
    return textOf(names.at(static_cast<std::size_t>(model)), language);
}

std::string_view canonicalName(SegmentModel model) {
    return canonicalNames.at(static_cast<std::size_t>(model));
}

std::optional<SegmentModel> segmentModelNamed(std::string_view canonical) {
    const auto found = std::ranges::find(canonicalNames, canonical);
    if (found == canonicalNames.end())
        return std::nullopt;
    return static_cast<SegmentModel>(found - canonicalNames.begin());
}

Own ownColumnOf(SegmentModel model) {
    constexpr std::array columns{Own::tier,       Own::tier,         Own::rfm,     Own::lifecycle,
                                 Own::valueClass, Own::loyaltyClass, Own::clusters};
    return columns.at(static_cast<std::size_t>(model));
}

std::size_t Segmentation::sizeOf(std::size_t segment) const {
    return static_cast<std::size_t>(std::ranges::count_if(
        of, [segment](const auto& cell) { return cell.ok() && cell.value == segment; }));
}

Segmentation segmentation(const Situation& situation, SegmentModel model, const Progress& progress) {
    return Sorter(situation, model, progress).sort();
}

} // namespace clientele::core
