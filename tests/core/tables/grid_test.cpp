#include "core/tables/grid.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace clientele::core {
namespace {

constexpr int rows = 40, columns = 3, firstRow = 2, firstColumn = 1;

/// A cell as a property makes it: nothing, a number, a text or an error.
struct Made {
    int kind;
    double number;
    std::string text;
};

void write(Grid& grid, int row, int column, const Made& cell) {
    grid.clear(row, column);
    if (cell.kind == 1)
        grid.setNumber(row, column, cell.number);
    else if (cell.kind == 2)
        grid.setText(row, column, cell.text);
    else if (cell.kind == 3)
        grid.setError(row, column);
}

Made someCell() {
    // Few different texts, so that some columns repeat themselves and some do not.
    return {*rc::gen::inRange(0, 4), *rc::gen::arbitrary<double>(),
            *rc::gen::oneOf(rc::gen::element<std::string>("Ann", "李娜", "B"),
                            rc::gen::arbitrary<std::string>())};
}

void expectSame(const Grid& a, const Grid& b) {
    for (int r = firstRow - 1; r <= firstRow + rows; ++r)
        for (int c = firstColumn - 1; c <= firstColumn + columns; ++c) {
            RC_ASSERT(a.kind(r, c) == b.kind(r, c));
            RC_ASSERT(a.number(r, c) == b.number(r, c));
            RC_ASSERT(a.text(r, c) == b.text(r, c));
        }
}

RC_GTEST_PROP(GridTest, aPackedGridHoldsWhatItHeldAndIsWrittenToLikeAnyOther, ()) {
    Grid loose(firstRow, firstColumn, rows, columns);
    for (int r = firstRow; r < firstRow + rows; ++r)
        for (int c = firstColumn; c < firstColumn + columns; ++c)
            write(loose, r, c, someCell());
    Grid packed = loose;
    packed.pack();
    expectSame(packed, loose);
    const Grid copy = packed;
    const Grid before = loose;
    for (int i = 0; i < 3; ++i) {
        const int row = *rc::gen::inRange(firstRow, firstRow + rows);
        const int column = *rc::gen::inRange(firstColumn, firstColumn + columns);
        const auto cell = someCell();
        write(loose, row, column, cell);
        write(packed, row, column, cell);
    }
    expectSame(packed, loose);
    expectSame(copy, before); // what one copy is written to stays out of the other
}

TEST(PackedTextsTest, textsThatRepeatThemselvesAndTextsThatDoNotComeBackAlike) {
    for (const std::size_t different : {1, 3, 300, 70'000}) {
        const std::size_t count = 140'000;
        std::vector<std::string> texts;
        for (std::size_t i = 0; i < count; ++i)
            texts.push_back(i % 11 == 0 ? std::string() : "text " + std::to_string(i % different));
        const PackedTexts packed(count, [&](std::size_t i) { return std::string_view(texts[i]); });
        for (std::size_t i = 0; i < count; ++i)
            ASSERT_EQ(packed[i], texts[i]) << different << " different, text " << i;
        EXPECT_EQ(packed[count], "");
    }
}

} // namespace
} // namespace clientele::core
