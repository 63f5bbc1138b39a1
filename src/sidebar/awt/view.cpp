#include "sidebar/awt/view.hpp"

#include "sidebar/awt/events.hpp"

#include <com/sun/star/awt/XVclContainerPeer.hpp>
#include <com/sun/star/lang/XComponent.hpp>

#include <algorithm>

namespace clientele::sidebar::awt {

using kit::Kind;

namespace {
constexpr int revealRoom = 28;          ///< units
constexpr int marginX = 9, marginY = 7; ///< units around the tree

constexpr std::size_t mostSpare = 200;

class Busy {
public:
    explicit Busy(bool& busy)
        : busy_(busy) {
        busy_ = true;
    }
    ~Busy() { busy_ = false; }
    Busy(const Busy&) = delete;
    Busy& operator=(const Busy&) = delete;

private:
    bool& busy_;
};

/// Puts a control, and the frames it stands in, last among their brothers.
void addTabStop(std::map<std::string, std::vector<std::string>>& groups, const kit::Layout& layout,
                std::size_t index) {
    while (index > 0) {
        const auto& part = layout.parts[index];
        const auto frame = static_cast<std::size_t>(std::max(0, part.frame));
        auto& group = groups[frame > 0 ? layout.parts[frame].id : std::string()];
        if (!group.empty() && group.back() == part.id)
            return;
        group.push_back(part.id);
        index = frame;
    }
}

/// Where a part is in the panel, not in its frame.
kit::Rect onPanel(const kit::Layout& layout, std::size_t index) {
    auto out = layout.parts[index].rect;
    for (int frame = layout.parts[index].frame; frame > 0;
         frame = layout.parts[static_cast<std::size_t>(frame)].frame) {
        out.x += layout.parts[static_cast<std::size_t>(frame)].rect.x;
        out.y += layout.parts[static_cast<std::size_t>(frame)].rect.y;
    }
    return out;
}

kit::Node withMargins(kit::Node root) {
    kit::Node out;
    out.kind = Kind::frame;
    out.padX = marginX;
    out.padY = marginY;
    out.children.push_back(std::move(root));
    return out;
}
} // namespace

std::shared_ptr<View> View::create(const Reference<css::uno::XComponentContext>& context,
                                   const Reference<css::awt::XWindowPeer>& parent) {
    std::shared_ptr<View> out(new View(context, parent));
    listenToStyle(out, parent);
    out->noMoreKeys_ = listenToKeys(out);
    out->scroll_ = std::make_unique<Scroll>(out->window_);
    return out;
}

View::View(Reference<css::uno::XComponentContext> context, const Reference<css::awt::XWindowPeer>& parent)
    : context_(std::move(context))
    , container_(clientele::create<css::awt::XControl>(context_, "com.sun.star.awt.UnoControlContainer"))
    , window_(container_, UNO_QUERY_THROW)
    , look_(lookOf(parent))
    , pictures_(context_) {
    container_->setModel(
        clientele::create<css::awt::XControlModel>(context_, "com.sun.star.awt.UnoControlContainerModel"));
    container_->createPeer(clientele::create<css::awt::XToolkit>(context_, "com.sun.star.awt.Toolkit"),
                           parent);
    measurer_ = std::make_unique<AwtMeasurer>(
        context_, Reference<css::awt::XControlContainer>(container_, UNO_QUERY_THROW));
    measurer_->take(look_);
    set(container_->getModel(), "BackgroundColor", static_cast<sal_Int32>(look_.theme.window()));
    root_ = withMargins(kit::column({}));
}

View::~View() = default;

void View::dispose() {
    if (disposed_)
        return;
    disposed_ = true;
    noMoreKeys_();
    scroll_.reset();
    if (!arranging_)
        release();
    try {
        Reference<css::lang::XComponent>(container_, UNO_QUERY_THROW)->dispose();
    } catch (const css::uno::Exception&) {
        // It went with the deck.
    }
}

void View::release() {
    forget();
    controls_.clear();
    measurer_.reset();
}

int View::heightFor(int width) {
    if (disposed_)
        return 0;
    if (arranging_)
        return kit::heightFor(root_, width, *measurer_);
    const auto self = shared_from_this();
    int height = 0;
    {
        const Busy busy(arranging_); // measuring makes windows too
        height = kit::heightFor(root_, width, *measurer_);
    }
    if (disposed_)
        release();
    else if (again_)
        arrange();
    return height;
}

void View::show(kit::Node root) {
    if (disposed_)
        return;
    next_ = withMargins(std::move(root));
    const int before = height_;
    arrange();
    if (height_ != before && onHeight)
        onHeight();
}

void View::resized() {
    if (!disposed_ && window_->getPosSize().Width != width_)
        arrange();
}

void View::styleChanged() {
    if (disposed_)
        return;
    look_ = lookOf(Reference<css::awt::XWindowPeer>(container_->getPeer(), UNO_QUERY_THROW));
    measurer_->take(look_);
    set(container_->getModel(), "BackgroundColor", static_cast<sal_Int32>(look_.theme.window()));
    arrange();
}

/// Some controls let the office run on while they are set, and a window made for another thread is made on
/// the main thread, which runs on meanwhile. What runs then may show another tree, resize the panel or close
/// it: the tree being arranged stays until its turn is over, and then the other has its own.
void View::arrange() {
    again_ = true;
    if (arranging_)
        return;
    const Busy busy(arranging_);
    const auto self = shared_from_this();
    while (again_ && !disposed_) {
        again_ = false;
        if (next_) {
            forget();
            root_ = std::move(*next_);
            next_.reset();
        }
        arrangeOnce();
    }
    if (disposed_)
        release();
}

void View::forget() {
    places_.clear();
    nodes_.clear();
    gestures_.clear();
}

void View::arrangeOnce() {
    width_ = window_->getPosSize().Width;
    if (width_ <= 0)
        return;
    const auto layout = kit::layOut(root_, width_, *measurer_);
    height_ = layout.height;
    forget();
    std::vector<std::string> focusable;
    TabGroups groups;
    // The first part is the frame of the margins: the container itself.
    for (std::size_t i = 1; i < layout.parts.size(); ++i) {
        const auto& part = layout.parts[i];
        if (part.node->gesture)
            gestures_[part.id] = part.node;
        else if (part.frame > 0 && !part.node->act)
            if (const auto owner = gestures_.find(layout.parts[static_cast<std::size_t>(part.frame)].id);
                owner != gestures_.end())
                gestures_[part.id] = owner->second;
        nodes_[part.id] = part.node;
        slotFor(part, layout).show(part, look_, measurer_->scale(), pictures_);
        if (disposed_)
            return;
        if (kit::takesFocus(part.node->kind)) {
            places_[part.id] = onPanel(layout, i);
            focusable.push_back(part.id);
            addTabStop(groups, layout, i);
        }
    }
    for (const auto& [id, control] : controls_)
        if (!nodes_.contains(id))
            control->hide();
    if (focusable != tabOrder_) {
        tabOrder_ = std::move(focusable);
        orderTabs(groups);
    }
    // What comes and goes is kept for the next time, but not without end: long lists have many faces.
    if (controls_.size() > 2 * nodes_.size() + mostSpare)
        std::erase_if(controls_, [this](const auto& slot) { return !nodes_.contains(slot.first); });
}

Control& View::slotFor(const kit::Placed& part, const kit::Layout& layout) {
    auto& slot = controls_[part.id];
    if (slot && slot->kind() == part.node->kind)
        return *slot;
    slot.reset();
    const auto parent = part.frame > 0
                            ? controls_.at(layout.parts[static_cast<std::size_t>(part.frame)].id)->control()
                            : container_;
    slot = std::make_unique<Control>(
        context_, Reference<css::awt::XControlContainer>(parent, UNO_QUERY_THROW), part.node->kind, part.id);
    if (kit::takesFocus(part.node->kind) || gestures_.contains(part.id))
        listenTo(shared_from_this(), part.id, *slot);
    return *slot;
}

/// The Tab key follows the order of reading, whichever control was made first. Only windows of one container
/// can be put in an order: one put behind a window of another would get lost between the two.
void View::orderTabs(const TabGroups& groups) {
    for (const auto& [frame, ids] : groups) {
        const auto box = frame.empty() ? container_ : controls_.at(frame)->control();
        const Reference<css::awt::XVclContainerPeer> peer(box->getPeer(), UNO_QUERY);
        if (!peer.is())
            continue;
        std::vector<Reference<css::awt::XWindow>> windows;
        std::vector<Any> stops; // void: a frame or box, which the key passes over to what is in it
        for (const auto& id : ids) {
            const auto& control = *controls_.at(id);
            windows.emplace_back(control.outer()->getPeer(), UNO_QUERY);
            stops.push_back(kit::takesFocus(control.kind()) && !control.boxed() ? Any(true) : Any());
        }
        const auto count = static_cast<sal_Int32>(windows.size());
        // Deprecated for dialogs, which have models for it; a container of controls has nothing else.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
        peer->setTabOrder(Sequence<Reference<css::awt::XWindow>>(windows.data(), count),
                          Sequence<Any>(stops.data(), count), false);
#pragma GCC diagnostic pop
    }
}

const kit::Node* View::nodeOf(const std::string& id) const {
    const auto found = nodes_.find(id);
    return disposed_ || found == nodes_.end() ? nullptr : found->second;
}

// What is called may show another tree or close the panel: the function is copied, and the view kept.

void View::acted(const std::string& id, bool gesturesTold) {
    const auto self = shared_from_this();
    if (const auto* node = nodeOf(id); node != nullptr && node->act) {
        const auto act = node->act;
        act();
    } else if (!gesturesTold) {
        gestured(id, kit::Gesture::open);
    }
}

void View::chosen(const std::string& id, int item) {
    const auto self = shared_from_this();
    // What the tree itself put there is no choice of the user's.
    if (const auto* node = nodeOf(id);
        node != nullptr && node->choose && !arranging_ && node->selected != item)
        if (const auto choose = node->choose)
            choose(item);
}

void View::typed(const std::string& id, const std::string& words) {
    const auto self = shared_from_this();
    if (const auto* node = nodeOf(id); node != nullptr && node->type && !arranging_)
        if (const auto type = node->type)
            type(words);
}

void View::gestured(const std::string& id, kit::Gesture gesture) {
    const auto self = shared_from_this();
    const auto found = gestures_.find(id);
    if (disposed_ || found == gestures_.end())
        return;
    const auto answer = found->second->gesture;
    answer(gesture);
}

void View::focused(const std::string& id, bool gained) {
    if (gained) {
        focus_ = id;
        reveal(id);
    } else if (focus_ == id) {
        focus_.clear();
    }
}

/// With a little of what is around it.
void View::reveal(const std::string& id) {
    const auto place = places_.find(id);
    const auto room = static_cast<int>(revealRoom * measurer_->scale());
    if (!disposed_ && place != places_.end())
        scroll_->reveal(place->second.y - room, place->second.height + 2 * room);
}

bool View::moved(int step) {
    const auto self = shared_from_this();
    const auto* node = nodeOf(focus_);
    if (node == nullptr || !node->move)
        return false;
    const auto move = node->move;
    move(step);
    focusBeside(step);
    return true;
}

bool View::left() {
    const auto self = shared_from_this();
    if (nodeOf(focus_) == nullptr || !onLeave)
        return false;
    onLeave();
    return true;
}

/// The keyboard goes along to the line that was moved to.
void View::focusBeside(int step) {
    const auto here = std::ranges::find(tabOrder_, focus_);
    const auto last = static_cast<std::ptrdiff_t>(tabOrder_.size()) - 1;
    if (here == tabOrder_.end())
        return;
    for (auto at = here - tabOrder_.begin() + step; at >= 0 && at <= last; at += step) {
        const auto& other = tabOrder_[static_cast<std::size_t>(at)];
        if (const auto* node = nodeOf(other); node != nullptr && node->move)
            return controls_.at(other)->window()->setFocus();
    }
}

} // namespace clientele::sidebar::awt
