#include "core/quality/duplicates.hpp"

#include "core/quality/alike_names.hpp"
#include "core/quality/normal_name.hpp"
#include "core/quality/phone.hpp"
#include "core/quality/unicode.hpp"
#include "core/texts.hpp"

#include <algorithm>
#include <boost/algorithm/string/split.hpp>
#include <boost/pending/disjoint_sets.hpp>
#include <boost/unordered_map.hpp>
#include <cmath>
#include <cstdio>

namespace clientele::core {

namespace {
using Rows = std::vector<std::uint32_t>; ///< ascending
using RowsByKey = boost::unordered_map<std::string, Rows>;

constexpr double namesAt = .4; ///< the share of the work that is done when names begin to be compared

/// Each key and the rows that have it. `keysOf` gives the keys of one cell.
template <class F>
RowsByKey rowsByKey(std::span<const TextCell> column, F keysOf, const Progress& progress) {
    RowsByKey out;
    LoopProgress rounds(progress, column.size());
    for (std::uint32_t row = 0; row < column.size(); ++row) {
        rounds.next();
        if (column[row].ok())
            for (auto& key : keysOf(column[row].value)) {
                auto& rows = out[std::move(key)];
                if (rows.empty() || rows.back() != row)
                    rows.push_back(row);
            }
    }
    return out;
}

std::vector<std::string> nameKeys(std::string_view text) {
    auto name = normalName(text);
    return name.empty() ? std::vector<std::string>() : std::vector{std::move(name)};
}

/// The addresses in a cell, which ; , 、 / or spaces part. Whatever has an @ inside counts: two equal ones
/// are equal even when no mail would arrive.
std::vector<std::string> emailKeys(std::string_view text) {
    const auto whole = codePoints(compatibleCaseless(text));
    std::vector<std::u32string> parts;
    boost::split(parts, whole, [](char32_t c) {
        return std::u32string_view(U";,、/| \t\r\n").find(c) != std::u32string_view::npos;
    });
    std::vector<std::string> out;
    for (const auto& part : parts)
        if (const auto at = part.find(U'@'); at != part.npos && at > 0 && at + 1 < part.size())
            out.push_back(utf8Of(part));
    return out;
}

/// Collects who looks like whom.
class Finder {
public:
    Finder(std::size_t rows, const DuplicateSearch& search)
        : rows_(rows)
        , sets_(rows)
        , search_(search) {}

    /// Rows with equal keys: each looks like the first, the first like the second.
    void equal(DuplicateBy by, const RowsByKey& keys) {
        for (const auto& [key, rows] : keys)
            for (std::size_t i = 0; i < rows.size() && rows.size() > 1; ++i)
                if (const auto other = firstOf(rows, rows[i])) {
                    link(rows[i], {by, *other, 1});
                    sets_.union_set(rows[i], *other);
                }
    }

    void alike(const RowsByKey& names) {
        std::vector<std::string> keys;
        for (const auto& [name, rows] : names)
            keys.push_back(name);
        for (const auto& [first, second, similarity] :
             alikeNames(keys, search_.threshold, portionOf(search_.progress, namesAt, 1))) {
            const auto &a = names.at(keys[first]), &b = names.at(keys[second]);
            alike(a, b, similarity);
            alike(b, a, similarity);
        }
    }

    std::vector<DuplicateRow> result() {
        std::vector<std::size_t> groups(rows_.size(), 0); // by representative
        std::size_t count = 0;
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            if (rows_[row].links.empty())
                continue;
            auto& group = groups[sets_.find_set(row)];
            if (group == 0)
                group = ++count;
            rows_[row].group = group;
            std::ranges::sort(rows_[row].links, {}, &DuplicateLink::by);
        }
        return std::move(rows_);
    }

private:
    void alike(const Rows& rows, const Rows& others, double similarity) {
        for (const auto row : rows)
            if (const auto other = firstOf(others, row)) {
                link(row, {DuplicateBy::likeName, *other, similarity});
                sets_.union_set(row, *other);
            }
    }

    /// The first of the rows that is not known to be another customer.
    [[nodiscard]] std::optional<std::uint32_t> firstOf(const Rows& rows, std::uint32_t row) const {
        const auto found = std::ranges::find_if(rows, [&](std::uint32_t other) {
            return other != row && !(search_.apart && search_.apart(row, other));
        });
        return found == rows.end() ? std::nullopt : std::optional(*found);
    }

    /// Of two links of a kind the more alike stays, of equals the one to the earlier row.
    void link(std::size_t row, const DuplicateLink& fresh) {
        auto& links = rows_[row].links;
        const auto at = std::ranges::find(links, fresh.by, &DuplicateLink::by);
        if (at == links.end())
            links.push_back(fresh);
        else if (fresh.similarity > at->similarity ||
                 (fresh.similarity == at->similarity && fresh.row < at->row))
            *at = fresh;
    }

    std::vector<DuplicateRow> rows_;
    boost::disjoint_sets_with_storage<> sets_;
    const DuplicateSearch& search_;
};

std::string twoPlaces(double similarity) {
    char text[8]; // "0.94"; rounded down, so that nothing unequal says 1
    std::snprintf(text, sizeof text, "%.2f", std::floor(similarity * 100 + 1e-9) / 100);
    return text;
}

TextId textOf(DuplicateBy by) {
    switch (by) {
    case DuplicateBy::email:
        return TextId::quality_duplicate_email;
    case DuplicateBy::phone:
        return TextId::quality_duplicate_phone;
    case DuplicateBy::name:
        return TextId::quality_duplicate_name;
    case DuplicateBy::likeName:
        break;
    }
    return TextId::quality_duplicate_likeName;
}
} // namespace

std::vector<DuplicateRow> duplicates(const DuplicateColumns& columns, const DuplicateSearch& search) {
    Finder finder(std::max({columns.names.size(), columns.phones.size(), columns.emails.size()}), search);
    constexpr double emailsAt = .15, phonesAt = .25;
    const auto part = [&](double from, double to) { return portionOf(search.progress, from, to); };
    const auto names = rowsByKey(columns.names, nameKeys, part(0, emailsAt));
    finder.equal(DuplicateBy::email, rowsByKey(columns.emails, emailKeys, part(emailsAt, phonesAt)));
    finder.equal(DuplicateBy::phone, rowsByKey(columns.phones, phoneKeys, part(phonesAt, namesAt)));
    finder.equal(DuplicateBy::name, names);
    finder.alike(names);
    return finder.result();
}

std::vector<DuplicateRow> duplicates(const DuplicateColumns& columns, double threshold) {
    return duplicates(columns, DuplicateSearch{threshold, {}, {}});
}

std::string duplicateReason(const DuplicateRow& row, Language language) {
    std::string out;
    for (const auto& link : row.links) {
        if (!out.empty())
            out += textOf(TextId::quality_duplicate_and, language);
        out += textOf(textOf(link.by), language,
                      {{"row", std::to_string(link.row + 1)}, {"similarity", twoPlaces(link.similarity)}});
    }
    return out;
}

} // namespace clientele::core
