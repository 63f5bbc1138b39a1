#pragma once

#include "core/tables/packed_texts.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace clientele::core {

/// What a cell of the user's sheet holds, before anyone asks what it means.
enum class ContentKind : std::uint8_t { empty, number, text, error };

/// What the number format of a cell says about its number. Text cells have none.
enum class FormatKind : std::uint8_t { general, number, percent, currency, date, dateTime, time, logical, text };

/// The used area of one sheet, column by column, text in one buffer: 16 bytes a cell and no allocation per cell.
/// Row and column numbers are the sheet's own (0 = first), also where the used area starts further in.
class Grid {
public:
    Grid() = default;
    /// An empty grid over the used area [firstRow, firstRow+rows) × [firstColumn, firstColumn+columns).
    Grid(int firstRow, int firstColumn, int rows, int columns);

    void setNumber(int row, int column, double value);
    void setText(int row, int column, std::string_view utf8); ///< an empty text leaves the cell empty
    void setError(int row, int column);
    void clear(int row, int column);

    /// Takes less memory from here on: 9 bytes for a cell of a column of numbers, texts that repeat themselves
    /// once. Copies of a packed grid share their cells. What is written to afterwards is unpacked first.
    void pack();

    [[nodiscard]] int firstRow() const { return firstRow_; }
    [[nodiscard]] int firstColumn() const { return firstColumn_; }
    [[nodiscard]] int endRow() const { return firstRow_ + rows_; }          ///< one past the last used row
    [[nodiscard]] int endColumn() const { return firstColumn_ + columns_; } ///< one past the last used column

    /// Outside the used area every cell is empty.
    [[nodiscard]] ContentKind kind(int row, int column) const;
    [[nodiscard]] double number(int row, int column) const;         ///< 0 unless kind is number
    [[nodiscard]] std::string_view text(int row, int column) const; ///< "" unless kind is text
    [[nodiscard]] bool empty(int row, int column) const { return kind(row, column) == ContentKind::empty; }

private:
    struct Slot {
        double number = 0;
        std::uint32_t offset = 0;
        std::uint32_t lengthAndKind = 0; // kind in the two lowest bits
    };
    /// A column that is only read.
    struct Packed {
        std::vector<ContentKind> kinds;
        std::vector<double> numbers; // empty: there are none
        PackedTexts texts;
    };
    struct Column {
        std::vector<Slot> slots;
        std::string texts;
        std::shared_ptr<const Packed> packed; // instead of the two
    };
    /// The column and the place in it; nothing outside the used area.
    [[nodiscard]] const Column* columnAt(int row, int column) const;
    [[nodiscard]] std::size_t place(int row) const { return static_cast<std::size_t>(row - firstRow_); }
    Column& columnForWrite(int column);
    Slot& slotForWrite(int row, int column);
    static void setText(Column& column, Slot& slot, std::string_view utf8);
    void unpack(Column& column) const;

    int firstRow_ = 0, firstColumn_ = 0, rows_ = 0, columns_ = 0;
    std::vector<Column> cells_;
};

/// Number formats, asked for a few sample cells of a column only: each question is a call into Calc.
class FormatProbe {
public:
    FormatProbe() = default;
    FormatProbe(const FormatProbe&) = delete;
    FormatProbe& operator=(const FormatProbe&) = delete;
    virtual ~FormatProbe() = default;
    [[nodiscard]] virtual FormatKind formatAt(int sheet, int row, int column) const = 0;
};

/// A rectangle on a sheet, all ends included.
struct Area {
    int sheet = 0, firstRow = 0, firstColumn = 0, lastRow = -1, lastColumn = -1;
    friend bool operator==(const Area&, const Area&) = default;
};

struct SheetContent {
    std::string name;
    Grid grid;
    /// Database ranges and autofilters on this sheet: strong hints where a table begins and ends.
    std::vector<Area> databaseRanges;
};

} // namespace clientele::core
