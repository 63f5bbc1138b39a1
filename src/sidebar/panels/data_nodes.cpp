#include "sidebar/panels/data_nodes.hpp"

#include "core/headers.hpp"

#include <algorithm>
#include <array>

namespace clientele::sidebar {

using core::TextId;
using kit::Node;
using kit::Nodes;
using kit::Tone;

Node linkTo(std::string words, std::function<void()> act) {
    auto out = kit::text(std::move(words), Tone::accent);
    out.kind = kit::Kind::link;
    out.gesture = [act = std::move(act)](kit::Gesture) { act(); };
    return out;
}

Node mappingNode(const Site& site, const core::TableView& view, const std::function<void()>& change,
                 const Decide& decide) {
    std::vector<std::pair<std::string, Node>> entries;
    for (std::size_t i = 0; i < view.keyLines; ++i) {
        const auto& line = view.lines[i];
        Nodes words{kit::text(line.words)};
        if (line.doubtful)
            words.push_back(
                linkTo(site.say(TextId::data_yes),
                       [decide, field = line.field, column = line.column] { decide(field, column); }));
        if (!line.column || line.doubtful)
            words.push_back(
                linkTo(site.say(line.column ? TextId::data_another : TextId::data_choose), change));
        entries.emplace_back(line.label,
                             words.size() == 1 ? std::move(words.front()) : kit::wrap(std::move(words), 6));
    }
    auto table = kit::pairs(std::move(entries));
    table.key = "lines";
    return kit::column({kit::text(view.title, Tone::plain, kit::TextStyle::strong), std::move(table)}, 5);
}

Node mappingChoices(const Site& site, const core::TableView& view, const std::vector<core::Field>& added,
                    const Decide& decide, const std::function<void(core::Field)>& add) {
    std::vector<std::string> items{site.say(TextId::data_none)};
    for (const auto& offer : view.offers)
        items.push_back(offer.words);
    std::vector<std::pair<std::string, Node>> entries;
    const auto entry = [&](core::Field field, const std::string& label, const std::optional<int>& column) {
        const auto at = std::ranges::find(
            view.offers, column, [](const core::ColumnOffer& offer) { return std::optional(offer.column); });
        const int selected = at == view.offers.end() ? 0 : static_cast<int>(at - view.offers.begin()) + 1;
        entries.emplace_back(
            label, kit::choice(
                       items, selected,
                       [decide, field, offers = view.offers](int item) {
                           decide(field,
                                  item <= 0
                                      ? std::nullopt
                                      : std::optional(offers.at(static_cast<std::size_t>(item) - 1).column));
                       },
                       site.say(TextId::data_column_of, {{"field", label}})));
        entries.back().second.key = std::string(core::canonicalName(field));
    };
    for (const auto& line : view.lines)
        entry(line.field, line.label, line.column);
    std::vector<core::Field> others;
    std::vector<std::string> names{site.say(TextId::data_another_field)};
    for (const auto field : view.others) {
        const std::string label(core::headerOf(field, site.language()));
        if (std::ranges::find(added, field) != added.end()) {
            entry(field, label, {});
            continue;
        }
        others.push_back(field);
        names.push_back(label);
    }
    auto table = kit::pairs(std::move(entries));
    table.key = "choices";
    auto another = kit::choice(
        names, 0,
        [add, others](int item) {
            if (item > 0)
                add(others.at(static_cast<std::size_t>(item) - 1));
        },
        names.front());
    another.key = "another" + std::to_string(added.size());
    return kit::column(
        {kit::text(view.title, Tone::plain, kit::TextStyle::strong), std::move(table), std::move(another)},
        5);
}

Node completenessNode(const Site& site, const core::Completeness& completeness, bool all,
                      const std::function<void()>& showAll, const std::function<void(core::Field)>& open) {
    constexpr std::size_t few = 5;
    constexpr double good = .9, fair = .6;
    std::vector<kit::Bar> bars;
    for (const auto& column : completeness.columns) {
        if (bars.size() == few && !all)
            break;
        const auto tone = column.share >= good   ? Tone::tierA
                          : column.share >= fair ? Tone::tierB
                                                 : Tone::tierC;
        bars.push_back({column.label, column.share, core::completeText(column.share), tone,
                        [open, field = column.field] { open(field); }});
    }
    Nodes parts{kit::text(site.say(TextId::data_complete,
                                   {{"share", core::completeText(completeness.overall.value_or(0))}}),
                          Tone::plain, kit::TextStyle::strong),
                kit::bars(std::move(bars))};
    if (!all && completeness.columns.size() > few)
        parts.push_back(linkTo(
            site.say(TextId::data_more_columns, {{"count", std::to_string(completeness.columns.size())}}),
            showAll));
    return kit::column(std::move(parts), 5);
}

DataRows rowsOf(const Site& site, std::string title, std::size_t count,
                const std::vector<core::FoundCell>& cells) {
    DataRows out{std::move(title), count, {}};
    for (const auto& cell : cells) {
        const auto row = site.say(TextId::data_row, {{"row", std::to_string(cell.cell.firstRow + 1)}});
        if (cell.who.empty())
            out.first.push_back({{cell.cell}, row, cell.what});
        else
            out.first.push_back(
                {{cell.cell},
                 cell.who,
                 row + (cell.what.empty() ? std::string() : site.say(TextId::sidebar_dot) + cell.what)});
    }
    return out;
}

Node rowsNode(const Site& site, const DataRows& rows, std::size_t most, int selected,
              const std::function<void(int, const std::vector<core::Area>&)>& go,
              const std::function<void()>& more) {
    const auto shown = std::min(most, rows.first.size());
    std::vector<kit::ListRow> lines;
    std::vector<std::vector<core::Area>> cells;
    for (std::size_t i = 0; i < shown; ++i) {
        lines.push_back({std::to_string(i), "", Tone::plain, rows.first[i].who, {}, rows.first[i].what});
        cells.push_back(rows.first[i].cells);
    }
    Nodes parts{kit::text(site.say(TextId::data_rows_of,
                                   {{"what", rows.title}, {"count", std::to_string(rows.count)}}),
                          Tone::plain, kit::TextStyle::strong),
                kit::subdued(shown < rows.count
                                 ? site.say(TextId::data_first_rows, {{"shown", std::to_string(shown)},
                                                                      {"count", std::to_string(rows.count)}})
                                 : site.say(TextId::data_go)),
                kit::list(std::move(lines), selected, [go, cells = std::move(cells)](int row, kit::Gesture) {
                    go(row, cells.at(static_cast<std::size_t>(row)));
                })};
    if (shown < rows.first.size())
        parts.push_back(kit::wrap({kit::button(site.say(TextId::data_more_rows), more)}));
    return kit::column(std::move(parts), 5);
}

} // namespace clientele::sidebar
