#include "core/newbook/parts.hpp"

#include <span>

namespace clientele::core::newbook {

namespace {

using Step = std::pair<TextId, TextId>;

constexpr Step begin[] = {{TextId::guide_begin_1, TextId::guide_begin_where_1},
                          {TextId::guide_begin_2, TextId::guide_begin_where_2},
                          {TextId::guide_begin_3, TextId::guide_begin_where_3},
                          {TextId::guide_begin_4, TextId::guide_begin_where_4},
                          {TextId::guide_begin_5, TextId::guide_begin_where_5},
                          {TextId::guide_begin_6, TextId::guide_begin_where_6}};

/// 新任客户经理工作开展七步曲 (SEEDS 5.2).
constexpr Step seven[] = {{TextId::guide_seven_1, TextId::guide_seven_where_1},
                          {TextId::guide_seven_2, TextId::guide_seven_where_2},
                          {TextId::guide_seven_3, TextId::guide_seven_where_3},
                          {TextId::guide_seven_4, TextId::guide_seven_where_4},
                          {TextId::guide_seven_5, TextId::guide_seven_where_5},
                          {TextId::guide_seven_6, TextId::guide_seven_where_6},
                          {TextId::guide_seven_7, TextId::guide_seven_where_7}};

/// 数据库建设四步曲 (SEEDS 5.3).
constexpr Step four[] = {{TextId::guide_four_1, TextId::guide_four_where_1},
                         {TextId::guide_four_2, TextId::guide_four_where_2},
                         {TextId::guide_four_3, TextId::guide_four_where_3},
                         {TextId::guide_four_4, TextId::guide_four_where_4}};

Guide::Section section(const Names& names, TextId head, std::span<const Step> steps) {
    Guide::Section out{names.say(head), {}};
    for (const auto& [what, where] : steps)
        out.steps.emplace_back(names.say(what), names.say(where));
    return out;
}

} // namespace

Guide guideSheet(const Names& names) {
    return {names.say(TextId::guide_sheet),
            names.say(TextId::guide_title),
            names.say(TextId::guide_subtitle),
            names.say(TextId::guide_head_what),
            names.say(TextId::guide_head_where),
            names.say(TextId::guide_end),
            {section(names, TextId::guide_begin_head, begin), section(names, TextId::guide_seven_head, seven),
             section(names, TextId::guide_four_head, four)}};
}

} // namespace clientele::core::newbook
