#include "sidebar/awt/scroll.hpp"

#include <com/sun/star/awt/XWindow2.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <dlfcn.h>
#include <vector>

namespace clientele::sidebar::awt {

namespace {

/// GTK and GObject as far as they are needed, found in the running office: the extension is not linked with
/// them, as offices of other toolkits have none.
struct Gtk {
    struct Value { // GValue
        std::size_t type;
        std::array<std::uint64_t, 2> data;
    };
    using Hook = int (*)(void* hint, unsigned count, const Value* values, void* data);

    std::size_t (*typeFromName)(const char*) = nullptr;
    unsigned (*signalLookup)(const char*, std::size_t) = nullptr;
    unsigned long (*addHook)(unsigned, std::uint32_t, Hook, void*, void (*)(void*)) = nullptr;
    void (*removeHook)(unsigned, unsigned long) = nullptr;
    void* (*objectOf)(const Value*) = nullptr;
    void* (*boxedOf)(const Value*) = nullptr;
    void* (*ancestor)(void*, std::size_t) = nullptr;
    int (*sendEvent)(void*, void*) = nullptr;
    int (*widthOf)(void*) = nullptr;
    int (*heightOf)(void*) = nullptr;
    int (*scaleOf)(void*) = nullptr;
    struct List { // GList
        void* data;
        List *next, *previous;
    };
    List* (*topWindows)() = nullptr;
    List* (*childrenOf)(void*) = nullptr;
    void (*freeList)(List*) = nullptr;
    int (*isA)(void*, std::size_t) = nullptr;
    int (*translate)(void*, void*, int, int, int*, int*) = nullptr;
    void* (*adjustmentOf)(void*) = nullptr;
    double (*valueOf)(void*) = nullptr;
    void (*clampPage)(void*, double, double) = nullptr;
    bool found = false;

    Gtk() {
        void* library = dlopen("libgtk-3.so.0", RTLD_LAZY | RTLD_NOLOAD); // its libraries are searched too
        if (library == nullptr)
            return;
        const auto find = [&](auto& function, const char* name) {
            function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(dlsym(library, name));
            return function != nullptr;
        };
        found =
            find(typeFromName, "g_type_from_name") && find(signalLookup, "g_signal_lookup") &&
            find(addHook, "g_signal_add_emission_hook") &&
            find(removeHook, "g_signal_remove_emission_hook") && find(objectOf, "g_value_get_object") &&
            find(boxedOf, "g_value_get_boxed") && find(ancestor, "gtk_widget_get_ancestor") &&
            find(sendEvent, "gtk_widget_event") && find(widthOf, "gtk_widget_get_allocated_width") &&
            find(heightOf, "gtk_widget_get_allocated_height") &&
            find(scaleOf, "gtk_widget_get_scale_factor") && find(topWindows, "gtk_window_list_toplevels") &&
            find(childrenOf, "gtk_container_get_children") && find(freeList, "g_list_free") &&
            find(isA, "g_type_check_instance_is_a") && find(translate, "gtk_widget_translate_coordinates") &&
            find(adjustmentOf, "gtk_scrolled_window_get_vadjustment") &&
            find(valueOf, "gtk_adjustment_get_value") && find(clampPage, "gtk_adjustment_clamp_page") &&
            typeFromName("GtkScrolledWindow") != 0;
    }
};

bool isShown(const Reference<css::awt::XWindow>& window) {
    const Reference<css::awt::XWindow2> shown(window, UNO_QUERY);
    return shown.is() && shown->isVisible();
}

} // namespace

/// All windows there are, and the one hook for them. On the main thread only.
struct Scroll::Windows {
    Gtk gtk;
    std::vector<Reference<css::awt::XWindow>> windows;
    unsigned signal = 0;
    unsigned long hook = 0;
    bool sending = false;

    static Windows& all() {
        static auto* windows = new Windows; // never destroyed: GTK may still call
        return *windows;
    }

    void add(const Reference<css::awt::XWindow>& window) {
        windows.push_back(window);
        if (!gtk.found || hook != 0)
            return;
        signal = gtk.signalLookup("scroll-event", gtk.typeFromName("GtkWidget"));
        hook = gtk.addHook(signal, 0, &Windows::scrolled, this, nullptr);
    }
    void remove(const Reference<css::awt::XWindow>& window) {
        std::erase(windows, window);
        if (hook == 0 || !windows.empty())
            return;
        gtk.removeHook(signal, hook);
        hook = 0;
    }

    /// Before any widget has the event: what is over a panel of ours is given to the deck's scrolled window.
    static int scrolled(void*, unsigned count, const Gtk::Value* values, void* data) {
        auto& self = *static_cast<Windows*>(data);
        if (!self.sending && count >= 2)
            try {
                self.forward(self.gtk.objectOf(&values[0]), self.gtk.boxedOf(&values[1]));
            } catch (...) {
                // The panel is just going; and nothing may be thrown through GTK.
            }
        return 1; // go on being called
    }
    /// The office's windows do not know where in the deck they are, and tell no one their widget: it is as
    /// large as they are, in the toolkit's pixels or in those of the display.
    [[nodiscard]] bool isOf(const Reference<css::awt::XWindow>& window, void* widget) const {
        const int width = gtk.widthOf(widget), height = gtk.heightOf(widget), scale = gtk.scaleOf(widget);
        const auto size = window->getPosSize();
        return isShown(window) && ((size.Width == width && size.Height == height) ||
                                   (size.Width == width * scale && size.Height == height * scale));
    }
    [[nodiscard]] bool isOurs(void* widget) const {
        return std::ranges::any_of(windows, [&](const auto& window) { return isOf(window, widget); });
    }
    /// The widget of a window, in a deck; null if there is none.
    void* widgetIn(Gtk::List* list, const Reference<css::awt::XWindow>& window) const {
        void* out = nullptr;
        for (auto* item = list; item != nullptr && out == nullptr; item = item->next) {
            if (gtk.isA(item->data, gtk.typeFromName("GtkEventBox")) != 0 && isOf(window, item->data) &&
                gtk.ancestor(item->data, gtk.typeFromName("GtkScrolledWindow")) != nullptr)
                out = item->data;
            else if (gtk.isA(item->data, gtk.typeFromName("GtkContainer")) != 0)
                out = widgetIn(gtk.childrenOf(item->data), window);
        }
        gtk.freeList(list);
        return out;
    }
    void reveal(const Reference<css::awt::XWindow>& window, int top, int height) const {
        if (!gtk.found)
            return;
        auto* widget = widgetIn(gtk.topWindows(), window);
        if (widget == nullptr)
            return;
        void* deck = gtk.ancestor(widget, gtk.typeFromName("GtkScrolledWindow"));
        void* adjustment = gtk.adjustmentOf(deck);
        const int scale = window->getPosSize().Width / std::max(1, gtk.widthOf(widget));
        int x = 0, y = 0;
        if (gtk.translate(widget, deck, 0, top / std::max(1, scale), &x, &y) == 0)
            return;
        const double from = gtk.valueOf(adjustment) + y;
        gtk.clampPage(adjustment, from, from + height / std::max(1, scale));
    }
    void forward(void* widget, void* event) {
        void* deck =
            widget == nullptr ? nullptr : gtk.ancestor(widget, gtk.typeFromName("GtkScrolledWindow"));
        if (deck == nullptr || deck == widget || event == nullptr || !isOurs(widget))
            return;
        sending = true;
        gtk.sendEvent(deck, event);
        sending = false;
    }
};

Scroll::Scroll(Reference<css::awt::XWindow> window)
    : window_(std::move(window)) {
    Windows::all().add(window_);
}

Scroll::~Scroll() {
    Windows::all().remove(window_);
}

void Scroll::reveal(int top, int height) {
    Windows::all().reveal(window_, top, height);
}

} // namespace clientele::sidebar::awt
