#pragma once

#include "core/panels/customer_index.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace clientele::core {

/// A word or two on a colour that says the same: a tier (0 best), or the state of a visit.
struct CardChip {
    std::string words;
    std::optional<int> tier;
    std::optional<DueState> state;
    friend bool operator==(const CardChip&, const CardChip&) = default;
};

/// What, its value, and how that stands.
struct CardLine {
    Field about{}; ///< keeps its place when others come and go
    std::string label, value;
    std::vector<CardChip> chips;
    friend bool operator==(const CardLine&, const CardLine&) = default;
};

/// Sales by quarter, the last one up to today.
struct CardSeries {
    std::string label, words; ///< words: what a screen reader says
    std::vector<double> values;
    friend bool operator==(const CardSeries&, const CardSeries&) = default;
};

/// One customer as the panel shows it (SPEC §5): finished words in the language of the user interface. Lines
/// of which the workbook knows nothing are left out.
struct CustomerCard {
    std::string name, place; ///< industry · city · row
    std::vector<CardChip> chips;
    std::string reason;
    std::optional<CardSeries> series;
    std::vector<CardLine> lines;
    std::string completeness;
    std::string email;    ///< "" if there is none
    bool mayWrite = true; ///< false: the customer refused
};

CustomerCard customerCard(const Situation& situation, const CustomerIndex& index, const CustomerNow& now);

/// Several customers at once.
struct CustomersSum {
    std::string title;
    std::vector<CardChip> tiers, states;
    std::vector<CardLine> lines;
};

CustomersSum customersSum(const Situation& situation, const CustomerIndex& index,
                          std::span<const std::size_t> customers);

} // namespace clientele::core
