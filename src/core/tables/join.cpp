#include "core/tables/join.hpp"

#include <algorithm>
#include <functional>

namespace clientele::core {

namespace {
constexpr std::size_t fewestSlots = 64;
std::uint64_t hashOf(std::string_view key) {
    return std::hash<std::string_view>{}(key);
}
} // namespace

std::size_t KeyTable::slotOf(std::string_view key, std::uint64_t hash) const {
    const std::size_t mask = entries_.size() - 1;
    auto slot = static_cast<std::size_t>(hash) & mask;
    while (entries_[slot].value != none && (entries_[slot].hash != hash || entries_[slot].key != key))
        slot = (slot + 1) & mask;
    return slot;
}

void KeyTable::grow(std::size_t slots) {
    std::vector<Entry> before(slots);
    before.swap(entries_);
    for (const auto& entry : before)
        if (entry.value != none)
            entries_[slotOf(entry.key, entry.hash)] = entry;
}

void KeyTable::reserve(std::size_t keys) {
    std::size_t slots = fewestSlots;
    while (slots < keys * 2)
        slots *= 2;
    if (slots > entries_.size())
        grow(slots);
}

std::int32_t KeyTable::insert(std::string_view key, std::int32_t value) {
    if ((used_ + 1) * 2 > entries_.size())
        grow(std::max(fewestSlots, entries_.size() * 2));
    const auto hash = hashOf(key);
    auto& entry = entries_[slotOf(key, hash)];
    if (entry.value == none) {
        entry = {key, hash, value};
        ++used_;
    }
    return entry.value;
}

std::int32_t KeyTable::find(std::string_view key) const {
    return entries_.empty() ? none : entries_[slotOf(key, hashOf(key))].value;
}

std::string_view KeyTable::kept(std::string_view key, const std::string& scratch) {
    return key.data() == scratch.data() ? std::string_view(copies_.emplace_back(key)) : key;
}

double joinedShare(const Grid& grid, int column, int firstRow, int lastRow, const KeyTable& keys) {
    constexpr int sample = 64;
    const int step = std::max(1, (lastRow - firstRow + 1) / sample);
    std::string scratch;
    int seen = 0;
    int found = 0;
    for (int r = firstRow; r <= lastRow; r += step)
        if (const auto key = keyAt(grid, r, column, scratch); !key.empty()) {
            ++seen;
            found += keys.find(key) != KeyTable::none;
        }
    return seen == 0 ? 0 : static_cast<double>(found) / seen;
}

KeyTable keysOf(const Grid& grid, const Table& customers) {
    KeyTable keys;
    std::string scratch;
    for (const auto field : {Field::id, Field::name})
        if (const auto* match = customers.find(field))
            for (int r = customers.firstRow; r <= customers.lastRow; ++r)
                if (const auto key = keyAt(grid, r, match->column, scratch); !key.empty())
                    keys.insert(keys.kept(key, scratch), r);
    return keys;
}

} // namespace clientele::core
