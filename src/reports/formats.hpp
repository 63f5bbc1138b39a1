#pragma once

#include "calc/document.hpp"
#include "core/report/report.hpp"

#include <com/sun/star/util/XNumberFormats.hpp>

#include <map>
#include <string>

namespace clientele::reports {

/// The number formats of a document for the kinds of values a report has, in the document's locale.
class Formats {
public:
    explicit Formats(const calc::Document& document);
    /// For kinds that are numbers; a unit in `value.text` becomes part of the format.
    sal_Int32 of(const core::ReportValue& value);
    sal_Int32 of(core::ValueKind kind);

private:
    sal_Int32 known(const OUString& code);

    css::lang::Locale locale_;
    Reference<css::util::XNumberFormats> formats_;
    std::map<OUString, sal_Int32> keys_;
};

} // namespace clientele::reports
