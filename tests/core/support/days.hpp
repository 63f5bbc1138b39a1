#pragma once

#include "core/base/calendar.hpp"

namespace clientele::core::test {

/// A day that the calendar has.
inline Day on(int year, unsigned month, unsigned day) {
    return *dayOf(year, month, day);
}

} // namespace clientele::core::test
