#include "core/tables/grid.hpp"

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
    , slots_(static_cast<std::size_t>(columns), std::vector<Slot>(static_cast<std::size_t>(rows)))
    , texts_(static_cast<std::size_t>(columns)) {}

const Grid::Slot* Grid::slot(int row, int column) const {
    const int r = row - firstRow_;
    const int c = column - firstColumn_;
    if (r < 0 || c < 0 || r >= rows_ || c >= columns_)
        return nullptr;
    return &slots_[static_cast<std::size_t>(c)][static_cast<std::size_t>(r)];
}

Grid::Slot& Grid::slotForWrite(int row, int column) {
    return slots_.at(static_cast<std::size_t>(column - firstColumn_))
        .at(static_cast<std::size_t>(row - firstRow_));
}

void Grid::setNumber(int row, int column, double value) {
    auto& s = slotForWrite(row, column);
    s.number = value;
    s.lengthAndKind = static_cast<std::uint32_t>(ContentKind::number);
}

void Grid::setText(int row, int column, std::string_view utf8) {
    if (utf8.empty())
        return;
    auto& s = slotForWrite(row, column);
    auto& buffer = texts_.at(static_cast<std::size_t>(column - firstColumn_));
    s.offset = static_cast<std::uint32_t>(buffer.size());
    s.lengthAndKind =
        static_cast<std::uint32_t>(utf8.size()) << kindBits | static_cast<std::uint32_t>(ContentKind::text);
    buffer += utf8;
}

void Grid::setError(int row, int column) {
    slotForWrite(row, column).lengthAndKind = static_cast<std::uint32_t>(ContentKind::error);
}

void Grid::clear(int row, int column) {
    if (slot(row, column) != nullptr)
        slotForWrite(row, column) = Slot{};
}

ContentKind Grid::kind(int row, int column) const {
    const auto* s = slot(row, column);
    return s == nullptr ? ContentKind::empty : static_cast<ContentKind>(s->lengthAndKind & kindMask);
}

double Grid::number(int row, int column) const {
    const auto* s = slot(row, column);
    return s != nullptr && kind(row, column) == ContentKind::number ? s->number : 0.0;
}

std::string_view Grid::text(int row, int column) const {
    const auto* s = slot(row, column);
    if (s == nullptr || kind(row, column) != ContentKind::text)
        return {};
    return std::string_view(texts_[static_cast<std::size_t>(column - firstColumn_)])
        .substr(s->offset, s->lengthAndKind >> kindBits);
}

} // namespace clientele::core
