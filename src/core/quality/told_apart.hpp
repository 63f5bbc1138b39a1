#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

namespace clientele::core {

/// The pairs of customers that look alike and of which the user has said that they are two. Kept in the
/// document as numbers made of the pairs, 16 digits each: it grows little and repeats no names.
class ToldApart {
public:
    /// A number for what tells a customer from the others, the same on every machine (FNV-1a, 64 bits).
    static std::uint64_t numberOf(std::string_view identity);

    ToldApart() = default;
    /// From what serialised() gave; whatever else stands in the text is left out.
    explicit ToldApart(std::string_view text);

    void add(std::uint64_t one, std::uint64_t other);
    [[nodiscard]] bool contains(std::uint64_t one, std::uint64_t other) const;
    [[nodiscard]] bool empty() const { return pairs_.empty(); }
    [[nodiscard]] std::string serialised() const;
    friend bool operator==(const ToldApart&, const ToldApart&) = default;

private:
    std::set<std::uint64_t> pairs_;
};

} // namespace clientele::core
