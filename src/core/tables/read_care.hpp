#pragma once

#include "core/tables/book.hpp"
#include "core/tables/grid.hpp"
#include "core/tables/locale.hpp"

#include <string>
#include <unordered_map>

namespace clientele::core {

/// Reads what care and credit need of a customer's row: birthday, since, contract end, credit limit, balance,
/// consent.
class CareReader {
public:
    CareReader(const Grid& grid, const Table& table, const TextLocale& locale);
    /// Cells that hold something else are counted in the book.
    void read(int row, Customer& customer, CustomerBook& book);

private:
    struct DateColumn {
        int column = -1;
        TextLocale locale; ///< with the order of day and month that the column shows
    };
    [[nodiscard]] DateColumn dates(const Table& table, Field field, const TextLocale& locale) const;
    [[nodiscard]] Cell<Day> day(int row, const DateColumn& from, CustomerBook& book) const;
    [[nodiscard]] bool keptLunar(int row) const;
    [[nodiscard]] std::optional<Birthday> birthday(int row) const;
    [[nodiscard]] std::optional<Birthday> lunarAt(int row, int column) const;
    [[nodiscard]] Consent consent(int row);

    const Grid& grid_;
    TextLocale locale_;
    DateColumn birthday_, since_, contractEnd_;
    int lunar_, creditLimit_, balance_, consent_;
    bool lunarColumn_ = false; ///< the birthdays' header says that they are lunar dates
    std::string scratch_;
    std::unordered_map<std::string, Consent> consents_; ///< what the words of the column say
};

} // namespace clientele::core
