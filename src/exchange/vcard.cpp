#include "exchange/vcard.hpp"

#include "exchange/content.hpp"

#include <array>
#include <cstdio>
#include <initializer_list>

namespace clientele::exchange {

namespace {

/// Writes the lines of one file.
class Writer {
public:
    void line(const std::string& content) { out_ += foldedLine(content); }
    /// A property with a text; none without one.
    void text(const char* name, const std::string& value) {
        if (const auto words = escaped(value); !words.empty())
            line(std::string(name) + ":" + words);
    }
    /// A property made of parts; none when all are empty.
    void parts(const char* name, std::initializer_list<std::string> values) {
        std::string all(name);
        bool any = false;
        for (const auto& value : values) {
            const auto words = escaped(value);
            any = any || !words.empty();
            all.append(&value == values.begin() ? ":" : ";").append(words);
        }
        if (any)
            line(all);
    }
    std::string take() { return std::move(out_); }

private:
    std::string out_;
};

std::string birthdayText(const BirthDate& date) {
    std::array<char, 16> text{};
    if (date.year)
        std::snprintf(text.data(), text.size(), "%04d%02u%02u", *date.year, date.month, date.day);
    else
        std::snprintf(text.data(), text.size(), "--%02u%02u", date.month, date.day);
    return text.data();
}

void writePhone(Writer& out, const std::string& phone) {
    if (phone.starts_with('+'))
        out.line("TEL;VALUE=uri;TYPE=voice:tel:" + cleaned(phone));
    else
        out.text("TEL;TYPE=voice", phone);
}

void write(Writer& out, const ContactCard& card, const std::string& revision) {
    out.line("BEGIN:VCARD");
    out.line("VERSION:4.0");
    out.line("UID:urn:uuid:" + card.uid);
    out.line(card.isOrganisation ? "KIND:org" : "KIND:individual");
    out.text("FN", card.name);
    if (!card.isOrganisation) {
        const bool apart = !card.familyName.empty() || !card.givenName.empty();
        out.parts("N", {apart ? card.familyName : card.name, card.givenName, "", "", ""});
    }
    out.text("ORG", card.organisation);
    out.text("TITLE", card.title);
    for (const auto& phone : card.phones)
        writePhone(out, phone);
    for (const auto& email : card.emails)
        out.text("EMAIL", email);
    out.parts("ADR", {"", "", card.street, card.city, card.region, "", ""});
    if (card.birthday)
        out.line("BDAY:" + birthdayText(*card.birthday));
    out.text("NOTE", card.note);
    out.text("CATEGORIES", card.category);
    out.line("REV:" + revision);
    out.line("END:VCARD");
}

} // namespace

std::string vcardsOf(std::span<const ContactCard> cards, std::chrono::sys_seconds stamp) {
    Writer out;
    const auto revision = timestamp(stamp);
    for (const auto& card : cards)
        write(out, card, revision);
    return out.take();
}

} // namespace clientele::exchange
