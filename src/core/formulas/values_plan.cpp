#include "core/formulas/values_plan.hpp"

#include <algorithm>

namespace clientele::core {

std::int64_t ValuesPlan::cells() const {
    std::int64_t out = 0;
    for (const auto& sheet : sheets)
        out += sheet.formulas + sheet.arrayCells;
    return out;
}

ValuesPlan::Sheet& ValuesPlanner::sheetOf(int sheet) {
    const auto found = std::ranges::lower_bound(plan_.sheets, sheet, {}, &ValuesPlan::Sheet::sheet);
    if (found != plan_.sheets.end() && found->sheet == sheet)
        return *found;
    return *plan_.sheets.insert(found, {.sheet = sheet});
}

void ValuesPlanner::add(int sheet, int row, int column, bool error) {
    auto& counts = sheetOf(sheet);
    if (error) {
        ++counts.kept;
        plan_.kept.push_back({sheet, row, column, row, column});
        return;
    }
    ++counts.formulas;
    if (growing_) {
        auto& last = plan_.areas.back();
        if (last.sheet == sheet && last.firstColumn == column && last.lastRow + 1 == row) {
            last.lastRow = row;
            return;
        }
    }
    plan_.areas.push_back({sheet, row, column, row, column});
    growing_ = true;
}

void ValuesPlanner::addArray(const Area& area, bool error, bool partly) {
    auto& counts = sheetOf(area.sheet);
    if (error) {
        ++counts.kept;
        plan_.kept.push_back(area);
        return;
    }
    ++counts.arrays;
    counts.arrayCells +=
        std::int64_t{area.lastRow - area.firstRow + 1} * (area.lastColumn - area.firstColumn + 1);
    plan_.areas.push_back(area);
    growing_ = false;
    if (partly)
        plan_.partly.push_back(area);
}

} // namespace clientele::core
