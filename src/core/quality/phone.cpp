#include "core/quality/phone.hpp"

#include "core/quality/phone_text.hpp"

#include <algorithm>
#include <boost/algorithm/string/replace.hpp>
#include <boost/algorithm/string/split.hpp>

namespace clientele::core {

namespace {
using Digits = std::string_view;

constexpr std::size_t fewestDigits = 7, mostDigits = 15; ///< E.164; the fewest are ours
constexpr std::size_t mostExtensionDigits = 6;

constexpr bool between(char c, char first, char last) {
    return c >= first && c <= last;
}

/// A national number without the 0 in front. What kind it is decides what may follow it.
struct National {
    std::optional<TextId> fault;
    bool landline = false;
};

National mainlandLandline(Digits d) {
    std::size_t area = 3;
    if (d.starts_with("10") || (d.starts_with('2') && d.size() > 1 && d[1] != '6'))
        area = 2;
    else if (!between(d.front(), '3', '9'))
        return {TextId::quality_phone_prefix};
    const auto local = d.size() > area ? d.size() - area : 0;
    if (local != 8 && (local != 7 || area == 2))
        return {TextId::quality_phone_length};
    return between(d[area], '1', '9') ? National{{}, true} : National{TextId::quality_phone_prefix};
}

/// Mobiles 13–19, 400 and 800 numbers, else area code and 7 or 8 digits.
National mainland(Digits d) {
    if (d.starts_with('1') && !d.starts_with("10")) {
        if (d.size() < 2 || !between(d[1], '3', '9'))
            return {TextId::quality_phone_prefix};
        return d.size() == 11 ? National{} : National{TextId::quality_phone_length};
    }
    if (d.starts_with("400") || d.starts_with("800"))
        return d.size() == 10 ? National{} : National{TextId::quality_phone_length};
    return mainlandLandline(d);
}

/// Mobiles 9 + 8 digits, free numbers 80 + 7, landlines by area code (02: 8 digits; 04: 7 or 8; all others 8
/// with the code).
National taiwan(Digits d) {
    if (!between(d.front(), '2', '9'))
        return {TextId::quality_phone_prefix};
    const bool mobile = d.front() == '9', free = d.starts_with("80");
    const bool nine = d.size() == 9, eight = d.size() == 8;
    const bool wanted = mobile || free || d.front() == '2' ? nine : eight || (d.front() == '4' && nine);
    return wanted ? National{{}, !mobile && !free} : National{TextId::quality_phone_length};
}

National hongKong(Digits d) {
    if (d.size() != 8)
        return {TextId::quality_phone_length};
    return between(d.front(), '2', '9') ? National{{}, true} : National{TextId::quality_phone_prefix};
}

struct Country {
    std::string_view code;
    bool trunkZero; ///< a 0 stands in front of landlines (in Taiwan: of all) inside the country
    National (*judge)(Digits);
};
constexpr Country countries[] = {{"86", true, mainland}, {"886", true, taiwan}, {"852", false, hongKong}};

const Country& countryOf(PhoneRegion region) {
    return countries[static_cast<std::size_t>(region)];
}

/// The number after +86, +886 or +852; a 0 that should have been left off is.
National withCode(const Country& country, Digits& d) {
    if (country.trunkZero && d.starts_with('0'))
        d.remove_prefix(1);
    return d.empty() ? National{TextId::quality_phone_length} : country.judge(d);
}

/// The number as dialled inside the country.
National inside(const Country& country, Digits& d) {
    if (!country.trunkZero)
        return country.judge(d);
    if (d.starts_with('0')) {
        d.remove_prefix(1);
        return d.empty() ? National{TextId::quality_phone_length} : country.judge(d);
    }
    const auto judged = country.judge(d);
    const bool needsZero = judged.landline || &country == &countryOf(PhoneRegion::taiwan);
    if (!judged.fault && needsZero)
        return {TextId::quality_phone_zeroMissing};
    const bool local = (d.size() == 7 || d.size() == 8) && between(d.front(), '1', '9');
    return local ? National{TextId::quality_phone_areaMissing} : judged;
}

Check general(const PhoneText& phone) {
    if (phone.digits.size() < fewestDigits || phone.digits.size() > mostDigits)
        return TextId::quality_phone_length;
    if (phone.digits.front() == '0')
        return TextId::quality_phone_prefix;
    return "+" + phone.digits;
}

std::string normalForm(const Country& country, Digits d, std::string_view extension) {
    auto out = "+" + std::string(country.code) + std::string(d);
    return extension.empty() ? out : out + ";ext=" + std::string(extension);
}

Check judged(const Country& country, National (*judge)(const Country&, Digits&), Digits written,
             const PhoneText& phone) {
    Digits d = written;
    const auto national = judge(country, d);
    if (!national.fault)
        return normalForm(country, d, phone.extension);
    const auto last = phone.lastGroup;
    if (phone.extension.empty() && last > 0 && last <= mostExtensionDigits && last < written.size()) {
        Digits shorter = written.substr(0, written.size() - last);
        if (const auto without = judge(country, shorter); !without.fault && without.landline)
            return normalForm(country, shorter, written.substr(written.size() - last));
    }
    return *national.fault;
}

Check international(const PhoneText& phone) {
    for (const auto& country : countries)
        if (phone.digits.starts_with(country.code))
            return judged(country, withCode, Digits(phone.digits).substr(country.code.size()), phone);
    const auto out = general(phone);
    return out.good() && !phone.extension.empty() ? Check(out.normal + ";ext=" + phone.extension) : out;
}

Check judged(const PhoneText& phone, PhoneRegion region) {
    if (!phone.readable)
        return TextId::quality_phone_unreadable;
    if (phone.international)
        return international(phone);
    if (region == PhoneRegion::international)
        return TextId::quality_phone_countryMissing;
    const Digits d = phone.digits;
    if (region == PhoneRegion::mainland && d.starts_with("86") && d.size() > 11)
        return judged(countryOf(region), withCode, d.substr(2), phone);
    return judged(countryOf(region), inside, d, phone);
}

/// The key of a text that holds one number; empty when it does not.
std::string keyOf(std::string_view text) {
    const auto phone = readPhone(text);
    const auto& d = phone.digits;
    if (!phone.readable || d.size() < fewestDigits || d.find_first_not_of(d.front()) == d.npos)
        return {};
    for (const auto region : {PhoneRegion::mainland, PhoneRegion::taiwan, PhoneRegion::hongKong})
        if (auto check = judged(phone, region); check.good())
            return check.normal;
    return d.size() > mostDigits ? std::string()
                                 : d + (phone.extension.empty() ? "" : ";ext=" + phone.extension);
}
} // namespace

Check checkPhone(std::string_view text, PhoneRegion region) {
    return judged(readPhone(text), region);
}

std::vector<std::string> phoneKeys(std::string_view text) {
    if (auto only = keyOf(text); !only.empty())
        return {only};
    std::string list(text);
    for (const auto* mark : {"/", ",", "、", "，", "；", "或", "\n", "|"})
        boost::replace_all(list, mark, ";");
    std::vector<std::string> parts, out;
    boost::split(parts, list, [](char c) { return c == ';'; });
    for (const auto& part : parts)
        if (auto key = keyOf(part); !key.empty())
            out.push_back(std::move(key));
    std::ranges::sort(out);
    out.erase(std::ranges::unique(out).begin(), out.end());
    return out;
}

} // namespace clientele::core
