#include "commands/workbench.hpp"

#include "calc/read_workbook.hpp"
#include "calc/undo_action.hpp"
#include "core/policy/policy_check.hpp"
#include "reports/reports.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/document/EmptyUndoStackException.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <algorithm>
#include <optional>
#include <set>

namespace clientele::commands {

using core::TextId;

namespace {

std::optional<core::Area> policyArea(const calc::Document& document) {
    // Nothing stands there once the document is closing, as it may while it is being read.
    const Reference<css::sheet::XNamedRanges> names(
        get<Reference<css::uno::XInterface>>(document.model(), "NamedRanges"), UNO_QUERY_THROW);
    const auto name = OUString::createFromAscii(core::policy_name::policy);
    if (!names->hasByName(name))
        return std::nullopt;
    const Reference<css::sheet::XCellRangeReferrer> referrer(names->getByName(name), UNO_QUERY_THROW);
    const Reference<css::sheet::XCellRangeAddressable> range(referrer->getReferredCells(), UNO_QUERY);
    if (!range.is())
        return std::nullopt;
    const auto a = range->getRangeAddress();
    if (a.Sheet < 0 || a.Sheet >= document.sheetCount())
        return std::nullopt; // the sheet was deleted and the name points nowhere
    return core::Area{a.Sheet, a.StartRow, a.StartColumn, a.EndRow, a.EndColumn};
}

/// The sheets the product made: no place to look for the user's tables.
std::vector<std::string> ownSheets(const calc::Document& document, const std::optional<core::Area>& policy) {
    std::vector<std::string> out;
    for (int i = 0; i < document.sheetCount(); ++i)
        if (const auto name = document.sheetName(i);
            reports::isOurSheet(document, name) || (policy && policy->sheet == i))
            out.push_back(name);
    return out;
}

bool isProtected(const Reference<css::uno::XInterface>& object) {
    const Reference<css::util::XProtectable> protectable(object, UNO_QUERY);
    return protectable.is() && protectable->isProtected();
}

} // namespace

core::Language interfaceLanguage(const Reference<css::uno::XComponentContext>& context) {
    const auto provider = css::configuration::theDefaultProvider::get(context);
    const auto arguments = sequenceOf<Any>(
        {Any(css::beans::PropertyValue("nodepath", -1, Any(OUString("/org.openoffice.Setup/L10N")),
                                       css::beans::PropertyState_DIRECT_VALUE))});
    const Reference<css::beans::XPropertySet> settings(
        provider->createInstanceWithArguments("com.sun.star.configuration.ConfigurationAccess", arguments),
        UNO_QUERY_THROW);
    OUString tag;
    settings->getPropertyValue("ooLocale") >>= tag;
    return core::languageOf(fromUno(tag));
}

Workbench openUnread(const Reference<css::uno::XComponentContext>& context,
                     const Reference<css::sheet::XSpreadsheetDocument>& model) {
    const auto messages = interfaceLanguage(context);
    if (!model.is())
        throw Refusal(std::string(core::textOf(TextId::message_not_calc, messages)));
    Workbench bench{calc::Document(context, model), {}};
    bench.situation.messages = messages;
    return bench;
}

Workbench openWorkbench(const Reference<css::uno::XComponentContext>& context,
                        const Reference<css::sheet::XSpreadsheetDocument>& model, core::Day asOf) {
    auto bench = openUnread(context, model);
    const auto messages = bench.situation.messages;
    auto& s = bench.situation;
    s.asOf = asOf > 0 ? asOf : calc::today();
    s.locale = bench.document.textLocale();

    const auto policy = policyArea(bench.document);
    s.sheets = calc::readWorkbook(bench.document, ownSheets(bench.document, policy));
    s.own = core::takeOwnColumns(s.sheets, calc::DocumentFormulas(bench.document));
    s.understanding =
        core::understand(s.sheets, calc::DocumentFormats(bench.document), s.locale, bench.document.language(),
                         core::parsedChoices(bench.document.property(mappingProperty)));
    s.language = s.understanding.language;
    s.hasPolicySheet = policy.has_value();
    if (policy)
        s.policy = core::readPolicy(calc::readSheet(bench.document, policy->sheet), *policy,
                                    bench.document.sheetName(policy->sheet), s.language, messages,
                                    s.locale.nullDate);
    else
        s.policy.policy = core::defaultPolicy(s.language);
    s.book = core::readBook(s.sheets, s.understanding, s.locale, s.asOf, s.policy.policy);
    core::takeSetByHand(s);
    return bench;
}

void requireWritable(const Workbench& bench) {
    if (bench.document.readOnly())
        throw Refusal(bench.say(TextId::message_read_only));
}

void requireCustomers(const Workbench& bench) {
    if (bench.situation.book.customers.empty())
        throw Refusal(bench.say(TextId::message_no_table));
}

void requireGoodPolicy(const Workbench& bench) {
    auto problems = bench.situation.policy.problems;
    for (const auto& problem : core::problemsOf(bench.situation.policy.policy))
        problems.push_back(problem.words(bench.situation.messages));
    if (problems.empty())
        return;
    std::string all;
    for (const auto& problem : problems)
        all += "• " + problem + "\n";
    throw Refusal(bench.say(TextId::message_policy_problems, {{"problems", all}}));
}

void requireUnprotected(const Workbench& bench, const std::string& name) {
    if (const auto sheet = bench.document.sheet(name); sheet.is() && isProtected(sheet))
        throw Refusal(bench.say(TextId::message_protected_sheet, {{"sheet", name}}));
}

void requireUnprotected(const Workbench& bench, const core::Plan& plan) {
    std::set<std::string> sheets;
    for (const auto& change : plan.changes)
        sheets.insert(change.sheet);
    for (const auto& highlight : plan.highlights)
        sheets.insert(highlight.sheet);
    for (const auto& name : sheets)
        requireUnprotected(bench, name);
    if (!plan.newSheets.empty())
        requireNewSheets(bench);
}

void requireNewSheets(const Workbench& bench) {
    if (isProtected(bench.document.model()))
        throw Refusal(bench.say(TextId::message_protected_document));
}

void remember(const Workbench& bench, const char* property, const std::string& value, TextId title) {
    requireWritable(bench);
    const auto document = bench.document;
    const auto before = document.property(property);
    if (before == value)
        return;
    calc::addUndoAction(
        document, bench.say(title), [document, property, before] { document.setProperty(property, before); },
        [document, property, value] { document.setProperty(property, value); });
    document.setProperty(property, value);
}

void asOneStep(const Workbench& bench, TextId title, const std::function<void()>& work) {
    std::string failure;
    {
        const calc::UndoStep step(bench.document, bench.say(title));
        try {
            work();
            return;
        } catch (const css::uno::Exception& e) {
            failure = fromUno(e.Message);
        } catch (const std::exception& e) {
            failure = e.what();
        }
    }
    try {
        bench.document.undoManager()->undo();
    } catch (const css::document::EmptyUndoStackException&) {
        // The work failed before its first change.
    }
    throw Refusal(bench.say(TextId::message_failed, {{"reason", failure}}));
}

} // namespace clientele::commands
