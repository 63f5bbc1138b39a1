#include "core/tables/packed_texts.hpp"

#include "core/tables/join.hpp"

#include <algorithm>
#include <limits>

namespace clientele::core {

namespace {

/// The texts of a column: which of the different ones each is, and how much all of them are.
struct Found {
    std::vector<std::uint32_t> codes;
    std::vector<std::string_view> different;
    std::size_t bytes = 0, differentBytes = 0;
};

Found find(std::size_t count, const std::function<std::string_view(std::size_t)>& at) {
    Found out;
    out.codes.reserve(count);
    KeyTable known;
    for (std::size_t i = 0; i < count; ++i) {
        const auto text = at(i);
        const auto next = static_cast<std::int32_t>(out.different.size());
        const auto code = known.insert(text, next);
        if (code == next) {
            out.different.push_back(text);
            out.differentBytes += text.size();
        }
        out.codes.push_back(static_cast<std::uint32_t>(code));
        out.bytes += text.size();
    }
    return out;
}

template <class Code>
bool fits(std::size_t different) {
    return different <= std::size_t{std::numeric_limits<Code>::max()} + 1;
}

std::size_t widthFor(std::size_t different) {
    return fits<std::uint8_t>(different) ? 1 : fits<std::uint16_t>(different) ? 2 : 4;
}

template <class Code>
std::vector<Code> narrowed(const std::vector<std::uint32_t>& codes) {
    std::vector<Code> out(codes.size());
    std::ranges::transform(codes, out.begin(), [](std::uint32_t code) { return static_cast<Code>(code); });
    return out;
}

} // namespace

PackedTexts::PackedTexts(std::size_t count, const std::function<std::string_view(std::size_t)>& at) {
    auto found = find(count, at);
    if (found.bytes == 0)
        return;
    const auto places = sizeof(std::uint32_t);
    const auto different = found.different.size();
    coded_ = found.differentBytes + different * places + count * widthFor(different) <
             found.bytes + count * places;
    texts_.reserve(coded_ ? found.differentBytes : found.bytes);
    ends_.reserve(coded_ ? different : count);
    if (!coded_) {
        for (std::size_t i = 0; i < count; ++i)
            add(at(i));
        return;
    }
    for (const auto text : found.different)
        add(text);
    if (fits<std::uint8_t>(different))
        codes_ = narrowed<std::uint8_t>(found.codes);
    else if (fits<std::uint16_t>(different))
        codes_ = narrowed<std::uint16_t>(found.codes);
    else
        codes_ = std::move(found.codes);
}

void PackedTexts::add(std::string_view text) {
    texts_ += text;
    ends_.push_back(static_cast<std::uint32_t>(texts_.size()));
}

std::string_view PackedTexts::operator[](std::size_t i) const {
    const auto codeOf = [i](const auto& codes) -> std::size_t {
        return i < codes.size() ? codes[i] : std::numeric_limits<std::size_t>::max();
    };
    const auto place = coded_ ? std::visit(codeOf, codes_) : i;
    if (place >= ends_.size())
        return {};
    const std::size_t begin = place == 0 ? 0 : ends_[place - 1];
    return std::string_view(texts_).substr(begin, ends_[place] - begin);
}

} // namespace clientele::core
