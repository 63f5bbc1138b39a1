#pragma once

#include "core/clusters/clustering.hpp"
#include "core/rfm/rfm.hpp"
#include "core/rfm/segments.hpp"
#include "functions/boundary/caller.hpp"
#include "functions/boundary/cells.hpp"
#include "functions/boundary/rules.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// What an argument can be for a model: one `Argument<T>` reads the cells of an argument as T, and keeps the
/// rule that the catalogue gives it. All throw core::FunctionError where the argument as a whole cannot be
/// read; an error of one row stays in its row.
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

/// A rectangle of numbers, row by row; its wholly blank last rows are left out.
struct NumberTable {
    std::vector<core::NumberCell> cells;
    std::size_t rows = 0, columns = 0;
    std::size_t givenRows = 0; ///< with the blank rest: what a result of this shape has to fill
};

/// Centres of clusters as CRM.CLUSTERCENTERS gives them, and what each cluster is called: its number, or a
/// name that the user wrote over it.
struct CentreTable {
    core::ClusterCentres centres;
    std::vector<Any> names;
};

using Numbers = std::vector<double>;
using Days = std::vector<core::Day>;
using Labels = std::vector<Any>; ///< of classes or states
enum class Flag : bool { no, yes };
struct DayValue { ///< told from a whole number, which is an int too
    core::Day day = 0;
};
struct Choice { ///< which of the rule's choices; the first where left out
    std::size_t index = 0;
};

/// Which kinds of the catalogue a type is: the two are compared when the extension is compiled. Everything
/// that is not named is a table of its own.
template <class T>
constexpr bool reads(Kind kind) {
    return kind == Kind::table;
}
template <>
constexpr bool reads<std::span<const core::NumberCell>>(Kind kind) {
    return kind == Kind::numberColumn;
}
template <>
constexpr bool reads<std::span<const core::DayCell>>(Kind kind) {
    return kind == Kind::dateColumn;
}
template <>
constexpr bool reads<TextColumn>(Kind kind) {
    return kind == Kind::textColumn;
}
template <>
constexpr bool reads<double>(Kind kind) {
    return kind == Kind::oneNumber || kind == Kind::share;
}
template <>
constexpr bool reads<int>(Kind kind) {
    return kind == Kind::wholeNumber;
}
template <>
constexpr bool reads<Flag>(Kind kind) {
    return kind == Kind::flag;
}
template <>
constexpr bool reads<Choice>(Kind kind) {
    return kind == Kind::choice;
}
template <>
constexpr bool reads<DayValue>(Kind kind) {
    return kind == Kind::oneDate;
}
template <>
constexpr bool reads<std::string>(Kind kind) {
    return kind == Kind::oneText;
}
template <>
constexpr bool reads<Numbers>(Kind kind) {
    return kind == Kind::numberList;
}
template <>
constexpr bool reads<Days>(Kind kind) {
    return kind == Kind::dateList;
}
template <>
constexpr bool reads<Labels>(Kind kind) {
    return kind == Kind::labels;
}
template <>
constexpr bool reads<core::Policy>(Kind kind) {
    return kind == Kind::policy;
}

template <class T>
struct Argument;

template <>
struct Argument<std::span<const core::NumberCell>> {
    Argument(const Cells& cells, const Caller&, const Rule& rule);
    [[nodiscard]] std::span<const core::NumberCell> get() const { return numbers_; }

private:
    std::vector<core::NumberCell> numbers_;
};

template <>
struct Argument<std::span<const core::DayCell>> {
    Argument(const Cells& cells, const Caller& caller, const Rule&);
    [[nodiscard]] std::span<const core::DayCell> get() const { return days_; }

private:
    std::vector<core::DayCell> days_;
};

template <>
struct Argument<TextColumn> {
    Argument(const Cells& cells, const Caller&, const Rule&)
        : texts_(cells) {}
    [[nodiscard]] const TextColumn& get() const { return texts_; }

private:
    TextColumn texts_;
};

/// An optional argument: nothing where it is left out.
template <class T>
struct Argument<std::optional<T>> {
    Argument(const Cells& cells, const Caller& caller, const Rule& rule)
        : value_(cells.omitted() ? std::nullopt : std::optional<T>(Argument<T>(cells, caller, rule).get())) {}
    [[nodiscard]] const std::optional<T>& get() const { return value_; }

private:
    std::optional<T> value_;
};

template <>
struct Argument<std::optional<TextColumn>> {
    Argument(const Cells& cells, const Caller&, const Rule&) {
        if (!cells.omitted())
            value_.emplace(cells);
    }
    [[nodiscard]] const std::optional<TextColumn>& get() const { return value_; }

private:
    std::optional<TextColumn> value_;
};

/// The numbers stay in the argument, which outlives the call.
template <>
struct Argument<std::optional<std::span<const core::NumberCell>>> {
    Argument(const Cells& cells, const Caller& caller, const Rule& rule)
        : numbers_(cells, caller, rule) {
        if (!cells.omitted())
            value_ = numbers_.get();
    }
    [[nodiscard]] const std::optional<std::span<const core::NumberCell>>& get() const { return value_; }

private:
    Argument<std::span<const core::NumberCell>> numbers_;
    std::optional<std::span<const core::NumberCell>> value_;
};

/// The rest are small: read at once, kept by value.
#define CLIENTELE_ARGUMENT(type)                                                                             \
    template <>                                                                                              \
    struct Argument<type> {                                                                                  \
        Argument(const Cells& cells, const Caller& caller, const Rule& rule);                                \
        [[nodiscard]] const type& get() const { return value_; }                                             \
                                                                                                             \
    private:                                                                                                 \
        type value_{};                                                                                       \
    }

CLIENTELE_ARGUMENT(double);      ///< one number
CLIENTELE_ARGUMENT(int);         ///< one whole number
CLIENTELE_ARGUMENT(Flag);        ///< 0 or another number
CLIENTELE_ARGUMENT(Choice);      ///< a word of the rule's, in any case of its letters
CLIENTELE_ARGUMENT(DayValue);    ///< one date
CLIENTELE_ARGUMENT(std::string); ///< one text
CLIENTELE_ARGUMENT(Numbers);     ///< numbers only; blanks are skipped
CLIENTELE_ARGUMENT(Days);        ///< dates only; blanks are skipped
CLIENTELE_ARGUMENT(Labels);      ///< blanks are skipped
CLIENTELE_ARGUMENT(NumberTable);
CLIENTELE_ARGUMENT(CentreTable);
CLIENTELE_ARGUMENT(core::Policy);
CLIENTELE_ARGUMENT(core::RfmCuts);
CLIENTELE_ARGUMENT(core::SegmentScheme);

#undef CLIENTELE_ARGUMENT

/// A number within the domain, or badArgument; blanks and errors as they are.
inline core::NumberCell within(const Domain& domain, const core::NumberCell& cell) {
    return !cell.ok() || domain.holds(cell.value) ? cell : core::NumberCell(core::CellState::badArgument);
}

/// A date cell. Day 0 as a single value is an empty cell: that is how Calc passes one.
core::DayCell dayOf(const Any& cell, int dateOffset);

/// The text of a cell in UTF-8, a number by its digits; "" for a blank.
std::string textOf(const Any& cell);

} // namespace clientele::functions
