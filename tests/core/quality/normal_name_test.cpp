#include "core/quality/normal_name.hpp"
#include "core/quality/unicode.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace clientele::core {

namespace {
void expectSame(std::string_view a, std::string_view b) {
    EXPECT_EQ(normalName(a), normalName(b)) << a << " and " << b;
}

/// Texts of the kinds of characters that meet in a list of customers, and of broken bytes.
rc::Gen<std::string> anyName() {
    const auto part = rc::gen::weightedOneOf<std::string>(
        {{4, rc::gen::element<std::string>("华", "為", "为", "公司", "有限公司", "集团", "株式会社", "臺",
                                           "·", "（", "）")},
         {4, rc::gen::element<std::string>("Inc", "GmbH", "Co", ".", ",", " ", "&", "SA", "AG", "x", "Ltd",
                                           "'", "É")},
         {2, rc::gen::element<std::string>("\u0301", "\u1100", "\u1161", "ﬁ", "Ａ", "　", "㈱", "ß", "İ",
                                           "\u200B", "\xFF")},
         {1, rc::gen::map(rc::gen::inRange<char32_t>(1, 0x3000),
                          [](char32_t c) { return utf8Of(std::u32string(1, c)); })}});
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(part), [](const auto& parts) {
        std::string out;
        for (const auto& p : parts)
            out += p;
        return out;
    });
}
} // namespace

TEST(NormalName, WidthCaseAndPunctuationMakeNoDifference) {
    EXPECT_EQ(normalName("  ＡＢＣ－Ｄｅｆ  "), "abc def");
    expectSame("O'Neil", "Oneil");
    expectSame("I.B.M.", "IBM");
    expectSame("Straße", "STRASSE");
    expectSame("Café", "Cafe\u0301");
    expectSame("華為技術", "華 為・技術");
    EXPECT_EQ(normalName("卡尔·马克思"), "卡尔马克思");
}

TEST(NormalName, SimplifiedAndTraditionalFormsAreOne) {
    expectSame("華為技術有限公司", "华为技术有限公司");
    expectSame("臺灣積體電路製造股份有限公司", "台湾积体电路制造股份有限公司");
    expectSame("王後裏", "王后里");
    expectSame("羣峯衞視", "群峰卫视");
    EXPECT_NE(normalName("王伟"), normalName("王韦"));
}

TEST(NormalName, LegalFormsAreLeftOff) {
    for (const auto* name :
         {"Acme, Inc.", "ACME Inc", "Acme GmbH & Co. KG", "acme s.r.o.", "Acme Co., Ltd.", "Acme S.p.A.",
          "Acme Pty Ltd", "Acme Sp. z o.o.", "PT Acme Tbk", "Acme A/S", "Acme SARL", "Acme Holdings Limited"})
        EXPECT_EQ(normalName(name), "acme") << name;
    for (const auto* name : {"华为技术有限公司", "华为技术（集团）股份有限公司", "华为技术集团公司",
                             "華為技術有限責任公司", "华为技术 Co., Ltd.", "株式会社华为技术"})
        EXPECT_EQ(normalName(name), "华为技术") << name;
    EXPECT_EQ(normalName("株式会社ソニー"), normalName("ソニー株式會社"));
}

TEST(NormalName, ALegalFormThatIsTheWholeNameStays) {
    EXPECT_EQ(normalName("Co., Ltd."), "co");
    EXPECT_EQ(normalName("有限公司"), "有限");
    EXPECT_EQ(normalName("大集团"), "大集团");
    EXPECT_EQ(normalName("X Corp"), "x corp");
    EXPECT_EQ(normalName("Lasa"), "lasa") << "a form is a word of its own";
}

TEST(NormalName, NothingButPunctuationIsNoName) {
    EXPECT_EQ(normalName(" -- …／"), "");
    EXPECT_EQ(normalName(""), "");
}

RC_GTEST_PROP(NormalName, OfANormalNameIsItself, ()) {
    const auto name = *anyName();
    const auto once = normalName(name);
    RC_ASSERT(normalName(once) == once);
}

TEST(HanVariants, EveryFormStandsForItself) {
    for (char32_t c = 0x3400; c < 0x32000; ++c)
        ASSERT_EQ(simplestHan(simplestHan(c)), simplestHan(c)) << std::hex << static_cast<unsigned>(c);
}

} // namespace clientele::core
