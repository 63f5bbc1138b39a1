#include "core/quality/email.hpp"
#include "core/quality/phone.hpp"
#include "core/quality/uscc.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace clientele::core {

namespace {
constexpr auto mainland = PhoneRegion::mainland;
constexpr auto taiwan = PhoneRegion::taiwan;
constexpr auto hongKong = PhoneRegion::hongKong;
constexpr auto international = PhoneRegion::international;

void expectPhone(std::string_view text, PhoneRegion region, std::string_view normal) {
    const auto check = checkPhone(text, region);
    EXPECT_TRUE(check.good()) << text;
    EXPECT_EQ(check.normal, normal) << text;
}
void expectNoPhone(std::string_view text, PhoneRegion region, TextId fault) {
    const auto check = checkPhone(text, region);
    EXPECT_EQ(check.fault, fault) << text << " → " << check.normal;
}
void expectEmail(std::string_view text, std::string_view normal) {
    EXPECT_EQ(checkEmail(text).normal, normal) << text;
}
void expectNoEmail(std::string_view text, TextId fault) {
    EXPECT_EQ(checkEmail(text).fault, fault) << text;
}
} // namespace

TEST(CheckPhone, ReadsAMainlandMobileHoweverItIsWritten) {
    for (const auto* text : {"13812345678", "138 1234 5678", "138-1234-5678", "+86 138 1234 5678",
                             "0086-13812345678", "8613812345678", "１３８１２３４５６７８",
                             "(+86) 138.1234.5678", "+86 (0)13812345678", "013812345678"})
        expectPhone(text, mainland, "+8613812345678");
    expectPhone("+8613812345678", taiwan, "+8613812345678");
    expectNoPhone("12812345678", mainland, TextId::quality_phone_prefix);
    expectNoPhone("1381234567", mainland, TextId::quality_phone_length);
}

TEST(CheckPhone, ReadsMainlandLandlinesWithTheirAreaCodes) {
    expectPhone("010-62345678", mainland, "+861062345678");
    expectPhone("（０２１）６２３４５６７８", mainland, "+862162345678");
    expectPhone("0755 8234 5678", mainland, "+8675582345678");
    expectPhone("0571-8234567", mainland, "+865718234567");
    expectPhone("+86 10 6234 5678", mainland, "+861062345678");
    expectPhone("400-820-8820", mainland, "+864008208820");
    expectNoPhone("62345678", mainland, TextId::quality_phone_areaMissing);
    expectNoPhone("1062345678", mainland, TextId::quality_phone_zeroMissing);
    expectNoPhone("010-6234567", mainland, TextId::quality_phone_length);
    expectNoPhone("026-62345678", mainland, TextId::quality_phone_prefix);
}

TEST(CheckPhone, KeepsAnExtensionBehindTheNumber) {
    for (const auto* text :
         {"010-62345678转801", "010-62345678 轉 801", "010 62345678 ext. 801", "01062345678x801",
          "010-62345678#801", "010-62345678 分机：801", "010-62345678-801"})
        expectPhone(text, mainland, "+861062345678;ext=801");
    expectNoPhone("138-1234-5678-9", mainland, TextId::quality_phone_length);
}

TEST(CheckPhone, KnowsTaiwanAndHongKong) {
    expectPhone("0912-345-678", taiwan, "+886912345678");
    expectPhone("(02) 2345-6789", taiwan, "+886223456789");
    expectPhone("04-22345678", taiwan, "+886422345678");
    expectPhone("07-2345678", taiwan, "+88672345678");
    expectPhone("037-234567", taiwan, "+88637234567");
    expectPhone("0800-012-345", taiwan, "+886800012345");
    expectPhone("+886 2 2345 6789 #12", taiwan, "+886223456789;ext=12");
    expectNoPhone("912345678", taiwan, TextId::quality_phone_zeroMissing);
    expectNoPhone("02-234567", taiwan, TextId::quality_phone_length);
    expectPhone("2123 4567", hongKong, "+85221234567");
    expectPhone("+852 9123 4567", mainland, "+85291234567");
    expectNoPhone("1123 4567", hongKong, TextId::quality_phone_prefix);
    expectNoPhone("212 3456", hongKong, TextId::quality_phone_length);
}

TEST(CheckPhone, JudgesOtherCountriesByE164) {
    expectPhone("+44 (0)20 7946 0958", international, "+442079460958");
    expectPhone("0049 30 1234567", mainland, "+49301234567");
    expectPhone("+1 (425) 555-0100 ext 7", international, "+14255550100;ext=7");
    expectNoPhone("030-0074321", international, TextId::quality_phone_countryMissing);
    expectNoPhone("+1 234 567 890 123 456", international, TextId::quality_phone_length);
    expectNoPhone("+0 2079460958", international, TextId::quality_phone_prefix);
}

TEST(CheckPhone, AcceptsNothingElseInTheCell) {
    for (const auto* text : {"张三", "无", "13812345678 张三", "电话 13812345678", "138=12345678", "+", "-",
                             "", "转801", "++8613812345678"})
        EXPECT_FALSE(checkPhone(text, mainland).good()) << text;
}

RC_GTEST_PROP(CheckPhone, ANormalFormIsItsOwnNormalForm, ()) {
    const auto text = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("0123456789+- x6829")));
    for (const auto region : {mainland, taiwan, hongKong, international})
        if (const auto check = checkPhone(text, region); check.good()) {
            const auto again = checkPhone(check.normal.substr(0, check.normal.find(';')), region);
            RC_ASSERT(again.normal == check.normal.substr(0, check.normal.find(';')));
        }
}

TEST(PhoneKeys, AreEqualForTheSameNumberWrittenDifferently) {
    EXPECT_EQ(phoneKeys("138 1234 5678"), phoneKeys("+86-13812345678"));
    EXPECT_EQ(phoneKeys("0912-345-678"), phoneKeys("+886912345678"));
    EXPECT_EQ(phoneKeys("(5) 555-4729"), phoneKeys("5.555.4729"));
    EXPECT_EQ(phoneKeys("13812345678/010-62345678").size(), 2U);
    EXPECT_EQ(phoneKeys("13812345678 或 13912345678、13712345678").size(), 3U);
    EXPECT_TRUE(phoneKeys("00000000").empty());
    EXPECT_TRUE(phoneKeys("12345").empty());
    EXPECT_TRUE(phoneKeys("无").empty());
}

TEST(CheckEmail, AcceptsWhatPeopleUse) {
    expectEmail("alice@example.com", "alice@example.com");
    expectEmail(" Li.Ming+crm@Mail.Example.COM ", "Li.Ming+crm@mail.example.com");
    expectEmail("o'neil_1@ex-ample.co.uk", "o'neil_1@ex-ample.co.uk");
    expectEmail("info@例子.中国", "info@例子.中国");
    expectEmail("a@müller.de", "a@müller.de");
    expectEmail(std::string(64, 'a') + "@example.com", std::string(64, 'a') + "@example.com");
}

TEST(CheckEmail, SaysWhatIsWrong) {
    expectNoEmail("alice", TextId::quality_email_at);
    expectNoEmail("a@b@example.com", TextId::quality_email_at);
    expectNoEmail("alice＠example.com", TextId::quality_email_wide);
    expectNoEmail("alice@example。com", TextId::quality_email_wide);
    for (const auto* text : {"@example.com", ".a@example.com", "a.@example.com", "a..b@example.com",
                             "a b@example.com", "张三@example.com", "<a@example.com", "a,b@example.com"})
        expectNoEmail(text, TextId::quality_email_local);
    for (const auto* text : {"a@example", "a@", "a@-x.com", "a@x-.com", "a@x..com", "a@1.2.3.4", "a@x.c",
                             "a@x_y.com", "a@x.com>", "a@[1.2.3.4]", "a@x.com, b"})
        expectNoEmail(text, TextId::quality_email_domain);
    expectNoEmail(std::string(65, 'a') + "@example.com", TextId::quality_email_local);
    expectNoEmail("a@" + std::string(250, 'b') + ".com", TextId::quality_email_long);
    expectNoEmail("a@" + std::string(64, 'b') + ".com", TextId::quality_email_domain);
}

// Public codes of two listed companies; the second one's organisation code ends in the X of GB 11714.
TEST(CheckUscc, AcceptsCodesInUse) {
    EXPECT_EQ(checkUscc("914403001922038216").normal, "914403001922038216");
    EXPECT_EQ(checkUscc("9144030071526726XG").normal, "9144030071526726XG");
    EXPECT_EQ(checkUscc(" 91440300 71526726xg ").normal, "9144030071526726XG");
    EXPECT_EQ(checkUscc("９１４４０３００１９２２０３８２１６").normal, "914403001922038216");
}

TEST(CheckUscc, SaysWhatIsWrong) {
    EXPECT_EQ(checkUscc("91440300192203821").fault, TextId::quality_uscc_length);
    EXPECT_EQ(checkUscc("91440300192203821O").fault, TextId::quality_uscc_character);
    for (const char c : std::string("IOZSV中"))
        EXPECT_FALSE(checkUscc(std::string("9144030019220382") + c + "6").good());
    EXPECT_EQ(checkUscc("914403001922038217").fault, TextId::quality_uscc_check);
    // Place 17 raised from 1 to 2 weighs 25 in the sum of the whole: its check character becomes C, that of
    // the organisation stays 1.
    EXPECT_EQ(checkUscc("914403001922038229").fault, TextId::quality_uscc_organisation);
}

// Every weight is prime to 31: one wrong character, or two that changed places, never stay unseen.
RC_GTEST_PROP(CheckUscc, SeesEveryWrongCharacter, ()) {
    const std::string good = "9144030071526726XG", alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    const auto place = *rc::gen::inRange<std::size_t>(0, good.size());
    auto wrong = good;
    wrong[place] = *rc::gen::elementOf(alphabet);
    RC_PRE(wrong != good);
    RC_ASSERT(!checkUscc(wrong).good());
}

} // namespace clientele::core
