// Customers as cards: by the letter of RFC 6350, and as another program reads them. Python's vobject knows
// vCard 3 well and takes the names, numbers and texts of version 4 as they are; the lines are read strictly
// here.
#include "exchange/reading.hpp"
#include "exchange/vcard.hpp"

#include <gmock/gmock.h>

namespace clientele::exchange {
namespace {

using namespace std::chrono_literals;
using test::contentLines;
using test::readByPython;
using testing::AllOf;
using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

constexpr auto stamp = std::chrono::sys_days(std::chrono::year(2026) / 11 / 22) + 10h + 15min;

ContactCard person() {
    ContactCard card;
    card.uid = "11111111-2222-5333-8444-555555555555";
    card.name = "李明";
    card.organisation = "北京华信科技有限公司";
    card.title = "采购总监";
    card.phones = {"+8613800138000", "+861088886666;ext=12", "see note"};
    card.emails = {"li.ming@example.cn"};
    card.street = "建国路 88 号";
    card.city = "北京";
    card.birthday = BirthDate{1980, 3, 5};
    card.note = "爱喝茶; 忌酒, 勿晚于 21 点\n路径 C:\\x";
    card.category = "A 级";
    return card;
}

std::vector<std::string> linesOf(const ContactCard& card) {
    return contentLines(vcardsOf({&card, 1}, stamp));
}

TEST(VCard, APersonHasEverythingTheTableSays) {
    EXPECT_THAT(linesOf(person()),
                ElementsAre("BEGIN:VCARD", "VERSION:4.0", "UID:urn:uuid:11111111-2222-5333-8444-555555555555",
                            "KIND:individual", "FN:李明", "N:李明;;;;", "ORG:北京华信科技有限公司",
                            "TITLE:采购总监", "TEL;VALUE=uri;TYPE=voice:tel:+8613800138000",
                            "TEL;VALUE=uri;TYPE=voice:tel:+861088886666;ext=12", "TEL;TYPE=voice:see note",
                            "EMAIL:li.ming@example.cn", "ADR:;;建国路 88 号;北京;;;", "BDAY:19800305",
                            "NOTE:爱喝茶\\; 忌酒\\, 勿晚于 21 点\\n路径 C:\\\\x", "CATEGORIES:A 级",
                            "REV:20261122T101500Z", "END:VCARD"));
}

TEST(VCard, AnOrganisationHasNoPartsOfAName) {
    ContactCard card;
    card.uid = "u";
    card.isOrganisation = true;
    card.name = card.organisation = "Smith, Jones; & Sons";
    EXPECT_THAT(linesOf(card),
                AllOf(Contains("KIND:org"), Contains("FN:Smith\\, Jones\\; & Sons"),
                      Contains("ORG:Smith\\, Jones\\; & Sons"), Not(Contains(StartsWith("N:"))),
                      Not(Contains(StartsWith("ADR"))), Not(Contains(StartsWith("TEL")))));
}

TEST(VCard, ABirthdayWhoseYearNobodyKnowsHasNone) {
    auto card = person();
    card.birthday = BirthDate{{}, 12, 9};
    EXPECT_THAT(linesOf(card), Contains("BDAY:--1209"));
}

TEST(VCard, NamesInTwoPartsAreSo) {
    auto card = person();
    card.name = "Ann Lee";
    card.familyName = "Lee";
    card.givenName = "Ann";
    EXPECT_THAT(linesOf(card), AllOf(Contains("N:Lee;Ann;;;"), Contains("FN:Ann Lee")));
}

TEST(VCard, LongTextsAreFoldedBetweenCharacters) {
    for (std::size_t shift = 0; shift < 12; ++shift) {
        auto card = person();
        card.note = std::string(shift, 'x');
        for (int i = 0; i < 60; ++i)
            card.note += i % 7 == 0 ? "😀" : "客";
        EXPECT_THAT(linesOf(card), Contains("NOTE:" + card.note)) << shift; // contentLines checks the folds
    }
}

TEST(VCard, AnotherProgramReadsTheSame) {
    const std::vector<ContactCard> cards{person(), person()};
    const auto read = readByPython("read_cards.py", vcardsOf(cards, stamp));
    EXPECT_EQ(std::ranges::count(read, "VCARD"), 2);
    EXPECT_THAT(read, AllOf(Contains("  FN 李明"), Contains("  TITLE 采购总监"),
                            Contains("  EMAIL li.ming@example.cn"), Contains("  BDAY 19800305"),
                            Contains("  TEL TYPE=voice VALUE=uri tel:+8613800138000"),
                            Contains("  NOTE 爱喝茶; 忌酒, 勿晚于 21 点⏎路径 C:\\x"),
                            Contains("  CATEGORIES ['A 级']"), Contains("  ORG ['北京华信科技有限公司']")));
}

TEST(VCard, WithoutCardsThereIsNothing) {
    EXPECT_THAT(vcardsOf({}, stamp), IsEmpty());
}

} // namespace
} // namespace clientele::exchange
