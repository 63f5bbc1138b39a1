#pragma once

#include "core/rfm.hpp"
#include "core/segments.hpp"
#include "functions/caller.hpp"
#include "functions/cells.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// What an argument can be for a model: one `Argument<T>` reads the cells of an argument as T. All throw
/// core::FunctionError where the argument as a whole cannot be read; an error of one row stays in its row.
namespace clientele::functions {

/// A column of texts; numbers count as their digits, so that customers may be called 1001.
class TextColumn {
public:
    explicit TextColumn(const Cells& cells);
    TextColumn(const TextColumn&) = delete; // the views are into this object
    TextColumn& operator=(const TextColumn&) = delete;
    [[nodiscard]] std::span<const core::TextCell> cells() const { return texts_; }
    [[nodiscard]] const Shape& shape() const { return source_->shape(); }
    /// The cell as the user has it (1001 stays a number), by one of our views.
    [[nodiscard]] const Any& original(std::string_view text) const;

private:
    const Cells* source_;
    std::string bytes_;
    std::vector<core::TextCell> texts_;
    std::vector<std::pair<std::size_t, std::size_t>> starts_; ///< where a text begins in bytes_, and its cell
};

/// The labels of classes or states.
using Labels = std::vector<Any>;

template <class T>
struct Argument;

template <>
struct Argument<std::span<const core::NumberCell>> {
    Argument(const Cells& cells, const Caller&);
    [[nodiscard]] std::span<const core::NumberCell> get() const { return numbers_; }

private:
    std::vector<core::NumberCell> numbers_;
};

template <>
struct Argument<std::span<const core::DayCell>> {
    Argument(const Cells& cells, const Caller& caller);
    [[nodiscard]] std::span<const core::DayCell> get() const { return days_; }

private:
    std::vector<core::DayCell> days_;
};

template <>
struct Argument<TextColumn> {
    Argument(const Cells& cells, const Caller&)
        : texts_(cells) {}
    [[nodiscard]] const TextColumn& get() const { return texts_; }

private:
    TextColumn texts_;
};

/// An optional argument: nothing where it is left out.
template <class T>
struct Argument<std::optional<T>> {
    Argument(const Cells& cells, const Caller& caller)
        : value_(cells.omitted() ? std::nullopt : std::optional<T>(Argument<T>(cells, caller).get())) {}
    [[nodiscard]] const std::optional<T>& get() const { return value_; }

private:
    std::optional<T> value_;
};

template <>
struct Argument<std::optional<TextColumn>> {
    Argument(const Cells& cells, const Caller&) {
        if (!cells.omitted())
            value_.emplace(cells);
    }
    [[nodiscard]] const std::optional<TextColumn>& get() const { return value_; }

private:
    std::optional<TextColumn> value_;
};

/// The rest are small: read at once, kept by value.
#define CLIENTELE_ARGUMENT(type)                                                                             \
    template <>                                                                                              \
    struct Argument<type> {                                                                                  \
        Argument(const Cells& cells, const Caller& caller);                                                  \
        [[nodiscard]] const type& get() const { return value_; }                                             \
                                                                                                             \
    private:                                                                                                 \
        type value_{};                                                                                       \
    }

using Numbers = std::vector<double>;
using Days = std::vector<core::Day>;
enum class Flag : bool { no, yes };
struct DayValue { ///< told from a whole number, which is an int too
    core::Day day = 0;
};

CLIENTELE_ARGUMENT(double);   ///< one number
CLIENTELE_ARGUMENT(int);      ///< one whole number
CLIENTELE_ARGUMENT(Flag);     ///< 0 or another number
CLIENTELE_ARGUMENT(DayValue); ///< one date
CLIENTELE_ARGUMENT(Numbers);  ///< numbers only; blanks are skipped
CLIENTELE_ARGUMENT(Days);     ///< dates only; blanks are skipped
CLIENTELE_ARGUMENT(Labels);   ///< blanks are skipped
CLIENTELE_ARGUMENT(core::Policy);
CLIENTELE_ARGUMENT(core::RfmCuts);
CLIENTELE_ARGUMENT(core::SegmentScheme);

#undef CLIENTELE_ARGUMENT

/// A date cell. Day 0 as a single value is an empty cell: that is how Calc passes one.
core::DayCell dayOf(const Any& cell, int dateOffset);

/// The text of a cell in UTF-8, a number by its digits; "" for a blank.
std::string textOf(const Any& cell);

} // namespace clientele::functions
