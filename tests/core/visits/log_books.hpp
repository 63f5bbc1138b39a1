#pragma once

#include "core/visits/situations.hpp"

#include <gtest/gtest.h>

namespace clientele::core::test {

constexpr Day today = LogBook::today;

/// Two customers of one name, and three ways to note the last contact.
inline SheetContent customers() {
    return sheetOf("客户", {{"客户编号", "客户名称", "年销售额", "最近联系日期"},
                            {"K01", "华为", 500, 46300},
                            {"K02", "小米", 300, {}},
                            {"K03", "联想", 100, "2026年9月1日"},
                            {"K04", "联想", 90, "上周打过电话"}});
}

inline SheetContent log(const Rows& lines) {
    Rows rows{{"日期", "客户名称", "联系方式", "目的", "结果", "承诺", "承诺日期", "负责人"}};
    rows.insert(rows.end(), lines.begin(), lines.end());
    return sheetOf("联系记录", rows);
}

inline LogBook usualBook() {
    LogBook book;
    book.sheets = {customers(), log({{46290, "华为", "电话", "业务", "报价", "", {}, "王芳"},
                                     {46300, "小米", "日常拜访", "关怀", "聊天", "寄样品", 46307, "李强"}})};
    book.formats = {{{0, 3}, FormatKind::date}, {{1, 0}, FormatKind::date}, {{1, 6}, FormatKind::date}};
    book.read();
    return book;
}

inline ContactEntry call(std::size_t customer, Day date = today) {
    ContactEntry entry;
    entry.customer = customer;
    entry.date = date;
    entry.method = "Phone";
    entry.result = "要报价";
    return entry;
}

/// Why the contact cannot be logged.
inline CannotLog refusalOf(const LogBook& book, const ContactEntry& entry) {
    try {
        (void)book.plan(entry);
    } catch (const LogRefused& refused) {
        return refused.why;
    }
    ADD_FAILURE() << "was not refused";
    return {};
}

} // namespace clientele::core::test
