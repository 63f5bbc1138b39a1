#include "core/quality/mask.hpp"
#include "core/quality/unicode.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace clientele::core {

TEST(Mask, OfANameKeepsItsShape) {
    EXPECT_EQ(mask("张三", MaskKind::name), "张*");
    EXPECT_EQ(mask("张三丰", MaskKind::name), "张*丰");
    EXPECT_EQ(mask("欧阳娜娜", MaskKind::name), "欧**娜");
    EXPECT_EQ(mask("张", MaskKind::name), "*");
    EXPECT_EQ(mask("John Smith", MaskKind::name), "J*** S****");
    EXPECT_EQ(mask("卡尔·马克思", MaskKind::name), "卡*·马*思");
    EXPECT_EQ(mask("华为技术有限公司", MaskKind::name), "华******司");
}

TEST(Mask, OfAPhoneKeepsItsLastFourDigits) {
    EXPECT_EQ(mask("13812345678", MaskKind::phone), "138****5678");
    EXPECT_EQ(mask("138-1234-5678", MaskKind::phone), "138-****-5678");
    EXPECT_EQ(mask("+86 138 1234 5678", MaskKind::phone), "+86 138 **** 5678");
    EXPECT_EQ(mask("91234567", MaskKind::phone), "****4567");
    EXPECT_EQ(mask("010-62345678转801", MaskKind::phone), "010-****5678****");
    EXPECT_EQ(mask("555-472", MaskKind::phone), "***-***");
    EXPECT_EQ(mask("张三 13812345678", MaskKind::phone), "** 138****5678");
}

TEST(Mask, OfAnEmailKeepsTheDomain) {
    EXPECT_EQ(mask("alice@example.com", MaskKind::email), "a***@example.com");
    EXPECT_EQ(mask("张三@example.com", MaskKind::email), "张***@example.com");
    EXPECT_EQ(mask("a@example.com", MaskKind::email), "***@example.com");
    EXPECT_EQ(mask("a@x.com; bob@y.com", MaskKind::email), "a***@y.com");
    EXPECT_EQ(mask("alice", MaskKind::email), "*****");
}

TEST(Mask, OfAnIdAndAnAddressShowNoMoreThanHalf) {
    EXPECT_EQ(mask("110101199003071234", MaskKind::id), "110***********1234");
    EXPECT_EQ(mask("A1234567", MaskKind::id), "A******7");
    EXPECT_EQ(mask("1234567", MaskKind::id), "*******");
    EXPECT_EQ(mask("上海市浦东新区世纪大道100号", MaskKind::address), "上海市浦东新区********");
    EXPECT_EQ(mask("臺北市信義區市府路1號", MaskKind::address), "臺北市********");
    EXPECT_EQ(mask("上海市", MaskKind::address), "上**");
    EXPECT_EQ(mask("Obere Str. 57", MaskKind::address), "O**** S**. **");
}

TEST(Mask, OfPunctuationIsPunctuation) {
    EXPECT_EQ(mask("-", MaskKind::name), "-");
    EXPECT_EQ(mask("", MaskKind::phone), "");
}

RC_GTEST_PROP(Mask, NeverShowsAValueWhole, ()) {
    const auto kind =
        *rc::gen::element(MaskKind::name, MaskKind::phone, MaskKind::email, MaskKind::id, MaskKind::address);
    const auto parts = *rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("1", "2", "12345", "a", "Z", "é", "张", "省", "市", "區", "@", ".", "-",
                                      " ", "转", "１", "com", "x"));
    std::string text;
    for (const auto& part : parts)
        text += part;
    const auto points = codePoints(text);
    const auto tells = [](char32_t c) { return isWordCharacter(c); };
    RC_PRE(std::ranges::any_of(points, tells));
    const auto masked = mask(text, kind);
    RC_ASSERT(masked != text || masked.find("***") != std::string::npos);
    RC_ASSERT(masked == mask(text, kind));
    if (kind != MaskKind::email) { // the domain of an address stays
        const auto shown = codePoints(masked);
        RC_ASSERT(shown.size() == points.size());
        for (std::size_t i = 0; i < shown.size(); ++i)
            RC_ASSERT(shown[i] == points[i] || shown[i] == U'*');
        RC_ASSERT(std::ranges::count_if(shown, tells) < std::ranges::count_if(points, tells));
    }
}

RC_GTEST_PROP(Mask, OfAPhoneHidesAtLeastFourDigitsOrAll, ()) {
    const auto digits = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("0123456789")));
    const auto masked = mask(digits, MaskKind::phone);
    const auto hidden = std::ranges::count(masked, '*');
    RC_ASSERT(hidden == 4 || hidden == static_cast<std::ptrdiff_t>(digits.size()) ||
              (digits.size() > 4 && digits.size() < 8));
}

} // namespace clientele::core
