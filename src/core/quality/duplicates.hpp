#pragma once

#include "core/base/cell.hpp"
#include "core/base/language.hpp"
#include "core/base/progress.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace clientele::core {

/// What makes two rows look like one customer, the strongest first.
enum class DuplicateBy { email, phone, name, likeName };

/// Another row that this one looks like. Of several, the most alike; among equals the first.
struct DuplicateLink {
    DuplicateBy by{};
    std::size_t row = 0;   ///< counted from 0
    double similarity = 1; ///< of the names; 1 for the other kinds
    friend bool operator==(const DuplicateLink&, const DuplicateLink&) = default;
};

/// What is known of one row: at most one link of each kind, in the order of DuplicateBy.
struct DuplicateRow {
    std::size_t group =
        0; ///< 0: no other row looks like it; groups count from 1 in the order of their first rows
    std::vector<DuplicateLink> links;
};

/// The columns that are compared; a column that is not there is empty. Rows beyond the end of a column are
/// blank in it.
struct DuplicateColumns {
    std::span<const TextCell> names, phones, emails;
};

/// How duplicates are looked for.
struct DuplicateSearch {
    double threshold = 1; ///< names alike from this similarity on; 0 < threshold ≤ 1
    /// Whether two rows are known to be two customers: they get no link to each other. Empty: none are.
    std::function<bool(std::size_t, std::size_t)> apart;
    Progress progress;
};

/// The rows that may be the same customer (SPEC §8 duplicates): equal e-mail addresses (without case), equal
/// telephone numbers (phoneKeys), equal normal names, or names alike to at least the threshold: bigramDice
/// for Han characters and alikeWords for the rest, each of them on its own. Groups are transitive: a row is
/// with every row that one of its group looks like. The order of the rows changes nothing but the numbers.
/// For a person to judge, never merged by itself.
std::vector<DuplicateRow> duplicates(const DuplicateColumns& columns, const DuplicateSearch& search);

/// … with nothing known before.
std::vector<DuplicateRow> duplicates(const DuplicateColumns& columns, double threshold);

/// Why, as "same phone as row 12; name 0.94 like row 7", rows counted from 1. Empty for a row that is alone.
std::string duplicateReason(const DuplicateRow& row, Language language);

} // namespace clientele::core
