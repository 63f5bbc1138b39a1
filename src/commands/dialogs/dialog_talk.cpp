#include "commands/dialogs/dialog_talk.hpp"

#include "commands/dialogs/dialog.hpp"
#include "core/texts.hpp"

#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/MessageBoxType.hpp>
#include <com/sun/star/awt/XMessageBox.hpp>
#include <com/sun/star/awt/XMessageBoxFactory.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>
#include <com/sun/star/ui/dialogs/XFilePicker3.hpp>
#include <com/sun/star/ui/dialogs/XFilterManager.hpp>

#include <algorithm>

namespace clientele::commands {

using core::TextId;

namespace {
constexpr int width = 290, margin = 8, rowHeight = 12, buttonHeight = 16;
} // namespace

bool DialogTalk::confirm(const MakePreview& preview) {
    return show(preview(), std::string(core::textOf(TextId::button_cancel, language_)));
}

bool DialogTalk::ask(const MakePreview& preview) {
    return show(preview(), std::string(core::textOf(TextId::button_keep, language_)));
}

bool DialogTalk::show(const Preview& preview, const std::string& no) {
    constexpr int headlineHeight = 22, notesHeight = 76, most = 8;
    const int inner = width - 2 * margin;
    const int rows = std::min(most, static_cast<int>(preview.rows.size()));
    const int gridHeight = preview.rows.empty() ? 0 : rowHeight * (rows + 1) + 8;
    const int notesTop = margin + headlineHeight + gridHeight + (gridHeight > 0 ? 6 : 0);
    Dialog dialog(context_, preview.title, width, notesTop + notesHeight + margin + buttonHeight + margin);
    dialog.text("headline", {margin, margin, inner, headlineHeight}, preview.headline, true);
    if (!preview.rows.empty()) {
        std::vector<GridColumn> columns;
        for (const auto& title : preview.columns)
            columns.push_back({title, inner / static_cast<int>(preview.columns.size()), !columns.empty()});
        dialog.grid("table", {margin, margin + headlineHeight, inner, gridHeight}, columns);
        dialog.setRows("table", preview.rows);
    }
    dialog.notes("notes", {margin, notesTop, inner, notesHeight}, preview.notes);
    dialog.okAndCancel(preview.action, no);
    return dialog.run(parent_);
}

void DialogTalk::box(bool warning, const std::string& words) const {
    const auto factory = create<css::awt::XMessageBoxFactory>(context_, "com.sun.star.awt.Toolkit");
    const auto made = factory->createMessageBox(
        Reference<css::awt::XWindowPeer>(parent_, UNO_QUERY_THROW),
        warning ? css::awt::MessageBoxType_WARNINGBOX : css::awt::MessageBoxType_INFOBOX,
        css::awt::MessageBoxButtons::BUTTONS_OK, toUno(core::textOf(TextId::message_title, language_)),
        toUno(words));
    made->execute();
}

void DialogTalk::tell(const std::string& words) const {
    box(false, words);
}

void DialogTalk::warn(const std::string& words) const {
    box(true, words);
}

OUString DialogTalk::fileToSave(const OUString& proposal, const std::string& kind,
                                const char* pattern) const {
    using css::ui::dialogs::XFilePicker3;
    const Reference<XFilePicker3> picker(
        context_->getServiceManager()->createInstanceWithArgumentsAndContext(
            "com.sun.star.ui.dialogs.FilePicker",
            sequenceOf<Any>({Any(css::ui::dialogs::TemplateDescription::FILESAVE_AUTOEXTENSION)}), context_),
        UNO_QUERY_THROW);
    Reference<css::ui::dialogs::XFilterManager>(picker, UNO_QUERY_THROW)
        ->appendFilter(toUno(kind), OUString::createFromAscii(pattern));
    const auto cut = proposal.lastIndexOf('/');
    if (cut > 0)
        picker->setDisplayDirectory(proposal.copy(0, cut));
    picker->setDefaultName(proposal.copy(cut + 1));
    if (picker->execute() != css::ui::dialogs::ExecutableDialogResults::OK)
        return {};
    const auto files = picker->getSelectedFiles();
    return files.getLength() > 0 ? files[0] : OUString();
}

} // namespace clientele::commands
