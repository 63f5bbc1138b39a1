#include "core/visits/contact_fold.hpp"

#include "core/visits/contact_words.hpp"

#include <limits>
#include <tuple>

namespace clientele::core {

namespace {

/// What is gathered of a customer: small, because lines come in any order.
struct Gathered {
    static constexpr Day never = std::numeric_limits<Day>::min();

    Day counting = never, middle = never, senior = never;
    Day latest = never, promised = never, by = never;
    std::int32_t latestRow = -1, promisedRow = -1;
    bool kept = false;

    void take(const ContactLine& line, Day replyDays) {
        if (std::tie(line.day, line.row) > std::tie(latest, latestRow))
            std::tie(latest, latestRow) = std::tie(line.day, line.row);
        if (line.promise != PromiseNote::none &&
            std::tie(line.day, line.row) > std::tie(promised, promisedRow)) {
            std::tie(promised, promisedRow) = std::tie(line.day, line.row);
            by = line.promiseBy.value_or(line.day + replyDays);
            kept = line.promise == PromiseNote::kept;
        }
        if (!line.counts)
            return;
        counting = std::max(counting, line.day);
        if (line.level == static_cast<std::uint8_t>(ContactLevel::middle))
            middle = std::max(middle, line.day);
        if (line.level == static_cast<std::uint8_t>(ContactLevel::senior))
            senior = std::max(senior, line.day);
    }

    [[nodiscard]] bool promiseOpen() const {
        const bool spokenSince = latestRow != promisedRow && latest >= by;
        return promisedRow >= 0 && !kept && !spokenSince;
    }
};

Cell<Day> dayOrBlank(Day day) {
    return day == Gathered::never ? Cell<Day>() : Cell<Day>(day);
}

} // namespace

bool methodCounts(const Policy& policy, std::uint8_t method) {
    return method >= policy.methodCounts.size() || policy.methodCounts[method];
}

void foldContacts(CustomerBook& book, const Policy& policy) {
    std::vector<Gathered> gathered(book.customers.size());
    const auto replyDays = static_cast<Day>(policy.replyDays);
    for (auto& line : book.contacts) {
        line.counts = methodCounts(policy, line.method);
        book.hasLevels = book.hasLevels || line.level != ContactLine::other;
        if (line.customer >= 0)
            gathered[static_cast<std::size_t>(line.customer)].take(line, replyDays);
    }
    for (std::size_t i = 0; i < gathered.size(); ++i) {
        auto& customer = book.customers[i];
        const auto& facts = gathered[i];
        customer.lastContact = customer.notedContact;
        if (facts.counting != Gathered::never &&
            (!customer.lastContact.ok() || customer.lastContact.value < facts.counting))
            customer.lastContact = facts.counting;
        customer.lastMiddle = dayOrBlank(facts.middle);
        customer.lastSenior = dayOrBlank(facts.senior);
        customer.openPromise.reset();
        if (facts.promiseOpen())
            customer.openPromise = OpenPromise{facts.promisedRow, facts.by};
    }
}

} // namespace clientele::core
