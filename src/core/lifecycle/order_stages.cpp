#include "core/lifecycle/order_stages.hpp"

#include <algorithm>
#include <cmath>

namespace clientele::core {

namespace {
constexpr double quarterDays = 365.25 / 4;
constexpr int mostQuarters = 40;

/// How many quarters before the last one a day is; below 0 after `asOf`.
int quartersAgo(Day day, Day asOf) {
    return static_cast<int>(std::floor((asOf - day) / quarterDays));
}

/// The quarters of one customer, filled line by line in any order.
class Quarters {
public:
    void add(const OrderLine& line, Day asOf) {
        const int ago = quartersAgo(line.day, asOf);
        if (ago < 0 || ago >= mostQuarters)
            return;
        const auto at = static_cast<std::size_t>(ago);
        if (latestFirst_.size() <= at)
            latestFirst_.resize(at + 1);
        latestFirst_[at] += line.amount;
    }
    [[nodiscard]] std::vector<double> oldestFirst() const {
        return {latestFirst_.rbegin(), latestFirst_.rend()};
    }

private:
    std::vector<double> latestFirst_;
};

Cell<LifeStage> stageOf(const std::vector<double>& sales, const Policy& policy) {
    if (sales.empty())
        return LifeStage::potential;
    const std::vector<NumberCell> row(sales.begin(), sales.end());
    const auto reading = lifeStage({row, {}, {}, {}}, policy);
    return reading.ok() ? Cell<LifeStage>(reading.value.stage) : Cell<LifeStage>(reading.state);
}
} // namespace

std::vector<double> quarterSales(std::span<const OrderLine> lines, Day asOf) {
    Quarters quarters;
    for (const auto& line : lines)
        quarters.add(line, asOf);
    return quarters.oldestFirst();
}

Cell<LifeStage> stageByOrders(std::span<const OrderLine> lines, Day asOf, const Policy& policy) {
    return stageOf(quarterSales(lines, asOf), policy);
}

std::vector<Cell<LifeStage>> stagesByOrders(const CustomerBook& book, Day asOf, const Policy& policy) {
    if (!book.hasAmounts)
        return std::vector<Cell<LifeStage>>(book.customers.size(), CellState::badValue);
    std::vector<Quarters> quarters(book.customers.size());
    for (const auto& line : book.orders)
        if (line.customer >= 0)
            quarters[static_cast<std::size_t>(line.customer)].add(line, asOf);
    std::vector<Cell<LifeStage>> out;
    out.reserve(quarters.size());
    for (const auto& sales : quarters)
        out.push_back(stageOf(sales.oldestFirst(), policy));
    return out;
}

} // namespace clientele::core
