#pragma once

#include "core/base/calendar.hpp"
#include "core/base/language.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clientele::core {

// The tier report as data (SPEC §6): every word, figure and choice is made here, so that whoever puts it on a
// sheet or elsewhere decides on nothing but looks.

/// How a value is to be shown. The number formats are the document's own business.
enum class ValueKind : std::uint8_t {
    none,     ///< nothing known: shown as a dash
    text,     ///< as it stands, also where it begins with "="
    count,    ///< a whole number
    money,    ///< without a currency sign: the workbook says in what it counts
    millions, ///< money, shown in millions
    share,    ///< 0…1, one decimal of a percent
    percent,  ///< 0…1, a whole percent
    change,   ///< a relative change, with its sign: −0.34 is −34 %
    days,     ///< a number of days
    date,
    tier ///< `index` into the policy's tiers; `text` is its label
};

struct ReportValue {
    ValueKind kind = ValueKind::none;
    double number = 0;
    std::string text; ///< of text and tier; of count and days: the unit that follows the number, or ""
    std::uint8_t index = 0;
    bool strong = false; ///< needs the reader's eye: overdue, fallen, missing
    friend bool operator==(const ReportValue&, const ReportValue&) = default;
};

enum class Align : std::uint8_t { left, right };

struct ReportColumn {
    std::string header;
    int span = 1; ///< of the page's `pageColumns` equal columns
    Align align = Align::right;
    bool wrap = false; ///< a long text, shown in as many lines as it needs
};

/// The page is that many equal columns wide; a table of at most half of it may stand beside another.
constexpr int pageColumns = 8;

struct ReportTable {
    std::string title;
    std::vector<ReportColumn> columns;
    std::vector<std::vector<ReportValue>> rows;
    std::string note; ///< one line below the table, or ""
    [[nodiscard]] int span() const;
    friend bool operator==(const ReportTable&, const ReportTable&) = default;
};
bool operator==(const ReportColumn& a, const ReportColumn& b);

/// One of the headline figures.
struct Headline {
    std::string caption;
    ReportValue value;
    std::string detail;
};

/// Customers in descending order of sales, in equal steps small enough to draw.
struct ParetoStep {
    double customers = 0;  ///< cumulative share of the customers at the end of the step
    double sales = 0;      ///< what the step gives
    double cumulative = 0; ///< cumulative share of the total at its end
    std::uint8_t tier = 0; ///< the tier of most of its customers
};

struct ParetoChart {
    std::string title, note;
    std::string customersLabel, cumulativeLabel;
    double line = 0;               ///< the share drawn as a dashed line: the first cut-off
    std::vector<ParetoStep> steps; ///< empty: no sales to draw
};

/// The tiers' shares of the customers and of the sales.
struct TierChart {
    std::string title;
    std::string customersLabel, salesLabel;
    std::vector<std::string> labels;      ///< by tier
    std::vector<double> customers, sales; ///< shares by tier; sales empty: none to share
};

struct TierReport {
    Language language{};
    Day asOf = 0;
    std::string sheetName;           ///< the wished one; the document may know better
    std::string title, subtitle;     ///< subtitle: as of, how many, from where, cut values
    std::string footer;              ///< what the page's foot says on the left
    std::string chartData;           ///< the heading of the charts' numbers
    std::vector<Headline> headlines; ///< four, fewer only where a workbook has next to nothing
    ReportTable tiers;
    ParetoChart pareto;
    TierChart shares;
    std::optional<ReportTable> movement;
    std::vector<ReportTable> tables; ///< in reading order
    std::string leftOut;             ///< what is not in it and why, in one line; "" when all is there
};

} // namespace clientele::core
