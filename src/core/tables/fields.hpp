#pragma once

#include "core/base/language.hpp"

#include <cstdint>
#include <string_view>

namespace clientele::core {

/// The tables a workbook may hold (SPEC §2). Their names in the mapping a document remembers: "customers"…
enum class TableKind : std::uint8_t { customers, contacts, orders };

/// The columns a table may have, by their canonical names (SPEC §2). One list for all tables: which belong to
/// which table is in resources/headers.toml, from where the names and synonyms are generated.
enum class Field : std::uint8_t {
    // customers
    id,
    name,
    kind,
    status,
    industry,
    region,
    city,
    address,
    size,
    turnover,
    contact,
    role,
    phone,
    email,
    messenger,
    birthday,
    birthdayLunar,
    owner,
    since,
    contractEnd,
    annualSales,
    annualProfit,
    futureProfit,
    wallet,
    economic,
    awareness,
    influence,
    competence,
    reliability,
    satisfaction,
    expectation,
    loyalty,
    valueFocus,
    source,
    referredBy,
    consent,
    verifiedOn,
    verifiedBy,
    updated,
    tier,
    tierOverride,
    tierReason,
    relationTier,
    stage,
    lastContact,
    nextVisit,
    dueState,
    orderCount,
    lastOrder,
    creditLimit,
    balance,
    nextStep,
    note,
    // contacts and orders; `customer` is the name or id that joins them to the customers
    date,
    customer,
    method,
    purpose,
    plane,
    level,
    result,
    promise,
    promiseBy,
    promiseKept,
    hook,
    cost,
    product,
    orderNumber,
    unitPrice,
    quantity,
    discount,
    amount,
    paid,
    due,
    // a person's name in two columns; readBook makes one name of them
    firstName,
    lastName
};

/// The canonical name of a field ("annual_sales"), stable: documents remember mappings by it.
std::string_view canonicalName(Field field);

/// What the field's column is usually called: the header we write where we add the column.
std::string_view headerOf(Field field, Language language);

} // namespace clientele::core
