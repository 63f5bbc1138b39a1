#include "core/plans/customer_search.hpp"

#include "core/quality/normal_name.hpp"
#include "core/tables/utf8.hpp"

#include <algorithm>
#include <string>

namespace clientele::core {

namespace {
/// Whether `text` stands in `in` from `begin` on; the text is in lower case.
bool standsAt(std::string_view in, std::size_t begin, std::string_view text) {
    return std::ranges::equal(in.substr(begin, text.size()), text, {}, lower);
}

/// Where the text begins in `in`; npos: nowhere.
std::size_t placeOf(std::string_view text, std::string_view in) {
    for (std::size_t i = 0; i + text.size() <= in.size(); ++i)
        if ((text.empty() || lower(in[i]) == text.front()) && standsAt(in, i, text))
            return i;
    return std::string_view::npos;
}
} // namespace

std::vector<std::size_t> customersCalled(const CustomerBook& book, std::string_view text) {
    std::string scratch;
    const auto wanted = foldedKey(text, scratch);
    std::vector<std::size_t> byId, byName;
    for (std::size_t i = 0; i < book.customers.size() && !wanted.empty(); ++i) {
        const auto& customer = book.customers[i];
        if (customer.key == wanted && customer.key != customer.name)
            byId.push_back(i);
        if (customer.name == wanted)
            byName.push_back(i);
    }
    return byId.empty() ? byName : byId;
}

std::vector<std::size_t> customersWith(const CustomerBook& book, std::string_view text, std::size_t most) {
    const auto wanted = comparableText(text);
    std::vector<std::size_t> first, other;
    for (std::size_t i = 0; i < book.customers.size() && first.size() < most; ++i) {
        const auto& customer = book.customers[i];
        const auto place = std::min(placeOf(wanted, customer.name), placeOf(wanted, customer.key));
        if (place == 0)
            first.push_back(i);
        else if (place != std::string_view::npos && other.size() < most)
            other.push_back(i);
    }
    other.resize(std::min(other.size(), most - first.size()));
    first.insert(first.end(), other.begin(), other.end());
    return first;
}

void CustomerTexts::add(const Customer& customer) {
    texts_ += customer.name;
    if (customer.key != customer.name)
        texts_ += '\n' + customer.key;
    const auto begin = texts_.begin() + (ends_.empty() ? 0 : ends_.back());
    std::transform(begin, texts_.end(), begin, lower);
    ends_.push_back(static_cast<std::uint32_t>(texts_.size()));
}

bool CustomerTexts::has(std::size_t n, std::string_view comparable) const {
    const std::size_t begin = n == 0 ? 0 : ends_[n - 1];
    return std::string_view(texts_).substr(begin, ends_[n] - begin).find(comparable) !=
           std::string_view::npos;
}

std::vector<std::size_t> NearestCustomers::to(std::string_view text, std::size_t most) {
    constexpr double leastAlike = .5; // below it an offer is a guess
    auto out = customersWith(book_, text, most);
    if (out.size() >= most)
        return out;
    if (names_.empty())
        for (const auto& customer : book_.customers)
            names_.push_back(partsOf(normalName(customer.name)));
    const auto wanted = partsOf(normalName(text));
    std::vector<std::pair<double, std::size_t>> ranking;
    for (std::size_t i = 0; i < names_.size(); ++i)
        if (const double alike = similarity(wanted, names_[i]);
            alike >= leastAlike && std::ranges::find(out, i) == out.end())
            ranking.emplace_back(-alike, i);
    std::ranges::sort(ranking);
    for (std::size_t i = 0; i < ranking.size() && out.size() < most; ++i)
        out.push_back(ranking[i].second);
    return out;
}

std::vector<std::size_t> nearestCustomers(const CustomerBook& book, std::string_view text, std::size_t most) {
    return NearestCustomers(book).to(text, most);
}

std::size_t customerInRow(const CustomerBook& book, int row) {
    const auto found = std::ranges::lower_bound(book.customers, row, {}, &Customer::row);
    const bool there = found != book.customers.end() && found->row == row;
    return there ? static_cast<std::size_t>(found - book.customers.begin()) : book.customers.size();
}

} // namespace clientele::core
