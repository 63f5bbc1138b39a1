#include "core/quality/alike_names.hpp"
#include "core/quality/duplicates.hpp"
#include "core/quality/normal_name.hpp"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>
#include <numeric>
#include <random>
#include <rapidcheck/gtest.h>
#include <set>

namespace clientele::core {

namespace {
constexpr double usual = .9;

/// Texts and the cells that view them.
class Column {
public:
    Column(std::initializer_list<std::string> texts)
        : Column(std::vector(texts)) {}
    explicit Column(std::vector<std::string> texts)
        : texts_(std::move(texts)) {
        for (const auto& text : texts_)
            cells_.push_back(text.empty() ? TextCell() : TextCell(text));
    }
    Column(const Column&) = delete;
    operator std::span<const TextCell>() const { return cells_; } // NOLINT: a column is its cells

private:
    std::vector<std::string> texts_;
    std::vector<TextCell> cells_;
};

std::vector<std::size_t> groups(const std::vector<DuplicateRow>& rows) {
    std::vector<std::size_t> out;
    for (const auto& row : rows)
        out.push_back(row.group);
    return out;
}

std::vector<DuplicateRow> ofNames(const std::vector<std::string>& names, double threshold = usual) {
    return duplicates({.names = Column(names), .phones = {}, .emails = {}}, threshold);
}

std::string reasonOf(const std::vector<DuplicateRow>& rows, std::size_t row) {
    return duplicateReason(rows.at(row), Language::en);
}

/// Every pair of names, compared one by one.
std::set<std::pair<std::string, std::string>> alikeOneByOne(const std::vector<std::string>& names) {
    std::set<std::pair<std::string, std::string>> out;
    for (const auto& a : names)
        for (const auto& b : names)
            if (a < b) {
                const auto x = partsOf(a), y = partsOf(b);
                const bool han = x.han.empty() ? y.han.empty() : bigramDice(x.han, y.han) >= usual;
                const bool other = x.other.empty() ? y.other.empty() : alikeWords(x, y, usual);
                if (han && other)
                    out.emplace(a, b);
            }
    return out;
}

std::set<std::pair<std::string, std::string>> alikeBlocked(const std::vector<std::string>& names) {
    std::set<std::pair<std::string, std::string>> out;
    for (const auto& pair : alikeNames(names, usual))
        out.insert(std::minmax(names[pair.first], names[pair.second]));
    return out;
}

std::vector<std::string> differentNormalNames(const std::vector<std::string>& names) {
    std::set<std::string> out;
    for (const auto& name : names)
        out.insert(normalName(name));
    out.erase("");
    return {out.begin(), out.end()};
}

std::string oneOf(const std::vector<std::string>& words) {
    return *rc::gen::elementOf(words);
}
} // namespace

TEST(Duplicates, AreFoundByNamePhoneAndEmailWithTheirReasons) {
    const Column names{"华为技术有限公司", "华为技术（深圳）", "華為技術", "Acme Inc.", "Zeta", "Omega"};
    const Column phones{"", "138 1234 5678", "", "+8613812345678", "", ""};
    const Column emails{"", "", "", "", "A@x.com", "b@x.com; a@X.com"};
    const auto rows = duplicates({names, phones, emails}, usual);
    EXPECT_THAT(groups(rows), testing::ElementsAre(1, 2, 1, 2, 3, 3));
    EXPECT_EQ(reasonOf(rows, 0), "same name as row 3");
    EXPECT_EQ(reasonOf(rows, 1), "same phone as row 4");
    EXPECT_EQ(reasonOf(rows, 5), "same e-mail as row 5");
    EXPECT_EQ(duplicateReason(rows[2], Language::zhCN), "名称与第 1 行相同");
    EXPECT_EQ(duplicateReason(rows[3], Language::zhTW), "電話與第 2 列相同");
}

// alfreds futterkiste and alfred futterkiste: 18 partners, Jaro (18/19 + 18/18 + 1)/3 = .9825, + .4·.0175 =
// .9895.
TEST(Duplicates, SayHowAlikeTheNamesAre) {
    const auto rows = ofNames({"Alfreds Futterkiste", "Other", "Alfred Futterkiste"});
    EXPECT_THAT(groups(rows), testing::ElementsAre(1, 0, 1));
    EXPECT_EQ(reasonOf(rows, 0), "name 0.98 like row 3");
    EXPECT_EQ(reasonOf(rows, 1), "");
}

TEST(Duplicates, GroupsAreTransitive) {
    const Column names{"Ada", "Bea", "Ada", "Cleo"};
    const Column phones{"", "13812345678", "13812345678", "13912345678"};
    const Column emails{"", "b@x.com", "", "B@X.COM"};
    EXPECT_THAT(groups(duplicates({names, phones, emails}, usual)), testing::ElementsAre(1, 1, 1, 1));
}

TEST(Duplicates, OfALikeNameTheMostAlikeIsNamed) {
    const auto rows = ofNames({"Berglunds snabbkop", "Berglund snabkop", "Berglunds snabbkopp"});
    EXPECT_EQ(rows[0].links.front().row, 2U);
}

TEST(Duplicates, BlankRowsAreNobodysTwins) {
    EXPECT_THAT(groups(ofNames({"", "", "--", "--", "Ada"})), testing::Each(0U));
    EXPECT_TRUE(ofNames({}).empty());
}

TEST(Duplicates, ShorterColumnsAreBlankBelow) {
    const Column names{"Ada"};
    const Column emails{"", "x@y.com", "x@y.com"};
    EXPECT_THAT(groups(duplicates({names, {}, emails}, usual)), testing::ElementsAre(0, 1, 1));
}

TEST(AlikeNames, DifferentNumbersAreDifferentNames) {
    EXPECT_THAT(groups(ofNames({"Customer number 123", "Customer number 124", "客户甲乙丙丁戊己123",
                                "客户甲乙丙丁戊己124"})),
                testing::Each(0U));
}

TEST(AlikeNames, ACommonWordDoesNotMakeTwoNamesAlike) {
    EXPECT_GT(similarity("Hotel Adler", "Hotel Anker"), usual);
    EXPECT_THAT(groups(ofNames({"Hotel Adler", "Hotel Anker"})), testing::Each(0U));
}

TEST(AlikeNames, ASlipIsFoundWhereverItIs) {
    for (const auto& [a, b] : {std::pair("Face Book", "Facebook"),
                               {"Jonathan Smith", "Jonathon Smith"},
                               {"Qick Stop", "Quick Stop"},
                               {"Ernst Handel", "Ersnt Handel"},
                               {"Microsoft China", "Mircosoft China"},
                               {"Maria Anders", "Anders, Maria"},
                               {"Hotel Adler", "Hotel Adler Berlin"},
                               {"上海浦东发展银行", "上海浦东发展银行总行"}})
        EXPECT_THAT(groups(ofNames({a, b}, .87)), testing::Each(1U)) << a << " and " << b;
}

// What is found must be what comparing one by one finds; names of a few words with at most one slip each, so
// that pairs are within reach of the blocks.
RC_GTEST_PROP(AlikeNames, TheBlocksLoseNothingThatDiffersInOnePlace, ()) {
    const std::vector<std::string> words{"smith", "smyth", "john",  "jon",   "maria",
                                         "mary",  "hotel", "adler", "anker", "berglunds"};
    const auto a = oneOf(words) + " " + oneOf(words) + " " + oneOf(words);
    auto b = a;
    const auto place = *rc::gen::inRange<std::size_t>(0, b.size());
    switch (*rc::gen::inRange(0, 4)) {
    case 0:
        b.erase(place, 1);
        break;
    case 1:
        b.insert(place, 1, *rc::gen::element('a', 'n', ' '));
        break;
    case 2:
        b[place] = *rc::gen::element('e', 'z');
        break;
    default:
        std::swap(b[place], b[place > 0 ? place - 1 : 0]);
        break;
    }
    const auto names = differentNormalNames({a, b});
    RC_ASSERT(alikeBlocked(names) == alikeOneByOne(names));
}

RC_GTEST_PROP(AlikeNames, HanNamesAreFoundAsOneByOne, ()) {
    const std::vector<std::string> parts{"上海", "浦东", "发展", "银行", "东", "海", "分行", "支行", "一"};
    const auto names =
        *rc::gen::container<std::vector<std::string>>(30, rc::gen::exec([&] {
                                                          std::string out = "上海浦东发展";
                                                          for (int i = *rc::gen::inRange(0, 5); i > 0; --i)
                                                              out += oneOf(parts);
                                                          return out;
                                                      }));
    const auto different = differentNormalNames(names);
    RC_ASSERT(alikeBlocked(different) == alikeOneByOne(different));
}

RC_GTEST_PROP(AlikeNames, WhatIsFoundIsAlike, ()) {
    const std::vector<std::string> words{"smith",        "smyth", "jon", "john", "上海",
                                         "浦东发展银行", "hotel", "12",  "13",   "浦东发展银"};
    const auto names = differentNormalNames(*rc::gen::container<std::vector<std::string>>(
        25, rc::gen::exec([&] { return oneOf(words) + " " + oneOf(words) + " " + oneOf(words); })));
    for (const auto& pair : alikeBlocked(names))
        RC_ASSERT(alikeOneByOne(names).contains(pair));
}

RC_GTEST_PROP(Duplicates, DoNotMindTheOrderOfRows, ()) {
    const std::vector<std::string> some{"Ada",  "ada",      "Adda",        "Adler",      "华为",
                                        "華為", "华为技术", "Hotel Adler", "Hotel Adlr", ""};
    const std::vector<std::string> numbers{
        "", "", "", "13812345678", "+8613812345678", "010-62345678", "13912345678"};
    auto rows = *rc::gen::container<std::vector<std::pair<std::string, std::string>>>(
        rc::gen::pair(rc::gen::elementOf(some), rc::gen::elementOf(numbers)));
    std::vector<std::size_t> order(rows.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::shuffle(order, std::mt19937(*rc::gen::arbitrary<unsigned>()));
    const auto run = [&](auto at) {
        std::vector<std::string> names, phones;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            names.push_back(rows[at(i)].first);
            phones.push_back(rows[at(i)].second);
        }
        return duplicates({.names = Column(names), .phones = Column(phones), .emails = {}}, usual);
    };
    const auto straight = run([](std::size_t i) { return i; });
    const auto mixed = run([&](std::size_t i) { return order[i]; });
    std::map<std::size_t, std::size_t> renamed;
    for (std::size_t i = 0; i < mixed.size(); ++i) {
        const auto& a = straight[order[i]];
        const auto& b = mixed[i];
        RC_ASSERT(renamed.emplace(a.group, b.group).first->second == b.group);
        RC_ASSERT((a.group == 0) == (b.group == 0));
        RC_ASSERT(a.links.size() == b.links.size());
        for (std::size_t k = 0; k < a.links.size(); ++k) {
            RC_ASSERT(a.links[k].by == b.links[k].by);
            RC_ASSERT(a.links[k].similarity == b.links[k].similarity);
        }
    }
}

/// Made-up companies with a word, a number of signs and a Han part that differ.
std::vector<std::string> manyNames(std::size_t count) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < count; ++i) {
        std::string word;
        for (std::size_t rest = i * 7919 + 1; rest > 0; rest /= 26)
            word += static_cast<char>('a' + rest % 26);
        out.push_back(i % 2 == 0 ? word + " trading" : "东风" + std::to_string(i) + "机械" + word);
    }
    return out;
}

TEST(Duplicates, TellHowFarTheyAreOftenEnoughToBeStoppedAnywhere) {
    const auto texts = manyNames(4000);
    std::vector<std::string> numbers, addresses;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        numbers.push_back("139" + std::to_string(10000000 + i));
        addresses.push_back(std::to_string(i) + "@example.com");
    }
    const Column names(texts), phones(numbers), emails(addresses);
    std::vector<double> shares;
    duplicates({names, phones, emails}, {usual, {}, [&](double share) { shares.push_back(share); }});
    EXPECT_GT(shares.size(), texts.size() / 4) << "told within the loops";
    EXPECT_TRUE(std::ranges::is_sorted(shares));
    EXPECT_GE(shares.front(), 0);
    EXPECT_LE(shares.back(), 1);
    double widest = 0;
    for (std::size_t i = 1; i < shares.size(); ++i)
        widest = std::max(widest, shares[i] - shares[i - 1]);
    EXPECT_LT(widest, .15) << "no part of the work is done in silence";
}

TEST(Duplicates, EndWhereTheyAreStopped) {
    const auto texts = manyNames(2000);
    const Column names(texts);
    for (const int when : {1, 50, 300}) {
        int told = 0;
        EXPECT_THROW(duplicates({.names = names, .phones = {}, .emails = {}}, {usual,
                                                                               {},
                                                                               [&](double) {
                                                                                   if (++told == when)
                                                                                       throw Cancelled();
                                                                               }}),
                     Cancelled)
            << when;
        EXPECT_EQ(told, when);
    }
}

} // namespace clientele::core
