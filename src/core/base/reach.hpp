#pragma once

namespace clientele::core {

/// Whether a share of the total has reached a line. One that agrees with it to 12 digits has: cents are not
/// exact in binary, and 80.00 of 100.00 must reach .8 in whatever unit the sales are kept.
inline bool reachesShare(double share, double line) {
    return share >= line * (1 - 1e-12);
}

} // namespace clientele::core
