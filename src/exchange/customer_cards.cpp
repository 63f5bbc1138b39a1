#include "exchange/customer_cards.hpp"

#include "core/base/word_list.hpp"
#include "core/quality/email.hpp"
#include "core/quality/phone.hpp"
#include "core/texts.hpp"
#include "exchange/content.hpp"
#include "exchange/customer_facts.hpp"
#include "exchange/identity.hpp"

#include <boost/algorithm/string/replace.hpp>
#include <boost/algorithm/string/split.hpp>

namespace clientele::exchange {

using core::Customer;
using core::Field;
using core::TextId;

namespace {

/// The parts of a cell that may hold several.
std::vector<std::string> partsOf(std::string text) {
    for (const auto* mark : {"/", ",", "、", "，", "；", "或", "\n", "|"})
        boost::replace_all(text, mark, ";");
    std::vector<std::string> parts, out;
    boost::split(parts, text, [](char c) { return c == ';'; });
    for (const auto& part : parts)
        if (auto words = cleaned(part); !words.empty())
            out.push_back(std::move(words));
    return out;
}

core::PhoneRegion regionOf(core::Language language) {
    switch (language) {
    case core::Language::zhCN:
        return core::PhoneRegion::mainland;
    case core::Language::zhTW:
        return core::PhoneRegion::taiwan;
    case core::Language::en:
        break;
    }
    return core::PhoneRegion::international;
}

std::vector<std::string> phonesOf(const std::string& text, core::PhoneRegion region) {
    if (const auto whole = core::checkPhone(text, region); whole.good())
        return {whole.normal};
    auto out = partsOf(text);
    for (auto& part : out)
        if (const auto check = core::checkPhone(part, region); check.good())
            part = check.normal;
    return out;
}

std::vector<std::string> emailsOf(const std::string& text) {
    auto out = partsOf(text);
    for (auto& part : out)
        if (const auto check = core::checkEmail(part); check.good())
            part = check.normal;
    return out;
}

/// Makes the cards of one workbook.
class CardMaker {
public:
    CardMaker(const core::Situation& situation, std::string_view document)
        : situation_(situation)
        , document_(document)
        , facts_(situation) {
        const auto* name = facts_.column(Field::name);
        personNames_ = facts_.column(Field::lastName) != nullptr ||
                       (name != nullptr && core::holdsWordOf(TextId::exchange_person_headers, name->header));
    }

    [[nodiscard]] ContactCard card(const Customer& customer) const {
        ContactCard out;
        out.uid = stableUuid(document_, customer.key, "card");
        nameIt(out, customer);
        out.title = facts_.text(customer, Field::role);
        out.phones = phonesOf(customer.phone, regionOf(situation_.language));
        out.emails = emailsOf(customer.email);
        out.street = facts_.text(customer, Field::address);
        out.city = facts_.text(customer, Field::city);
        out.region = facts_.text(customer, Field::region);
        out.birthday = birthday(customer);
        out.note = note(customer);
        out.category = facts_.category(customer);
        return out;
    }

private:
    [[nodiscard]] bool isPerson(const Customer& customer) const {
        const auto kind = facts_.text(customer, Field::kind);
        if (core::isWordOf(TextId::exchange_person_words, kind))
            return true;
        return personNames_ && !core::isWordOf(TextId::exchange_organisation_words, kind);
    }

    void nameIt(ContactCard& card, const Customer& customer) const {
        const auto contact = facts_.text(customer, Field::contact);
        card.name = customer.name;
        if (isPerson(customer)) {
            card.familyName = facts_.text(customer, Field::lastName);
            card.givenName = facts_.text(customer, Field::firstName);
            return;
        }
        card.organisation = customer.name;
        card.isOrganisation = contact.empty();
        if (!contact.empty())
            card.name = contact;
    }

    [[nodiscard]] static std::optional<BirthDate> birthday(const Customer& customer) {
        const auto& birthday = customer.birthday;
        if (!birthday || birthday->lunar)
            return std::nullopt;
        const auto date = core::dateOf(birthday->born);
        return BirthDate{birthday->yearKnown ? std::optional(static_cast<int>(date.year())) : std::nullopt,
                         static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day())};
    }

    /// The note, and before it what has no property of its own.
    [[nodiscard]] std::string note(const Customer& customer) const {
        std::string out;
        if (const auto messenger = facts_.text(customer, Field::messenger); !messenger.empty())
            out = core::textOf(TextId::exchange_line, situation_.language,
                               {{"label", facts_.column(Field::messenger)->header}, {"text", messenger}}) +
                  "\n";
        return out + facts_.text(customer, Field::note);
    }

    const core::Situation& situation_;
    std::string document_;
    CustomerFacts facts_;
    bool personNames_ = false;
};

} // namespace

std::vector<ContactCard> customerCards(const core::Situation& situation,
                                       std::span<const std::size_t> customers, std::string_view document) {
    const CardMaker maker(situation, document);
    std::vector<ContactCard> out;
    out.reserve(customers.size());
    for (const auto index : customers)
        out.push_back(maker.card(situation.book.customers.at(index)));
    return out;
}

} // namespace clientele::exchange
