#pragma once

#include "calc/uno.hpp"
#include "core/policy/policy.hpp"

#include <optional>
#include <vector>

namespace clientele::functions {

/// Who calls: the document of the formula, and what follows from it. Asked for only where a function needs
/// it.
class Caller {
public:
    Caller() = default; ///< none: a function that needs no document
    Caller(const Reference<css::uno::XComponentContext>& context,
           const Reference<css::beans::XPropertySet>& document)
        : context_(&context)
        , document_(&document) {}

    /// The document's, never the user interface's; English where a program calls without a document.
    [[nodiscard]] core::Language language() const;
    /// Days to add to a date of this document to get a core::Day.
    [[nodiscard]] int dateOffset() const;
    [[nodiscard]] core::Day today() const;
    [[nodiscard]] const core::Policy& defaultPolicy() const;
    /// The same where only its numbers matter: they are one in every language, and the document is not asked.
    [[nodiscard]] static const core::Policy& defaultNumbers();
    [[nodiscard]] const std::vector<Any>& defaultTierLabels() const;
    [[nodiscard]] const std::vector<Any>& defaultStateLabels() const;

private:
    const Reference<css::uno::XComponentContext>* context_ = nullptr;
    const Reference<css::beans::XPropertySet>* document_ = nullptr;
    mutable std::optional<core::Language> language_;
    mutable std::optional<int> dateOffset_;
};

} // namespace clientele::functions
