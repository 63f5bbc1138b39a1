#include "reports/styles.hpp"

#include "reports/palette.hpp"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/BorderLine2.hpp>
#include <com/sun/star/table/BorderLineStyle.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/CellVertJustify2.hpp>

#include <algorithm>
#include <array>

namespace clientele::reports {

namespace {
using css::table::CellHoriJustify;

struct Look {
    const char* name;
    float points = 9;
    bool bold = false;
    sal_Int32 ink = palette::ink;
    CellHoriJustify align = css::table::CellHoriJustify_LEFT;
    sal_Int32 rule = -1;      ///< colour of the line below; −1: none
    sal_uInt32 ruleWidth = 0; ///< 1/100 mm
    sal_Int32 fill = palette::paper;
    bool wrap = false;
    bool shrink = false; ///< rather smaller than cut off
    sal_Int32 indent = 0;
    sal_Int32 tag = -1; ///< colour of a broad line on the left; −1: none
};

constexpr auto left = css::table::CellHoriJustify_LEFT;
constexpr auto right = css::table::CellHoriJustify_RIGHT;
constexpr sal_uInt32 thin = 9, medium = 26, heavy = 53; // quarter, three quarter, one and a half points
constexpr sal_Int32 indent = 250;
constexpr sal_uInt32 tagWidth = 120;

/// A bar of the tier's colour before its letter, as in the charts: seen at a glance, and it prints in grey.
constexpr Look tag(const char* name, std::size_t tier) {
    return {name,   9,
            true,   palette::ink,
            left,   palette::rule,
            thin,   palette::paper,
            false,  false,
            indent, palette::tier(tier).fill};
}

// In the order of Style.
constexpr std::array<Look, styleCount> looks{{
    {"Clientele Page"},
    {"Clientele Title", 16.5F, true},
    {"Clientele Subtitle", 9, false, palette::quiet, left, -1, 0, palette::paper, false, true},
    {"Clientele Figure Caption", 9, false, palette::ink, left, -1, 0, palette::paper, false, true, indent},
    {"Clientele Figure", 15, true, palette::ink, left, -1, 0, palette::paper, false, false, indent},
    {"Clientele Figure Alert", 15, true, palette::alert, left, -1, 0, palette::paper, false, false, indent},
    {"Clientele Figure Detail", 9, false, palette::quiet, left, -1, 0, palette::paper, false, true, indent},
    {"Clientele Section", 11, true, palette::ink, left, palette::accent, heavy},
    {"Clientele Header", 9, true, palette::ink, left, palette::ink, medium, palette::paper, false, true},
    {"Clientele Header Right", 9, true, palette::ink, right, palette::ink, medium, palette::paper, false,
     true},
    {"Clientele Header Wrapped", 9, true, palette::ink, left, palette::ink, medium, palette::paper, false,
     true, indent},
    {"Clientele Text", 9, false, palette::ink, left, palette::rule, thin, palette::paper, false, true},
    {"Clientele Text Right", 9, false, palette::ink, right, palette::rule, thin, palette::paper, false, true},
    {"Clientele Text Wrapped", 9, false, palette::ink, left, palette::rule, thin, palette::paper, true, false,
     indent},
    {"Clientele Number", 9, false, palette::ink, right, palette::rule, thin},
    {"Clientele Alert", 9, true, palette::alert, left, palette::rule, thin, palette::paper, false, true},
    {"Clientele Alert Right", 9, true, palette::alert, right, palette::rule, thin, palette::paper, false,
     true},
    tag("Clientele Tier A", 0),
    tag("Clientele Tier B", 1),
    tag("Clientele Tier C", 2),
    tag("Clientele Tier D", 3),
    {"Clientele Note", 8.5F, false, palette::quiet, left, -1, 0, palette::paper, true},
    {"Clientele Data Heading", 8, true, palette::quiet},
    {"Clientele Data", 8, false, palette::quiet, right},
}};

css::table::BorderLine2 border(sal_Int32 colour, sal_uInt32 width) {
    css::table::BorderLine2 line;
    line.Color = colour;
    line.LineStyle = css::table::BorderLineStyle::SOLID;
    line.LineWidth = width;
    line.OuterLineWidth = static_cast<sal_Int16>(width);
    return line;
}

void dress(const Reference<css::style::XStyle>& style, const Look& look) {
    for (const char* height : {"CharHeight", "CharHeightAsian"})
        set(style, height, look.points);
    const float weight = look.bold ? css::awt::FontWeight::BOLD : css::awt::FontWeight::NORMAL;
    for (const char* name : {"CharWeight", "CharWeightAsian"})
        set(style, name, weight);
    set(style, "CharColor", look.ink);
    set(style, "CellBackColor", look.fill);
    set(style, "HoriJustify", look.align);
    set(style, "VertJustify", css::table::CellVertJustify2::CENTER);
    set(style, "IsTextWrapped", look.wrap);
    set(style, "ShrinkToFit", look.shrink);
    if (look.indent > 0)
        set(style, "ParaIndent", static_cast<sal_Int16>(look.indent));
    if (look.tag >= 0)
        set(style, "LeftBorder2", border(look.tag, tagWidth));
    if (look.rule >= 0)
        set(style, "BottomBorder2", border(look.rule, look.ruleWidth));
}
} // namespace

Style tierStyle(std::size_t tier) {
    const auto last = palette::tiers.size() - 1;
    return static_cast<Style>(static_cast<std::size_t>(Style::tierA) + std::min(tier, last));
}

OUString styleName(Style style) {
    return OUString::createFromAscii(looks.at(static_cast<std::size_t>(style)).name);
}

void ensureStyles(const calc::Document& document) {
    const Reference<css::style::XStyleFamiliesSupplier> families(document.model(), UNO_QUERY_THROW);
    const Reference<css::container::XNameContainer> styles(
        families->getStyleFamilies()->getByName("CellStyles"), UNO_QUERY_THROW);
    const Reference<css::lang::XMultiServiceFactory> factory(document.model(), UNO_QUERY_THROW);
    for (const auto& look : looks) {
        const auto name = OUString::createFromAscii(look.name);
        if (styles->hasByName(name))
            continue;
        const Reference<css::style::XStyle> style(factory->createInstance("com.sun.star.style.CellStyle"),
                                                  UNO_QUERY_THROW);
        styles->insertByName(name, Any(Reference<css::uno::XInterface>(style)));
        if (&look != &looks.front())
            style->setParentStyle(styleName(Style::page));
        dress(style, look);
    }
}

} // namespace clientele::reports
