#include "samples/fods_styles.hpp"

#include <array>
#include <set>

namespace clientele::samples {
namespace {

struct LocaleCode {
    std::string_view language, country;
    std::string_view datePattern; ///< y, m, d for the parts, anything else as it stands
};

constexpr LocaleCode codeOf(Locale locale) {
    switch (locale) {
    case Locale::zhCN:
        return {"zh", "CN", "y-m-d"};
    case Locale::zhTW:
        return {"zh", "TW", "y/m/d"};
    case Locale::deDE:
        return {"de", "DE", "d.m.y"};
    case Locale::enUS:
        break;
    }
    return {"en", "US", "m/d/y"};
}

bool isChinese(Locale locale) {
    return locale == Locale::zhCN || locale == Locale::zhTW;
}

std::string languageAttributes(std::string_view prefix, std::string_view suffix, const LocaleCode& code) {
    std::string out;
    out.append(" ").append(prefix).append("language").append(suffix).append("=\"").append(code.language);
    out.append("\" ")
        .append(prefix)
        .append("country")
        .append(suffix)
        .append("=\"")
        .append(code.country)
        .append("\"");
    return out;
}

std::string numberFormat(std::string_view name, int decimals, const LocaleCode& code) {
    std::string out = "<number:number-style style:name=\"";
    out.append(name).append("\"").append(languageAttributes("number:", "", code));
    out += "><number:number number:decimal-places=\"" + std::to_string(decimals) +
           "\" number:min-decimal-places=\"" + std::to_string(decimals) +
           "\" number:min-integer-digits=\"1\" number:grouping=\"true\"/></number:number-style>\n";
    return out;
}

std::string dateFormat(const LocaleCode& code) {
    std::string out =
        "<number:date-style style:name=\"N-date\"" + languageAttributes("number:", "", code) + ">";
    for (const char part : code.datePattern) {
        if (part == 'y')
            out += "<number:year number:style=\"long\"/>";
        else if (part == 'm')
            out += "<number:month number:style=\"long\"/>";
        else if (part == 'd')
            out += "<number:day number:style=\"long\"/>";
        else
            out += std::string("<number:text>") + part + "</number:text>";
    }
    return out + "</number:date-style>\n";
}

struct Look {
    Style style;
    std::string_view name, format, cell, text, paragraph;
};

constexpr std::string_view bold =
    R"(fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold")";
constexpr std::string_view titleText =
    R"(fo:font-size="16pt" style:font-size-asian="16pt" fo:font-weight="bold" style:font-weight-asian="bold")";

// The names follow the office's own pattern: saving a sheet unchanged, 7.4 takes the number off a "ce…", "ro…"
// name without looking how long it is.
constexpr std::array looks{
    Look{Style::title, "ce1", "", R"(style:vertical-align="middle")", titleText, R"(fo:text-align="center")"},
    Look{
        Style::header, "ce2", "",
        R"(fo:background-color="#dde6ee" fo:border-bottom="0.75pt solid #5b7083" style:vertical-align="middle")",
        bold, R"(fo:text-align="center")"},
    Look{Style::note, "ce3", "", "",
         R"(fo:font-style="italic" style:font-style-asian="italic" fo:color="#5f6b76")", ""},
    Look{Style::money, "ce4", "N-money", "", "", ""},
    Look{Style::integer, "ce5", "N-integer", "", "", ""},
    Look{Style::date, "ce6", "N-date", "", "", R"(fo:text-align="center")"},
    Look{Style::total, "ce7", "N-money", R"(fo:border-top="0.75pt solid #5b7083")", bold, ""},
};

void appendProperties(std::string& out, std::string_view element, std::string_view attributes) {
    if (attributes.empty())
        return;
    out.append("<style:").append(element).append(" ").append(attributes).append("/>");
}

std::string cellStyles() {
    std::string out;
    for (const Look& look : looks) {
        out.append("<style:style style:name=\"").append(look.name);
        out.append("\" style:family=\"table-cell\" style:parent-style-name=\"Default\"");
        if (!look.format.empty())
            out.append(" style:data-style-name=\"").append(look.format).append("\"");
        out += ">";
        appendProperties(out, "table-cell-properties", look.cell);
        appendProperties(out, "paragraph-properties", look.paragraph);
        appendProperties(out, "text-properties", look.text);
        out += "</style:style>\n";
    }
    return out;
}

std::string columnStyles(const Workbook& workbook) {
    std::set<int> widths;
    for (const Sheet& sheet : workbook.sheets)
        widths.insert(sheet.widths.begin(), sheet.widths.end());
    widths.erase(0);
    std::string out;
    for (const int width : widths) {
        out += "<style:style style:name=\"" + columnStyleName(width) +
               "\" style:family=\"table-column\"><style:table-column-properties style:column-width=\"" +
               std::to_string(width) + "mm\"/></style:style>\n";
    }
    return out;
}

std::string rowStyle(std::string_view name, std::string_view height) {
    std::string out = "<style:style style:name=\"";
    out.append(name).append("\" style:family=\"table-row\"><style:table-row-properties style:row-height=\"");
    out.append(height).append("\" style:use-optimal-row-height=\"false\"/></style:style>\n");
    return out;
}

} // namespace

std::string_view styleName(Style style) {
    for (const Look& look : looks) {
        if (look.style == style)
            return look.name;
    }
    return "";
}

std::string columnStyleName(int millimetres) {
    return "co" + std::to_string(millimetres);
}

std::string_view rowStyleName(bool withTitle) {
    return withTitle ? "ro1" : "ro2";
}

std::string documentStyles(Locale locale) {
    // Both scripts carry the document's language: Calc asks the western one for its locale, Han text uses the
    // other.
    const LocaleCode code = codeOf(locale);
    const LocaleCode asian = isChinese(locale) ? code : LocaleCode{"none", "none", ""};
    return "<office:styles>\n<style:default-style style:family=\"table-cell\"><style:text-properties"
           " fo:font-size=\"10pt\" style:font-size-asian=\"10pt\"" +
           languageAttributes("fo:", "", code) + languageAttributes("style:", "-asian", asian) +
           "/></style:default-style>\n"
           "<style:style style:name=\"Default\" style:family=\"table-cell\"/>\n</office:styles>\n";
}

std::string automaticStyles(const Workbook& workbook) {
    const LocaleCode code = codeOf(workbook.locale);
    return "<office:automatic-styles>\n" + numberFormat("N-money", 2, code) +
           numberFormat("N-integer", 0, code) + dateFormat(code) + cellStyles() + columnStyles(workbook) +
           rowStyle(rowStyleName(true), "10mm") + rowStyle(rowStyleName(false), "5.2mm") +
           "<style:style style:name=\"ta1\" style:family=\"table\" style:master-page-name=\"Default\">"
           "<style:table-properties table:display=\"true\"/></style:style>\n"
           "<style:page-layout style:name=\"pm\"><style:page-layout-properties fo:page-width=\"297mm\""
           " fo:page-height=\"210mm\" style:print-orientation=\"landscape\" fo:margin=\"12mm\""
           " style:scale-to-X=\"1\" "
           "style:scale-to-Y=\"0\"/></style:page-layout>\n</office:automatic-styles>\n";
}

std::string masterStyles() {
    return "<office:master-styles><style:master-page style:name=\"Default\" style:page-layout-name=\"pm\"/>"
           "</office:master-styles>\n";
}

} // namespace clientele::samples
