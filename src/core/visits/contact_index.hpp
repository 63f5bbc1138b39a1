#pragma once

#include "core/base/calendar.hpp"
#include "core/base/cell.hpp"
#include "core/tables/join.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clientele::core {

/// The last contact of every customer of a log, found once for all who ask (CRM.LASTCONTACT). Keeps nothing
/// of its arguments.
class ContactIndex {
public:
    /// The lines of a log side by side; what a shorter column lacks is blank. Lines without a customer or a
    /// date are none, contacts after `asOf` are none yet. `kinds`: only these count, in whatever case, width
    /// or language of ours ("电话" is "Phone"); empty: all do. A date that is an error is the error of that
    /// customer.
    ContactIndex(std::span<const TextCell> customers, std::span<const Cell<Day>> dates,
                 std::span<const TextCell> lineKinds, const std::vector<std::string>& kinds, Day asOf);

    /// Blank: no contact. Names are compared as tables are joined: trimmed, of half width, exact.
    [[nodiscard]] Cell<Day> last(std::string_view customer) const;

private:
    KeyTable index_;
    std::vector<Cell<Day>> last_;
};

} // namespace clientele::core
