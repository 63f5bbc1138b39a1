#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace clientele::core {

/// Many texts that do not change any more, in one buffer; where they repeat themselves, each different one
/// once. Nothing at all where all of them are empty.
class PackedTexts {
public:
    PackedTexts() = default;
    /// The texts that `at` gives for 0 … count − 1; together less than 4 GB.
    PackedTexts(std::size_t count, const std::function<std::string_view(std::size_t)>& at);

    /// A view that lives as long as these texts; "" beyond the last.
    [[nodiscard]] std::string_view operator[](std::size_t i) const;

private:
    using Codes =
        std::variant<std::vector<std::uint8_t>, std::vector<std::uint16_t>, std::vector<std::uint32_t>>;

    void add(std::string_view text);

    std::string texts_;
    std::vector<std::uint32_t> ends_; ///< of each different text, or of each text
    Codes codes_;                     ///< which of the different ones a text is
    bool coded_ = false;
};

} // namespace clientele::core
