// The service: each function of the catalogue is one generated line of glue.
#include "functions/functions.hpp"

#include "functions/models.hpp"

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>
#include <org/clientele/XFunctions.hpp>

namespace clientele::functions {

namespace {
using Document = Reference<css::beans::XPropertySet>;

class Functions : public cppu::WeakImplHelper2<org::clientele::XFunctions, css::lang::XServiceInfo> {
public:
    explicit Functions(Reference<css::uno::XComponentContext> context)
        : context_(std::move(context)) {}

#include "functions/registry.inc"

    OUString SAL_CALL getImplementationName() override { return "org.clientele.comp.Functions"; }
    sal_Bool SAL_CALL supportsService(const OUString& name) override {
        return cppu::supportsService(this, name);
    }
    Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
        return sequenceOf({OUString("org.clientele.Functions")});
    }

private:
    [[nodiscard]] Caller by(const Document& document) const { return {context_, document}; }

    Reference<css::uno::XComponentContext> context_;
};
} // namespace

css::uno::XInterface* createFunctions(const Reference<css::uno::XComponentContext>& context) {
    return cppu::acquire(static_cast<cppu::OWeakObject*>(new Functions(context)));
}

} // namespace clientele::functions
