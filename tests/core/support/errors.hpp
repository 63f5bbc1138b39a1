#pragma once

#include "core/base/errors.hpp"

namespace clientele::core::test {

/// The state with which a function refuses; ok where it does not.
CellState errorOf(const auto& call) {
    try {
        call();
    } catch (const FunctionError& error) {
        return error.state();
    }
    return CellState::ok;
}

} // namespace clientele::core::test
