#include "calc/row_filter.hpp"

#include "calc/ranges.hpp"

#include <com/sun/star/sheet/FilterFieldType.hpp>
#include <com/sun/star/sheet/FilterOperator2.hpp>
#include <com/sun/star/sheet/XDatabaseRange.hpp>
#include <com/sun/star/sheet/XSheetFilterDescriptor3.hpp>
#include <com/sun/star/sheet/XSheetFilterable.hpp>

#include <algorithm>
#include <vector>

namespace clientele::calc {

namespace {

using Fields = std::vector<css::sheet::TableFilterField3>;
using css::sheet::XDatabaseRange;

/// Whether the range filters: it shows buttons, or criteria are in force.
bool filters(const Reference<XDatabaseRange>& range) {
    const Reference<css::sheet::XSheetFilterDescriptor3> descriptor(range->getFilterDescriptor(), UNO_QUERY);
    return get<bool>(range, "AutoFilter") ||
           (descriptor.is() && descriptor->getFilterFields3().getLength() > 0);
}

Reference<css::sheet::XSheetFilterable> filterable(const Document& document, const core::Area& area) {
    return Reference<css::sheet::XSheetFilterable>(rangeOf(document, area), UNO_QUERY_THROW);
}

Fields fieldsOf(const Reference<css::sheet::XSheetFilterDescriptor>& descriptor) {
    const auto fields =
        Reference<css::sheet::XSheetFilterDescriptor3>(descriptor, UNO_QUERY_THROW)->getFilterFields3();
    Fields out(fields.begin(), fields.end());
    // Calc 7.4 leaves the type of a text unsaid, and takes it for a number when the criterion is set again.
    for (auto& field : out)
        for (auto* value = field.Values.getArray();
             value != field.Values.getArray() + field.Values.getLength(); ++value)
            if (!value->IsNumeric && value->FilterType == css::sheet::FilterFieldType::NUMERIC)
                value->FilterType = css::sheet::FilterFieldType::STRING;
    return out;
}

void setFields(const Reference<css::sheet::XSheetFilterDescriptor>& descriptor, const Fields& fields) {
    Sequence<css::sheet::TableFilterField3> out(static_cast<sal_Int32>(fields.size()));
    std::ranges::copy(fields, out.getArray());
    Reference<css::sheet::XSheetFilterDescriptor3>(descriptor, UNO_QUERY_THROW)->setFilterFields3(out);
    set(Reference<css::beans::XPropertySet>(descriptor, UNO_QUERY_THROW), "ContainsHeader", Any(true));
}

/// Criteria that must hold together; a row is shown where one group holds.
using Groups = std::vector<Fields>;

Groups groupsOf(const Fields& fields) {
    Groups out;
    for (const auto& field : fields) {
        if (out.empty() || field.Connection == css::sheet::FilterConnection_OR)
            out.emplace_back();
        out.back().push_back(field);
    }
    return out;
}

Fields joined(const Groups& groups) {
    Fields out;
    for (const auto& group : groups)
        for (std::size_t i = 0; i < group.size(); ++i) {
            out.push_back(group[i]);
            const bool other = i == 0 && out.size() > 1;
            out.back().Connection =
                other ? css::sheet::FilterConnection_OR : css::sheet::FilterConnection_AND;
        }
    return out;
}

bool sameField(const css::sheet::TableFilterField3& a, const css::sheet::TableFilterField3& b) {
    return a.Field == b.Field && a.Operator == b.Operator && a.Values == b.Values;
}

/// The groups without their criteria on a column, each once.
Groups without(const Groups& groups, int field) {
    Groups out;
    for (auto group : groups) {
        std::erase_if(group, [field](const auto& f) { return f.Field == field; });
        const bool known = std::ranges::any_of(
            out, [&](const Fields& other) { return std::ranges::equal(other, group, sameField); });
        if (!group.empty() && !known)
            out.push_back(std::move(group));
    }
    return out;
}

css::sheet::TableFilterField3 equalTo(int field, const std::string& word) {
    css::sheet::TableFilterField3 out;
    out.Field = field;
    out.Operator = css::sheet::FilterOperator2::EQUAL;
    css::sheet::FilterFieldValue value;
    value.FilterType = css::sheet::FilterFieldType::STRING;
    value.StringValue = toUno(word);
    out.Values = sequenceOf({value});
    return out;
}

/// Each group with each of the words: Calc 7.4 keeps only the first of several values in one criterion.
Groups withWords(Groups groups, int field, const std::vector<std::string>& words) {
    if (groups.empty())
        groups.emplace_back();
    Groups out;
    for (const auto& group : groups)
        for (const auto& word : words) {
            out.push_back(group);
            out.back().push_back(equalTo(field, word));
        }
    return out;
}

} // namespace

std::optional<core::Area> filterArea(const Document& document, const core::Table& table, int column) {
    bool elsewhere = false;
    for (const auto& [range, named] : databaseRangesOn(document, table.sheet)) {
        const auto a = range->getDataArea();
        const bool over = a.StartRow == table.headerRow && a.EndRow >= table.lastRow &&
                          a.StartColumn <= table.lastColumn && a.EndColumn >= table.firstColumn;
        if (over && a.StartColumn <= column && column <= a.EndColumn)
            return areaOf(a);
        elsewhere = elsewhere || filters(range);
    }
    // A sheet has but one filter without a name: a new one would take the place of the user's.
    if (elsewhere)
        return std::nullopt;
    return core::Area{table.sheet, table.headerRow, table.firstColumn, table.lastRow,
                      std::max(table.lastColumn, column)};
}

namespace {
/// Filters by these criteria, with all else as the filter in force has it.
void filterBy(const Reference<css::sheet::XSheetFilterable>& range,
              const Reference<css::sheet::XSheetFilterDescriptor>& inForce, const Groups& groups) {
    const auto descriptor = range->createFilterDescriptor(true);
    const Reference<css::beans::XPropertySet> from(inForce, UNO_QUERY_THROW), to(descriptor, UNO_QUERY_THROW);
    for (const char* name : {"IsCaseSensitive", "UseRegularExpressions", "SkipDuplicates"})
        to->setPropertyValue(OUString::createFromAscii(name),
                             from->getPropertyValue(OUString::createFromAscii(name)));
    setFields(descriptor, joined(groups));
    range->filter(descriptor);
    // Where rows were hidden by other criteria, Calc 7.4 finds none the first time and all of them the
    // second.
    range->filter(descriptor);
}
} // namespace

void showOnly(const Document& document, const core::Area& area, int column,
              const std::vector<std::string>& words, OtherCriteria others) {
    const auto range = filterable(document, area);
    const auto inForce = range->createFilterDescriptor(false);
    const int field = column - area.firstColumn;
    Groups kept;
    if (others == OtherCriteria::stay)
        kept = without(groupsOf(fieldsOf(inForce)), field);
    else // rows that other criteria hide are not found
        filterBy(range, inForce, {});
    filterBy(range, inForce, withWords(kept, field, words));
}

void showAll(const Document& document, const core::Area& area, int column) {
    const auto range = filterable(document, area);
    const auto inForce = range->createFilterDescriptor(false);
    filterBy(range, inForce, without(groupsOf(fieldsOf(inForce)), column - area.firstColumn));
}

std::vector<int> filteredElsewhere(const Document& document, const core::Area& area, int column) {
    std::vector<int> out;
    for (const auto& field : fieldsOf(filterable(document, area)->createFilterDescriptor(false)))
        if (field.Field != column - area.firstColumn)
            out.push_back(area.firstColumn + field.Field);
    std::ranges::sort(out);
    out.erase(std::ranges::unique(out).begin(), out.end());
    return out;
}

int letThrough(const Document& document, const core::Area& area, int column) {
    int out = 0;
    for (const auto& field : fieldsOf(filterable(document, area)->createFilterDescriptor(false)))
        if (field.Field == column - area.firstColumn)
            out += field.Values.getLength();
    return out;
}

} // namespace clientele::calc
