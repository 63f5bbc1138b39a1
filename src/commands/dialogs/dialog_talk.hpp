#pragma once

#include "calc/uno.hpp"
#include "commands/talk.hpp"
#include "core/base/language.hpp"

#include <com/sun/star/awt/XWindow.hpp>

namespace clientele::commands {

/// Talks by dialogs over the document's window.
class DialogTalk : public Talk {
public:
    DialogTalk(Reference<css::uno::XComponentContext> context, Reference<css::awt::XWindow> parent,
               core::Language language)
        : context_(std::move(context))
        , parent_(std::move(parent))
        , language_(language) {}

    bool confirm(const MakePreview& preview) override;
    bool ask(const MakePreview& preview) override;
    /// What was done, with a button to close.
    void tell(const std::string& words) const;
    /// Why nothing was done.
    void warn(const std::string& words) const;
    /// A file to save, starting from `proposal` (a URL); "" when the user gave up. The picker itself asks
    /// before one that exists is overwritten. `kind` and `pattern`: what such files are called, and "*.pdf".
    [[nodiscard]] OUString fileToSave(const OUString& proposal, const std::string& kind,
                                      const char* pattern) const;

private:
    bool show(const Preview& preview, const std::string& no);
    void box(bool warning, const std::string& words) const;

    Reference<css::uno::XComponentContext> context_;
    Reference<css::awt::XWindow> parent_;
    core::Language language_;
};

} // namespace clientele::commands
