// Understanding and reading a workbook of the size the issue names: 100,000 customers, 1,000,000 orders.
#include "core/tables/book.hpp"
#include "core/tables/understanding.hpp"

#include <array>
#include <benchmark/benchmark.h>
#include <string>

namespace clientele::core {

namespace {

constexpr int customers = 100'000, orders = 1'000'000;
constexpr Day firstDay = 45000, days = 730;

/// Dates by format, as Calc has them.
class OrderFormats : public FormatProbe {
public:
    [[nodiscard]] FormatKind formatAt(int sheet, int /*row*/, int column) const override {
        return (sheet == 1 && column == 0) || (sheet == 0 && column == 5) ? FormatKind::date
                                                                          : FormatKind::general;
    }
};

void header(Grid& grid, std::initializer_list<const char*> texts) {
    int column = 0;
    for (const auto* text : texts)
        grid.setText(0, column++, text);
}

std::string nameOf(int customer) {
    return "华东第" + std::to_string(customer) + "机械有限公司";
}

SheetContent customersSheet() {
    SheetContent sheet{"客户", Grid(0, 0, customers + 1, 6), {}};
    header(sheet.grid, {"客户编号", "客户名称", "行业", "联系人", "负责人", "最近联系日期"});
    for (int i = 0; i < customers; ++i) {
        sheet.grid.setText(i + 1, 0, "K" + std::to_string(100000 + i));
        sheet.grid.setText(i + 1, 1, nameOf(i));
        sheet.grid.setText(i + 1, 2, "制造");
        sheet.grid.setText(i + 1, 3, "王经理");
        sheet.grid.setText(i + 1, 4, i % 2 == 0 ? "张伟" : "李娜");
        sheet.grid.setNumber(i + 1, 5, firstDay + i % days);
    }
    return sheet;
}

SheetContent ordersSheet(bool textMoney) {
    SheetContent sheet{"订单", Grid(0, 0, orders + 1, 6), {}};
    header(sheet.grid, {"订单日期", "客户名称", "产品", "数量", "单价", "金额"});
    std::uint32_t random = 1;
    for (int i = 0; i < orders; ++i) {
        random = random * 1664525u + 1013904223u;
        sheet.grid.setNumber(i + 1, 0, firstDay + static_cast<int>(random >> 8u) % days);
        sheet.grid.setText(i + 1, 1, nameOf(static_cast<int>((random >> 4u) % customers)));
        sheet.grid.setText(i + 1, 2, "轴承");
        sheet.grid.setNumber(i + 1, 3, 2);
        sheet.grid.setNumber(i + 1, 4, 60);
        if (textMoney)
            sheet.grid.setText(i + 1, 5, "¥1,234.50");
        else
            sheet.grid.setNumber(i + 1, 5, 120);
    }
    return sheet;
}

void understandAndRead(benchmark::State& state) {
    const std::vector<SheetContent> sheets{customersSheet(), ordersSheet(state.range(0) != 0)};
    const OrderFormats formats;
    const TextLocale locale;
    for (auto _ : state) {
        const auto understanding = understand(sheets, formats, locale, Language::zhCN);
        const auto book = readBook(sheets, understanding, locale, firstDay + days);
        if (book.customers.size() != customers || book.orders.size() != orders ||
            book.ordersUnknownCustomer != 0)
            state.SkipWithError("the workbook was not understood");
    }
}
BENCHMARK(understandAndRead)->ArgName("textMoney")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

/// A log in the order of its dates with everything the dialog asks for; every fourth line promises something.
SheetContent logSheet() {
    constexpr std::array methods{"日常拜访", "电话", "微信/QQ", "邮件"},
        levels{"基层", "中层", "基层", "高层"};
    SheetContent sheet{"联系记录", Grid(0, 0, orders + 1, 7), {}};
    header(sheet.grid, {"联系日期", "客户名称", "联系方式", "层级", "结果", "承诺", "承诺期限"});
    std::uint32_t random = 1;
    for (int i = 0; i < orders; ++i) {
        random = random * 1664525u + 1013904223u;
        const auto kind = (random >> 16u) % methods.size();
        const Day day = firstDay + static_cast<int>(std::int64_t{i} * days / orders);
        sheet.grid.setNumber(i + 1, 0, day);
        sheet.grid.setText(i + 1, 1, nameOf(static_cast<int>((random >> 4u) % customers)));
        sheet.grid.setText(i + 1, 2, methods[kind]);
        sheet.grid.setText(i + 1, 3, levels[kind]);
        sheet.grid.setText(i + 1, 4, "谈了新品");
        if (kind == 0) {
            sheet.grid.setText(i + 1, 5, "寄样品");
            sheet.grid.setNumber(i + 1, 6, day + 10);
        }
    }
    return sheet;
}

class LogFormats : public FormatProbe {
public:
    [[nodiscard]] FormatKind formatAt(int sheet, int /*row*/, int column) const override {
        return (sheet == 1 && (column == 0 || column == 6)) || (sheet == 0 && column == 5)
                   ? FormatKind::date
                   : FormatKind::general;
    }
};

void readContactLog(benchmark::State& state) {
    const std::vector<SheetContent> sheets{customersSheet(), logSheet()};
    const auto understanding = understand(sheets, LogFormats(), {}, Language::zhCN);
    for (auto _ : state) {
        const auto book = readBook(sheets, understanding, {}, firstDay + days);
        if (book.customers.size() != customers || book.contacts.size() != orders)
            state.SkipWithError("the log was not understood");
    }
}
BENCHMARK(readContactLog)->Unit(benchmark::kMillisecond);

void understandOnly(benchmark::State& state) {
    const std::vector<SheetContent> sheets{customersSheet(), ordersSheet(false)};
    const OrderFormats formats;
    for (auto _ : state)
        benchmark::DoNotOptimize(understand(sheets, formats, {}, Language::zhCN));
}
BENCHMARK(understandOnly)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace clientele::core
