#pragma once

#include "calc/document.hpp"
#include "commands/refusal.hpp"
#include "core/plans/situation.hpp"
#include "core/texts.hpp"

#include <functional>
#include <string>
#include <vector>

namespace clientele::commands {

/// A document, its situation, and the language to speak: what every command works on.
struct Workbench {
    calc::Document document;
    core::Situation situation;

    [[nodiscard]] std::string say(core::TextId id, const core::TextArguments& arguments = {}) const {
        return core::textOf(id, situation.messages, arguments);
    }
};

/// Reads and understands the document. `asOf` 0 means today. Refuses what is not a spreadsheet.
Workbench openWorkbench(const Reference<css::uno::XComponentContext>& context,
                        const Reference<css::sheet::XSpreadsheetDocument>& model, core::Day asOf);

/// The same without reading what stands in the document: for commands that look for themselves.
Workbench openUnread(const Reference<css::uno::XComponentContext>& context,
                     const Reference<css::sheet::XSpreadsheetDocument>& model);

/// The language of the office's user interface.
core::Language interfaceLanguage(const Reference<css::uno::XComponentContext>& context);

/// Refuse, in words, what a command could not do: change a read-only document, do without customers, work
/// with a policy that makes no sense, write to a protected sheet or add a sheet to a protected document.
void requireWritable(const Workbench& bench);
void requireCustomers(const Workbench& bench);
void requireGoodPolicy(const Workbench& bench);
void requireNewSheets(const Workbench& bench);
void requireUnprotected(const Workbench& bench, const std::string& sheet);
void requireUnprotected(const Workbench& bench, const core::Plan& plan);

/// Runs `work` as one step of undo. Should it fail half-way, the step is closed and undone, and the failure
/// refused in words.
void asOneStep(const Workbench& bench, core::TextId title, const std::function<void()>& work);

/// Keeps what the user decided in a property of the document, as a step of undo of its own; refuses a
/// document that may not be changed.
void remember(const Workbench& bench, const char* property, const std::string& value, core::TextId title);

/// The document property that keeps what the user decided about columns.
constexpr const char* mappingProperty = "Clientele.mapping";

} // namespace clientele::commands
