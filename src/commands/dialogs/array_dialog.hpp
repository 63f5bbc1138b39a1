#pragma once

#include "commands/workbench.hpp"
#include "functions/catalogue.hpp"

#include <com/sun/star/awt/XWindow.hpp>

#include <string>
#include <vector>

namespace clientele::commands {

/// The catalogue as one looks a name up in a list: from A to Z.
const std::vector<const functions::FunctionEntry*>& functionsByName();

/// What was chosen and typed so far for a function to insert as array. It outlives the dialog, which closes
/// while cells are picked on the sheet.
struct ArrayForm {
    std::size_t function = 0;           ///< in functionsByName()
    std::vector<std::string> arguments; ///< as typed, in the catalogue's order
    std::string target;                 ///< the first cell of the result, as typed
    int sheet = 0;                      ///< where references without a sheet name point

    [[nodiscard]] const functions::FunctionEntry& entry() const { return *functionsByName().at(function); }
};

/// How the dialog was left.
struct FormOutcome {
    enum class Kind { cancelled, next, pick } kind = Kind::cancelled;
    std::size_t field = 0; ///< which argument to pick; one past the last: the target
};

/// Asks for function, ranges and first cell, beginning with what the form holds.
FormOutcome showArrayForm(const Workbench& bench, const Reference<css::awt::XWindow>& parent,
                          ArrayForm& form);

/// What a field of the form is called in the language of the user interface.
std::string fieldName(const Workbench& bench, const ArrayForm& form, std::size_t field);

} // namespace clientele::commands
