#include "commands/exchange.hpp"

#include "calc/files.hpp"
#include "commands/words.hpp"
#include "core/plans/customer_search.hpp"
#include "exchange/customer_cards.hpp"

#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>

#include <algorithm>
#include <array>
#include <chrono>

namespace clientele::commands {

using core::TextId;

namespace {

/// What tells this workbook from others, also under another name and in another folder: when it was made.
/// Where it does not say, as in .csv, the name of the customers' sheet.
std::string identityOf(const Workbench& bench) {
    const Reference<css::document::XDocumentPropertiesSupplier> supplier(bench.document.model(),
                                                                         UNO_QUERY_THROW);
    const auto made = supplier->getDocumentProperties()->getCreationDate();
    std::string out;
    if (made.Year > 0) {
        // No parts of a second: .xlsx does not keep them.
        for (const int part : {int(made.Year), int(made.Month), int(made.Day), int(made.Hours),
                               int(made.Minutes), int(made.Seconds)})
            out += std::to_string(part) + " ";
        return out;
    }
    const auto& customers = bench.situation.understanding.customers;
    return customers ? bench.situation.sheets.at(static_cast<std::size_t>(customers->sheet)).name : out;
}

std::chrono::sys_seconds now() {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

void write(const Workbench& bench, const OUString& url, const std::string& content) {
    try {
        calc::writeFile(bench.document.context(), url, content);
    } catch (const calc::CannotWrite& trouble) {
        const core::TextArguments arguments{{"file", calc::pathOf(url)}, {"reason", trouble.reason}};
        switch (trouble.why) {
        case calc::FileTrouble::noPermission:
            throw Refusal(bench.say(TextId::exchange_no_permission, arguments));
        case calc::FileTrouble::noFolder:
            throw Refusal(bench.say(TextId::exchange_no_folder, arguments));
        case calc::FileTrouble::noSpace:
            throw Refusal(bench.say(TextId::exchange_no_space, arguments));
        case calc::FileTrouble::other:
            break;
        }
        throw Refusal(bench.say(TextId::exchange_not_written, arguments));
    }
}

} // namespace

std::vector<std::string> visitWords(const Workbench& bench, const exchange::VisitCounts& visits) {
    const std::array<std::pair<TextId, int>, 5> parts{
        {{TextId::exchange_calendar_overdue, visits.overdue},
         {TextId::exchange_calendar_later, visits.later},
         {TextId::exchange_calendar_of_others, visits.ofOthers},
         {TextId::exchange_calendar_without_tier, visits.withoutTier},
         {TextId::exchange_calendar_unreadable, visits.unreadable}}};
    std::vector<std::string> out;
    for (const auto& [text, count] : parts)
        if (count > 0)
            out.push_back(bench.say(text, {{"count", grouped(count)}}));
    return out;
}

std::string writeVisits(const Workbench& bench, const exchange::VisitChoice& choice, const OUString& url) {
    requireCustomers(bench);
    requireGoodPolicy(bench);
    const auto visits = exchange::NextVisits(bench.situation).events(choice, identityOf(bench));
    auto lines = visitWords(bench, visits);
    if (visits.events.empty()) {
        lines.insert(lines.begin(), bench.say(TextId::exchange_calendar_none));
        throw Refusal(joinedLines(lines));
    }
    const std::string name(core::textOf(TextId::exchange_calendar_name, bench.situation.language));
    write(bench, url, exchange::icalendarOf(visits.events, {name, now()}));
    lines.insert(lines.begin(), bench.say(TextId::exchange_calendar_done,
                                          {{"count", grouped(visits.chosen)}, {"file", calc::pathOf(url)}}));
    return joinedLines(lines);
}

std::string writeCards(const Workbench& bench, std::span<const std::size_t> customers, const OUString& url) {
    requireCustomers(bench);
    if (customers.empty())
        throw Refusal(bench.say(TextId::exchange_cards_none));
    write(bench, url,
          exchange::vcardsOf(exchange::customerCards(bench.situation, customers, identityOf(bench)), now()));
    return bench.say(TextId::exchange_cards_done, {{"count", grouped(static_cast<double>(customers.size()))},
                                                   {"file", calc::pathOf(url)}});
}

std::vector<std::size_t> customersIn(const Workbench& bench) {
    std::vector<std::size_t> out(bench.situation.book.customers.size());
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = i;
    return out;
}

std::vector<std::size_t> customersIn(const Workbench& bench, const std::vector<core::Area>& cells) {
    const auto& table = bench.situation.understanding.customers;
    const auto& customers = bench.situation.book.customers;
    std::vector<std::size_t> out;
    for (std::size_t i = 0; table && i < customers.size(); ++i)
        if (std::ranges::any_of(cells, [&](const core::Area& area) {
                return area.sheet == table->sheet && area.firstRow <= customers[i].row &&
                       customers[i].row <= area.lastRow;
            }))
            out.push_back(i);
    return out;
}

std::string contactsToVCard(const Workbench& bench, const std::vector<core::Area>& cells,
                            const OUString& url) {
    return writeCards(bench, cells.empty() ? customersIn(bench) : customersIn(bench, cells), url);
}

} // namespace clientele::commands
