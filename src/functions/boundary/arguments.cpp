#include "functions/boundary/arguments.hpp"

#include "core/base/errors.hpp"
#include "functions/boundary/text.hpp"

#include <algorithm>
#include <cmath>

namespace clientele::functions {

using core::CellState;
using core::FunctionError;

namespace {
constexpr double farthestDay = 100'000'000; // well beyond Calc's calendar, well within core::Day

/// The one number of an argument; text, an error or a number out of the domain is the whole call's error.
double oneNumber(const Cells& cells, const Rule& rule) {
    if (!cells.single())
        throw FunctionError(CellState::badArgument, "one value is wanted here");
    const auto cell = within(rule.domain, numberOf(cells[0]));
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

Argument<std::span<const core::NumberCell>>::Argument(const Cells& cells, const Caller&, const Rule& rule) {
    numbers_.resize(cells.used());
    for (std::size_t i = 0; i < cells.used(); ++i)
        numbers_[i] = within(rule.domain, numberOf(cells[i]));
}

Argument<std::span<const core::DayCell>>::Argument(const Cells& cells, const Caller& caller, const Rule&) {
    days_.resize(cells.used());
    for (std::size_t i = 0; i < cells.used(); ++i)
        days_[i] = dayOf(cells[i], caller.dateOffset());
}

Argument<double>::Argument(const Cells& cells, const Caller&, const Rule& rule)
    : value_(oneNumber(cells, rule)) {}

Argument<int>::Argument(const Cells& cells, const Caller&, const Rule& rule) {
    const double number = oneNumber(cells, rule);
    if (number != std::floor(number) || std::abs(number) > 1e9)
        throw FunctionError(CellState::badArgument, "a whole number is wanted here");
    value_ = static_cast<int>(number);
}

Argument<Flag>::Argument(const Cells& cells, const Caller&, const Rule& rule)
    : value_(oneNumber(cells, rule) != 0 ? Flag::yes : Flag::no) {}

Argument<DayValue>::Argument(const Cells& cells, const Caller& caller, const Rule& rule) {
    oneNumber(cells, rule);
    const auto day = dayOf(cells[0], caller.dateOffset());
    if (!day.ok())
        throw FunctionError(day.state, "no date");
    value_.day = day.value;
}

Argument<std::string>::Argument(const Cells& cells, const Caller&, const Rule&) {
    if (!cells.single())
        throw FunctionError(CellState::badArgument, "one text is wanted here");
    if (const auto state = appendText(value_, cells[0]); state != CellState::ok)
        throw FunctionError(state == CellState::blank ? CellState::badValue : state, "no text");
}

Argument<Choice>::Argument(const Cells& cells, const Caller& caller, const Rule& rule) {
    if (cells.omitted() && !rule.required)
        return;
    const auto word = Argument<std::string>(cells, caller, rule).get();
    const auto same = [&](std::string_view choice) {
        return std::ranges::equal(word, choice, [](char a, char b) {
            const auto small = [](char c) {
                return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
            };
            return small(a) == small(b);
        });
    };
    const auto found = std::ranges::find_if(rule.choices, same);
    if (found == rule.choices.end())
        throw FunctionError(CellState::badArgument, "none of the choices");
    value_.index = static_cast<std::size_t>(found - rule.choices.begin());
}

Argument<Numbers>::Argument(const Cells& cells, const Caller&, const Rule& rule)
    : value_(
          present<double>(cells, [&rule](const Any& cell) { return within(rule.domain, numberOf(cell)); })) {}

Argument<Days>::Argument(const Cells& cells, const Caller& caller, const Rule&)
    : value_(present<core::Day>(
          cells, [offset = caller.dateOffset()](const Any& cell) { return dayOf(cell, offset); })) {}

Argument<Labels>::Argument(const Cells& cells, const Caller&, const Rule&) {
    for (std::size_t i = 0; i < cells.used(); ++i) {
        if (const auto number = numberOf(cells[i]); number.failed() && number.state != CellState::badValue)
            throw FunctionError(number.state, "an error among the labels");
        if (!isBlank(cells[i]))
            value_.push_back(cells[i]);
    }
}

Argument<NumberTable>::Argument(const Cells& cells, const Caller&, const Rule& rule) {
    value_.columns = cells.shape().columns;
    value_.givenRows = cells.shape().rows;
    value_.rows = value_.columns == 0 ? 0 : (cells.used() + value_.columns - 1) / value_.columns;
    value_.cells.resize(value_.rows * value_.columns);
    for (std::size_t i = 0; i < cells.used(); ++i)
        value_.cells[i] = within(rule.domain, numberOf(cells[i]));
}

} // namespace clientele::functions
