#include "core/panels/packed_customers.hpp"

#include "core/tables/packed_texts.hpp"

#include <algorithm>
#include <functional>
#include <stdexcept>
#include <tuple>
#include <utility>

namespace clientele::core {

namespace {

std::size_t hashOf(std::string_view key) {
    return std::hash<std::string_view>{}(key);
}

/// All that a customer has besides key and name.
constexpr std::tuple fields{
    &Customer::row,          &Customer::sales,        &Customer::profit,       &Customer::futureProfit,
    &Customer::satisfaction, &Customer::loyalty,      &Customer::notedContact, &Customer::lastContact,
    &Customer::lastMiddle,   &Customer::lastSenior,   &Customer::openPromise,  &Customer::plannedVisit,
    &Customer::lastOrder,    &Customer::firstOrder,   &Customer::birthday,     &Customer::since,
    &Customer::contractEnd,  &Customer::creditLimit,  &Customer::balance,      &Customer::consent,
    &Customer::orderCount,   &Customer::owner,        &Customer::phone,        &Customer::email,
    &Customer::tier,         &Customer::tierOverride, &Customer::stage,        &Customer::industry};

/// The values of one field; none where all are alike.
template <class T>
class Column {
public:
    template <class Of>
    Column(const std::vector<Customer>& all, Of of) {
        if (!all.empty())
            same_ = of(all.front());
        if (std::ranges::all_of(all, [&](const Customer& c) { return of(c) == same_; }))
            return;
        values_.reserve(all.size());
        for (const auto& customer : all)
            values_.push_back(of(customer));
    }
    T operator[](std::size_t i) const { return values_.empty() ? same_ : values_[i]; }

private:
    T same_{};
    std::vector<T> values_;
};

/// Values and states apart: most cells of a column are of one state.
template <class T>
class Column<Cell<T>> {
public:
    template <class Of>
    Column(const std::vector<Customer>& all, Of of)
        : values_(all, [&](const Customer& c) { return of(c).value; })
        , states_(all, [&](const Customer& c) { return of(c).state; }) {}
    Cell<T> operator[](std::size_t i) const {
        Cell<T> out(states_[i]);
        out.value = values_[i];
        return out;
    }

private:
    Column<T> values_;
    Column<CellState> states_;
};

template <>
class Column<std::string> {
public:
    template <class Of>
    Column(const std::vector<Customer>& all, Of of)
        : texts_(all.size(), [&](std::size_t i) { return std::string_view(of(all[i])); }) {}
    std::string operator[](std::size_t i) const { return std::string(texts_[i]); }

private:
    PackedTexts texts_;
};

template <class... T>
std::tuple<Column<T>...> columnsOf(const std::vector<Customer>& all,
                                   const std::tuple<T Customer::*...>& members) {
    return std::apply(
        [&](auto... field) {
            return std::tuple(Column<T>(all, [field](const Customer& c) -> const T& { return c.*field; })...);
        },
        members);
}

} // namespace

struct PackedCustomers::Columns {
    PackedTexts names, keys; ///< a key is "" where it is the name
    decltype(columnsOf({}, fields)) facts;

    explicit Columns(const std::vector<Customer>& all)
        : names(all.size(), [&](std::size_t i) { return std::string_view(all[i].name); })
        , keys(all.size(),
               [&](std::size_t i) {
                   return all[i].key == all[i].name ? std::string_view() : std::string_view(all[i].key);
               })
        , facts(columnsOf(all, fields)) {}

    [[nodiscard]] std::string_view keyOf(std::size_t number) const {
        const auto key = keys[number];
        return key.empty() ? names[number] : key;
    }
};

PackedCustomers::PackedCustomers()
    : PackedCustomers(std::vector<Customer>{}) {}

PackedCustomers::PackedCustomers(const std::vector<Customer>& customers)
    : size_(customers.size())
    , columns_(std::make_shared<Columns>(customers)) {
    std::vector<std::pair<std::size_t, std::uint32_t>> order;
    order.reserve(size_);
    for (std::size_t i = 0; i < size_; ++i)
        order.emplace_back(hashOf(customers[i].key), static_cast<std::uint32_t>(i));
    std::ranges::sort(order);
    byKey_.reserve(size_);
    for (const auto& [hash, number] : order)
        byKey_.push_back(number);
}

Customer PackedCustomers::operator[](std::size_t number) const {
    if (number >= size_)
        throw std::out_of_range("no such customer");
    Customer out;
    out.name = columns_->names[number];
    out.key = columns_->keyOf(number);
    const auto fill = [&](const auto&... column) {
        std::apply([&](auto... field) { ((out.*field = column[number]), ...); }, fields);
    };
    std::apply(fill, columns_->facts);
    return out;
}

std::vector<Customer> PackedCustomers::all() const {
    std::vector<Customer> out;
    out.reserve(size_);
    for (std::size_t i = 0; i < size_; ++i)
        out.push_back((*this)[i]);
    return out;
}

std::optional<std::size_t> PackedCustomers::withKey(std::string_view key) const {
    const auto wanted = hashOf(key);
    const auto hashAt = [this](std::uint32_t number) { return hashOf(columns_->keyOf(number)); };
    for (auto at = std::ranges::lower_bound(byKey_, wanted, {}, hashAt);
         at != byKey_.end() && hashAt(*at) == wanted; ++at)
        if (columns_->keyOf(*at) == key)
            return *at;
    return std::nullopt;
}

} // namespace clientele::core
