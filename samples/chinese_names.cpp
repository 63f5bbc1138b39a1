#include "samples/chinese_names.hpp"

#include <set>

namespace clientele::samples {
namespace {

using Words = std::string_view;

struct Place {
    Words city, region;
};

constexpr std::array places{
    Place{"苏州", "华东"}, Place{"宁波", "华东"}, Place{"合肥", "华东"}, Place{"杭州", "华东"},
    Place{"佛山", "华南"}, Place{"东莞", "华南"}, Place{"南宁", "华南"}, Place{"天津", "华北"},
    Place{"保定", "华北"}, Place{"太原", "华北"}, Place{"武汉", "华中"}, Place{"长沙", "华中"},
    Place{"成都", "西南"}, Place{"昆明", "西南"}, Place{"西安", "西北"}, Place{"沈阳", "东北"},
};

constexpr std::array<Words, 16> firstSyllables{"澜", "栩", "沅", "珩", "朔", "霁", "桉", "岑",
                                               "筠", "砚", "珞", "翎", "苓", "澍", "楷", "弈"};
constexpr std::array<Words, 16> middleSyllables{"祁", "岫", "桓", "麓", "沚", "棠", "笙", "漪",
                                                "垣", "汶", "杉", "淇", "屿", "洵", "蘅", "湄"};
constexpr std::array<Words, 10> lastSyllables{"禾", "舟", "衡", "朗", "川", "合", "里", "石", "泽", "源"};

struct Trade {
    Words word, industry;
};

constexpr std::array trades{
    Trade{"机械", "机械制造"},     Trade{"电气", "电气设备"}, Trade{"包装", "包装印刷"},
    Trade{"食品", "食品加工"},     Trade{"建材", "建筑材料"}, Trade{"纺织", "纺织服装"},
    Trade{"化工", "化工"},         Trade{"物流", "物流运输"}, Trade{"仪表", "仪器仪表"},
    Trade{"医疗器械", "医疗器械"},
};

constexpr std::array<Words, 4> suffixes{"有限公司", "有限公司", "有限责任公司", "股份有限公司"};

struct Surname {
    Words han, latin;
};

constexpr std::array surnames{
    Surname{"王", "wang"}, Surname{"李", "li"},   Surname{"张", "zhang"}, Surname{"刘", "liu"},
    Surname{"陈", "chen"}, Surname{"杨", "yang"}, Surname{"赵", "zhao"},  Surname{"黄", "huang"},
    Surname{"吴", "wu"},   Surname{"徐", "xu"},   Surname{"孙", "sun"},   Surname{"胡", "hu"},
    Surname{"朱", "zhu"},  Surname{"高", "gao"},  Surname{"郭", "guo"},
};

constexpr std::array<Words, 6> roles{"总经理", "采购经理", "采购主管", "生产厂长", "财务经理", "副总经理"};

std::string joined(std::initializer_list<Words> parts) {
    std::string out;
    for (const Words part : parts)
        out += part;
    return out;
}

} // namespace

std::vector<ChineseCompany> chineseCompanies(int count, Random& random) {
    std::vector<ChineseCompany> companies;
    std::set<std::string> taken;
    while (companies.size() < static_cast<std::size_t>(count)) {
        const Place& place = random.pick(places);
        const Trade& trade = random.pick(trades);
        const std::string brand =
            joined({random.pick(firstSyllables), random.pick(middleSyllables), random.pick(lastSyllables)});
        const Words suffix = random.pick(suffixes);
        if (!taken.insert(brand).second)
            continue;
        companies.push_back({joined({place.city, brand, trade.word, suffix}), std::string(place.region),
                             std::string(trade.industry)});
    }
    return companies;
}

ChinesePerson chinesePerson(Random& random) {
    const Surname& surname = random.pick(surnames);
    // Many a list knows its contacts as "王总" only.
    const bool formal = random.chance(80);
    const Words role = formal ? random.pick(roles) : roles.front();
    const Words first = random.pick(firstSyllables);
    const Words second = random.pick(middleSyllables);
    const std::string given = formal ? joined({first, second}) : "总";
    return {joined({surname.han, given}), std::string(surname.latin), std::string(role)};
}

} // namespace clientele::samples
