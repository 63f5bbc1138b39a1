#pragma once

#include "core/tables/content.hpp"
#include "core/tables/find_tables.hpp"
#include "core/tables/header_match.hpp"

#include <map>
#include <vector>

namespace clientele::core {

/// A workbook's sheets with all that is needed to ask about them.
struct Workbook {
    const std::vector<SheetContent>& sheets;
    const FormatProbe& formats;
    const TextLocale& locale;
    [[nodiscard]] const Grid& grid(int sheet) const { return sheets[static_cast<std::size_t>(sheet)].grid; }
};

/// A block with a header row, looked at once for all kinds of table.
class Headed {
public:
    Headed(const Workbook& book, int sheet, const Block& block, int headerRow);

    /// The block read as a table of that kind, with its columns matched. `score` says how well it fits.
    [[nodiscard]] Table as(TableKind kind) const;
    [[nodiscard]] double score(const Table& table) const;

    [[nodiscard]] const std::string& header(int column) const;
    [[nodiscard]] const ColumnProfile& profile(int column) const;
    [[nodiscard]] const Block& block() const { return block_; }
    [[nodiscard]] int sheet() const { return sheet_; }
    [[nodiscard]] int headerRow() const { return headerRow_; }
    /// Other columns that could be the field as well, best first.
    [[nodiscard]] std::vector<ColumnMatch> alternatives(TableKind kind, Field field) const;

private:
    struct Column {
        std::string header;
        ColumnProfile profile;
    };
    struct Offer {
        int column = 0;
        HeaderCandidate candidate;
        double confidence = 0;
        bool ambiguous = false;
    };
    [[nodiscard]] std::vector<Offer> offers(TableKind kind) const;
    void matchByContent(TableKind kind, Table& table) const;
    [[nodiscard]] ColumnMatch matchOf(const Offer& offer) const;

    const Workbook* book_;
    int sheet_;
    Block block_;
    int headerRow_;
    std::vector<Column> columns_;
};

/// The one table of that kind among the columns can be what it is called only with these; see SPEC §2.
bool isComplete(const Table& table);
/// Lines of orders without date and customer.
bool isOrderLines(const Table& table);

} // namespace clientele::core
