#include "commands/duplicates_review.hpp"

#include <algorithm>

namespace clientele::commands {

using core::TextId;

void DuplicatesReview::begin(const std::vector<core::DuplicateGroup>& groups) {
    const auto& book = bench_->situation.book;
    for (const auto& group : groups) {
        ReviewedGroup made{{}, core::reasonOf(group, bench_->situation.messages)};
        for (const auto customer : group.customers)
            made.rows.push_back(book.customers[customer].row);
        groups_.push_back(std::move(made));
    }
    total_ = groups_.size();
    compare();
}

std::vector<int> DuplicatesReview::others() const {
    auto rows = group().rows;
    rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(keep_));
    return rows;
}

void DuplicatesReview::keep(std::size_t row) {
    keep_ = std::min(row, group().rows.size() - 1);
    compare();
}

void DuplicatesReview::mergeOnly(std::size_t other) {
    other_ = other;
    compare();
}

void DuplicatesReview::compare() {
    review_ = {};
    if (done())
        return;
    std::vector<int> rows{group().rows[keep_]};
    const auto going = others();
    for (std::size_t i = 0; i < going.size(); ++i)
        if (other_ >= going.size() || other_ == i)
            rows.push_back(going[i]);
    review_ = reviewOf(*bench_, rows);
}

void DuplicatesReview::next() {
    ++at_;
    ++seen_;
    keep_ = other_ = 0;
    compare();
}

void DuplicatesReview::dropRows(const std::vector<int>& removed) {
    for (auto& group : groups_) {
        std::erase_if(group.rows, [&](int row) { return std::ranges::find(removed, row) != removed.end(); });
        for (auto& row : group.rows)
            row -= static_cast<int>(std::ranges::count_if(removed, [row](int gone) { return gone < row; }));
    }
}

std::string DuplicatesReview::merge() {
    const std::vector<int> removed(review_.rows.begin() + 1, review_.rows.end());
    const int kept = review_.rows.front();
    auto words = commands::merge(*bench_, review_);
    ++merged_;
    *bench_ = openWorkbench(bench_->document.context(), bench_->document.model(), 0);
    dropRows(removed);
    const int now =
        kept - static_cast<int>(std::ranges::count_if(removed, [kept](int gone) { return gone < kept; }));
    if (group().rows.size() < 2) {
        next();
        return words;
    }
    keep_ = static_cast<std::size_t>(std::ranges::find(group().rows, now) - group().rows.begin());
    other_ = 0;
    compare();
    return words;
}

std::string DuplicatesReview::apart() {
    auto words = keepApart(*bench_, review_.rows);
    ++apart_;
    // Of three or more the others are still to be judged.
    const bool all = review_.rows.size() == group().rows.size();
    if (!all)
        std::erase(groups_[at_].rows, review_.rows.back());
    if (all || group().rows.size() < 2) {
        next();
    } else {
        keep_ = std::min(keep_, group().rows.size() - 1);
        other_ = 0;
        compare();
    }
    return words;
}

void DuplicatesReview::skip() {
    ++skipped_;
    next();
}

std::string DuplicatesReview::summary() const {
    if (total_ == 0)
        return bench_->say(TextId::duplicates_none,
                           {{"count", std::to_string(bench_->situation.book.customers.size())}});
    return bench_->say(TextId::duplicates_done, {{"merged", std::to_string(merged_)},
                                                 {"apart", std::to_string(apart_)},
                                                 {"skipped", std::to_string(skipped_)}});
}

} // namespace clientele::commands
