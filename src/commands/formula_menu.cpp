// The menu's commands about formulas: their dialogs, and picking cells on the sheet in between.
#include "calc/ranges.hpp"
#include "commands/arrays.hpp"
#include "commands/dialogs/array_dialog.hpp"
#include "commands/dialogs/values_dialog.hpp"
#include "commands/menu_call.hpp"
#include "commands/values.hpp"
#include "core/formulas/argument_text.hpp"
#include "core/formulas/references.hpp"

#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/awt/XRequestCallback.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XRangeSelection.hpp>
#include <com/sun/star/sheet/XRangeSelectionListener.hpp>
#include <cppuhelper/implbase2.hxx>
#include <rtl/ref.hxx>

#include <algorithm>

namespace clientele::commands {

using core::TextId;

namespace {

core::Area firstCellOf(const core::Area& area) {
    return {area.sheet, area.firstRow, area.firstColumn, area.firstRow, area.firstColumn};
}

/// A reference as a user writes it on that sheet.
std::string referenceFrom(const Workbench& bench, int sheet, const core::Area& area) {
    return area.sheet == sheet ? core::cellsText(area)
                               : core::reference(bench.document.sheetName(area.sheet), area);
}

bool isName(const Workbench& bench, int sheet, std::string_view name) {
    const auto has = [&](const Reference<css::uno::XInterface>& owner, const char* list) {
        return get<Reference<css::container::XNameAccess>>(owner, list)->hasByName(toUno(name));
    };
    return has(bench.document.model(), "NamedRanges") || has(bench.document.sheet(sheet), "NamedRanges") ||
           has(bench.document.model(), "DatabaseRanges");
}

/// What stands in the formula for an argument: cells as references, the rest as its kind asks for.
std::string argumentFor(const Workbench& bench, const ArrayForm& form, int targetSheet, std::size_t index) {
    const auto& typed = form.arguments[index];
    const bool number = typed.find_first_not_of("0123456789.,% ") == std::string::npos;
    if (!number)
        if (const auto area = calc::typedArea(bench.document, typed, form.sheet))
            return referenceFrom(bench, targetSheet, *area);
    const auto& entry = form.entry().arguments[index];
    auto text = core::argumentText(typed, core::argumentForm(entry.kind), bench.document.textLocale(),
                                   [&](std::string_view name) { return isName(bench, form.sheet, name); });
    if (text.empty() && entry.required)
        throw Refusal(bench.say(TextId::array_missing, {{"name", fieldName(bench, form, index)}}));
    return text;
}

ArrayPlan planOf(const Workbench& bench, const ArrayForm& form) {
    const auto target = calc::typedArea(bench.document, form.target, form.sheet);
    if (!target)
        throw Refusal(bench.say(TextId::array_bad_target, {{"text", form.target}}));
    std::vector<std::string> arguments;
    for (std::size_t i = 0; i < form.arguments.size(); ++i)
        arguments.push_back(argumentFor(bench, form, target->sheet, i));
    return planArray(bench, firstCellOf(*target), core::callText(form.entry().name, arguments));
}

/// Selected cells are the first range, and the result goes to the right of everything; a single cell is where
/// the result goes.
ArrayForm initialForm(const Workbench& bench, const std::vector<core::Area>& selection) {
    ArrayForm form;
    form.arguments = {{}};
    if (selection.empty())
        return form;
    const auto& area = selection.front();
    form.sheet = area.sheet;
    auto target = firstCellOf(area);
    if (target != area) {
        form.arguments.front() = core::cellsText(area);
        const int column = calc::usedArea(bench.document, area.sheet).lastColumn + 1;
        target.firstColumn = target.lastColumn = std::min(column, core::SheetSize{}.columns - 1);
    }
    form.target = core::cellsText(target);
    return form;
}

using SessionBase = cppu::WeakImplHelper2<css::sheet::XRangeSelectionListener, css::awt::XCallback>;

/// From the first question to the formula on the sheet. It lives on while cells are picked.
class ArraySession : public SessionBase {
public:
    ArraySession(Reference<css::uno::XComponentContext> context, Reference<css::frame::XFrame> frame,
                 ArrayForm form)
        : context_(std::move(context))
        , frame_(std::move(frame))
        , form_(std::move(form)) {}

    std::string ask(MenuCall& call) {
        for (;;) {
            const auto outcome = showArrayForm(call.bench, call.frame->getComponentWindow(), form_);
            if (outcome.kind == FormOutcome::Kind::cancelled)
                return {};
            if (outcome.kind == FormOutcome::Kind::pick) {
                pick(call, outcome.field);
                return {};
            }
            try {
                const auto plan = planOf(call.bench, form_);
                if (!call.talk.confirm([&] { return arrayPreview(call.bench, plan); }))
                    continue;
                enterArray(call.bench, plan);
                select(call, plan.area);
                return {}; // the result itself is the answer
            } catch (const Refusal& refusal) {
                call.talk.warn(refusal.what()); // and what was typed can be corrected
            }
        }
    }

    void SAL_CALL done(const css::sheet::RangeSelectionEvent& event) override {
        picked_ = fromUno(event.RangeDescriptor);
        comeBack();
    }
    void SAL_CALL aborted(const css::sheet::RangeSelectionEvent&) override { comeBack(); }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

    void SAL_CALL notify(const Any&) override {
        callFromMenu(context_, frame_, Reading::none, [this](MenuCall& call) {
            if (const auto area = calc::typedArea(call.bench.document, picked_, form_.sheet))
                (field_ < form_.arguments.size() ? form_.arguments[field_] : form_.target) =
                    referenceFrom(call.bench, form_.sheet, *area);
            picked_.clear();
            return ask(call);
        });
    }

private:
    void pick(MenuCall& call, std::size_t field) {
        field_ = field;
        selection_.set(call.frame->getController(), UNO_QUERY_THROW);
        selection_->addRangeSelectionListener(this);
        const bool target = field >= form_.arguments.size();
        const auto title =
            call.bench.say(TextId::array_pick_title, {{"function", std::string(form_.entry().name)},
                                                      {"name", fieldName(call.bench, form_, field)}});
        selection_->startRangeSelection(
            properties({{"InitialValue", Any(toUno(target ? form_.target : form_.arguments[field]))},
                        {"Title", Any(toUno(title))},
                        {"CloseOnMouseRelease", Any(true)},
                        {"SingleCellMode", Any(target)}}));
    }

    /// The office is still closing its picking box: the form comes back when that is done.
    void comeBack() {
        const rtl::Reference<ArraySession> alive(this); // the controller lets go of its listener
        selection_->removeRangeSelectionListener(this);
        selection_.clear();
        clientele::create<css::awt::XRequestCallback>(context_, "com.sun.star.awt.AsyncCallback")
            ->addCallback(this, Any());
    }

    Reference<css::uno::XComponentContext> context_;
    Reference<css::frame::XFrame> frame_;
    Reference<css::sheet::XRangeSelection> selection_;
    ArrayForm form_;
    std::size_t field_ = 0;
    std::string picked_;
};

/// The formula of ours that the selection is in, as a plan to give it the size of its result. Nothing where
/// there is none or it fits.
std::optional<ArrayPlan> fitOffer(const Workbench& bench, const std::vector<core::Area>& selection) {
    if (selection.size() != 1)
        return std::nullopt;
    const auto& area = selection.front();
    const auto first = firstCellOf(area);
    const auto array = calc::arrayAt(bench.document, area.sheet, area.firstRow, area.firstColumn);
    if (area != first && area != array)
        return std::nullopt; // selected data
    try {
        auto plan = planFit(bench, first);
        return plan && !plan->fits() ? plan : std::nullopt;
    } catch (const ErrorResult&) {
        return std::nullopt; // its size is not the question
    }
}

} // namespace

std::string valuesFromMenu(MenuCall& call) {
    requireWritable(call.bench);
    const auto plan = showValues(call.bench, call.frame->getComponentWindow(), selectedAreas(call));
    return plan ? turnIntoValues(call.bench, *plan) : std::string();
}

std::string arrayFromMenu(MenuCall& call) {
    requireWritable(call.bench);
    const auto selection = selectedAreas(call);
    if (const auto plan = fitOffer(call.bench, selection)) {
        if (!call.talk.confirm([&] { return arrayPreview(call.bench, *plan); }))
            return {};
        enterArray(call.bench, *plan);
        select(call, plan->area);
        return {};
    }
    const rtl::Reference<ArraySession> session(
        new ArraySession(call.bench.document.context(), call.frame, initialForm(call.bench, selection)));
    return session->ask(call);
}

} // namespace clientele::commands
