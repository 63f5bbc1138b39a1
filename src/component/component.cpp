// The constructors that clientele.components names. Everything else lives in the other folders.
#include "commands/handler.hpp"
#include "functions/functions.hpp"
#include "sidebar/factory.hpp"

#include <sal/types.h>

using clientele::Any;
using clientele::Sequence;
namespace css = com::sun::star;

extern "C" {

SAL_DLLPUBLIC_EXPORT css::uno::XInterface* clientele_Handler_get(css::uno::XComponentContext* context,
                                                                 const Sequence<Any>&) {
    return clientele::commands::createHandler(context);
}

SAL_DLLPUBLIC_EXPORT css::uno::XInterface* clientele_Commands_get(css::uno::XComponentContext* context,
                                                                  const Sequence<Any>&) {
    return clientele::commands::createApi(context);
}

SAL_DLLPUBLIC_EXPORT css::uno::XInterface* clientele_Functions_get(css::uno::XComponentContext* context,
                                                                   const Sequence<Any>&) {
    return clientele::functions::createFunctions(context);
}

SAL_DLLPUBLIC_EXPORT css::uno::XInterface* clientele_PanelFactory_get(css::uno::XComponentContext* context,
                                                                      const Sequence<Any>&) {
    return clientele::sidebar::createFactory(context);
}
}
