#pragma once

#include "core/tables/locale.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace clientele::core {

/// What an argument of a function is: how words typed for it are to be understood.
enum class ArgumentForm {
    value,   ///< a number, a range, an expression: as typed
    text,    ///< a bare word is a text
    date,    ///< 2026-11-22 is a day, not a subtraction
    numbers, ///< 80%; 95% is a list
    texts    ///< gold; silver is a list of texts
};

/// The form of a kind of the function catalogue ("one text", "number list" …).
ArgumentForm argumentForm(std::string_view kind);

/// Whether the document has a named range or expression called so.
using IsName = std::function<bool(std::string_view)>;

/// What was typed for an argument (no reference to cells) as it stands in a formula; "" stays "".
std::string argumentText(std::string_view typed, ArgumentForm form, const TextLocale& locale,
                         const IsName& isName);

/// "=CRM.ABC(A2:A9;;\"gold\")": arguments left out at the end are not written.
std::string callText(std::string_view function, const std::vector<std::string>& arguments);

} // namespace clientele::core
