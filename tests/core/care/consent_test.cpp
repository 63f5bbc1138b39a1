#include "core/care/consent.hpp"

#include <gtest/gtest.h>
#include <string>

namespace clientele::core::test {

TEST(Consent, WordsOfAgreementInThreeLanguagesAreAYes) {
    for (const auto* text :
         {"是", "同意", "已同意", "√", "✓", "Y", "Yes", "true", "TRUE", "opted in", "Agreed", "已授權",
          "同意（口头）", "是 2024-03-01", "yes, by phone", "ＹＥＳ", "1"})
        EXPECT_EQ(consentOf(text), Consent::yes) << text;
}

TEST(Consent, WordsOfRefusalAreANoWhereverTheyStand) {
    for (const auto* text : {"否", "×", "✗", "no", "N", "退订", "已退訂", "不同意", "拒绝", "未授权",
                             "opted out", "Unsubscribed", "是，2024年退订", "同意，后撤回", "do not mail",
                             "未", "无", "0", "yes (withdrawn 2025)"})
        EXPECT_EQ(consentOf(text), Consent::no) << text;
}

TEST(Consent, WhatCannotBeToldIsUnknown) {
    for (const auto* text : {"", " ", "待定", "?", "见备注", "张伟", "-"})
        EXPECT_EQ(consentOf(text), Consent::unknown) << text;
    EXPECT_EQ(consentOf(std::string(1000, 'y')), Consent::unknown);
}

} // namespace clientele::core::test
