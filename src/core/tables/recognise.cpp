#include "core/tables/recognise.hpp"

#include <algorithm>
#include <set>

namespace clientele::core {

namespace {

constexpr double leastConfidence = .38; ///< weaker guesses are none
constexpr double tied = .65;            ///< two columns could be it: the user is asked
constexpr double sameStrength = .02;

bool oneValueMatters(Field field) {
    const auto content = factsOf(field).content;
    return content == Content::money || content == Content::date;
}

/// What a table cannot do without comes first where a word may mean several things: "Name"; 年营业额, which
/// may be what we sell them or what they sell.
bool isKey(Field field) {
    return field == Field::id || field == Field::name || field == Field::customer || field == Field::date ||
           field == Field::annualSales;
}

void insert(Table& t, ColumnMatch match) {
    const auto at = std::ranges::upper_bound(t.columns, match.column, {}, &ColumnMatch::column);
    t.columns.insert(at, std::move(match));
}

bool has(const Table& t, Field field) {
    return t.find(field) != nullptr;
}

double confidenceOf(const Table& t, Field field) {
    const auto* match = t.find(field);
    return match == nullptr ? 0 : match->confidence;
}

} // namespace

Headed::Headed(const Workbook& book, int sheet, const Block& block, int headerRow)
    : book_(&book)
    , sheet_(sheet)
    , block_(block)
    , headerRow_(headerRow) {
    const auto& content = book.sheets[static_cast<std::size_t>(sheet)];
    for (int c = block.firstColumn; c <= block.lastColumn; ++c)
        columns_.push_back(
            {headerText(content.grid, block, headerRow, c),
             profileOf(content, sheet, c, headerRow + 1, block.lastRow, book.formats, book.locale)});
}

const std::string& Headed::header(int column) const {
    return columns_.at(static_cast<std::size_t>(column - block_.firstColumn)).header;
}

const ColumnProfile& Headed::profile(int column) const {
    return columns_.at(static_cast<std::size_t>(column - block_.firstColumn)).profile;
}

std::vector<Headed::Offer> Headed::offers(TableKind kind) const {
    std::vector<Offer> out;
    for (int c = block_.firstColumn; c <= block_.lastColumn; ++c) {
        const auto candidates = candidatesOf(header(c), kind);
        for (const auto& candidate : candidates) {
            const double fit = agreement(factsOf(candidate.field).content, profile(c));
            const bool best = std::ranges::none_of(candidates, [&](const auto& other) {
                return other.strength > candidate.strength + sameStrength;
            });
            out.push_back({c, candidate, candidate.strength * fit, !best || candidate.strength < 1});
        }
    }
    std::ranges::stable_sort(out, [](const Offer& a, const Offer& b) {
        if (a.confidence != b.confidence)
            return a.confidence > b.confidence;
        if (isKey(a.candidate.field) != isKey(b.candidate.field))
            return isKey(a.candidate.field);
        if (a.candidate.order != b.candidate.order)
            return a.candidate.order < b.candidate.order;
        return a.candidate.year > b.candidate.year;
    });
    return out;
}

ColumnMatch Headed::matchOf(const Offer& offer) const {
    ColumnMatch match;
    match.field = offer.candidate.field;
    match.column = offer.column;
    match.confidence = offer.confidence;
    match.reason = !offer.candidate.whole ? MatchReason::partOfHeader
                   : offer.ambiguous      ? MatchReason::neighbours
                                          : MatchReason::header;
    match.header = header(offer.column);
    return match;
}

Table Headed::as(TableKind kind) const {
    Table t;
    t.kind = kind;
    t.sheet = sheet_;
    t.headerRow = headerRow_;
    t.firstColumn = block_.firstColumn;
    t.lastColumn = block_.lastColumn;
    const auto all = offers(kind);
    std::set<int> takenColumns;
    std::vector<const Offer*> chosen;
    for (const auto& offer : all) {
        if (offer.confidence < leastConfidence || takenColumns.contains(offer.column) ||
            has(t, offer.candidate.field))
            continue;
        takenColumns.insert(offer.column);
        insert(t, matchOf(offer));
        chosen.push_back(&offer);
    }
    for (const auto* offer : chosen)
        for (const auto& other : all) {
            const bool rival = other.candidate.field == offer->candidate.field &&
                               other.column != offer->column && !takenColumns.contains(other.column) &&
                               other.confidence > offer->confidence - sameStrength;
            if (rival &&
                (other.candidate.order == offer->candidate.order || oneValueMatters(other.candidate.field)))
                std::ranges::find(t.columns, offer->column, &ColumnMatch::column)->confidence =
                    std::min(tied, offer->confidence);
        }
    matchByContent(kind, t);
    setDataRows(book_->grid(sheet_), block_, t);
    return t;
}

void Headed::matchByContent(TableKind kind, Table& t) const {
    const auto take = [&](Field field, double confidence, auto&& holds) {
        if (has(t, field))
            return;
        for (int c = block_.firstColumn; c <= block_.lastColumn; ++c) {
            const bool known = std::ranges::find(t.columns, c, &ColumnMatch::column) != t.columns.end();
            if (known || profile(c).filled == 0 || !holds(profile(c)))
                continue;
            insert(t, {field, c, confidence, MatchReason::content, header(c), false, false});
            return;
        }
    };
    constexpr double sure = .75, likely = .6, guess = .5;
    constexpr int enough = 3;
    const auto most = [](const ColumnProfile& p, int n) { return n >= enough && p.share(n) >= .7; };
    const auto words = [](const ColumnProfile& p) {
        return p.share(p.texts) > .9 && p.share(p.distinct) > .9 &&
               p.share(p.amounts + p.dates + p.phones + p.emails) < .1;
    };
    if (kind == TableKind::customers) {
        take(Field::email, sure, [&](const auto& p) { return most(p, p.emails); });
        take(Field::phone, sure, [&](const auto& p) { return most(p, p.phones); });
        take(Field::tier, likely, [&](const auto& p) {
            return most(p, p.grades) && p.texts > p.numbers && p.distinct <= 6 && p.share(p.yesNo) < .5;
        });
        if (!has(t, Field::lastName) && !t.columns.empty())
            take(Field::name, guess, words);
    } else if (has(t, Field::customer)) {
        take(Field::date, likely, [&](const auto& p) { return most(p, p.dates); });
        if (kind == TableKind::orders && !has(t, Field::unitPrice))
            take(Field::amount, likely, [&](const auto& p) { return most(p, p.marked); });
    }
}

std::vector<ColumnMatch> Headed::alternatives(TableKind kind, Field field) const {
    std::vector<ColumnMatch> out;
    constexpr double worthTrying = .6;
    for (const auto& offer : offers(kind))
        if (offer.candidate.field == field && offer.confidence >= worthTrying)
            out.push_back(matchOf(offer));
    return out;
}

double Headed::score(const Table& t) const {
    if (!isComplete(t))
        return isOrderLines(t) ? .5 : 0;
    double score = 0;
    for (const auto& match : t.columns)
        score += match.confidence;
    const auto& name = book_->sheets[static_cast<std::size_t>(sheet_)].name;
    constexpr double hint = .5;
    score += sheetSpeaksOf(name, t.kind) ? hint : 0;
    score += block_.databaseRange ? hint / 10 : 0;
    if (t.kind == TableKind::orders && has(t, Field::amount))
        score += hint;
    if (t.kind != TableKind::customers)
        return score;
    const auto* key = t.find(Field::id) != nullptr ? t.find(Field::id) : t.find(Field::name);
    constexpr int enough = 8;
    const bool repeats = key != nullptr && profile(key->column).filled >= enough &&
                         profile(key->column).share(profile(key->column).distinct) < .7;
    return repeats ? score * .5 : score;
}

bool isComplete(const Table& t) {
    switch (t.kind) {
    case TableKind::customers: {
        const double key =
            std::max({confidenceOf(t, Field::id), confidenceOf(t, Field::name),
                      std::min(confidenceOf(t, Field::firstName), confidenceOf(t, Field::lastName))});
        return key >= .9 || (key >= .5 && t.columns.size() > 1);
    }
    case TableKind::contacts:
        return has(t, Field::date) && has(t, Field::customer) && t.columns.size() > 2;
    case TableKind::orders:
        return has(t, Field::date) && has(t, Field::customer) &&
               (has(t, Field::amount) || has(t, Field::product) || has(t, Field::quantity) ||
                has(t, Field::orderNumber) || has(t, Field::unitPrice));
    }
    return false;
}

bool isOrderLines(const Table& t) {
    return t.kind == TableKind::orders && has(t, Field::orderNumber) && !has(t, Field::customer) &&
           (has(t, Field::amount) || (has(t, Field::unitPrice) && has(t, Field::quantity)));
}

} // namespace clientele::core
