#include "functions/boundary/cells.hpp"

#include "core/base/errors.hpp"

#include <bit>
#include <cmath>
#include <cppu/unotype.hxx>
#include <cstdint>

namespace clientele::functions {

using core::CellState;
using css::uno::TypeClass;

namespace {
constexpr std::uint64_t errorBits = 0x7ff8000000000000; // a quiet NaN; Calc keeps the error in its low bits

CellState stateOfNaN(double value) {
    const auto code = std::bit_cast<std::uint64_t>(value) & 0xffffU;
    return code > 1 ? static_cast<CellState>(code) : CellState::badNumber;
}

/// A table of T as a table of any.
template <class T>
bool widened(const Any& argument, Table& out) {
    Sequence<Sequence<T>> table;
    if (!(argument >>= table))
        return false;
    out.realloc(table.getLength());
    for (sal_Int32 row = 0; row < table.getLength(); ++row) {
        const Sequence<T>& from = table.getConstArray()[row];
        Sequence<Any> to(from.getLength());
        for (sal_Int32 column = 0; column < from.getLength(); ++column)
            to.getArray()[column] <<= from.getConstArray()[column];
        out.getArray()[row] = to;
    }
    return true;
}
} // namespace

Cells::Cells(const Table& table)
    : table_(&table) {
    measure();
}

Cells::Cells(const Any& argument) {
    const auto kind = argument.getValueTypeClass();
    if (kind == TypeClass::TypeClass_VOID)
        return;
    if (kind == TypeClass::TypeClass_SEQUENCE) {
        if (argument.getValueType() == cppu::UnoType<Table>::get())
            table_ = static_cast<const Table*>(argument.getValue());
        else if (widened<double>(argument, own_) || widened<OUString>(argument, own_) ||
                 widened<sal_Int32>(argument, own_))
            table_ = &own_;
        else
            throw core::FunctionError(CellState::badArgument, "a sequence that is no table");
        measure();
        return;
    }
    if (kind == TypeClass::TypeClass_INTERFACE || kind == TypeClass::TypeClass_STRUCT)
        throw core::FunctionError(CellState::badArgument, "an object where a value belongs");
    value_ = &argument;
    shape_ = {1, 1};
    used_ = 1;
}

void Cells::measure() {
    shape_.rows = static_cast<std::size_t>(table_->getLength());
    shape_.columns = shape_.rows == 0 ? 0 : static_cast<std::size_t>((*table_)[0].getLength());
    for (const auto& row : *table_)
        if (static_cast<std::size_t>(row.getLength()) != shape_.columns)
            throw core::FunctionError(CellState::badArgument, "rows of different length");
    used_ = shape_.size();
    while (used_ > 0 && isBlank((*this)[used_ - 1]))
        --used_;
}

const Any& Cells::at(std::size_t index) const {
    return (*table_)[static_cast<sal_Int32>(index / shape_.columns)]
                    [static_cast<sal_Int32>(index % shape_.columns)];
}

bool Cells::omitted() const {
    return shape_.size() == 0 || (single() && isBlank((*this)[0]));
}

bool isBlank(const Any& cell) {
    switch (cell.getValueTypeClass()) {
    case TypeClass::TypeClass_VOID:
        return true;
    case TypeClass::TypeClass_STRING:
        return static_cast<const OUString*>(cell.getValue())->isEmpty();
    default:
        return false;
    }
}

core::NumberCell numberOf(const Any& cell) {
    if (cell.getValueTypeClass() == TypeClass::TypeClass_DOUBLE) {
        const double value = *static_cast<const double*>(cell.getValue());
        return std::isnan(value) ? core::NumberCell(stateOfNaN(value)) : core::NumberCell(value);
    }
    if (isBlank(cell))
        return CellState::blank;
    double value = 0;
    bool truth = false;
    if (cell >>= truth) // only macros pass it
        return truth ? 1.0 : 0.0;
    return (cell >>= value) ? core::NumberCell(value) : core::NumberCell(CellState::badValue);
}

double errorValue(CellState state) {
    return std::bit_cast<double>(errorBits | static_cast<std::uint64_t>(state));
}

Any anyOf(CellState state) {
    if (state == CellState::blank)
        return blankResult();
    return Any(errorValue(state));
}

Any anyOf(const core::NumberCell& cell) {
    if (!cell.ok())
        return anyOf(cell.state);
    return std::isfinite(cell.value) ? Any(cell.value) : anyOf(CellState::badNumber);
}

} // namespace clientele::functions
