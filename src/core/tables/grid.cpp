#include "core/tables/grid.hpp"

#include <utility>

namespace clientele::core {

namespace {
constexpr std::uint32_t kindBits = 2;
constexpr std::uint32_t kindMask = (1u << kindBits) - 1;
} // namespace

Grid::Grid(int firstRow, int firstColumn, int rows, int columns)
    : firstRow_(firstRow)
    , firstColumn_(firstColumn)
    , rows_(rows)
    , columns_(columns)
    , cells_(static_cast<std::size_t>(columns)) {
    for (auto& column : cells_)
        column.slots.resize(static_cast<std::size_t>(rows));
}

const Grid::Column* Grid::columnAt(int row, int column) const {
    const int r = row - firstRow_;
    const int c = column - firstColumn_;
    return r < 0 || c < 0 || r >= rows_ || c >= columns_ ? nullptr : &cells_[static_cast<std::size_t>(c)];
}

Grid::Column& Grid::columnForWrite(int column) {
    auto& out = cells_.at(static_cast<std::size_t>(column - firstColumn_));
    if (out.packed)
        unpack(out);
    return out;
}

Grid::Slot& Grid::slotForWrite(int row, int column) {
    return columnForWrite(column).slots.at(place(row));
}

void Grid::setNumber(int row, int column, double value) {
    auto& s = slotForWrite(row, column);
    s.number = value;
    s.lengthAndKind = static_cast<std::uint32_t>(ContentKind::number);
}

void Grid::setText(int row, int column, std::string_view utf8) {
    if (!utf8.empty())
        setText(columnForWrite(column), slotForWrite(row, column), utf8);
}

void Grid::setText(Column& column, Slot& slot, std::string_view utf8) {
    slot.offset = static_cast<std::uint32_t>(column.texts.size());
    slot.lengthAndKind =
        static_cast<std::uint32_t>(utf8.size()) << kindBits | static_cast<std::uint32_t>(ContentKind::text);
    column.texts += utf8;
}

void Grid::setError(int row, int column) {
    slotForWrite(row, column).lengthAndKind = static_cast<std::uint32_t>(ContentKind::error);
}

void Grid::clear(int row, int column) {
    if (columnAt(row, column) != nullptr)
        slotForWrite(row, column) = Slot{};
}

void Grid::pack() {
    for (int c = 0; c < columns_; ++c) {
        auto& column = cells_[static_cast<std::size_t>(c)];
        if (column.packed)
            continue;
        const auto rows = static_cast<std::size_t>(rows_);
        auto packed = std::make_shared<Packed>();
        packed->kinds.resize(rows);
        for (std::size_t r = 0; r < rows; ++r) {
            const auto& slot = column.slots[r];
            packed->kinds[r] = static_cast<ContentKind>(slot.lengthAndKind & kindMask);
            if (packed->kinds[r] == ContentKind::number && packed->numbers.empty())
                packed->numbers.resize(rows);
            if (packed->kinds[r] == ContentKind::number)
                packed->numbers[r] = slot.number;
        }
        packed->texts = PackedTexts(
            rows, [&](std::size_t r) { return text(firstRow_ + static_cast<int>(r), firstColumn_ + c); });
        Column small{{}, {}, std::move(packed)};
        std::swap(column, small); // a text that is assigned a shorter one would keep its room
    }
}

void Grid::unpack(Column& column) const {
    const auto packed = std::move(column.packed);
    column.packed.reset();
    column.slots.resize(static_cast<std::size_t>(rows_));
    for (std::size_t r = 0; r < column.slots.size(); ++r) {
        auto& slot = column.slots[r];
        slot.lengthAndKind = static_cast<std::uint32_t>(packed->kinds[r]);
        if (packed->kinds[r] == ContentKind::number)
            slot.number = packed->numbers[r];
        else if (packed->kinds[r] == ContentKind::text)
            setText(column, slot, packed->texts[r]);
    }
}

ContentKind Grid::kind(int row, int column) const {
    const auto* c = columnAt(row, column);
    if (c == nullptr)
        return ContentKind::empty;
    return c->packed ? c->packed->kinds[place(row)]
                     : static_cast<ContentKind>(c->slots[place(row)].lengthAndKind & kindMask);
}

double Grid::number(int row, int column) const {
    if (kind(row, column) != ContentKind::number)
        return 0.0;
    const auto* c = columnAt(row, column);
    return c->packed ? c->packed->numbers[place(row)] : c->slots[place(row)].number;
}

std::string_view Grid::text(int row, int column) const {
    if (kind(row, column) != ContentKind::text)
        return {};
    const auto* c = columnAt(row, column);
    if (c->packed)
        return c->packed->texts[place(row)];
    const auto& slot = c->slots[place(row)];
    return std::string_view(c->texts).substr(slot.offset, slot.lengthAndKind >> kindBits);
}

} // namespace clientele::core
