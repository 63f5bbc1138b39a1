#pragma once

#include "core/base/language.hpp"

#include <array>
#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>

namespace clientele::core {

/// The tables of the tier report that a manager may leave out. Headline figures, the tier table and its
/// charts are the report itself.
enum class ReportPart : std::uint8_t {
    movement,
    unvisited,
    sliding,
    top,
    owners,
    stages,
    value,
    loyalty,
    actions,
    gaps,
    unknownNames,
    policy
};

inline constexpr std::array allReportParts{
    ReportPart::movement, ReportPart::unvisited, ReportPart::sliding,      ReportPart::top,
    ReportPart::owners,   ReportPart::stages,    ReportPart::value,        ReportPart::loyalty,
    ReportPart::actions,  ReportPart::gaps,      ReportPart::unknownNames, ReportPart::policy};

/// Which of them a report gets: all of them, if nobody says otherwise.
class ReportParts {
public:
    [[nodiscard]] bool has(ReportPart part) const { return !leftOut_.test(static_cast<std::size_t>(part)); }
    void set(ReportPart part, bool wanted) { leftOut_.set(static_cast<std::size_t>(part), !wanted); }
    friend bool operator==(const ReportParts&, const ReportParts&) = default;

private:
    std::bitset<allReportParts.size()> leftOut_;
};

/// What the document remembers: the names of the parts left out, "stages,policy"; "" for all. Parts that come
/// with a later version are in, and names that are none are passed over.
std::string serialised(const ReportParts& parts);
ReportParts parsedReportParts(std::string_view text);

/// What the part is called in a list to tick.
std::string_view labelOf(ReportPart part, Language language);

} // namespace clientele::core
