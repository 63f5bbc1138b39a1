#include "samples/english_names.hpp"
#include "samples/facts.hpp"
#include "samples/mess.hpp"
#include "samples/text_forms.hpp"
#include "samples/trade.hpp"
#include "samples/workbooks.hpp"

namespace clientele::samples {
namespace {

namespace en = facts::en;
using std::size_t;

struct Entry {
    EnglishCompany company;
    EnglishPerson person;
};

struct Ledger {
    Trade trade;
    std::vector<Entry> entries;
    std::vector<char> withoutOwner, textDate;
};

TradePlan tradePlan() {
    TradePlan plan;
    plan.seed = 2026;
    plan.accounts = en::customers;
    plan.orders = en::orders;
    plan.contacts = en::contacts;
    plan.owners = static_cast<int>(englishOwners.size());
    plan.results = static_cast<int>(englishResults.size());
    plan.promises = static_cast<int>(englishPromises.size());
    plan.neverVisited = en::neverContacted;
    plan.keyNeverVisited.assign(en::keyNeverContacted.begin(), en::keyNeverContacted.end());
    plan.prospects = en::prospects;
    plan.largestYear = 900'000;
    for (const EnglishProduct& product : englishProducts)
        plan.prices.push_back(product.cents);
    return plan;
}

/// The same firm entered again without its legal form and with the same contact.
void addNearDuplicate(Ledger& ledger) {
    static_assert(en::nearDuplicatePairs == 1);
    Entry& copy = ledger.entries[static_cast<size_t>(accountOfRank(ledger.trade, 140))];
    copy = ledger.entries[static_cast<size_t>(accountOfRank(ledger.trade, 9))];
    copy.company.name.resize(copy.company.name.rfind(' '));
}

Ledger makeLedger(Random& random) {
    Ledger ledger;
    ledger.trade = simulate(tradePlan());
    for (EnglishCompany& company : englishCompanies(en::customers, random)) {
        ledger.entries.push_back({std::move(company), englishPerson(random)});
    }
    addNearDuplicate(ledger);
    ledger.entries[static_cast<size_t>(accountOfRank(ledger.trade, 90))].company.name = en::formulaLikeName;
    ledger.withoutOwner.assign(ledger.entries.size(), 0);
    ledger.textDate.assign(ledger.entries.size(), 0);
    Deck(ledger.entries.size(), random).deal(ledger.withoutOwner, char{1}, en::withoutOwner);
    Deck(ledger.entries.size(), random).deal(ledger.textDate, char{1}, en::textDateContacts, [&](size_t i) {
        return ledger.trade.accounts[i].everVisited;
    });
    return ledger;
}

Cell lastContactCell(const Account& account, bool asText) {
    if (!account.everVisited)
        return {};
    if (asText)
        return dateText(account.lastVisit, "m/d/y");
    return account.lastVisit;
}

std::string statusOf(const Account& account) {
    if (account.course == Course::prospect)
        return "Prospect";
    return account.yearCents == 0 ? "Lost" : "Active";
}

void putCustomer(Sheet& sheet, const Ledger& ledger, size_t i, Random& random) {
    const Account& account = ledger.trade.accounts[i];
    const EnglishCompany& company = ledger.entries[i].company;
    const EnglishPerson& person = ledger.entries[i].person;
    const bool noEmail = random.chance(10);
    // 555-0100 to 555-0199 are kept free for invented people.
    const std::string phone = "(" + company.areaCode + ") 555-" + std::to_string(10100 + i % 100).substr(1);
    sheet.putRow(en::firstRow + static_cast<int>(i), en::firstColumn,
                 {company.name, person.name, person.role, phone, noEmail ? Cell() : person.mailbox,
                  company.city, company.industry,
                  ledger.withoutOwner[i] != 0
                      ? Cell()
                      : std::string(englishOwners[static_cast<size_t>(account.owner)]),
                  account.since, lastContactCell(account, ledger.textDate[i] != 0), statusOf(account),
                  random.chance(25) ? std::string(random.pick(englishNotes)) : Cell()});
}

Sheet customersSheet(const Ledger& ledger, Random& random) {
    Sheet sheet(en::customersSheet);
    const std::vector<std::string> headers{"Company",        "Contact",        "Role",     "Phone",
                                           "Email",          "City",           "Industry", "Account owner",
                                           "Customer since", "Last contacted", "Status",   "Notes"};
    Cell title("Everlong Supply: customers 2026", Style::title);
    title.columnSpan = static_cast<int>(headers.size());
    sheet.put(0, en::firstColumn, std::move(title));
    sheet.putHeader(en::headerRow, en::firstColumn, headers);
    for (size_t i = 0; i < ledger.entries.size(); ++i)
        putCustomer(sheet, ledger, i, random);
    sheet.widths = {56, 38, 40, 32, 62, 24, 28, 34, 36, 34, 22, 48};
    sheet.frozenRows = en::headerRow + 1;
    sheet.frozenColumns = 1;
    return sheet;
}

Sheet ordersSheet(const Ledger& ledger, Random& random) {
    constexpr int amount = 4;
    Sheet sheet(en::ordersSheet);
    sheet.putHeader(0, 0, {"OrderDate", "Customer", "Product", "Qty", "Amount"});
    const auto& orders = ledger.trade.orders;
    std::vector<char> asText(orders.size(), 0);
    Deck(orders.size(), random).deal(asText, char{1}, en::ordersTextMoney);
    for (size_t i = 0; i < orders.size(); ++i) {
        const Order& order = orders[i];
        const Cell money = asText[i] != 0 ? Cell("$" + groupedMoney(order.cents) + " ")
                                          : Cell(static_cast<double>(order.cents) / 100, Style::money);
        sheet.putRow(static_cast<int>(i) + 1, 0,
                     {order.day, ledger.entries[static_cast<size_t>(order.account)].company.name,
                      std::string(englishProducts[static_cast<size_t>(order.product)].name), order.quantity,
                      money});
    }
    sheet.put(en::ordersTotalRow, 0, Cell("Total", Style::header));
    sheet.put(en::ordersTotalRow, amount, Cell(sheet.sumFormula(amount, 1, en::ordersLastRow), Style::total));
    sheet.widths = {28, 52, 36, 16, 32};
    sheet.frozenRows = 1;
    sheet.databaseRanges = {{"OrderList", 0, 0, en::ordersLastRow, amount}};
    return sheet;
}

Sheet contactsSheet(const Ledger& ledger) {
    Sheet sheet(en::contactsSheet);
    sheet.putHeader(0, 0,
                    {"Date", "Company", "Method", "Purpose", "Result", "Promise", "Promise by", "Owner"});
    int row = 0;
    for (const Contact& contact : ledger.trade.contacts) {
        const auto account = static_cast<size_t>(contact.account);
        const bool promised = contact.promise >= 0;
        sheet.putRow(
            ++row, 0,
            {contact.day, ledger.entries[account].company.name,
             std::string(englishMethods[static_cast<size_t>(contact.method)]),
             contact.care ? "Care" : "Business",
             std::string(englishResults[static_cast<size_t>(contact.result)]),
             promised ? Cell(std::string(englishPromises[static_cast<size_t>(contact.promise)])) : Cell(),
             promised ? Cell(contact.promiseBy) : Cell(),
             std::string(englishOwners[static_cast<size_t>(ledger.trade.accounts[account].owner)])});
    }
    sheet.widths = {28, 52, 40, 22, 54, 38, 28, 34};
    sheet.frozenRows = 1;
    return sheet;
}

} // namespace

Workbook englishWorkbook() {
    Random random(20261120);
    const Ledger ledger = makeLedger(random);
    Workbook workbook;
    workbook.locale = Locale::enUS;
    workbook.sheets.push_back(customersSheet(ledger, random));
    workbook.sheets.push_back(ordersSheet(ledger, random));
    workbook.sheets.push_back(contactsSheet(ledger));
    return workbook;
}

} // namespace clientele::samples
