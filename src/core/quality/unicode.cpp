#include "core/quality/unicode.hpp"

#include "core/han_variants.hpp"
#include "core/tables/utf8.hpp"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <new>
#include <utf8proc.h>

namespace clientele::core {

namespace {
constexpr char32_t replacement = 0xFFFD;

constexpr bool isScalar(char32_t c) {
    return c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
}

std::string mapped(std::string_view utf8, unsigned options) {
    utf8proc_uint8_t* out = nullptr;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(utf8.data()); // NOLINT: a C library
    const auto size = utf8proc_map(bytes, static_cast<utf8proc_ssize_t>(utf8.size()), &out,
                                   static_cast<utf8proc_option_t>(options));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(out, &std::free);
    if (size == UTF8PROC_ERROR_INVALIDUTF8)
        return mapped(utf8Of(codePoints(utf8)), options);
    if (size < 0)
        throw std::bad_alloc();
    return {reinterpret_cast<const char*>(out), static_cast<std::size_t>(size)}; // NOLINT
}

constexpr unsigned nfkc = UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_COMPOSE;
} // namespace

std::u32string codePoints(std::string_view utf8) {
    std::u32string out;
    out.reserve(utf8.size());
    while (!utf8.empty()) {
        const char32_t c = takeCodePoint(utf8);
        out += isScalar(c) ? c : replacement;
    }
    return out;
}

std::string utf8Of(std::u32string_view codePoints) {
    std::string out;
    out.reserve(codePoints.size() * 3);
    for (const char32_t c : codePoints)
        append(out, c);
    return out;
}

std::string compatible(std::string_view utf8) {
    return mapped(utf8, nfkc);
}

std::string compatibleCaseless(std::string_view utf8) {
    const bool ascii = std::ranges::all_of(utf8, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (!ascii)
        return mapped(utf8, nfkc | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
    std::string out(utf8);
    std::ranges::transform(out, out.begin(), lower);
    return out;
}

bool isWordCharacter(char32_t c) {
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_PC:
    case UTF8PROC_CATEGORY_PD:
    case UTF8PROC_CATEGORY_PS:
    case UTF8PROC_CATEGORY_PE:
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PF:
    case UTF8PROC_CATEGORY_PO:
    case UTF8PROC_CATEGORY_SM:
    case UTF8PROC_CATEGORY_SC:
    case UTF8PROC_CATEGORY_SK:
    case UTF8PROC_CATEGORY_SO:
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CS:
        return false;
    default: // letters, marks, digits; the unassigned and private ones may be rare Han characters
        return true;
    }
}

char32_t simplestHan(char32_t c) {
    if (!isHan(c))
        return c;
    const auto variants = hanVariants();
    const auto at = std::ranges::lower_bound(variants, c, {}, &HanVariant::from);
    return at != variants.end() && at->from == c ? at->to : c;
}

} // namespace clientele::core
