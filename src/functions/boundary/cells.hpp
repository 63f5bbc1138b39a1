#pragma once

#include "calc/uno.hpp"
#include "core/base/cell.hpp"

#include <cstddef>

namespace clientele::functions {

using Table = Sequence<Sequence<Any>>;

/// Rows and columns of an argument or of a result.
struct Shape {
    std::size_t rows = 0, columns = 0;
    [[nodiscard]] std::size_t size() const { return rows * columns; }
    friend bool operator==(const Shape&, const Shape&) = default;
};

/// An argument as Calc passes it, seen as cells row by row: nothing (left out), one value, or a range. A
/// view: the argument must outlive it. A range of one cell is a value.
class Cells {
public:
    explicit Cells(const Table& table);
    /// Throws core::FunctionError(badArgument) for what no formula can pass, such as an object.
    explicit Cells(const Any& argument);
    Cells(const Cells&) = delete;
    Cells& operator=(const Cells&) = delete;

    [[nodiscard]] const Shape& shape() const { return shape_; }
    [[nodiscard]] bool single() const { return shape_.size() == 1; }
    /// Left out, or a single empty text: the default is asked for.
    [[nodiscard]] bool omitted() const;
    /// The cells up to the last that is not blank.
    [[nodiscard]] std::size_t used() const { return used_; }
    [[nodiscard]] const Any& operator[](std::size_t index) const {
        if (value_ != nullptr)
            return *value_;
        return shape_.columns == 1 ? (*table_)[static_cast<sal_Int32>(index)][0] : at(index);
    }

private:
    void measure();
    [[nodiscard]] const Any& at(std::size_t index) const;

    Table own_; ///< of macros, which may pass other kinds of sequences
    const Table* table_ = nullptr;
    const Any* value_ = nullptr;
    Shape shape_;
    std::size_t used_ = 0;
};

/// Nothing, or a text without a character.
bool isBlank(const Any& cell);

/// Text is #VALUE!, also one that looks like a number: Calc passes numbers as numbers.
core::NumberCell numberOf(const Any& cell);

/// The double that Calc shows as this error.
double errorValue(core::CellState state);

/// A blank as a result: an empty text. Void would be #N/A as the result of a formula, and in an array a cell
/// that looks empty but counts as 0 in AVERAGE, COUNT and MIN.
inline Any blankResult() {
    return Any(OUString());
}

/// A value, or a blank, or an error, as Calc wants it.
Any anyOf(const core::NumberCell& cell);
Any anyOf(core::CellState state);

} // namespace clientele::functions
