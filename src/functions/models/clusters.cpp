#include "functions/models/clusters.hpp"

#include "core/clusters/clustering.hpp"
#include "core/texts.hpp"

#include <algorithm>

namespace clientele::functions::models {

namespace {
core::ClusterOptions optionsOf(Optional<int> k, int seed, Optional<Flag> raw) {
    return {k ? std::optional(static_cast<std::size_t>(*k)) : std::nullopt, static_cast<std::uint64_t>(seed),
            raw == Flag::yes ? core::Scaling::raw : core::Scaling::standardised};
}

core::NumberRows rowsOf(const NumberTable& data) {
    return {data.cells, data.columns};
}

/// Two cells and numbers to their right.
Sequence<Any> lineOf(const Any& name, std::size_t customers, const std::vector<double>& numbers) {
    std::vector<Any> cells{name, Any(static_cast<double>(customers))};
    std::ranges::transform(numbers, std::back_inserter(cells), [](double number) { return Any(number); });
    return {cells.data(), static_cast<sal_Int32>(cells.size())};
}
} // namespace

Lines cluster(const Caller&, const NumberTable& data, Optional<int> k, Optional<int> seed,
              Optional<Flag> raw) {
    const auto found = core::clusterRows(
        rowsOf(data), optionsOf(k, seed.value_or(static_cast<int>(defaults::cluster_seed)), raw));
    Lines out;
    out.lines.reserve(found.size());
    for (const auto& cell : found)
        out.lines.push_back(
            sequenceOf({cell.ok() ? Any(static_cast<double>(cell.value)) : anyOf(cell.state)}));
    if (out.lines.empty()) // nothing in, nothing out
        out.lines.push_back(blankLine(1));
    out.blank = data.givenRows - std::min(data.givenRows, out.lines.size());
    return out;
}

Lines clusterCenters(const Caller& caller, const NumberTable& data, Optional<int> k, Optional<int> seed,
                     Optional<Flag> raw) {
    const auto found = core::clusterCentres(
        rowsOf(data), optionsOf(k, seed.value_or(static_cast<int>(defaults::clusterCenters_seed)), raw));
    Lines out;
    std::size_t customers = 0;
    for (const auto& cluster : found.clusters) {
        out.lines.push_back(
            lineOf(Any(static_cast<double>(out.lines.size() + 1)), cluster.customers, cluster.centre));
        customers += cluster.customers;
    }
    const auto scale = raw == Flag::yes ? core::TextId::clusters_rawScale : core::TextId::clusters_scale;
    out.lines.push_back(lineOf(Any(toUno(core::textOf(scale, caller.language()))), customers, found.scale));
    return out;
}

Each<Any, Series> clusterOf(const Caller&, const CentreTable& centers) {
    return [centers](const Series& cells) {
        std::vector<double> values;
        for (const auto& cell : cells) {
            if (!cell.ok())
                return anyOf(cell.state);
            values.push_back(cell.value);
        }
        return centers.names[core::nearestCluster(values, centers.centres)];
    };
}

} // namespace clientele::functions::models
