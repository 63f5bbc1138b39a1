#include "samples/fods_lists.hpp"

#include "samples/fods_xml.hpp"

namespace clientele::samples {

namespace {

void appendSetting(std::string& out, std::string_view name, std::string_view type, int value) {
    out.append("<config:config-item config:name=\"").append(name).append("\" config:type=\"").append(type);
    out += "\">" + std::to_string(value) + "</config:config-item>";
}

void appendElement(std::string& out, std::string_view name, std::string_view text) {
    if (text.empty())
        return;
    out.append("<").append(name).append(">");
    appendEscaped(out, text);
    out.append("</").append(name).append(">");
}

} // namespace

void appendMeta(std::string& out, const Workbook& workbook) {
    if (workbook.title.empty())
        return;
    out += "<office:meta>";
    appendElement(out, "dc:title", workbook.title);
    appendElement(out, "dc:description", workbook.about);
    out += "</office:meta>\n";
}

void appendSettings(std::string& out, const Workbook& workbook) {
    // Customers are found by their names as they stand: "A*" is a name.
    if (workbook.plainCriteria)
        out += "<table:calculation-settings table:search-criteria-must-apply-to-whole-cell=\"true\""
               " table:use-regular-expressions=\"false\" table:use-wildcards=\"false\"/>\n";
}

std::string listName(int list) {
    return "val" + std::to_string(list);
}

void appendLists(std::string& out, const Workbook& workbook) {
    if (workbook.lists.empty())
        return;
    out += "<table:content-validations>\n";
    int number = 0;
    for (const auto& list : workbook.lists) {
        out += "<table:content-validation table:name=\"" + listName(++number) +
               "\" table:condition=\"of:cell-content-is-in-list(";
        appendEscaped(out, list.source);
        out += ")\" table:allow-empty-cell=\"true\" table:display-list=\"unsorted\""
               " table:base-cell-address=\"";
        appendEscaped(out, "$'" + list.sheet + "'.A1");
        out += "\"><table:help-message table:display=\"true\" table:title=\"";
        appendEscaped(out, list.helpTitle);
        out += "\">";
        appendParagraph(out, list.help);
        out += "</table:help-message><table:error-message table:display=\"false\"/>"
               "</table:content-validation>\n";
    }
    out += "</table:content-validations>\n";
}

void appendNames(std::string& out, const Workbook& workbook) {
    if (workbook.names.empty())
        return;
    out += "<table:named-expressions>\n";
    for (const NamedCell& name : workbook.names) {
        out += "<table:named-range table:name=\"" + name.name;
        const std::string first =
            "$'" + name.sheet + "'.$" + columnName(name.column) + "$" + std::to_string(name.row + 1);
        out += "\" table:base-cell-address=\"";
        appendEscaped(out, first);
        out += "\" table:cell-range-address=\"";
        appendEscaped(out, first);
        if (name.rows > 1 || name.columns > 1)
            out += ":.$" + columnName(name.column + name.columns - 1) + "$" +
                   std::to_string(name.row + name.rows);
        out += "\"/>\n";
    }
    out += "</table:named-expressions>\n";
}

void appendDatabaseRanges(std::string& out, const Workbook& workbook) {
    std::string ranges;
    for (const Sheet& sheet : workbook.sheets) {
        for (const DatabaseRange& range : sheet.databaseRanges) {
            ranges += "<table:database-range table:name=\"";
            appendEscaped(ranges, range.name);
            const std::string quoted = "'" + sheet.name + "'.";
            ranges += "\" table:target-range-address=\"";
            appendEscaped(ranges, quoted + columnName(range.firstColumn) +
                                      std::to_string(range.firstRow + 1) + ":" + quoted +
                                      columnName(range.lastColumn) + std::to_string(range.lastRow + 1));
            ranges += "\" table:display-filter-buttons=\"true\"/>\n";
        }
    }
    if (!ranges.empty())
        out += "<table:database-ranges>\n" + ranges + "</table:database-ranges>\n";
}

void appendViewSettings(std::string& out, const Workbook& workbook) {
    out += "<office:settings><config:config-item-set config:name=\"ooo:view-settings\">"
           "<config:config-item-map-indexed config:name=\"Views\"><config:config-item-map-entry>"
           "<config:config-item config:name=\"ViewId\" config:type=\"string\">view1</config:config-item>"
           "<config:config-item-map-named config:name=\"Tables\">\n";
    for (const Sheet& sheet : workbook.sheets) {
        if (sheet.frozenRows == 0 && sheet.frozenColumns == 0 && sheet.showsGrid)
            continue;
        constexpr int frozen = 2;
        constexpr int bottomLeftPane = 2;
        constexpr int bottomRightPane = 3;
        out += "<config:config-item-map-entry config:name=\"";
        appendEscaped(out, sheet.name);
        out += "\">";
        appendSetting(out, "HorizontalSplitMode", "short", sheet.frozenColumns > 0 ? frozen : 0);
        appendSetting(out, "VerticalSplitMode", "short", sheet.frozenRows > 0 ? frozen : 0);
        appendSetting(out, "HorizontalSplitPosition", "int", sheet.frozenColumns);
        appendSetting(out, "VerticalSplitPosition", "int", sheet.frozenRows);
        appendSetting(out, "ActiveSplitRange", "short",
                      sheet.frozenColumns > 0 ? bottomRightPane : bottomLeftPane);
        appendSetting(out, "PositionRight", "int", sheet.frozenColumns);
        appendSetting(out, "PositionBottom", "int", sheet.frozenRows);
        if (!sheet.showsGrid)
            out += "<config:config-item config:name=\"ShowGrid\" config:type=\"boolean\">false"
                   "</config:config-item>";
        out += "</config:config-item-map-entry>\n";
    }
    out += "</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed>"
           "</config:config-item-set></office:settings>\n";
}

} // namespace clientele::samples
