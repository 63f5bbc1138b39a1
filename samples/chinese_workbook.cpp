#include "samples/chinese_names.hpp"
#include "samples/facts.hpp"
#include "samples/mess.hpp"
#include "samples/text_forms.hpp"
#include "samples/trade.hpp"
#include "samples/workbooks.hpp"

#include <algorithm>
#include <cmath>

namespace clientele::samples {
namespace {

namespace zh = facts::zh;
using std::size_t;

enum class SalesForm : std::uint8_t { number, blank, pending, error, yuanText, wanText };
enum class VisitForm : std::uint8_t { date, onlyInLog, chineseText, slashText };
enum class OrderForm : std::uint8_t { plain, unreadable, textMoney, textDate, paddedName };

enum Column : std::uint8_t {
    number = zh::firstColumn,
    name,
    region,
    industry,
    person,
    role,
    mobile,
    email,
    source,
    owner,
    since,
    sales,
    profit,
    satisfaction,
    lastVisit,
    grade,
    note,
    sideNote = note + 2
};

struct Entry {
    ChineseCompany company;
    ChinesePerson person;
    int phone = 0;
};

struct Ledger {
    Trade trade;
    std::vector<Entry> entries;
    std::vector<SalesForm> salesForms;
    std::vector<VisitForm> visitForms;
    std::vector<char> withoutOwner;
};

TradePlan tradePlan() {
    TradePlan plan;
    plan.seed = 20261122;
    plan.accounts = zh::customers;
    plan.orders = zh::orders - zh::ordersUnknownCustomer;
    plan.contacts = zh::contacts;
    plan.owners = static_cast<int>(chineseOwners.size());
    plan.results = static_cast<int>(chineseResults.size());
    plan.promises = static_cast<int>(chinesePromises.size());
    plan.neverVisited = zh::neverVisited;
    plan.keyNeverVisited.assign(zh::keyNeverVisited.begin(), zh::keyNeverVisited.end());
    plan.prospects = zh::pendingSales;
    plan.largestYear = 4'200'000;
    for (const ChineseProduct& product : chineseProducts)
        plan.prices.push_back(product.cents);
    return plan;
}

/// The same firm entered twice: once without its legal form, once with a wide blank before it.
void addNearDuplicates(Ledger& ledger) {
    static_assert(zh::nearDuplicatePairs == 2);
    const std::string form = "有限";
    const auto entryOfRank = [&](int rank) -> Entry& {
        return ledger.entries[static_cast<size_t>(accountOfRank(ledger.trade, rank))];
    };
    Entry& shortened = entryOfRank(250);
    shortened = entryOfRank(12);
    shortened.company.name.resize(shortened.company.name.find(form));
    Entry& spaced = entryOfRank(270);
    spaced.company = entryOfRank(40).company;
    spaced.company.name.insert(spaced.company.name.find(form), "　");
}

void dealOddities(Ledger& ledger, Random& random) {
    const auto& accounts = ledger.trade.accounts;
    const size_t count = accounts.size();
    ledger.salesForms.assign(count, SalesForm::number);
    ledger.visitForms.assign(count, VisitForm::date);
    ledger.withoutOwner.assign(count, 0);
    for (size_t i = 0; i < count; ++i) {
        if (accounts[i].course == Course::prospect)
            ledger.salesForms[i] = SalesForm::pending;
    }
    ledger.salesForms[static_cast<size_t>(accountOfRank(ledger.trade, 21))] = SalesForm::error;
    const auto ordinary = [&](size_t i) {
        return accounts[i].sizeRank > 12 && ledger.salesForms[i] == SalesForm::number;
    };
    const auto worthWan = [&](size_t i) { return ordinary(i) && accounts[i].yearCents > 1'200'000; };
    Deck salesDeck(count, random);
    salesDeck.deal(ledger.salesForms, SalesForm::blank, zh::blankSales, ordinary);
    salesDeck.deal(ledger.salesForms, SalesForm::wanText, zh::wanTextSales, worthWan);
    salesDeck.deal(ledger.salesForms, SalesForm::yuanText, zh::yuanTextSales, ordinary);
    const auto visited = [&](size_t i) { return accounts[i].everVisited; };
    Deck visitDeck(count, random);
    visitDeck.deal(ledger.visitForms, VisitForm::onlyInLog, zh::visitOnlyInLog, visited);
    visitDeck.deal(ledger.visitForms, VisitForm::chineseText, zh::chineseDateVisits, visited);
    visitDeck.deal(ledger.visitForms, VisitForm::slashText, zh::slashDateVisits, visited);
    Deck(count, random).deal(ledger.withoutOwner, char{1}, zh::withoutOwner);
}

Ledger makeLedger(Random& random) {
    Ledger ledger;
    ledger.trade = simulate(tradePlan());
    int phone = 0;
    for (ChineseCompany& company : chineseCompanies(zh::customers, random)) {
        ledger.entries.push_back({std::move(company), chinesePerson(random), ++phone});
    }
    addNearDuplicates(ledger);
    ledger.entries[static_cast<size_t>(accountOfRank(ledger.trade, 150))].company.name = zh::formulaLikeName;
    dealOddities(ledger, random);
    return ledger;
}

std::string padded(int number, size_t digits) {
    const std::string text = std::to_string(number);
    return std::string(digits - std::min(digits, text.size()), '0') + text;
}

Cell yuan(std::int64_t cents) {
    return {static_cast<double>(cents) / 100, Style::money};
}

/// What the manager entered as annual sales: near the orders of the last twelve months, mostly in whole yuan.
Cell salesCell(SalesForm form, std::int64_t yearCents, int row, Random& random) {
    const double estimate = static_cast<double>(yearCents) / 100 * random.uniform(0.97, 1.03);
    const bool whole = random.chance(70);
    const std::int64_t cents = whole ? std::llround(estimate) * 100 : std::llround(estimate * 100);
    switch (form) {
    case SalesForm::blank:
        return {};
    case SalesForm::pending:
        return "待定";
    case SalesForm::error:
        return {Formula{"96000/" + reference(row, satisfaction), "#DIV/0!"}, Style::money};
    case SalesForm::yuanText:
        return "¥" + groupedMoney(cents);
    case SalesForm::wanText: {
        const std::int64_t thousands = std::llround(estimate / 1000);
        return std::to_string(thousands / 10) + "." + std::to_string(thousands % 10) + "万";
    }
    case SalesForm::number:
        break;
    }
    return yuan(cents);
}

Cell profitCell(SalesForm form, std::int64_t yearCents, Random& random) {
    const double margin = random.chance(6) ? random.uniform(-0.12, 0) : random.uniform(0.06, 0.28);
    if (form == SalesForm::blank || form == SalesForm::pending || form == SalesForm::error)
        return {};
    return yuan(std::llround(static_cast<double>(yearCents) / 100 * margin) * 100);
}

Cell visitCell(const Account& account, VisitForm form) {
    if (!account.everVisited || form == VisitForm::onlyInLog)
        return {};
    if (form == VisitForm::chineseText)
        return dateText(account.lastVisit, "y年m月d日");
    if (form == VisitForm::slashText)
        return dateText(account.lastVisit, "y/m/d");
    return account.lastVisit;
}

/// The grade somebody gave long ago: roughly by size, often missing.
Cell oldGrade(int rank, Random& random) {
    constexpr std::array<std::string_view, 4> grades{"A", "B", "C", "D"};
    const int share = rank * 100 / zh::customers;
    const int fitting = share < 15 ? 0 : share < 35 ? 1 : share < 70 ? 2 : 3;
    const int given = std::clamp(fitting + (random.chance(25) ? random.between(-1, 1) : 0), 0, 3);
    if (random.chance(30))
        return {};
    return std::string(grades[static_cast<size_t>(given)]);
}

void putCustomer(Sheet& sheet, const Ledger& ledger, size_t i, Random& random) {
    const Account& account = ledger.trade.accounts[i];
    const Entry& entry = ledger.entries[i];
    const SalesForm form = ledger.salesForms[i];
    const int row = zh::firstRow + static_cast<int>(i);
    const bool noEmail = random.chance(12);
    const int score = random.between(4, 10);
    const bool noScore = random.chance(10) || form == SalesForm::error;
    sheet.putRow(row, number,
                 {static_cast<int>(i) + 1, entry.company.name, entry.company.region, entry.company.industry,
                  entry.person.name, entry.person.role, "190-0000-" + padded(entry.phone, 4),
                  noEmail ? Cell() : entry.person.latinSurname + padded(entry.phone, 3) + "@example.com",
                  std::string(random.pick(chineseSources)),
                  ledger.withoutOwner[i] != 0
                      ? Cell()
                      : std::string(chineseOwners[static_cast<size_t>(account.owner)]),
                  account.since, salesCell(form, account.yearCents, row, random),
                  profitCell(form, account.yearCents, random), noScore ? Cell() : score,
                  visitCell(account, ledger.visitForms[i]), oldGrade(account.sizeRank, random),
                  random.chance(25) ? std::string(random.pick(chineseNotes)) : Cell()});
}

void putTotal(Sheet& sheet) {
    // SUM over a column with an error in it would be that error; so the manager sums what is above zero.
    const Formula ofSales = sheet.sumFormula(sales, zh::firstRow, zh::lastRow);
    const std::string range = ofSales.expression.substr(4, ofSales.expression.size() - 5);
    sheet.put(zh::totalRow, number, Cell("合计", Style::header));
    sheet.put(zh::totalRow, sales,
              Cell(Formula{"SUMIF(" + range + ";\">0\")", ofSales.result}, Style::total));
    sheet.put(zh::totalRow, profit, Cell(sheet.sumFormula(profit, zh::firstRow, zh::lastRow), Style::total));
}

Sheet customersSheet(const Ledger& ledger, Random& random) {
    Sheet sheet(zh::customersSheet);
    Cell title("恒远贸易 客户台账 2026", Style::title);
    title.columnSpan = note - number + 1;
    sheet.put(0, number, std::move(title));
    sheet.put(1, number, Cell("单位:元。数据截至 2026-11-20,各业务员请核实自己的客户。", Style::note));
    sheet.putHeader(zh::headerRow, number,
                    {"序号", "客户名称", "客户区域", "行业", "联系人", "职位", "手机", "邮箱", "客户来源",
                     "业务负责人", "合作开始", "年销售额", "年利润", "满意度", "最近拜访日期", "客户等级",
                     "备注"});
    for (size_t i = 0; i < ledger.entries.size(); ++i)
        putCustomer(sheet, ledger, i, random);
    putTotal(sheet);
    sheet.put(zh::firstRow, sideNote, Cell("备忘:年销售额为含税口径", Style::note));
    sheet.put(zh::firstRow + 1, sideNote, Cell("12 月前重新评级", Style::note));
    sheet.put(zh::firstRow + 2, sideNote, Cell("2026 目标", Style::note));
    sheet.put(zh::firstRow + 2, sideNote + 1, Cell(36'000'000.0, Style::money));
    static_assert(zh::hiddenRows == 4);
    sheet.hiddenRows = {zh::firstRow + 30, zh::firstRow + 31, zh::firstRow + 118, zh::firstRow + 240};
    sheet.widths = {6, 16, 58, 24, 24, 22, 22, 34, 52, 26, 28, 28, 32, 28, 20, 34, 24, 46, 6, 50, 30};
    sheet.frozenRows = zh::headerRow + 1;
    sheet.frozenColumns = name + 1;
    sheet.databaseRanges = {{"客户台账", zh::headerRow, number, zh::lastRow, note}};
    return sheet;
}

/// Sales over the counter, of nobody on the list.
void addUnknownCustomers(std::vector<Order>& orders, Random& random) {
    for (int i = 0; i < zh::ordersUnknownCustomer; ++i) {
        const int quantity = random.between(1, 9);
        orders.push_back({facts::lastOrder - std::chrono::days{28 * random.between(1, 20)}, -1, 0, quantity,
                          chineseProducts.front().cents * quantity});
    }
    std::ranges::stable_sort(orders, {}, &Order::day);
}

std::vector<Cell> orderCells(const Order& order, const Ledger& ledger, OrderForm form) {
    std::string customer =
        order.account < 0 ? "散客" : ledger.entries[static_cast<size_t>(order.account)].company.name;
    if (form == OrderForm::paddedName)
        customer += ' ';
    Cell amount = yuan(order.cents);
    if (form == OrderForm::textMoney)
        amount = "¥" + groupedMoney(order.cents);
    if (form == OrderForm::unreadable)
        amount = "待核对";
    return {form == OrderForm::textDate ? Cell(dateText(order.day, "y/m/d")) : Cell(order.day), customer,
            std::string(chineseProducts[static_cast<size_t>(order.product)].name), order.quantity, amount};
}

Sheet ordersSheet(const Ledger& ledger, Random& random) {
    Sheet sheet(zh::ordersSheet);
    sheet.putHeader(0, 0, {"日期", "客户名称", "产品", "数量", "金额"});
    std::vector<Order> orders = ledger.trade.orders;
    addUnknownCustomers(orders, random);
    std::vector<OrderForm> forms(orders.size(), OrderForm::plain);
    const auto known = [&](size_t i) { return orders[i].account >= 0; };
    Deck deck(orders.size(), random);
    deck.deal(forms, OrderForm::unreadable, zh::ordersUnreadable, known);
    deck.deal(forms, OrderForm::textMoney, zh::ordersTextMoney, known);
    deck.deal(forms, OrderForm::textDate, zh::ordersTextDate, known);
    deck.deal(forms, OrderForm::paddedName, zh::ordersPaddedName, known);
    for (size_t i = 0; i < orders.size(); ++i) {
        sheet.putRow(static_cast<int>(i) + 1, 0, orderCells(orders[i], ledger, forms[i]));
    }
    sheet.widths = {26, 58, 32, 18, 32};
    sheet.frozenRows = 1;
    return sheet;
}

Sheet contactsSheet(const Ledger& ledger) {
    Sheet sheet(zh::contactsSheet);
    sheet.putHeader(0, 0, {"日期", "客户名称", "方式", "目的", "结果", "承诺", "承诺日期", "负责人"});
    int row = 0;
    for (const Contact& contact : ledger.trade.contacts) {
        const auto account = static_cast<size_t>(contact.account);
        const bool promised = contact.promise >= 0;
        sheet.putRow(
            ++row, 0,
            {contact.day, ledger.entries[account].company.name,
             std::string(chineseMethods[static_cast<size_t>(contact.method)]), contact.care ? "关怀" : "业务",
             std::string(chineseResults[static_cast<size_t>(contact.result)]),
             promised ? Cell(std::string(chinesePromises[static_cast<size_t>(contact.promise)])) : Cell(),
             promised ? Cell(contact.promiseBy) : Cell(),
             std::string(chineseOwners[static_cast<size_t>(ledger.trade.accounts[account].owner)])});
    }
    sheet.widths = {26, 58, 38, 16, 50, 38, 26, 20};
    sheet.frozenRows = 1;
    return sheet;
}

} // namespace

Workbook chineseWorkbook() {
    Random random(20241125);
    const Ledger ledger = makeLedger(random);
    Workbook workbook;
    workbook.locale = Locale::zhCN;
    workbook.sheets.push_back(customersSheet(ledger, random));
    workbook.sheets.push_back(ordersSheet(ledger, random));
    workbook.sheets.push_back(contactsSheet(ledger));
    return workbook;
}

} // namespace clientele::samples
