#pragma once

#include "calc/uno.hpp"

namespace clientele::commands {

/// The implementation of the menu's and toolbar's protocol "org.clientele:".
css::uno::XInterface* createHandler(const Reference<css::uno::XComponentContext>& context);

/// The implementation of the service org.clientele.Commands.
css::uno::XInterface* createApi(const Reference<css::uno::XComponentContext>& context);

} // namespace clientele::commands
