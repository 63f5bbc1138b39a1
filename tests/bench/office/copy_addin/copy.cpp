// The trivial add-in that CRM.ABC is measured against: it copies its input.
#include "calc/uno.hpp"

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>
#include <org/copyaddin/XCopy.hpp>
#include <sal/types.h>

namespace clientele {
namespace {
class Copy : public cppu::WeakImplHelper2<org::copyaddin::XCopy, css::lang::XServiceInfo> {
public:
    Any SAL_CALL copy(const Sequence<Sequence<Any>>& values) override {
        Sequence<Sequence<Any>> out(values.getLength());
        for (sal_Int32 row = 0; row < values.getLength(); ++row) {
            const Sequence<Any>& from = values.getConstArray()[row];
            Sequence<Any> to(from.getLength());
            for (sal_Int32 column = 0; column < from.getLength(); ++column)
                to.getArray()[column] = from.getConstArray()[column];
            out.getArray()[row] = to;
        }
        return Any(out);
    }

    OUString SAL_CALL getImplementationName() override { return "org.copyaddin.comp.Copy"; }
    sal_Bool SAL_CALL supportsService(const OUString& name) override {
        return cppu::supportsService(this, name);
    }
    Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
        return sequenceOf({OUString("org.copyaddin.Copy")});
    }
};
} // namespace
} // namespace clientele

extern "C" SAL_DLLPUBLIC_EXPORT clientele::css::uno::XInterface*
copyaddin_Copy_get(clientele::css::uno::XComponentContext*, const clientele::Sequence<clientele::Any>&) {
    return cppu::acquire(static_cast<cppu::OWeakObject*>(new clientele::Copy));
}
