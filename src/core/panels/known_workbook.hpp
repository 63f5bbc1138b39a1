#pragma once

#include "core/panels/customer_index.hpp"

#include <functional>
#include <memory>
#include <mutex>

namespace clientele::core {

/// A workbook as the panels keep it while it is open, in little memory: what is asked for one customer at a
/// time is there at once; what needs all of them is made for whoever works on it, and goes with the last who
/// does. Never changes: may be kept, and worked on, by any thread.
class KnownWorkbook {
public:
    /// `released` is called, on whichever thread that happens, when nobody works on all customers any more:
    /// much memory has become free then.
    explicit KnownWorkbook(Situation read, std::function<void()> released = {});

    const CustomerIndex index;
    /// The situation as it was read, but without the customers in its book: `index` has them.
    const Situation outline;

    /// The situation with all customers: as much memory as reading takes. Made in time proportional to the
    /// workbook, unless somebody else holds it.
    [[nodiscard]] std::shared_ptr<const Situation> whole() const;

private:
    std::function<void()> released_;
    mutable std::mutex mutex_;
    mutable std::weak_ptr<const Situation> whole_;
};

} // namespace clientele::core
