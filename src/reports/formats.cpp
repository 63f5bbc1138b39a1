#include "reports/formats.hpp"

#include <com/sun/star/i18n/NumberFormatIndex.hpp>
#include <com/sun/star/util/XNumberFormatTypes.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include <algorithm>

namespace clientele::reports {

namespace {
/// In the notation of en-US, from where the office translates it.
std::string codeOf(core::ValueKind kind) {
    switch (kind) {
    case core::ValueKind::millions:
        return "#,##0.00,,";
    case core::ValueKind::share:
        return "0.0%";
    case core::ValueKind::percent:
        return "0%";
    case core::ValueKind::change:
        return "+0%;\"\u2212\"0%;0%";
    default:
        return "#,##0";
    }
}
} // namespace

Formats::Formats(const calc::Document& document)
    : locale_(document.locale())
    , formats_(Reference<css::util::XNumberFormatsSupplier>(document.model(), UNO_QUERY_THROW)
                   ->getNumberFormats()) {}

sal_Int32 Formats::known(const OUString& code) {
    const auto [found, fresh] = keys_.try_emplace(code, -1);
    if (!fresh)
        return found->second;
    const css::lang::Locale english("en", "US", "");
    found->second = formats_->addNewConverted(code, english, locale_);
    return found->second;
}

sal_Int32 Formats::of(core::ValueKind kind) {
    core::ReportValue value;
    value.kind = kind;
    return of(value);
}

sal_Int32 Formats::of(const core::ReportValue& value) {
    if (value.kind == core::ValueKind::date)
        return Reference<css::util::XNumberFormatTypes>(formats_, UNO_QUERY_THROW)
            ->getFormatIndex(css::i18n::NumberFormatIndex::DATE_SYS_DDMMYYYY, locale_);
    auto code = codeOf(value.kind);
    auto unit = value.text;
    std::erase(unit, '"');
    if (!unit.empty())
        code += "\"" + unit + "\"";
    return known(toUno(code));
}

} // namespace clientele::reports
