#include "sidebar/awt/controls.hpp"

#include <com/sun/star/awt/ImageScaleMode.hpp>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/SystemPointer.hpp>
#include <com/sun/star/awt/XPointer.hpp>
#include <com/sun/star/awt/XVclWindowPeer.hpp>
#include <com/sun/star/graphic/GraphicProvider.hpp>
#include <com/sun/star/io/SequenceInputStream.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/style/VerticalAlignment.hpp>

#include <algorithm>
#include <cmath>

namespace clientele::sidebar::awt {

using kit::Kind;
using kit::Tone;

namespace {

constexpr std::size_t mostPictures = 200;
constexpr sal_Int16 noBorder = 0;
/// Pixels of a coloured button outside the words of one that is aligned to the left: its edge in relief, at
/// any scale.
constexpr int buttonEdge = 3;
/// Pixels before the first word of a label, at any scale.
constexpr int labelInset = 2;
constexpr sal_Int16 leftAligned = 0, centreAligned = 1, rightAligned = 2;

const char* serviceOf(Kind kind) {
    switch (kind) {
    case Kind::frame:
        return "Container";
    case Kind::image:
        return "ImageControl";
    case Kind::link:
    case Kind::button:
    case Kind::primary:
        return "Button";
    case Kind::choice:
        return "ListBox";
    case Kind::check:
        return "CheckBox";
    case Kind::edit:
        return "Edit";
    default:
        return "FixedText";
    }
}

OUString controlService(Kind kind) {
    return "com.sun.star.awt.UnoControl" + OUString::createFromAscii(serviceOf(kind));
}

/// Customers' names may hold what the office takes for the mark of an access key.
std::string withoutMnemonics(const std::string& words) {
    std::string out;
    for (const char c : words)
        out += c == '~' ? std::string("~~") : std::string(1, c);
    return out;
}

Any colourOf(kit::Colour colour) {
    return Any(static_cast<sal_Int32>(colour));
}

} // namespace

Pictures::Pictures(Reference<css::uno::XComponentContext> context)
    : context_(std::move(context))
    , provider_(css::graphic::GraphicProvider::create(context_)) {}

Reference<css::graphic::XGraphic> Pictures::of(const std::string& svg) {
    if (const auto found = known_.find(svg); found != known_.end())
        return found->second;
    if (known_.size() >= mostPictures)
        known_.clear();
    const Sequence<sal_Int8> bytes(reinterpret_cast<const sal_Int8*>(svg.data()),
                                   static_cast<sal_Int32>(svg.size()));
    const auto stream = css::io::SequenceInputStream::createStreamFromSequence(context_, bytes);
    return known_[svg] = provider_->queryGraphic(properties({{"InputStream", Any(stream)}}));
}

Control::Control(const Reference<css::uno::XComponentContext>& context,
                 const Reference<css::awt::XControlContainer>& parent, Kind kind, const std::string& name)
    : parent_(parent)
    , kind_(kind) {
    const auto factory = context->getServiceManager();
    const bool boxed = kind == Kind::link || kind == Kind::primary;
    if (boxed)
        makeBox(context, name);
    model_.set(factory->createInstanceWithContext(controlService(kind) + "Model", context), UNO_QUERY_THROW);
    control_.set(factory->createInstanceWithContext(controlService(kind), context), UNO_QUERY_THROW);
    window_.set(control_, UNO_QUERY_THROW);
    switch (kind) {
    case Kind::text:
    case Kind::fill:
        set(model_, "MultiLine", Any(true));
        set(model_, "NoLabel", Any(true));
        break;
    case Kind::link:
        set(model_, "MultiLine", Any(true));
        break;
    case Kind::check:
        set(model_, "MultiLine", Any(true));
        set(model_, "VerticalAlign", Any(css::style::VerticalAlignment_MIDDLE));
        break;
    case Kind::image:
        set(model_, "Border", Any(noBorder));
        set(model_, "ScaleMode", Any(css::awt::ImageScaleMode::ANISOTROPIC));
        set(model_, "Tabstop", Any(false));
        break;
    case Kind::choice:
        set(model_, "Dropdown", Any(true));
        break;
    default:
        break;
    }
    control_->setModel(Reference<css::awt::XControlModel>(model_, UNO_QUERY_THROW));
    if (boxed)
        Reference<css::awt::XControlContainer>(box_, UNO_QUERY_THROW)->addControl("press", control_);
    else
        parent->addControl(toUno(name), control_);
    place_.set(outer(), UNO_QUERY_THROW);
    if (const auto peer = control_->getPeer(); peer.is() && kind == Kind::link) {
        const auto hand = create<css::awt::XPointer>(context, "com.sun.star.awt.Pointer");
        hand->setType(css::awt::SystemPointer::REFHAND);
        peer->setPointer(hand);
    }
}

void Control::makeBox(const Reference<css::uno::XComponentContext>& context, const std::string& name) {
    const auto factory = context->getServiceManager();
    box_.set(factory->createInstanceWithContext("com.sun.star.awt.UnoControlContainer", context),
             UNO_QUERY_THROW);
    box_->setModel(Reference<css::awt::XControlModel>(
        factory->createInstanceWithContext("com.sun.star.awt.UnoControlContainerModel", context),
        UNO_QUERY_THROW));
    parent_->addControl(toUno(name), box_);
}

Control::~Control() {
    try {
        parent_->removeControl(outer());
        Reference<css::lang::XComponent>(outer(), UNO_QUERY_THROW)->dispose();
    } catch (const css::uno::Exception&) {
        // The window it stood in has gone, and it with that.
    }
}

void Control::put(const char* property, const Any& value) {
    auto& shown = shown_[property];
    if (shown == value)
        return;
    shown = value;
    set(model_, property, value);
}

void Control::setText(const std::string& words, kit::TextStyle style, const Look& look) {
    put("FontDescriptor", Any(look.fontOf(style)));
    put(kind_ == Kind::edit ? "Text" : "Label", Any(toUno(words)));
}

void Control::showWords(const kit::Placed& part, const Look& look) {
    const auto& node = *part.node;
    const auto& theme = look.theme;
    const bool ownPaper = theme.hasPaper(node.tone) && node.tone != Tone::plain;
    const auto paper = theme.paper(ownPaper ? node.tone : part.surface);
    const bool chosen = part.surface == Tone::chosen && !ownPaper;
    put("TextColor", colourOf(theme.ink(chosen ? Tone::chosen : node.tone)));
    put("BackgroundColor", colourOf(paper));
    put("FontDescriptor", Any(look.fontOf(node.style)));
    put("Align", Any(node.right ? rightAligned : node.centred ? centreAligned : leftAligned));
    put("MultiLine", Any(!node.oneLine));
    if (box_.is())
        paintBox(paper);
    if (node.padY > 0)
        put("VerticalAlign", Any(css::style::VerticalAlignment_MIDDLE));
    put("Label", Any(toUno(kind_ == Kind::link ? withoutMnemonics(node.text) : node.text)));
}

/// In the user's two colours, or while it cannot be pressed, it is a button like others.
void Control::showPrimary(const kit::Placed& part, const Look& look) {
    const auto& node = *part.node;
    const bool coloured = node.enabled && look.theme.hasPaper(Tone::primary);
    const auto colour = [&](kit::Colour of) { return coloured ? colourOf(of) : Any(); };
    put("TextColor", colour(look.theme.ink(Tone::primary)));
    put("BackgroundColor", colour(look.theme.paper(Tone::primary)));
    paintBox(coloured ? look.theme.paper(Tone::primary) : look.theme.paper(part.surface));
    relief_ = coloured ? buttonEdge : 0;
    put("FontDescriptor", Any(look.fontOf(node.style)));
    put("Label", Any(toUno(node.text)));
}

void Control::paintBox(kit::Colour colour) {
    relief_ = buttonEdge;
    if (boxColour_ == colourOf(colour))
        return;
    boxColour_ = colourOf(colour);
    set(box_->getModel(), "BackgroundColor", boxColour_);
}

/// A picture's text is drawn nowhere: a screen reader says it.
void Control::nameForReaders(const std::string& name) {
    const Reference<css::awt::XVclWindowPeer> peer(control_->getPeer(), UNO_QUERY);
    if (name_ == name || !peer.is())
        return;
    name_ = name;
    // Deprecated with its interface, which has no heir; models of pictures have no such property.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
    peer->setProperty("Label", Any(toUno(name)));
#pragma GCC diagnostic pop
}

void Control::place(kit::Rect rect) {
    using namespace css::awt::PosSize;
    if (kind_ == Kind::link && !centred_) { // where other words would begin
        rect.x += labelInset;
        rect.width = std::max(0, rect.width - labelInset);
    }
    if (rect != rect_) {
        rect_ = rect;
        place_->setPosSize(rect.x, rect.y, rect.width, rect.height, POSSIZE);
    }
    if (!box_.is())
        return;
    const kit::Rect inner{-relief_, -relief_, rect.width + 2 * relief_, rect.height + 2 * relief_};
    if (inner == inner_)
        return;
    inner_ = inner;
    window_->setPosSize(inner.x, inner.y, inner.width, inner.height, POSSIZE);
}

void Control::showPicture(const kit::Placed& part, const Look& look, double scale, Pictures& pictures) {
    const auto& node = *part.node;
    if (part.rect.width <= 0 || part.rect.height <= 0)
        return;
    const auto ground = look.theme.paper(part.surface);
    put("BackgroundColor", colourOf(ground));
    auto svg = node.draw({look.theme, part.rect.width, part.rect.height, scale, ground});
    if (svg == svg_)
        return;
    svg_ = std::move(svg);
    set(model_, "Graphic", Any(pictures.of(svg_)));
}

void Control::show(const kit::Placed& part, const Look& look, double scale, Pictures& pictures) {
    const auto& node = *part.node;
    centred_ = node.centred;
    switch (kind_) {
    case Kind::text:
    case Kind::link:
        showWords(part, look);
        break;
    case Kind::primary:
        showPrimary(part, look);
        break;
    case Kind::fill:
        put("BackgroundColor", colourOf(look.theme.ink(node.tone)));
        break;
    case Kind::frame:
        put("BackgroundColor",
            colourOf(look.theme.paper(node.paper == Tone::plain ? part.surface : node.paper)));
        break;
    case Kind::image:
        showPicture(part, look, scale, pictures);
        break;
    case Kind::button:
        put("FontDescriptor", Any(look.fontOf(node.style)));
        put("Label", Any(toUno(node.text)));
        break;
    case Kind::choice: {
        Sequence<OUString> items(static_cast<sal_Int32>(node.items.size()));
        std::ranges::transform(node.items, items.getArray(), [](const auto& item) { return toUno(item); });
        put("StringItemList", Any(items));
        const auto chosen = node.selected < 0
                                ? Sequence<sal_Int16>()
                                : sequenceOf<sal_Int16>({static_cast<sal_Int16>(node.selected)});
        // The user's choice is not in what was put here: ask the model.
        if (get<Sequence<sal_Int16>>(model_, "SelectedItems") != chosen)
            set(model_, "SelectedItems", Any(chosen));
        break;
    }
    case Kind::check: {
        const auto state = static_cast<sal_Int16>(node.selected);
        put("FontDescriptor", Any(look.fontOf(node.style)));
        put("TextColor", colourOf(look.theme.ink(node.tone)));
        put("BackgroundColor", colourOf(look.theme.paper(part.surface)));
        put("Label", Any(toUno(withoutMnemonics(node.text))));
        if (get<sal_Int16>(model_, "State") != state) // the user's tick is not in what was put here
            set(model_, "State", Any(state));
        break;
    }
    case Kind::edit:
        if (get<OUString>(model_, "Text") != toUno(node.text))
            set(model_, "Text", Any(toUno(node.text)));
        break;
    default:
        break;
    }
    // The office takes the help for the name of what has no words of its own.
    if (const auto& help = node.help.empty() ? node.name : node.help;
        !help.empty() || shown_.contains("HelpText"))
        put("HelpText", Any(toUno(help)));
    if (kind_ == Kind::image)
        nameForReaders(node.name);
    put("Enabled", Any(node.enabled));
    if (kind_ == Kind::link)
        put("Tabstop", Any(node.tabStop));
    place(part.rect);
    if (!visible_) {
        visible_ = true;
        place_->setVisible(true);
    }
}

void Control::hide() {
    if (!visible_)
        return;
    visible_ = false;
    place_->setVisible(false);
}

} // namespace clientele::sidebar::awt
