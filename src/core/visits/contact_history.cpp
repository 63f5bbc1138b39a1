#include "core/visits/contact_history.hpp"

#include "core/tables/cells.hpp"
#include "core/visits/contact_words.hpp"

#include <algorithm>
#include <map>

namespace clientele::core {

namespace {

/// The log's cells by field.
class Log {
public:
    explicit Log(const Situation& situation)
        : situation_(situation)
        , table_(*situation.understanding.contacts)
        , grid_(situation.sheets[static_cast<std::size_t>(table_.sheet)].grid) {}

    [[nodiscard]] std::string text(int row, Field field) const {
        const auto* match = table_.find(field);
        return match == nullptr ? std::string() : textAt(grid_, row, match->column);
    }
    [[nodiscard]] std::optional<Day> day(int row, Field field) const {
        const auto* match = table_.find(field);
        if (match == nullptr)
            return std::nullopt;
        const auto cell = dayAt(grid_, row, match->column, situation_.locale);
        return cell.ok() ? std::optional(cell.value) : std::nullopt;
    }
    [[nodiscard]] const Table& table() const { return table_; }

private:
    const Situation& situation_;
    const Table& table_;
    const Grid& grid_;
};

void count(std::array<int, 3>& counts, TextId list, const std::string& word) {
    if (const auto number = choiceOf(list, word))
        ++counts.at(*number);
}

} // namespace

std::optional<LastCall> lastCall(const Situation& situation, std::size_t customer) {
    const ContactLine* last = nullptr;
    for (const auto& line : situation.book.contacts)
        if (line.customer == static_cast<std::int32_t>(customer) &&
            (last == nullptr || line.day >= last->day))
            last = &line;
    if (last == nullptr)
        return std::nullopt;
    const Log log(situation);
    return LastCall{last->day,
                    log.text(last->row, Field::method),
                    log.text(last->row, Field::result),
                    log.text(last->row, Field::promise),
                    log.text(last->row, Field::hook),
                    log.day(last->row, Field::promiseBy)};
}

ContactBalance contactBalance(const Situation& situation, std::size_t customer, double days) {
    ContactBalance out;
    if (!situation.understanding.contacts)
        return out;
    const Log log(situation);
    for (const auto& line : situation.book.contacts) {
        if (line.customer != static_cast<std::int32_t>(customer) || line.day + days <= situation.asOf)
            continue;
        ++out.contacts;
        const auto purpose = log.text(line.row, Field::purpose);
        if (isCare(purpose))
            ++out.care;
        else if (!purpose.empty())
            ++out.business;
        count(out.planes, TextId::log_planes, log.text(line.row, Field::plane));
        count(out.levels, TextId::log_levels, log.text(line.row, Field::level));
    }
    return out;
}

bool isTooMuchCare(const Policy& policy, int careContacts) {
    return careContacts + 1 > policy.careMost;
}

LastWritten lastWritten(const Situation& situation) {
    if (!situation.understanding.contacts || situation.understanding.contacts->rows() < 1)
        return {};
    const Log log(situation);
    return {log.text(log.table().lastRow, Field::method), log.text(log.table().lastRow, Field::owner)};
}

std::vector<std::string> wordsInUse(const Situation& situation, Field field, std::size_t most) {
    constexpr int looked = 2000; ///< last lines
    if (!situation.understanding.contacts)
        return {};
    const Log log(situation);
    std::map<std::string, int> uses;
    const int first = std::max(log.table().firstRow, log.table().lastRow - looked);
    for (int row = first; row <= log.table().lastRow; ++row)
        if (auto word = log.text(row, field); !word.empty())
            ++uses[std::move(word)];
    std::vector<std::pair<int, std::string>> ranking;
    for (const auto& [word, number] : uses)
        ranking.emplace_back(-number, word);
    std::ranges::sort(ranking);
    std::vector<std::string> out;
    for (std::size_t i = 0; i < std::min(most, ranking.size()); ++i)
        out.push_back(ranking[i].second);
    return out;
}

} // namespace clientele::core
