#pragma once

#include <cmath>

namespace clientele::core {

/// A sum that keeps the digits an ordinary one drops (Neumaier 1974): a million amounts in cents add up to
/// their cent, whatever their order.
class CompensatedSum {
public:
    void add(double term) {
        const double next = sum_ + term;
        lost_ += std::abs(sum_) >= std::abs(term) ? (sum_ - next) + term : (term - next) + sum_;
        sum_ = next;
    }
    [[nodiscard]] double value() const { return sum_ + lost_; }

private:
    double sum_ = 0, lost_ = 0;
};

} // namespace clientele::core
