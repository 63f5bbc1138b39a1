#include "core/visits/contact_index.hpp"

#include "core/tables/utf8.hpp"
#include "core/visits/contact_words.hpp"

#include <algorithm>

namespace clientele::core {

namespace {

/// The kinds that count, as words and as methods of our list.
class Kinds {
public:
    explicit Kinds(const std::vector<std::string>& kinds) {
        for (const auto& kind : kinds) {
            words_.push_back(comparableText(kind));
            methods_.push_back(index_.find(kind));
        }
    }
    [[nodiscard]] bool count(const TextCell& kind) {
        if (words_.empty())
            return true;
        if (!kind.ok())
            return false;
        const auto method = index_.find(kind.value);
        if (method != WordIndex::other && std::ranges::find(methods_, method) != methods_.end())
            return true;
        return std::ranges::find(words_, comparableText(kind.value)) != words_.end();
    }

private:
    WordIndex index_{TextId::log_methods};
    std::vector<std::string> words_;
    std::vector<std::uint8_t> methods_;
};

} // namespace

ContactIndex::ContactIndex(std::span<const TextCell> customers, std::span<const Cell<Day>> dates,
                           std::span<const TextCell> lineKinds, const std::vector<std::string>& kinds,
                           Day asOf) {
    Kinds counting(kinds);
    std::string scratch;
    for (std::size_t i = 0; i < std::min(customers.size(), dates.size()); ++i) {
        const auto& day = dates[i];
        if (!customers[i].ok() || day.blank() || (day.ok() && day.value > asOf) ||
            !counting.count(i < lineKinds.size() ? lineKinds[i] : TextCell()))
            continue;
        const auto key = foldedKey(customers[i].value, scratch);
        auto number = index_.find(key);
        if (number == KeyTable::none) {
            const std::string copy(key);
            number = index_.insert(index_.kept(copy, copy), static_cast<std::int32_t>(last_.size()));
            last_.emplace_back();
        }
        auto& last = last_[static_cast<std::size_t>(number)];
        if (last.blank() || (last.ok() && (day.failed() || last.value < day.value)))
            last = day;
    }
}

Cell<Day> ContactIndex::last(std::string_view customer) const {
    std::string scratch;
    const auto number = index_.find(foldedKey(customer, scratch));
    return number == KeyTable::none ? Cell<Day>() : last_[static_cast<std::size_t>(number)];
}

} // namespace clientele::core
