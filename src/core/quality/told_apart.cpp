#include "core/quality/told_apart.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

namespace clientele::core {

namespace {
constexpr std::size_t digits = 16;

std::string hexOf(std::uint64_t number) {
    std::array<char, digits + 1> text{};
    std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(number));
    return text.data();
}

/// The same whichever of the two comes first.
std::uint64_t pairOf(std::uint64_t one, std::uint64_t other) {
    return ToldApart::numberOf(hexOf(std::min(one, other)) + hexOf(std::max(one, other)));
}
} // namespace

std::uint64_t ToldApart::numberOf(std::string_view identity) {
    constexpr std::uint64_t offset = 14695981039346656037ULL, prime = 1099511628211ULL;
    std::uint64_t hash = offset;
    for (const char c : identity)
        hash = (hash ^ static_cast<unsigned char>(c)) * prime;
    return hash;
}

ToldApart::ToldApart(std::string_view text) {
    while (!text.empty()) {
        const auto word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(word.size() + 1, text.size()));
        std::uint64_t number = 0;
        constexpr int hexadecimal = 16;
        const auto* end = word.data() + word.size();
        if (word.size() == digits && std::from_chars(word.data(), end, number, hexadecimal).ptr == end)
            pairs_.insert(number);
    }
}

void ToldApart::add(std::uint64_t one, std::uint64_t other) {
    pairs_.insert(pairOf(one, other));
}

bool ToldApart::contains(std::uint64_t one, std::uint64_t other) const {
    return !pairs_.empty() && pairs_.contains(pairOf(one, other));
}

std::string ToldApart::serialised() const {
    std::string out;
    for (const auto pair : pairs_)
        out += (out.empty() ? "" : " ") + hexOf(pair);
    return out;
}

} // namespace clientele::core
