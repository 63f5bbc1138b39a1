#include "calc/document.hpp"

#include "core/base/calendar.hpp"

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/i18n/LocaleData.hpp>
#include <com/sun/star/i18n/XLocaleData.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/util/Date.hpp>

#include <algorithm>
#include <chrono>
#include <ctime>

namespace clientele::calc {

using css::container::XIndexAccess;

Document::Document(Reference<css::uno::XComponentContext> context,
                   Reference<css::sheet::XSpreadsheetDocument> model)
    : context_(std::move(context))
    , model_(std::move(model)) {}

int Document::sheetCount() const {
    return static_cast<int>(Reference<XIndexAccess>(model_->getSheets(), UNO_QUERY_THROW)->getCount());
}

Reference<css::sheet::XSpreadsheet> Document::sheet(int index) const {
    const Reference<XIndexAccess> sheets(model_->getSheets(), UNO_QUERY_THROW);
    return Reference<css::sheet::XSpreadsheet>(sheets->getByIndex(index), UNO_QUERY_THROW);
}

Reference<css::sheet::XSpreadsheet> Document::sheet(const std::string& name) const {
    const auto index = sheetIndex(name);
    return index < 0 ? Reference<css::sheet::XSpreadsheet>() : sheet(index);
}

std::string Document::sheetName(int index) const {
    return fromUno(Reference<css::container::XNamed>(sheet(index), UNO_QUERY_THROW)->getName());
}

int Document::sheetIndex(const std::string& name) const {
    for (int i = 0; i < sheetCount(); ++i)
        if (sheetName(i) == name)
            return i;
    return -1;
}

Reference<css::sheet::XSpreadsheet> Document::insertSheet(const std::string& name, int position) const {
    auto free = name;
    for (int n = 2; sheetIndex(free) >= 0; ++n)
        free = name + " (" + std::to_string(n) + ")";
    const int at = position < 0 ? sheetCount() : position;
    model_->getSheets()->insertNewByName(toUno(free), static_cast<sal_Int16>(at));
    return sheet(at);
}

bool Document::readOnly() const {
    const Reference<css::frame::XStorable> storable(model_, UNO_QUERY);
    return storable.is() && storable->isReadonly();
}

namespace {
bool namedInChinese(const OUString& text) {
    const auto* const begin = text.getStr();
    return std::any_of(begin, begin + text.getLength(), [](auto c) { return c >= 0x4e00 && c <= 0x9fff; });
}
} // namespace

css::lang::Locale Document::locale() const {
    // A document in Chinese carries its language in the Asian attribute; the western one says what it
    // counts and dates in, and is what a document made elsewhere always has.
    const auto western = get<css::lang::Locale>(model_, "CharLocale");
    const auto asian = get<css::lang::Locale>(model_, "CharLocaleAsian");
    if (western.Language != "en" || asian.Language != "zh")
        return western;
    // Simplified Chinese is also what stands there when nobody chose: an English user's document has it, too.
    // A workbook in Chinese has sheets named in Chinese.
    const auto names =
        Reference<css::container::XNameAccess>(model_->getSheets(), UNO_QUERY_THROW)->getElementNames();
    const bool chosen = asian.Country != "CN" || std::any_of(names.begin(), names.end(), namedInChinese);
    return chosen ? asian : western;
}

core::Language Document::language() const {
    const auto l = locale();
    return core::languageOf(fromUno(l.Language + "-" + l.Country));
}

core::TextLocale Document::textLocale() const {
    const auto l = get<css::lang::Locale>(model_, "CharLocale");
    const auto item = css::i18n::LocaleData::create(context_)->getLocaleItem(l);
    core::TextLocale out;
    out.decimal = item.decimalSeparator == "," ? ',' : '.';
    const auto group = fromUno(item.thousandSeparator);
    out.group = group.size() == 1 ? group.front() : ' ';
    if (l.Language == "zh" || l.Language == "ja" || l.Language == "ko")
        out.dateOrder = core::DateOrder::yearMonthDay;
    else
        out.dateOrder = l.Country == "US" || l.Country == "PH" ? core::DateOrder::monthDayYear
                                                               : core::DateOrder::dayMonthYear;
    out.nullDate = nullDateOffset();
    out.minguoYears = language() == core::Language::zhTW;
    return out;
}

int Document::nullDateOffset() const {
    const auto date = get<css::util::Date>(model_, "NullDate", css::util::Date(30, 12, 1899));
    return core::dayOf(date.Year, date.Month, date.Day).value_or(0);
}

std::string Document::property(const char* name) const {
    const Reference<css::document::XDocumentPropertiesSupplier> supplier(model_, UNO_QUERY_THROW);
    const Reference<css::beans::XPropertySet> own(
        supplier->getDocumentProperties()->getUserDefinedProperties(), UNO_QUERY_THROW);
    const auto key = OUString::createFromAscii(name);
    OUString value;
    if (own->getPropertySetInfo()->hasPropertyByName(key))
        own->getPropertyValue(key) >>= value;
    return fromUno(value);
}

void Document::setProperty(const char* name, const std::string& value) const {
    const Reference<css::document::XDocumentPropertiesSupplier> supplier(model_, UNO_QUERY_THROW);
    const auto container = supplier->getDocumentProperties()->getUserDefinedProperties();
    const Reference<css::beans::XPropertySet> own(container, UNO_QUERY_THROW);
    const auto key = OUString::createFromAscii(name);
    if (own->getPropertySetInfo()->hasPropertyByName(key))
        own->setPropertyValue(key, Any(toUno(value)));
    else
        container->addProperty(key, css::beans::PropertyAttribute::REMOVABLE, Any(toUno(value)));
}

Reference<css::document::XUndoManager> Document::undoManager() const {
    return Reference<css::document::XUndoManagerSupplier>(model_, UNO_QUERY_THROW)->getUndoManager();
}

UndoStep::UndoStep(const Document& document, const std::string& title)
    : document_(document) {
    Reference<css::frame::XModel>(document_.model(), UNO_QUERY_THROW)->lockControllers();
    const Reference<css::sheet::XCalculatable> calculation(document_.model(), UNO_QUERY_THROW);
    calculating_ = calculation->isAutomaticCalculationEnabled();
    calculation->enableAutomaticCalculation(false);
    document_.undoManager()->enterUndoContext(toUno(title));
}

UndoStep::~UndoStep() {
    try {
        document_.undoManager()->leaveUndoContext();
        Reference<css::sheet::XCalculatable>(document_.model(), UNO_QUERY_THROW)
            ->enableAutomaticCalculation(calculating_);
        Reference<css::frame::XModel>(document_.model(), UNO_QUERY_THROW)->unlockControllers();
    } catch (const css::uno::Exception&) {
        // The document was closed under us; there is nothing left to undo.
    }
}

int today() {
    const auto now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return core::dayOf(local.tm_year + 1900, static_cast<unsigned>(local.tm_mon + 1),
                       static_cast<unsigned>(local.tm_mday))
        .value_or(0);
}

} // namespace clientele::calc
