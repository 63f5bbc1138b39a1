#include "core/plans/visit_formulas.hpp"

namespace clientele::core {

namespace {

std::string interval(const VisitCells& cells) {
    return "INDEX(CRM_INTERVALS;MATCH(" + cells.tier + ";CRM_TIERS;0))";
}

/// Whether there was a contact; one still to come is none yet.
std::string contacted(const VisitCells& cells) {
    return "IF(ISNUMBER(" + cells.contact + ");" + cells.contact + "<TODAY()+1;0)";
}

/// Whether the visit planned by hand holds; MAX leaves texts out, so that "no contact" is no obstacle.
std::string plannedHolds(const VisitCells& cells) {
    const auto& p = cells.planned;
    return "IF(ISNUMBER(" + p + ");AND(INT(" + p + ")>=TODAY();" + p + "<2958466;MAX(0;" + cells.contact +
           ")<INT(" + p + "));0)";
}

/// The first working day on or after the end of the interval.
std::string workingDay(const VisitCells& cells) {
    const auto end = "INT(" + cells.contact + ")+INT(" + interval(cells) + ")";
    const auto usual = "WORKDAY.INTL(" + end + "-1;1;1;CRM_HOLIDAYS)";
    if (!cells.workdays)
        return usual;
    // The first of the working weekends from there on; 3000000 is past Calc's calendar: there is none.
    return "MIN(" + usual + ";IFERROR(SMALL(CRM_WORKDAYS;1+COUNTIF(CRM_WORKDAYS;\"<\"&(" + end +
           ")));3000000))";
}

} // namespace

Formula nextVisitFormula(const VisitCells& cells) {
    auto visit = "IF(" + contacted(cells) + ";" + workingDay(cells) + ";TODAY())";
    if (!cells.planned.empty())
        visit = "IF(" + plannedHolds(cells) + ";INT(" + cells.planned + ");" + visit + ")";
    return {"=IF(" + cells.tier + "=\"\";\"\";IFERROR(IF(" + interval(cells) + ">=0;" + visit +
            ";\"\");\"\"))"};
}

Formula visitStateFormula(const VisitCells& cells, const std::string& next) {
    const auto state = [](int s) { return "INDEX(CRM_STATES;" + std::to_string(s) + ")"; };
    auto never = "NOT(" + contacted(cells) + ")";
    if (!cells.planned.empty())
        never = "IF(" + plannedHolds(cells) + ";0;" + never + ")";
    return {"=IF(NOT(ISNUMBER(" + next + "));\"\";IF(" + never + ";" + state(1) + ";IF(TODAY()>" + next +
            ";" + state(5) + ";IF(TODAY()=" + next + ";" + state(4) + ";IF(" + next + "-TODAY()<=CRM_SOON*" +
            interval(cells) + ";" + state(3) + ";" + state(2) + ")))))"};
}

} // namespace clientele::core
