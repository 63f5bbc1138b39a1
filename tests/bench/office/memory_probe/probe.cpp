// Asks the office's own allocator, from inside, how much of the heap is in use: what the process keeps for
// itself after much was freed is no leak. A job with the argument Trim gives that back first.
#include "calc/uno.hpp"

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <cppuhelper/implbase1.hxx>
#include <sal/types.h>

#include <malloc.h>

namespace clientele {
namespace {
class Probe : public cppu::WeakImplHelper1<css::task::XJob> {
public:
    /// MB of heap in use, all arenas.
    Any SAL_CALL execute(const Sequence<css::beans::NamedValue>& arguments) override {
        if (arguments.getLength() > 0 && arguments[0].Name == "Trim")
            ::malloc_trim(0);
        const auto info = ::mallinfo2();
        return Any(static_cast<double>(info.uordblks + info.hblkhd) / 1e6);
    }
};
} // namespace
} // namespace clientele

extern "C" SAL_DLLPUBLIC_EXPORT clientele::css::uno::XInterface*
memoryprobe_get(clientele::css::uno::XComponentContext*, const clientele::Sequence<clientele::Any>&) {
    return cppu::acquire(static_cast<cppu::OWeakObject*>(new clientele::Probe));
}
