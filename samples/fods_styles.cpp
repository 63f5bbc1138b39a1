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

std::string dateFormat(const LocaleCode& code, std::string_view pattern) {
    std::string out =
        "<number:date-style style:name=\"N-date\"" + languageAttributes("number:", "", code) + ">";
    for (const char part : pattern.empty() ? code.datePattern : pattern) {
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

constexpr std::string_view otherFormats =
    "<number:percentage-style style:name=\"N-share\"><number:number number:decimal-places=\"0\""
    " number:min-decimal-places=\"0\" number:min-integer-digits=\"1\"/><number:text>%</number:text>"
    "</number:percentage-style>\n"
    "<number:text-style style:name=\"N-text\"><number:text-content/></number:text-style>\n";

struct Look {
    Style style;
    std::string_view name, format, cell, text, paragraph;
};

constexpr std::string_view bold =
    R"(fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold")";
constexpr std::string_view titleText =
    R"(fo:font-size="16pt" style:font-size-asian="16pt" fo:font-weight="bold" style:font-weight-asian="bold")";

// The product's colours: ink 1f2933, quiet 66727d, rule dde2e6, accent 0b7285, input eaf4f6.
constexpr std::string_view boldInk =
    R"(fo:font-weight="bold" style:font-weight-asian="bold" fo:color="#1f2933")";
constexpr std::string_view boldQuiet =
    R"(fo:font-weight="bold" style:font-weight-asian="bold" fo:color="#66727d")";
constexpr std::string_view headCell =
    R"(fo:background-color="#dceef1" fo:border-bottom="1pt solid #0b7285" style:vertical-align="middle" fo:wrap-option="wrap")";
constexpr std::string_view calculatedHeadCell =
    R"(fo:background-color="#e9ecef" fo:border-bottom="1pt solid #0b7285" style:vertical-align="middle" fo:wrap-option="wrap")";
constexpr std::string_view grey = R"(fo:color="#52606d")";
constexpr std::string_view inputCell = R"(fo:background-color="#eaf4f6")";
constexpr std::string_view wrapLeft = R"(fo:text-align="start")";
constexpr std::string_view headingText =
    R"(fo:font-size="16pt" style:font-size-asian="16pt" fo:font-weight="bold" style:font-weight-asian="bold" fo:color="#1f2933")";
constexpr std::string_view sectionCell =
    R"(fo:border-bottom="1pt solid #0b7285" style:vertical-align="bottom" fo:padding-bottom="1mm")";
constexpr std::string_view sectionText =
    R"(fo:font-size="12pt" style:font-size-asian="12pt" fo:font-weight="bold" style:font-weight-asian="bold" fo:color="#1f2933")";
constexpr std::string_view ruledTop =
    R"(fo:border-bottom="0.5pt solid #dde2e6" style:vertical-align="middle" fo:wrap-option="wrap")";

// The names follow the office's own pattern: saving a sheet unchanged, 7.4 takes the number off a "ce…",
// "ro…" name without looking how long it is.
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
    Look{Style::code, "ce8", "N-text", "", "", ""},
    Look{Style::share, "ce9", "N-share", "", "", ""},
    Look{Style::head, "ce10", "", headCell, boldInk, wrapLeft},
    Look{Style::calculatedHead, "ce11", "", calculatedHeadCell, boldQuiet, wrapLeft},
    Look{Style::calculated, "ce12", "", "", grey, ""},
    Look{Style::calculatedInteger, "ce13", "N-integer", "", grey, ""},
    Look{Style::calculatedMoney, "ce14", "N-money", "", grey, ""},
    Look{Style::calculatedDate, "ce15", "N-date", "", grey, R"(fo:text-align="center")"},
    Look{Style::heading, "ce16", "", R"(style:vertical-align="middle")", headingText, ""},
    Look{Style::quiet, "ce17", "", "", R"(fo:font-size="9pt" style:font-size-asian="9pt" fo:color="#66727d")",
         ""},
    Look{Style::block, "ce18", "", R"(fo:border-bottom="1pt solid #0b7285")", boldInk, ""},
    Look{Style::input, "ce19", "", inputCell, "", ""},
    Look{Style::inputShare, "ce20", "N-share", inputCell, "", ""},
    Look{Style::inputDate, "ce21", "N-date", inputCell, "", ""},
    Look{Style::section, "ce22", "", sectionCell, sectionText, ""},
    Look{Style::sectionPlace, "ce23", "", sectionCell,
         R"(fo:font-size="9pt" style:font-size-asian="9pt" fo:color="#66727d")", ""},
    Look{Style::step, "ce24", "", ruledTop,
         R"(fo:font-weight="bold" style:font-weight-asian="bold" fo:color="#0b7285")",
         R"(fo:text-align="center")"},
    Look{Style::paragraph, "ce25", "", ruledTop, R"(fo:color="#1f2933")", ""},
    Look{Style::place, "ce26", "", ruledTop, R"(fo:color="#0b7285")", ""},
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

/// Heights that some row of the workbook has, beside the usual ones.
std::string heightStyles(const Workbook& workbook) {
    std::set<int> heights;
    for (const Sheet& sheet : workbook.sheets)
        for (const auto& [row, height] : sheet.heights)
            heights.insert(height);
    std::string out;
    for (const int height : heights)
        out += rowStyle(rowStyleName(height), std::to_string(height) + "mm");
    return out;
}

std::string sheetStyle(Paper paper, std::string_view master) {
    std::string out = "<style:style style:name=\"";
    out.append(sheetStyleName(paper)).append("\" style:family=\"table\" style:master-page-name=\"");
    out.append(master).append("\"><style:table-properties table:display=\"true\"/></style:style>\n");
    return out;
}

constexpr std::string_view scaledToWidth = " style:scale-to-X=\"1\" style:scale-to-Y=\"0\"";
constexpr std::string_view scaledToPage = " style:scale-to-X=\"1\" style:scale-to-Y=\"1\"";

/// A page with a footer: sheet, page of pages.
std::string footedLayout(std::string_view name, std::string_view size, std::string_view scale) {
    std::string out = "<style:page-layout style:name=\"";
    out.append(name).append("\"><style:page-layout-properties ").append(size);
    out.append(" fo:margin=\"12mm\"").append(scale);
    return out + "/><style:footer-style><style:header-footer-properties fo:margin-left=\"0mm\" "
                 "fo:margin-right=\"0mm\" fo:min-height=\"6mm\""
                 " fo:margin-top=\"3mm\"/></style:footer-style></style:page-layout>\n";
}

std::string footedMaster(std::string_view name, std::string_view layout) {
    std::string out = "<style:master-page style:name=\"";
    out.append(name).append("\" style:page-layout-name=\"").append(layout);
    return out +
           "\"><style:header style:display=\"false\"/><style:footer><style:region-left><text:p>"
           "<text:sheet-name>?</text:sheet-name></text:p></style:region-left><style:region-right><text:p>"
           "<text:page-number>1</text:page-number> / <text:page-count>1</text:page-count></text:p>"
           "</style:region-right></style:footer></style:master-page>";
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

std::string rowStyleName(int millimetres) {
    constexpr int beyondUsual = 100; // "ro1" and "ro2" are taken
    return "ro" + std::to_string(beyondUsual + millimetres);
}

std::string_view sheetStyleName(Paper paper) {
    return paper == Paper::plain ? "ta1" : paper == Paper::landscape ? "ta2" : "ta3";
}

std::string documentStyles(const Workbook& workbook) {
    // Both scripts carry the document's language: Calc asks the western one for its locale, Han text uses the
    // other.
    const LocaleCode code = codeOf(workbook.locale);
    const LocaleCode asian = isChinese(workbook.locale) ? code : LocaleCode{"none", "none", ""};
    std::string fonts;
    if (!workbook.font.empty())
        fonts = " fo:font-family=\"'" + workbook.font + "'\" style:font-family-asian=\"'" +
                workbook.asianFont + "'\"";
    return "<office:styles>\n<style:default-style style:family=\"table-cell\"><style:text-properties"
           " fo:font-size=\"10pt\" style:font-size-asian=\"10pt\"" +
           fonts + languageAttributes("fo:", "", code) + languageAttributes("style:", "-asian", asian) +
           "/></style:default-style>\n"
           "<style:style style:name=\"Default\" style:family=\"table-cell\"/>\n</office:styles>\n";
}

std::string automaticStyles(const Workbook& workbook) {
    const LocaleCode code = codeOf(workbook.locale);
    std::string out = "<office:automatic-styles>\n" + numberFormat("N-money", 2, code) +
                      numberFormat("N-integer", 0, code) + dateFormat(code, workbook.datePattern);
    out.append(otherFormats).append(cellStyles()).append(columnStyles(workbook));
    out += rowStyle(rowStyleName(true), "10mm") + rowStyle(rowStyleName(false), "5.2mm") +
           heightStyles(workbook) + sheetStyle(Paper::plain, "Default") +
           sheetStyle(Paper::landscape, "Landscape") + sheetStyle(Paper::portrait, "Portrait");
    constexpr std::string_view across =
        R"(fo:page-width="297mm" fo:page-height="210mm" style:print-orientation="landscape")";
    constexpr std::string_view upright =
        R"(fo:page-width="210mm" fo:page-height="297mm" style:print-orientation="portrait")";
    out.append("<style:page-layout style:name=\"pm\"><style:page-layout-properties ").append(across);
    out.append(" fo:margin=\"12mm\"").append(scaledToWidth).append("/></style:page-layout>\n");
    out += footedLayout("pm2", across, scaledToWidth) + footedLayout("pm3", upright, scaledToPage);
    return out + "</office:automatic-styles>\n";
}

std::string masterStyles() {
    return "<office:master-styles><style:master-page style:name=\"Default\" style:page-layout-name=\"pm\"/>" +
           footedMaster("Landscape", "pm2") + footedMaster("Portrait", "pm3") + "</office:master-styles>\n";
}

} // namespace clientele::samples
