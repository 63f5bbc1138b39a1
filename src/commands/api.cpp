#include "commands/handler.hpp"

#include <org/clientele/XCommands.hpp>

namespace clientele::commands {

css::uno::XInterface* createApi(const Reference<css::uno::XComponentContext>&) { return nullptr; }
css::uno::XInterface* createHandler(const Reference<css::uno::XComponentContext>&) { return nullptr; }

} // namespace clientele::commands
