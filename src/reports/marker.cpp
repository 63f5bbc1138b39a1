#include "reports/marker.hpp"

#include "core/plans/plan.hpp"

#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/table/CellAddress.hpp>

namespace clientele::reports {

namespace {
OUString nameOf(OwnSheet kind) {
    constexpr std::array names{"CRM_REPORT", "CRM_SNAPSHOT", "CRM_REMINDERS", "CRM_GREETINGS"};
    return OUString::createFromAscii(names.at(static_cast<std::size_t>(kind)));
}

Reference<css::sheet::XNamedRanges> namesOf(const calc::Document& document, int sheet) {
    return Reference<css::sheet::XNamedRanges>(
        get<Reference<css::uno::XInterface>>(document.sheet(sheet), "NamedRanges"), UNO_QUERY_THROW);
}
} // namespace

void mark(const calc::Document& document, int sheet, OwnSheet kind) {
    const auto names = namesOf(document, sheet);
    if (names->hasByName(nameOf(kind)))
        return;
    names->addNewByName(nameOf(kind), toUno(core::absoluteRange(document.sheetName(sheet), 0, 0, 1, 1)),
                        css::table::CellAddress(static_cast<sal_Int16>(sheet), 0, 0), 0);
}

bool isMarked(const calc::Document& document, int sheet, OwnSheet kind) {
    return namesOf(document, sheet)->hasByName(nameOf(kind));
}

std::optional<int> findMarked(const calc::Document& document, OwnSheet kind) {
    for (int sheet = 0; sheet < document.sheetCount(); ++sheet)
        if (isMarked(document, sheet, kind))
            return sheet;
    return std::nullopt;
}

} // namespace clientele::reports
