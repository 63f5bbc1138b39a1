#include "sidebar/awt/look.hpp"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/awt/XStyleSettingsSupplier.hpp>

#include <cmath>

namespace clientele::sidebar::awt {

namespace {
constexpr double headingSize = 1.25, smallSize = 0.9;

kit::Colour colour(sal_Int32 value) {
    return static_cast<kit::Colour>(value) & 0xFFFFFFU;
}
} // namespace

css::awt::FontDescriptor Look::fontOf(kit::TextStyle style) const {
    auto out = font;
    if (style == kit::TextStyle::strong || style == kit::TextStyle::heading)
        out.Weight = css::awt::FontWeight::BOLD;
    const double size = style == kit::TextStyle::heading ? headingSize
                        : style == kit::TextStyle::small ? smallSize
                                                         : 1.0;
    out.Height = static_cast<sal_Int16>(std::lround(out.Height * size));
    return out;
}

Look lookOf(const Reference<css::awt::XWindowPeer>& peer) {
    const Reference<css::awt::XStyleSettingsSupplier> supplier(peer, UNO_QUERY_THROW);
    const auto style = supplier->getStyleSettings();
    kit::SystemColours colours;
    colours.window = colour(style->getDialogColor());
    colours.windowText = colour(style->getDialogTextColor());
    colours.field = colour(style->getFieldColor());
    colours.highlight = colour(style->getHighlightColor());
    colours.highlightText = colour(style->getHighlightTextColor());
    colours.disabled = colour(style->getDisableColor());
    colours.highContrast = style->getHighContrastMode();
    return {kit::Theme(colours), style->getLabelFont()};
}

} // namespace clientele::sidebar::awt
