#pragma once

#include "calc/uno.hpp"

namespace clientele::functions {

/// The implementation of the service org.clientele.Functions.
css::uno::XInterface* createFunctions(const Reference<css::uno::XComponentContext>& context);

} // namespace clientele::functions
