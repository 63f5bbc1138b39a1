#include "functions/arguments.hpp"

#include "core/errors.hpp"
#include "functions/text.hpp"

#include <algorithm>
#include <cmath>

namespace clientele::functions {

using core::CellState;
using core::FunctionError;

namespace {
constexpr double farthestDay = 100'000'000; // well beyond Calc's calendar, well within core::Day

/// The one number of an argument; text or an error is the whole call's error.
double oneNumber(const Cells& cells) {
    if (!cells.single())
        throw FunctionError(CellState::badArgument, "one value is wanted here");
    const auto cell = numberOf(cells[0]);
    if (!cell.ok())
        throw FunctionError(cell.blank() ? CellState::badValue : cell.state, "a number is wanted here");
    return cell.value;
}

template <class T, class Read>
std::vector<T> present(const Cells& cells, Read read) {
    std::vector<T> out;
    out.reserve(cells.used());
    for (std::size_t i = 0; i < cells.used(); ++i) {
        const auto cell = read(cells[i]);
        if (cell.failed())
            throw FunctionError(cell.state, "a value of the list is wrong");
        if (cell.ok())
            out.push_back(cell.value);
    }
    return out;
}
} // namespace

core::DayCell dayOf(const Any& cell, int dateOffset) {
    const auto number = numberOf(cell);
    if (!number.ok())
        return number.state;
    const double day = std::floor(number.value);
    if (!(std::abs(day) < farthestDay))
        return CellState::badNumber;
    return static_cast<core::Day>(day) + dateOffset;
}

TextColumn::TextColumn(const Cells& cells)
    : source_(&cells) {
    texts_.resize(cells.used());
    std::vector<std::size_t> ends;
    for (std::size_t i = 0; i < cells.used(); ++i) {
        const auto start = bytes_.size();
        texts_[i].state = appendText(bytes_, cells[i]);
        if (texts_[i].ok()) {
            starts_.emplace_back(start, i);
            ends.push_back(bytes_.size());
        }
    }
    const std::string_view all = bytes_; // views only now: the buffer moves while it grows
    for (std::size_t i = 0; i < starts_.size(); ++i)
        texts_[starts_[i].second].value = all.substr(starts_[i].first, ends[i] - starts_[i].first);
}

const Any& TextColumn::original(std::string_view text) const {
    const auto start = static_cast<std::size_t>(text.data() - bytes_.data());
    const auto found =
        std::ranges::lower_bound(starts_, start, {}, &std::pair<std::size_t, std::size_t>::first);
    return (*source_)[found->second];
}

Argument<std::span<const core::NumberCell>>::Argument(const Cells& cells, const Caller&) {
    numbers_.resize(cells.used());
    for (std::size_t i = 0; i < cells.used(); ++i)
        numbers_[i] = numberOf(cells[i]);
}

Argument<std::span<const core::DayCell>>::Argument(const Cells& cells, const Caller& caller) {
    days_.resize(cells.used());
    for (std::size_t i = 0; i < cells.used(); ++i)
        days_[i] = dayOf(cells[i], caller.dateOffset());
}

Argument<double>::Argument(const Cells& cells, const Caller&)
    : value_(oneNumber(cells)) {}

Argument<int>::Argument(const Cells& cells, const Caller&) {
    const double number = oneNumber(cells);
    if (number != std::floor(number) || std::abs(number) > 1e9)
        throw FunctionError(CellState::badArgument, "a whole number is wanted here");
    value_ = static_cast<int>(number);
}

Argument<Flag>::Argument(const Cells& cells, const Caller&)
    : value_(oneNumber(cells) != 0 ? Flag::yes : Flag::no) {}

Argument<DayValue>::Argument(const Cells& cells, const Caller& caller) {
    oneNumber(cells);
    const auto day = dayOf(cells[0], caller.dateOffset());
    if (!day.ok())
        throw FunctionError(day.state, "no date");
    value_.day = day.value;
}

Argument<Numbers>::Argument(const Cells& cells, const Caller&)
    : value_(present<double>(cells, numberOf)) {}

Argument<Days>::Argument(const Cells& cells, const Caller& caller)
    : value_(present<core::Day>(
          cells, [offset = caller.dateOffset()](const Any& cell) { return dayOf(cell, offset); })) {}

Argument<Labels>::Argument(const Cells& cells, const Caller&) {
    for (std::size_t i = 0; i < cells.used(); ++i) {
        if (const auto number = numberOf(cells[i]); number.failed() && number.state != CellState::badValue)
            throw FunctionError(number.state, "an error among the labels");
        if (!isBlank(cells[i]))
            value_.push_back(cells[i]);
    }
}

} // namespace clientele::functions
