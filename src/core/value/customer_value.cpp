#include "core/value/customer_value.hpp"

#include "core/base/computed.hpp"
#include "core/base/reach.hpp"
#include "core/base/sum.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace clientele::core {

namespace {
bool anyNegative(std::initializer_list<double> values) {
    return std::ranges::any_of(values, [](double value) { return !(value >= 0); });
}

/// A product as mantissa × 2^exponent: 1e308 × 1e308 × 1e-308 × 1e-308 is 1, and 1e308 × 1e308 × 0 is 0.
struct Product {
    double mantissa = 1;
    int exponent = 0;

    explicit Product(std::initializer_list<double> factors) {
        for (const double factor : factors) {
            int power = 0;
            mantissa = std::frexp(mantissa * std::frexp(factor, &power), &exponentOfStep_);
            exponent += power + exponentOfStep_;
        }
    }

    [[nodiscard]] NumberCell value() const { return finite(std::ldexp(mantissa, exponent)); }

private:
    int exponentOfStep_ = 0;
};

/// Σ qᵗ over t = 0 … n−1, q = r/(1+i); `gap` is 1 − q, kept exact where q is nearly 1.
double powersOf(double q, double gap, std::optional<double> n) {
    if (!n)
        return 1 / gap;
    if (*n == 0 || q == 0)
        return std::min(*n, 1.0);
    constexpr double bit = 1e-16;
    if (std::abs(gap) * *n < bit)
        return *n;
    return -std::expm1(*n * std::log1p(-gap)) / gap;
}
} // namespace

NumberCell trust(double competence, double reliability, double connection, double time) {
    if (anyNegative({competence, reliability, connection, time}))
        return CellState::badArgument;
    return Product({competence, reliability, connection, time}).value();
}

NumberCell connection(double frequency, double breadth, double depth) {
    if (anyNegative({frequency, breadth, depth}))
        return CellState::badArgument;
    const Product product({frequency, breadth, depth});
    const int thirds = static_cast<int>(std::floor(product.exponent / 3.0));
    return finite(std::ldexp(std::cbrt(std::ldexp(product.mantissa, product.exponent - 3 * thirds)), thirds));
}

NumberCell shareOfWallet(double ours, double total) {
    if (anyNegative({ours, total}) || !reachesShare(total, ours))
        return CellState::badArgument;
    const auto share = quotient(ours, total);
    return share.ok() ? NumberCell(std::min(share.value, 1.0)) : share;
}

NumberCell walletShareByRank(double rank, double brands) {
    if (!(brands >= 1) || brands != std::floor(brands) || !(rank >= 1 && rank <= brands))
        return CellState::badArgument;
    return finite((1 - rank / (brands + 1)) * (2 / brands));
}

NumberCell customerValue(double existing, double potential, double influence) {
    CompensatedSum sum;
    for (const double part : {existing, potential, influence})
        sum.add(part);
    return finite(sum.value());
}

NumberCell lifetimeValue(const CustomerLifetime& of) {
    const double r = of.retention, growth = 1 + of.discount;
    const bool inside = r >= 0 && r <= 1 && growth > 0 && of.acquisition >= 0 && std::isfinite(growth);
    if (!inside || (of.periods && !(*of.periods >= 0 && *of.periods == std::floor(*of.periods))))
        return CellState::badArgument;
    const double left = (1 - r) + of.discount; // 1 + i − r, without rounding 1 + i first
    if (!of.periods && !(left > 0))
        return CellState::badArgument;
    const double q = r / growth;
    const double margins = powersOf(q, left / growth, of.periods);
    const double weight = of.first == FirstMargin::now ? margins : q * margins;
    return finite(of.margin * weight - of.acquisition);
}

} // namespace clientele::core
