#pragma once

#include "commands/duplicates.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace clientele::commands {

/// Customers that may be one, by their rows in the sheet as it is now.
struct ReviewedGroup {
    std::vector<int> rows;
    std::string reason;
};

/// Goes through groups of possible duplicates, one after the other; nothing changes but by merge() and
/// apart().
class DuplicatesReview {
public:
    explicit DuplicatesReview(std::shared_ptr<Workbench> bench)
        : bench_(std::move(bench)) {}

    [[nodiscard]] const Workbench& bench() const { return *bench_; }
    [[nodiscard]] const std::shared_ptr<Workbench>& shared() const { return bench_; }
    /// The groups that were found in the workbook as it was read.
    void begin(const std::vector<core::DuplicateGroup>& groups);
    [[nodiscard]] bool done() const { return at_ >= groups_.size(); }
    [[nodiscard]] std::size_t number() const { return seen_ + 1; }
    [[nodiscard]] std::size_t count() const { return total_; }
    [[nodiscard]] const ReviewedGroup& group() const { return groups_.at(at_); }

    /// Which of the group's rows stays: index into group().rows.
    void keep(std::size_t row);
    [[nodiscard]] std::size_t kept() const { return keep_; }
    /// Which of the other rows goes, in their order; beyond the last: all of them.
    void mergeOnly(std::size_t other);
    [[nodiscard]] std::vector<int> others() const;
    [[nodiscard]] std::size_t chosenOther() const { return other_; }

    /// The rows that would become one, side by side.
    [[nodiscard]] const core::MergeReview& review() const { return review_; }
    void choose(int column, int row) { review_.choose(column, row); }

    /// Merges what was chosen and goes on; says what was done. A Refusal changes nothing.
    std::string merge();
    /// Remembers that what was chosen are different customers, and goes on.
    std::string apart();
    void skip();

    /// What was done, in one sentence.
    [[nodiscard]] std::string summary() const;

private:
    void compare();
    void next();
    void dropRows(const std::vector<int>& removed);

    std::shared_ptr<Workbench> bench_;
    std::vector<ReviewedGroup> groups_;
    std::size_t at_ = 0, seen_ = 0, total_ = 0, keep_ = 0, other_ = 0;
    core::MergeReview review_;
    int merged_ = 0, apart_ = 0, skipped_ = 0;
};

} // namespace clientele::commands
