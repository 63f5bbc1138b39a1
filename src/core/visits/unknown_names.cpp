#include "core/visits/unknown_names.hpp"

#include "core/plans/customer_search.hpp"
#include "core/tables/cells.hpp"
#include "core/tables/join.hpp"

#include <algorithm>

namespace clientele::core {

namespace {
std::vector<UnknownName> counted(const Situation& situation, const Table& log, int column) {
    const auto& grid = situation.sheets[static_cast<std::size_t>(log.sheet)].grid;
    std::vector<UnknownName> out;
    KeyTable known;
    std::string scratch;
    for (const auto& line : situation.book.contacts) {
        if (line.customer >= 0)
            continue;
        const auto name = keyAt(grid, line.row, column, scratch);
        const auto next = static_cast<std::int32_t>(out.size());
        const auto at = known.insert(known.kept(name, scratch), next);
        if (at == next)
            out.push_back({std::string(name), 0, line.row, {}});
        ++out[static_cast<std::size_t>(at)].lines;
    }
    return out;
}
} // namespace

std::vector<UnknownName> unknownNames(const Situation& situation, std::size_t most) {
    const auto& log = situation.understanding.contacts;
    const auto* column = log ? log->find(Field::customer) : nullptr;
    if (column == nullptr)
        return {};
    auto out = counted(situation, *log, column->column);
    std::ranges::stable_sort(out, std::greater{}, &UnknownName::lines);
    out.resize(std::min(out.size(), most));
    NearestCustomers nearest(situation.book);
    for (auto& unknown : out)
        if (const auto near = nearest.to(unknown.name, 1); !near.empty())
            unknown.nearest = near.front();
    return out;
}

} // namespace clientele::core
