#include "sidebar/factory.hpp"

#include "sidebar/panels/panels.hpp"

#include <com/sun/star/container/NoSuchElementException.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/ui/XUIElementFactory.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>

#include <algorithm>
#include <array>

namespace clientele::sidebar {

namespace {

struct Entry {
    const char* name; ///< the last part of the panel's address (resources/sidebar.toml)
    MakeContent make;
};

constexpr std::array panels{Entry{"customer", customerPanel}, Entry{"due", duePanel},
                            Entry{"segments", segmentsPanel}, Entry{"report", reportPanel},
                            Entry{"data", dataPanel}};

class Factory : public cppu::WeakImplHelper2<css::ui::XUIElementFactory, css::lang::XServiceInfo> {
public:
    explicit Factory(Reference<css::uno::XComponentContext> context)
        : context_(std::move(context)) {}

    Reference<css::ui::XUIElement> SAL_CALL
    createUIElement(const OUString& url, const Sequence<css::beans::PropertyValue>& arguments) override {
        const auto name = url.copy(url.lastIndexOf('/') + 1);
        const auto* entry =
            std::ranges::find_if(panels, [&](const Entry& e) { return name.equalsAscii(e.name); });
        if (entry == panels.end())
            throw css::container::NoSuchElementException(url, static_cast<cppu::OWeakObject*>(this));
        PanelArguments given{url, {}, {}, {}};
        for (const auto& argument : arguments) {
            argument.Value >>= given.frame;
            argument.Value >>= given.parent;
            argument.Value >>= given.sidebar;
        }
        if (!given.frame.is() || !given.parent.is())
            throw css::lang::IllegalArgumentException(url, static_cast<cppu::OWeakObject*>(this), 1);
        return createPanel(context_, given, entry->make);
    }

    OUString SAL_CALL getImplementationName() override { return "org.clientele.comp.PanelFactory"; }
    sal_Bool SAL_CALL supportsService(const OUString& name) override {
        return cppu::supportsService(this, name);
    }
    Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
        return sequenceOf<OUString>({"org.clientele.PanelFactory"});
    }

private:
    Reference<css::uno::XComponentContext> context_;
};

} // namespace

css::uno::XInterface* createFactory(const Reference<css::uno::XComponentContext>& context) {
    return cppu::acquire(static_cast<cppu::OWeakObject*>(new Factory(context)));
}

} // namespace clientele::sidebar
