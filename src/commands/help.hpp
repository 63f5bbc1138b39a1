#pragma once

#include "calc/uno.hpp"

#include <com/sun/star/frame/XFrame.hpp>

#include <string>
#include <string_view>

namespace clientele::commands {

/// The help page of the first of our functions in a formula, by its display name or by the name Calc stores:
/// "=1+ORG.CLIENTELE.FUNCTIONS.TOPSHARE(A1)" → "topshare"; "index", the start page, where there is none.
std::string helpPageOf(std::string_view formula);

/// Opens the installed help in the user's browser, in the language of the user interface: the page of the
/// function in the selected cell, else the start page. Works without a customer table.
/// @throws Refusal saying where the pages are, where no browser could be asked to show them.
void openHelp(const Reference<css::uno::XComponentContext>& context,
              const Reference<css::frame::XFrame>& frame);

} // namespace clientele::commands
