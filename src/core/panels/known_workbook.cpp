#include "core/panels/known_workbook.hpp"

#include <utility>

namespace clientele::core {

namespace {

Situation withoutCustomers(Situation situation) {
    for (auto& sheet : situation.sheets)
        sheet.grid.pack();
    auto& book = situation.book;
    book.customers = std::vector<Customer>();
    book.orders.shrink_to_fit();
    book.contacts.shrink_to_fit();
    return situation;
}

} // namespace

KnownWorkbook::KnownWorkbook(Situation read, std::function<void()> released)
    : index(read)
    , outline(withoutCustomers(std::move(read)))
    , released_(std::move(released)) {}

std::shared_ptr<const Situation> KnownWorkbook::whole() const {
    const std::scoped_lock lock(mutex_); // who comes second waits, and shares
    if (auto known = whole_.lock())
        return known;
    auto made = std::make_unique<Situation>(outline);
    made->book.customers = index.customers().all();
    std::shared_ptr<const Situation> out(made.release(), [released = released_](const Situation* done) {
        delete done;
        if (released)
            released();
    });
    whole_ = out;
    return out;
}

} // namespace clientele::core
