#include "counting_measurer.hpp"

#include <gmock/gmock.h>
#include <set>

namespace clientele::sidebar::kit::test {
namespace {

/// A card with everything on it, as a panel makes it.
Node card(const std::string& name) {
    return column(
        {heading(name),
         wrap({chip("A", Tone::tierA), chip("Close", Tone::tierB), chip("9 days overdue", Tone::overdue)}),
         note("A: sales of 1,284,000 a year, within the first 80% of all sales."),
         pairs({{"Stage", text("Growth")},
                {"Eight quarters", image([](const Drawing&) { return std::string("<svg/>"); }, 26, "sales")},
                {"Promise", wrap({text("samples by 18 November"), chip("today", Tone::due)})}}),
         wrap({primary("Log contact", {}), button("Plan visit", {}), button("Orders", {})}),
         bars({{"A 31", .8, "80.2%", Tone::tierA, {}}, {"C 214", .05, "5.1%", Tone::tierC, {}}}),
         list({{"1", "o", Tone::plain, "Brightwater Marine", {chip("A", Tone::tierA)}, "overdue"},
               {"2", "o", Tone::plain, "Everlong", {}, "today"}},
              0, {})});
}

/// The parts as they stand in the panel, not in their frames.
std::vector<Rect> onPanel(const Layout& layout) {
    std::vector<Rect> out;
    for (const auto& part : layout.parts) {
        auto rect = part.rect;
        if (part.frame >= 0) {
            rect.x += out[static_cast<std::size_t>(part.frame)].x;
            rect.y += out[static_cast<std::size_t>(part.frame)].y;
        }
        out.push_back(rect);
    }
    return out;
}

bool overlap(const Rect& a, const Rect& b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

class EveryWidth : public testing::TestWithParam<std::tuple<int, double>> {};

TEST_P(EveryWidth, NothingOverlapsOrReachesOverTheEdgeOrBelowTheHeight) {
    const auto [width, scale] = GetParam();
    CountingMeasurer measurer(scale);
    const auto root = card("Brightwater Marine and Offshore Limited");
    const auto layout = layOut(root, width, measurer);
    const auto rects = onPanel(layout);
    for (std::size_t i = 0; i < rects.size(); ++i) {
        EXPECT_GE(rects[i].x, 0) << layout.parts[i].id;
        EXPECT_LE(rects[i].x + rects[i].width, width) << layout.parts[i].id;
        EXPECT_LE(rects[i].y + rects[i].height, layout.height) << layout.parts[i].id;
        for (std::size_t j = 0; j < i; ++j)
            if (layout.parts[i].frame == layout.parts[j].frame) {
                EXPECT_FALSE(overlap(rects[i], rects[j])) << layout.parts[i].id << " " << layout.parts[j].id;
            }
    }
}

INSTANTIATE_TEST_SUITE_P(Widths, EveryWidth,
                         testing::Combine(testing::Values(200, 220, 286, 350, 450, 600),
                                          testing::Values(1.0, 1.5, 2.0)));

TEST(Layout, AsksForTheHeightItThenUses) {
    CountingMeasurer measurer;
    const auto root = card("Brightwater");
    for (const int width : {200, 300, 600})
        EXPECT_EQ(heightFor(root, width, measurer), layOut(root, width, measurer).height);
}

TEST(Layout, NarrowerIsNeverLower) {
    CountingMeasurer measurer;
    const auto root = card("Brightwater Marine and Offshore Limited");
    int before = heightFor(root, 200, measurer);
    for (int width = 220; width <= 600; width += 20) {
        const int height = heightFor(root, width, measurer);
        EXPECT_LE(height, before) << width;
        before = height;
    }
}

TEST(Layout, PartsKeepTheirNamesWhenOnlyWordsChange) {
    CountingMeasurer measurer;
    const auto names = [&](const Node& root) {
        std::vector<std::string> out;
        const auto layout = layOut(root, 300, measurer);
        for (const auto& part : layout.parts)
            out.push_back(part.id);
        return out;
    };
    EXPECT_EQ(names(card("Brightwater")), names(card("Everlong Supply")));
    const auto all = names(card("Brightwater"));
    EXPECT_EQ(std::set(all.begin(), all.end()).size(), all.size());
}

TEST(Layout, AChildWithAKeyKeepsItsNameWhenABrotherComes) {
    CountingMeasurer measurer;
    auto owner = text("Priya");
    owner.key = "owner";
    const auto alone = column({owner}), second = column({text("new"), owner});
    EXPECT_EQ(layOut(alone, 300, measurer).parts.back().id, layOut(second, 300, measurer).parts.back().id);
}

TEST(Layout, PairsStandBelowEachOtherWhereTheValueWouldBeTooNarrow) {
    CountingMeasurer measurer;
    const auto root = pairs({{"Last contact of all", text("2 Nov 2026")}});
    const auto narrow = layOut(root, 120, measurer), wide = layOut(root, 300, measurer);
    EXPECT_EQ(narrow.parts[1].rect.x, 0);
    EXPECT_GT(narrow.parts[1].rect.y, 0);
    EXPECT_GT(wide.parts[1].rect.x, 0);
    EXPECT_EQ(wide.parts[1].rect.y, 0);
}

TEST(Layout, ALabelStandsInTheMiddleOfTheFieldBesideIt) {
    CountingMeasurer measurer;
    const auto root = pairs({{"Owner", choice({"A", "B"}, 0, {}, "Owner")}});
    const auto layout = layOut(root, 300, measurer);
    const auto &label = layout.parts[0].rect, &field = layout.parts[1].rect;
    ASSERT_GT(field.height, label.height);
    EXPECT_NEAR(label.y + label.height / 2, field.y + field.height / 2, 1);
}

TEST(Layout, WordsTooWideForTheirLineAreBroken) {
    CountingMeasurer measurer;
    const auto root = text("a customer's name of some forty letters");
    EXPECT_EQ(heightFor(root, 600, measurer), 17);
    EXPECT_EQ(heightFor(root, 140, measurer), 34);
}

TEST(Layout, AFrameHoldsItsChildWithinItsMargins) {
    CountingMeasurer measurer;
    const auto root = note("short");
    const auto layout = layOut(root, 200, measurer);
    ASSERT_EQ(layout.parts.size(), 3U); // frame, bar, words
    EXPECT_EQ(layout.parts[2].frame, 0);
    EXPECT_EQ(layout.parts[2].surface, Tone::note);
    EXPECT_EQ(layout.parts[0].rect.height, 17 + 2 * 5);
    EXPECT_EQ(layout.parts[1].rect.height, layout.parts[0].rect.height);
}

TEST(Layout, AProgressBarTakesTheWidthBesideItsButton) {
    CountingMeasurer measurer;
    const auto tree = progress("Comparing names", 0.4, "Cancel", [] {});
    const auto layout = layOut(tree, 240, measurer);
    const auto kindIs = [](Kind kind) { return [kind](const Placed& p) { return p.node->kind == kind; }; };
    const auto bar = std::ranges::find_if(layout.parts, kindIs(Kind::image));
    const auto button = std::ranges::find_if(layout.parts, kindIs(Kind::button));
    ASSERT_NE(bar, layout.parts.end());
    ASSERT_NE(button, layout.parts.end());
    EXPECT_GT(bar->rect.height, 0);
    EXPECT_GT(bar->rect.width, 100);
    EXPECT_LE(bar->rect.x + bar->rect.width, button->rect.x);
}

TEST(Layout, ALineOfAWrapIsFilledByThoseThatGrow) {
    CountingMeasurer measurer;
    const auto choices = [](int width) {
        auto out = choice({"all"}, 0, {}, "whose");
        out.width = width;
        out.grow = 1;
        return out;
    };
    const auto root = wrap({choices(140), choices(100)}, 4);
    const auto wide = layOut(root, 300, measurer), narrow = layOut(root, 200, measurer);
    EXPECT_EQ(wide.parts[0].rect.width, 140 + 28);
    EXPECT_EQ(wide.parts[1].rect.x + wide.parts[1].rect.width, 300);
    EXPECT_EQ(narrow.parts[0].rect.width, 200);
    EXPECT_EQ(narrow.parts[1].rect.width, 200);
}

TEST(Layout, AnEmptyTreeTakesNoRoom) {
    CountingMeasurer measurer;
    EXPECT_EQ(layOut(column({}), 200, measurer).height, 0);
    EXPECT_EQ(layOut(wrap({}), 200, measurer).height, 0);
    EXPECT_EQ(layOut(pairs({}), 200, measurer).height, 0);
}

TEST(Bars, LabelBarAndFigureAnswerAlike) {
    int told = 0;
    const auto root = bars({{"A 31", .8, "80%", Tone::tierA, [&] { ++told; }, "A: 31 customers"}});
    ASSERT_EQ(root.children.size(), 3U);
    root.children[0].act();
    root.children[1].gesture(Gesture::select);
    root.children[2].gesture(Gesture::select);
    EXPECT_EQ(told, 3);
    EXPECT_EQ(root.children[1].name, "A: 31 customers");
}

TEST(Bars, OneWithoutAnythingBehindItCannotBePressed) {
    const auto root = bars({{"A 31", .8, "80%", Tone::tierA, {}}});
    for (const auto& child : root.children)
        EXPECT_FALSE(child.gesture || child.act);
}

TEST(List, ARowWithoutASymbolLeavesNoRoomForOne) {
    CountingMeasurer measurer;
    const auto titleAt = [&](const char* symbol) {
        const auto rows = list({{"a", symbol, Tone::plain, "Brightwater", {}, ""}}, -1, {});
        const auto layout = layOut(rows, 300, measurer);
        for (const auto& part : layout.parts)
            if (part.node->text == "Brightwater")
                return part.rect.x;
        return -1;
    };
    EXPECT_EQ(titleAt(""), 6); // the frame's margin
    EXPECT_GT(titleAt("o"), titleAt(""));
}

TEST(List, ArrowKeysSelectTheNeighbourAndStopAtTheEnds) {
    std::vector<std::pair<int, Gesture>> told;
    const auto rows = list({{"a", "", Tone::plain, "A", {}, ""}, {"b", "", Tone::plain, "B", {}, ""}}, 0,
                           [&](int row, Gesture gesture) { told.emplace_back(row, gesture); });
    CountingMeasurer measurer;
    const auto layout = layOut(rows, 300, measurer);
    std::vector<const Node*> titles;
    for (const auto& part : layout.parts)
        if (part.node->kind == Kind::link)
            titles.push_back(part.node);
    ASSERT_EQ(titles.size(), 2U);
    titles[0]->move(-1);
    titles[0]->move(1);
    titles[1]->move(1);
    titles[1]->gesture(Gesture::open);
    EXPECT_THAT(told, testing::ElementsAre(std::pair(1, Gesture::select), std::pair(1, Gesture::open)));
}

const Node* firstOf(const Layout& layout, Kind kind) {
    for (const auto& part : layout.parts)
        if (part.node->kind == kind)
            return part.node;
    return nullptr;
}

TEST(List, TheTabKeyVisitsTheChosenRowOnlyOrTheFirst) {
    for (const int chosen : {-1, 0, 1}) {
        const auto rows =
            list({{"a", "", Tone::plain, "A", {}, ""}, {"b", "", Tone::plain, "B", {}, ""}}, chosen, {});
        CountingMeasurer measurer;
        const auto layout = layOut(rows, 300, measurer);
        std::vector<bool> stops;
        for (const auto& part : layout.parts)
            if (takesFocus(part.node->kind))
                stops.push_back(part.node->tabStop);
        EXPECT_THAT(stops, testing::ElementsAre(chosen < 1, chosen == 1)) << chosen;
    }
}

TEST(Links, ChipsAndBarsAreWordsToPress) {
    int chips = 0, bar = 0;
    const auto root = column({pressChip("x", "overdue: 3", Tone::overdue, [&] { ++chips; }),
                              bars({{"A 31", .8, "80%", Tone::tierA, [&] { ++bar; }}})});
    CountingMeasurer measurer;
    const auto layout = layOut(root, 300, measurer);
    std::vector<const Node*> links;
    for (const auto& part : layout.parts)
        if (part.node->kind == Kind::link)
            links.push_back(part.node);
    ASSERT_EQ(links.size(), 2U);
    links[0]->act();
    links[1]->act();
    EXPECT_EQ(chips, 1);
    EXPECT_EQ(bar, 1);
}

TEST(Links, ABarSaysItsFigureToAReader) {
    const auto root = bars({{"A 31", .8, "80%", Tone::tierA, {}}});
    CountingMeasurer measurer;
    const auto layout = layOut(root, 300, measurer);
    ASSERT_NE(firstOf(layout, Kind::image), nullptr);
    EXPECT_EQ(firstOf(layout, Kind::image)->name, "A 31: 80%");
}

} // namespace
} // namespace clientele::sidebar::kit::test
