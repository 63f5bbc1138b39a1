#pragma once

#include "core/plans/situation.hpp"
#include "core/texts.hpp"

#include <string>

namespace clientele::exchange {

/// What the customers' table says of a customer beyond the book: read cell by cell, when somebody asks.
class CustomerFacts {
public:
    explicit CustomerFacts(const core::Situation& situation)
        : situation_(situation) {}

    /// The cell as it stands there, trimmed; "" where there is no such column or nothing in it.
    [[nodiscard]] std::string text(const core::Customer& customer, core::Field field) const;
    [[nodiscard]] const core::ColumnMatch* column(core::Field field) const;

    /// The label of the customer's tier: set by hand, by the cut values on the policy sheet, else as the
    /// user's own column gives it; "" without one.
    [[nodiscard]] std::string tier(const core::Customer& customer) const;
    /// The tier as a calendar or address book shows it beside others: "Tier A".
    [[nodiscard]] std::string category(const core::Customer& customer) const;

private:
    const core::Situation& situation_;
};

} // namespace clientele::exchange
