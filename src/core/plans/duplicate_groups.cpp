#include "core/plans/duplicate_groups.hpp"

#include "core/base/figures.hpp"
#include "core/texts.hpp"

#include <algorithm>
#include <cmath>

namespace clientele::core {

namespace {
std::vector<TextCell> cellsOf(const CustomerBook& book, std::string Customer::*member) {
    std::vector<TextCell> out;
    out.reserve(book.customers.size());
    for (const auto& customer : book.customers) {
        const auto& text = customer.*member;
        out.push_back(text.empty() || customer.row < 0 ? TextCell() : TextCell(std::string_view(text)));
    }
    return out;
}

void take(std::vector<DuplicateLink>& why, const DuplicateLink& link) {
    const auto at = std::ranges::find(why, link.by, &DuplicateLink::by);
    if (at == why.end())
        why.push_back(link);
    else if (link.similarity > at->similarity)
        *at = link;
}

TextId textOf(DuplicateBy by) {
    switch (by) {
    case DuplicateBy::email:
        return TextId::duplicates_by_email;
    case DuplicateBy::phone:
        return TextId::duplicates_by_phone;
    case DuplicateBy::name:
        return TextId::duplicates_by_name;
    case DuplicateBy::likeName:
        break;
    }
    return TextId::duplicates_by_like_name;
}
} // namespace

std::uint64_t identityOf(const Customer& customer) {
    return ToldApart::numberOf(customer.key == customer.name
                                   ? customer.name + '\n' + customer.phone + '\n' + customer.email
                                   : customer.key);
}

std::vector<DuplicateGroup> duplicateGroups(const Situation& situation, const ToldApart& apart,
                                            const Progress& progress) {
    const auto& book = situation.book;
    const auto names = cellsOf(book, &Customer::name), phones = cellsOf(book, &Customer::phone),
               emails = cellsOf(book, &Customer::email);
    DuplicateSearch search{situation.policy.policy.duplicateThreshold, {}, progress};
    if (!apart.empty())
        search.apart = [&](std::size_t one, std::size_t other) {
            return apart.contains(identityOf(book.customers[one]), identityOf(book.customers[other]));
        };
    const auto rows = duplicates({names, phones, emails}, search);
    std::vector<DuplicateGroup> out;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].group == 0)
            continue;
        out.resize(std::max(out.size(), rows[i].group));
        auto& group = out[rows[i].group - 1];
        group.customers.push_back(i);
        for (const auto& link : rows[i].links)
            take(group.why, link);
    }
    for (auto& group : out)
        std::ranges::sort(group.why, {}, &DuplicateLink::by);
    return out;
}

std::string reasonOf(const DuplicateGroup& group, Language language) {
    std::string out;
    for (const auto& link : group.why) {
        // Who has the same name is not told of another spelling as well.
        constexpr double hundred = 100;
        const auto shown = std::floor(link.similarity * hundred + 1e-9) / hundred;
        out += (out.empty() ? std::string() : std::string(textOf(TextId::summary_separator, language))) +
               textOf(textOf(link.by), language, {{"similarity", figureText(shown, 2)}});
    }
    return out;
}

} // namespace clientele::core
