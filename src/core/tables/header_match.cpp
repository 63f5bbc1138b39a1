#include "core/tables/header_match.hpp"

#include "core/tables/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <unordered_map>
#include <unordered_set>

namespace clientele::core {

namespace {

/// The words of a header: a Latin word or number each, a Han sign each; what stands in brackets apart.
struct Words {
    std::vector<std::string> all, outside; ///< with and without what is in brackets
    int year = 0;
};

enum class SignClass { separator, upper, lowerLetter, digit, han, opening, closing };

SignClass classOf(char32_t c) {
    if (c >= 'A' && c <= 'Z')
        return SignClass::upper;
    if (c >= '0' && c <= '9')
        return SignClass::digit;
    if (c == '(' || c == '[' || c == U'【' || c == U'〔')
        return SignClass::opening;
    if (c == ')' || c == ']' || c == U'】' || c == U'〕')
        return SignClass::closing;
    if ((c >= 'a' && c <= 'z') || (c >= 0xC0 && c < 0x2000))
        return SignClass::lowerLetter;
    return isHan(c) || c == '#' ? SignClass::han : SignClass::separator;
}

bool isYear(const std::string& word) {
    return word.size() == 4 && std::ranges::all_of(word, isDigit) &&
           (word.starts_with("19") || word.starts_with("20"));
}

/// Takes years out: "Sales 2025", "2025年销售额", "2025年度销售额".
void dropYears(std::vector<std::string>& words, int& year) {
    std::vector<std::string> kept;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!isYear(words[i]) || words.size() == 1) {
            kept.push_back(words[i]);
            continue;
        }
        std::from_chars(words[i].data(), words[i].data() + words[i].size(), year);
        if (i + 1 < words.size() && words[i + 1] == "年")
            i += i + 2 < words.size() && words[i + 2] == "度" ? 2 : 1;
    }
    if (!kept.empty())
        words = std::move(kept);
}

Words wordsOf(std::string_view header) {
    Words w;
    std::string word;
    SignClass before = SignClass::separator;
    int depth = 0;
    const auto finish = [&] {
        if (word.empty())
            return;
        w.all.push_back(word);
        if (depth == 0)
            w.outside.push_back(word);
        word.clear();
    };
    while (!header.empty()) {
        const char32_t c = folded(takeCodePoint(header));
        if (c == 0)
            continue;
        const auto sign = classOf(c);
        const bool latin =
            sign == SignClass::upper || sign == SignClass::lowerLetter || sign == SignClass::digit;
        // A new word begins at a hump (CustomerKey) and wherever letters, digits and Han meet.
        if (!latin || (sign == SignClass::upper && before == SignClass::lowerLetter) ||
            (sign == SignClass::digit) != (before == SignClass::digit))
            finish();
        if (latin || sign == SignClass::han)
            append(word, c < 0x80 ? static_cast<char32_t>(lower(static_cast<char>(c))) : c);
        if (sign == SignClass::han)
            finish();
        if (sign == SignClass::opening)
            ++depth;
        if (sign == SignClass::closing && depth > 0)
            --depth;
        before = sign;
    }
    finish();
    dropYears(w.all, w.year);
    dropYears(w.outside, w.year);
    return w;
}

std::string joined(const std::vector<std::string>& words, std::size_t from, std::size_t to) {
    std::string out;
    for (auto i = from; i < to; ++i)
        out += words[i];
    return out;
}

std::string joined(const std::vector<std::string>& words) {
    return joined(words, 0, words.size());
}

/// The synonyms by normalised text, built once.
class Lexicon {
public:
    static const Lexicon& instance() {
        static const Lexicon lexicon;
        return lexicon;
    }
    [[nodiscard]] const std::vector<const HeaderSynonym*>* find(const std::string& text) const {
        const auto found = synonyms_.find(text);
        return found == synonyms_.end() ? nullptr : &found->second;
    }
    [[nodiscard]] bool other(const std::string& text) const { return others_.contains(text); }
    [[nodiscard]] bool total(const std::string& text) const { return totals_.contains(text); }
    /// Whether a text may begin a label of totals: a cheap question before the thorough one.
    [[nodiscard]] bool mayBeTotal(std::string_view text) const {
        while (text.starts_with(' '))
            text.remove_prefix(1);
        return !text.empty() && totalStarts_.find(firstSign(text)) != totalStarts_.npos;
    }
    [[nodiscard]] bool vetoed(Field field, const std::vector<std::string>& words,
                              const std::string& whole) const {
        return std::ranges::any_of(vetoes_, [&](const auto& veto) {
            if (veto.second != field)
                return false;
            const bool latin = static_cast<unsigned char>(veto.first.front()) < 0x80;
            return latin ? std::ranges::find(words, veto.first) != words.end()
                         : whole.find(veto.first) != whole.npos;
        });
    }

private:
    Lexicon() {
        for (const auto& s : headerSynonyms())
            synonyms_[normalisedHeader(s.text)].push_back(&s);
        for (const auto text : otherHeaders())
            others_.insert(normalisedHeader(text));
        for (const auto text : totalLabels()) {
            totals_.insert(normalisedHeader(text));
            totalStarts_ += firstSign(text);
        }
        for (const auto& veto : headerVetoes())
            vetoes_.emplace_back(normalisedHeader(veto.word), veto.field);
    }
    static char32_t firstSign(std::string_view text) {
        const char32_t c = folded(takeCodePoint(text));
        return c < 0x80 ? static_cast<char32_t>(lower(static_cast<char>(c))) : c;
    }
    std::unordered_map<std::string, std::vector<const HeaderSynonym*>> synonyms_;
    std::u32string totalStarts_;
    std::unordered_set<std::string> others_, totals_;
    std::vector<std::pair<std::string, Field>> vetoes_;
};

void offer(std::vector<HeaderCandidate>& out, const HeaderSynonym& s, double strength, bool whole, int year) {
    const auto languages = 1u << static_cast<unsigned>(s.language);
    const auto same = std::ranges::find(out, s.field, &HeaderCandidate::field);
    if (same == out.end()) {
        out.push_back({s.field, strength, whole, s.order, year, languages});
    } else if (strength > same->strength) {
        *same = {s.field, strength, whole, s.order, year, languages};
    } else if (strength == same->strength) {
        same->order = std::min(same->order, s.order);
        same->languages |= languages;
    }
}

bool wholeCandidates(const std::vector<std::string>& words, double weight, TableKind kind, int year,
                     std::vector<HeaderCandidate>& out) {
    const auto* found = Lexicon::instance().find(joined(words));
    if (found == nullptr)
        return false;
    for (const auto* s : *found)
        if ((s->tables & bitOf(kind)) != 0)
            offer(out, *s, s->strength * weight, true, year);
    return true;
}

/// Synonyms inside the header. Both languages put the head last ("total annual sales", 本年度销售额): the end
/// counts most.
void partCandidates(const Words& w, TableKind kind, std::vector<HeaderCandidate>& out) {
    constexpr std::size_t mostWords = 16;
    constexpr double atEnd = .5, atStart = .42, inside = .38, perShare = .35;
    const auto& words = w.outside.empty() ? w.all : w.outside;
    const auto whole = joined(words);
    if (words.size() > mostWords)
        return;
    for (std::size_t i = 0; i < words.size(); ++i)
        for (std::size_t j = i + 1; j <= words.size(); ++j) {
            const auto part = joined(words, i, j);
            constexpr std::size_t shortest = 3; // one Han sign is 3 bytes: at least two, or a Latin word
            if (part.size() < shortest ||
                (part.size() == shortest && static_cast<unsigned char>(part[0]) >= 0x80) ||
                (i == 0 && j == words.size()))
                continue;
            const auto* found = Lexicon::instance().find(part);
            if (found == nullptr)
                continue;
            const double place = j == words.size() ? atEnd : i == 0 ? atStart : inside;
            const double share = static_cast<double>(part.size()) / static_cast<double>(whole.size());
            for (const auto* s : *found)
                if ((s->tables & bitOf(kind)) != 0 && !Lexicon::instance().vetoed(s->field, w.all, whole))
                    offer(out, *s, s->strength * (place + perShare * share), false, w.year);
        }
}

constexpr double withoutBrackets = .98;
constexpr std::size_t longestHeader = 90; // bytes; what is longer is a sentence

} // namespace

std::string normalisedHeader(std::string_view header) {
    std::string out;
    while (!header.empty()) {
        const char32_t c = folded(takeCodePoint(header));
        if (c != 0 && classOf(c) != SignClass::separator && classOf(c) != SignClass::opening &&
            classOf(c) != SignClass::closing)
            append(out, c < 0x80 ? static_cast<char32_t>(lower(static_cast<char>(c))) : c);
    }
    return out;
}

std::vector<HeaderCandidate> candidatesOf(std::string_view header, TableKind kind) {
    std::vector<HeaderCandidate> out;
    if (header.size() > longestHeader)
        return out;
    const auto words = wordsOf(header);
    if (words.all.empty() || Lexicon::instance().other(joined(words.all)))
        return out;
    if (!wholeCandidates(words.all, 1, kind, words.year, out) && words.outside != words.all &&
        !words.outside.empty())
        wholeCandidates(words.outside, withoutBrackets, kind, words.year, out);
    // What is called something as a whole is not also something else by a part of its name.
    if (std::ranges::none_of(out, [](const auto& c) { return c.strength >= withoutBrackets; }))
        partCandidates(words, kind, out);
    return out;
}

ExactMatch exactMatch(std::string_view header, TableKind kind) {
    ExactMatch best;
    if (header.empty() || header.size() > longestHeader)
        return best;
    const auto words = wordsOf(header);
    for (const auto* list : {&words.all, &words.outside})
        if (const auto* found = list->empty() ? nullptr : Lexicon::instance().find(joined(*list)))
            for (const auto* s : *found)
                if ((s->tables & bitOf(kind)) != 0 && s->strength > best.strength)
                    best = {s->field, s->strength};
    return best;
}

bool isTotalLabel(std::string_view text) {
    constexpr std::size_t longestLabel = 40;
    if (text.size() > longestLabel || !Lexicon::instance().mayBeTotal(text))
        return false;
    const auto words = wordsOf(text);
    return Lexicon::instance().total(joined(words.all)) ||
           (!words.outside.empty() && Lexicon::instance().total(joined(words.outside)));
}

bool beginsNote(std::string_view text) {
    while (text.starts_with(' '))
        text.remove_prefix(1);
    return std::ranges::any_of(noteBeginnings(), [&](auto beginning) { return text.starts_with(beginning); });
}

bool sheetSpeaksOf(std::string_view sheetName, TableKind kind) {
    const auto name = normalisedHeader(sheetName);
    const auto says = [&](auto word) { return name.find(normalisedHeader(word)) != name.npos; };
    switch (kind) {
    case TableKind::customers:
        return std::ranges::any_of(customersSheets(), says);
    case TableKind::contacts:
        return std::ranges::any_of(contactsSheets(), says);
    case TableKind::orders:
        return std::ranges::any_of(ordersSheets(), says);
    }
    return false;
}

} // namespace clientele::core
