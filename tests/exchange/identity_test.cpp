#include "exchange/identity.hpp"

#include <gmock/gmock.h>

namespace clientele::exchange {
namespace {

using testing::HasSubstr;
using testing::MatchesRegex;
using testing::Not;

TEST(StableUuid, IsOneForTheSameCustomerAndAnotherForAnyOther) {
    const auto acme = stableUuid("book", "Acme", "visit");
    EXPECT_EQ(acme, stableUuid("book", "Acme", "visit"));
    EXPECT_NE(acme, stableUuid("book", "Acme", "senior"));
    EXPECT_NE(acme, stableUuid("book", "Acne", "visit"));
    EXPECT_NE(acme, stableUuid("other", "Acme", "visit"));
    EXPECT_NE(stableUuid("a", "bc", "visit"), stableUuid("ab", "c", "visit"));
}

TEST(StableUuid, IsTheSameInEveryReleaseBecauseCalendarsKeepIt) {
    // Python: uuid.uuid5(<our name space>, "4:book12:北京华信5:visit")
    EXPECT_EQ(stableUuid("book", "北京华信", "visit"), "8f989378-ea2e-5de5-b958-3ecd0c6c8ee5");
}

TEST(StableUuid, IsOfVersionFiveAndDoesNotSayTheName) {
    EXPECT_THAT(stableUuid("", "Acme", "visit"),
                MatchesRegex("[0-9a-f]+-[0-9a-f]+-5[0-9a-f]+-[89ab][0-9a-f]+-[0-9a-f]+"));
    EXPECT_THAT(stableUuid("", "Acme", "visit"), Not(HasSubstr("cme")));
}

} // namespace
} // namespace clientele::exchange
