#pragma once

#include "functions/boundary/lift.hpp"

#include <tuple>

/// The typed boundary: `call` maps what Calc passes onto an ordinary signature and the result back. The
/// generated registry has one line of it per function; what the catalogue says of the arguments (rules) and
/// the signature of the model are compared by the compiler.
namespace clientele::functions {

/// Nothing leaves unhandled: every exception is an error in the cell.
template <class F>
Any guarded(F f) noexcept {
    try {
        return f();
    } catch (const core::FunctionError& error) {
        return anyOf(error.state());
    } catch (...) { // no memory, a document that went away: no reason to take Calc down
        return anyOf(core::CellState::badValue);
    }
}

template <class T>
constexpr bool isOptional = false;
template <class T>
constexpr bool isOptional<std::optional<T>> = true;

/// Is an argument of the catalogue what the model takes it for?
template <class T>
constexpr bool agrees(const Rule& rule) {
    if constexpr (isOptional<T>)
        return !rule.required && reads<typename T::value_type>(rule.kind);
    else
        return (rule.required || rule.kind == Kind::choice) && reads<T>(rule.kind);
}

/// The whole of the arguments at once.
template <const auto& rules, class R, class... P, class... A>
Any call(const Caller& caller, R (*function)(const Caller&, P...), const A&... arguments) {
    static_assert(sizeof...(P) == sizeof...(A));
    return guarded([&] {
        const std::tuple<std::conditional_t<true, Cells, A>...> cells(arguments...);
        const auto result = [&]<std::size_t... I>(std::index_sequence<I...>) {
            static_assert((agrees<std::remove_cvref_t<P>>(rules[I]) && ...));
            return function(caller,
                            Argument<std::remove_cvref_t<P>>(std::get<I>(cells), caller, rules[I]).get()...);
        }
        (std::index_sequence_for<P...>());
        return resultOf(result, std::get<0>(cells).shape());
    });
}

/// Row by row over the leading arguments.
template <const auto& rules, class Out, class... In, class... P, class... A>
Any call(const Caller& caller, Each<Out, In...> (*prepare)(const Caller&, P...), const A&... arguments) {
    constexpr auto n = sizeof...(In);
    static_assert(n + sizeof...(P) == sizeof...(A));
    return guarded([&] {
        const std::tuple<std::conditional_t<true, Cells, A>...> cells(arguments...);
        const auto each = [&]<std::size_t... I>(std::index_sequence<I...>) {
            static_assert((agrees<std::remove_cvref_t<P>>(rules[n + I]) && ...));
            return prepare(
                caller,
                Argument<std::remove_cvref_t<P>>(std::get<n + I>(cells), caller, rules[n + I]).get()...);
        }
        (std::index_sequence_for<P...>());
        return [&]<std::size_t... I>(std::index_sequence<I...>) {
            static_assert((Reader<In>::of(rules[I]) && ...));
            const int offset = (Reader<In>::usesDates || ...) ? caller.dateOffset() : 0;
            return lifted(each, Reader<In>(std::get<I>(cells), rules[I], offset)...);
        }
        (std::index_sequence_for<In...>());
    });
}

} // namespace clientele::functions
