#pragma once

#include "samples/random.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clientele::samples {

struct ChineseCompany {
    std::string name, region, industry;
};

struct ChinesePerson {
    std::string name, latinSurname, role;
};

/// Companies that do not exist: a place, three syllables nobody uses for a firm, a trade. No name comes
/// twice.
std::vector<ChineseCompany> chineseCompanies(int count, Random& random);
ChinesePerson chinesePerson(Random& random);

struct ChineseProduct {
    std::string_view name;
    std::int64_t cents; ///< of a piece
};

/// The cheapest first.
inline constexpr std::array chineseProducts{
    ChineseProduct{"密封圈 M8", 1800},     ChineseProduct{"包装膜 50cm", 4600},
    ChineseProduct{"工业胶水 5kg", 12800}, ChineseProduct{"轴承 6204", 19900},
    ChineseProduct{"滤芯 HY-2", 36000},    ChineseProduct{"配电箱 小型", 68000},
    ChineseProduct{"输送带 10m", 128000},  ChineseProduct{"变频器 7.5kW", 236000},
};

inline constexpr std::array<std::string_view, 8> chineseOwners{"林汀", "周砚", "何苓", "顾珩",
                                                               "许澍", "孟翎", "陶筠", "邵湛"};
/// SEEDS 5.7.
inline constexpr std::array<std::string_view, 10> chineseMethods{
    "日常拜访",     "正式专题交流", "参观体验",     "组织团队活动",      "联合发布",
    "高层发送信函", "邀请公司考察", "策划高层拜访", "展会论坛/管理研讨", "高层峰会"};
inline constexpr std::array<std::string_view, 9> chineseResults{
    "客户认可方案,待报价", "了解明年预算",          "对交货期有意见", "见到采购经理", "未见到负责人",
    "签了季度订单",        "反映质量问题,已转售后", "关系融洽",       "价格还要再谈"};
inline constexpr std::array<std::string_view, 7> chinesePromises{
    "发送新报价单", "寄样品", "安排技术人员上门", "回复交货期", "提供对账单", "邀请参观工厂", "补开发票"};
inline constexpr std::array<std::string_view, 6> chineseSources{"老客户介绍", "展会", "电话开发",
                                                                "网站咨询",   "广告", "同行推荐"};
inline constexpr std::array<std::string_view, 8> chineseNotes{
    "付款慢,要提前催", "老板爱喝茶",     "每年三月续签", "注意:只收纸质发票",
    "采购换人了",      "竞争对手报价低", "可以介绍同行", "仓库下午四点后不收货"};

} // namespace clientele::samples
