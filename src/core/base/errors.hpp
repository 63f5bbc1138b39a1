#pragma once

#include "core/base/cell.hpp"

#include <stdexcept>
#include <string>

namespace clientele::core {

/// A whole call that cannot be answered (not one row of it). The boundary turns it into a Calc error.
class FunctionError : public std::runtime_error {
public:
    FunctionError(CellState state, const std::string& what)
        : std::runtime_error(what)
        , state_(state) {}
    [[nodiscard]] CellState state() const { return state_; }

private:
    CellState state_;
};

} // namespace clientele::core
