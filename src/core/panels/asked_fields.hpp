#pragma once

#include "core/tables/fields.hpp"

#include <array>

namespace clientele::core {

/// What is worth asking a customer for, the most useful first: what the completeness of a file counts.
constexpr std::array askedFields{Field::owner,  Field::contact,  Field::phone,       Field::email,
                                 Field::role,   Field::industry, Field::city,        Field::address,
                                 Field::region, Field::birthday, Field::size,        Field::turnover,
                                 Field::wallet, Field::source,   Field::creditLimit, Field::consent};

} // namespace clientele::core
