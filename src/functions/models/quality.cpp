#include "functions/models/quality.hpp"

#include "core/quality/completeness.hpp"
#include "core/quality/duplicates.hpp"
#include "core/quality/email.hpp"
#include "core/quality/mask.hpp"
#include "core/quality/normal_name.hpp"
#include "core/quality/phone.hpp"
#include "core/quality/similarity.hpp"
#include "core/quality/uscc.hpp"
#include "functions/models/common.hpp"

#include <algorithm>
#include <boost/container/small_vector.hpp>

namespace clientele::functions::models {

namespace {
Any truthAny(bool truth) {
    return Any(truth ? 1.0 : 0.0);
}

/// 1 or 0, or with [why] the normal form or the fault.
template <class F>
Each<Any, std::string> checked(const Caller& caller, Optional<Flag> why, F check) {
    if (why != Flag::yes)
        return [check](const std::string& text) { return truthAny(check(text).good()); };
    return [check, language = caller.language()](const std::string& text) {
        const core::Check result = check(text);
        return textAny(result.good() ? result.normal : std::string(core::textOf(*result.fault, language)));
    };
}

/// A column beside the names; one of another height would put numbers to the wrong names.
std::span<const core::TextCell> beside(const TextColumn& names, Optional<TextColumn> other) {
    if (!other)
        return {};
    if (other->shape().size() != names.shape().size())
        throw core::FunctionError(core::CellState::badArgument, "columns of different height");
    return other->cells();
}
} // namespace

Each<Any, CellSeries> completeness(const Caller&, Optional<Numbers> weights) {
    return [weights = weights.value_or(Numbers())](const CellSeries& cells) {
        boost::container::small_vector<bool, 32> filled;
        for (const auto cell : cells)
            filled.push_back(cell == Filled::yes);
        return anyOf(core::completeness({filled.data(), filled.size()}, weights));
    };
}

Each<Any, core::DayCell> stale(const Caller& caller, Optional<double> days, Optional<DayValue> asOf) {
    const auto today = asOf ? asOf->day : caller.today();
    const double most = days ? *days : Caller::defaultNumbers().staleDays;
    return [today, most](const core::DayCell& updated) {
        if (updated.failed())
            return anyOf(updated.state);
        return truthAny(updated.blank() || core::isStale(updated.value, today, most));
    };
}

Lines duplicates(const Caller& caller, const TextColumn& names, Optional<TextColumn> phones,
                 Optional<TextColumn> emails, Optional<double> threshold) {
    if (names.shape().rows > 1 && names.shape().columns > 1)
        throw core::FunctionError(core::CellState::badArgument, "a column of names is wanted");
    const double least = threshold ? *threshold : Caller::defaultNumbers().duplicateThreshold;
    const auto rows = core::duplicates({names.cells(), beside(names, phones), beside(names, emails)}, least);
    const auto language = caller.language();
    const auto alone = blankLine(2);
    Lines out;
    out.lines.reserve(rows.size());
    for (const auto& row : rows)
        out.lines.push_back(row.group == 0 ? alone
                                           : sequenceOf({Any(static_cast<double>(row.group)),
                                                         textAny(core::duplicateReason(row, language))}));
    out.blank = names.shape().size() - rows.size();
    return out;
}

Each<Any, std::string, std::string> similarity(const Caller&) {
    return [](const std::string& a, const std::string& b) { return Any(core::similarity(a, b)); };
}

Each<Any, std::string> normalName(const Caller&) {
    return [](const std::string& text) { return textAny(core::normalName(text)); };
}

Each<Any, std::string> checkPhone(const Caller& caller, Optional<Choice> region, Optional<Flag> why) {
    const auto where = static_cast<core::PhoneRegion>(region.value_or(Choice()).index);
    return checked(caller, why, [where](const std::string& text) { return core::checkPhone(text, where); });
}

Each<Any, std::string> checkEmail(const Caller& caller, Optional<Flag> why) {
    return checked(caller, why, core::checkEmail);
}

Each<Any, std::string> checkUscc(const Caller& caller, Optional<Flag> why) {
    return checked(caller, why, core::checkUscc);
}

Each<Any, std::string> mask(const Caller&, const Choice& kind) {
    return [kind = static_cast<core::MaskKind>(kind.index)](const std::string& text) {
        return textAny(core::mask(text, kind));
    };
}

} // namespace clientele::functions::models
