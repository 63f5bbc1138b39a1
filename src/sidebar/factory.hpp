#pragma once

#include "calc/uno.hpp"

namespace clientele::sidebar {

/// The implementation of org.clientele.PanelFactory, which extension/Factories.xcu names.
css::uno::XInterface* createFactory(const Reference<css::uno::XComponentContext>& context);

} // namespace clientele::sidebar
