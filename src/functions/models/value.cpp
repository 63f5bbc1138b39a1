#include "functions/models/value.hpp"

#include "core/lifecycle/satisfaction.hpp"
#include "core/value/customer_value.hpp"

namespace clientele::functions::models {

Each<Any, double, double, double, double> trust(const Caller&) {
    return [](double competence, double reliability, double connection, double time) {
        return anyOf(core::trust(competence, reliability, connection, time));
    };
}

Each<Any, double, double, double> connection(const Caller&) {
    return [](double frequency, double breadth, double depth) {
        return anyOf(core::connection(frequency, breadth, depth));
    };
}

Each<Any, double, double> sow(const Caller&) {
    return [](double ours, double total) { return anyOf(core::shareOfWallet(ours, total)); };
}

Each<Any, double, double> walletRule(const Caller&) {
    return [](double rank, double brands) { return anyOf(core::walletShareByRank(rank, brands)); };
}

Each<Any, double, double, double> custValue(const Caller&) {
    return [](double existing, double potential, double influence) {
        return anyOf(core::customerValue(existing, potential, influence));
    };
}

namespace {
core::FirstMargin firstMargin(const std::optional<double>& timing) {
    const double at = timing.value_or(defaults::clv_timing);
    if (at != 0 && at != 1)
        throw core::FunctionError(core::CellState::badArgument, "the timing is 0 or 1");
    return at == 1 ? core::FirstMargin::now : core::FirstMargin::aPeriodOut;
}
} // namespace

Each<Any, double, double, double, std::optional<double>, std::optional<double>, std::optional<double>>
clv(const Caller&) {
    return [](double margin, double retention, double discount, std::optional<double> acquisition,
              std::optional<double> periods, std::optional<double> timing) {
        return anyOf(
            core::lifetimeValue({margin, retention, discount, acquisition.value_or(defaults::clv_acquisition),
                                 periods, firstMargin(timing)}));
    };
}

double nps(const Caller&, NumberColumn scores) {
    return core::netPromoterScore(scores);
}

double csat(const Caller&, NumberColumn scores, Optional<double> top) {
    return core::satisfiedShare(scores, top.value_or(defaults::csat_top));
}

} // namespace clientele::functions::models
