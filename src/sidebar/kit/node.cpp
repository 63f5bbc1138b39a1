#include "sidebar/kit/node.hpp"

#include "sidebar/kit/svg.hpp"

#include <algorithm>

namespace clientele::sidebar::kit {

namespace {

constexpr int capWidth = 7, chipPad = 1;
constexpr int progressHeight = 10;

Node box(Kind kind, Nodes children, int gap) {
    Node out;
    out.kind = kind;
    out.children = std::move(children);
    out.gap = gap;
    return out;
}

Node leaf(Kind kind, std::string words) {
    Node out;
    out.kind = kind;
    out.text = std::move(words);
    return out;
}

/// The round end of a pill, as high as its row.
Node cap(Tone tone, bool left) {
    Node out;
    out.kind = Kind::image;
    out.width = capWidth;
    out.draw = [tone, left](const Drawing& on) { return pillEnd(on, tone, left); };
    return out;
}

} // namespace

bool takesFocus(Kind kind) {
    return kind == Kind::button || kind == Kind::primary || kind == Kind::link || kind == Kind::choice ||
           kind == Kind::check || kind == Kind::edit;
}

Node column(Nodes children, int gap) {
    return box(Kind::column, std::move(children), gap);
}

Node row(Nodes children, int gap) {
    return box(Kind::row, std::move(children), gap);
}

Node wrap(Nodes children, int gap) {
    return box(Kind::wrap, std::move(children), gap);
}

Node pairs(std::vector<std::pair<std::string, Node>> entries) {
    auto out = box(Kind::grid, {}, 4);
    for (auto& [label, value] : entries) {
        out.children.push_back(subdued(std::move(label)));
        out.children.push_back(std::move(value));
    }
    return out;
}

Node text(std::string words, Tone tone, TextStyle style) {
    auto out = leaf(Kind::text, std::move(words));
    out.tone = tone;
    out.style = style;
    return out;
}

Node heading(std::string words) {
    return text(std::move(words), Tone::plain, TextStyle::heading);
}

Node subdued(std::string words) {
    return text(std::move(words), Tone::subdued);
}

Node chip(std::string words, Tone tone) {
    auto label = text(std::move(words), tone, TextStyle::strong);
    label.padY = chipPad;
    label.oneLine = true;
    label.centred = true;
    return row({cap(tone, true), std::move(label), cap(tone, false)}, 0);
}

Node link(std::string words, std::function<void()> act) {
    auto out = leaf(Kind::link, std::move(words));
    out.act = std::move(act);
    return out;
}

Node pressChip(std::string key, std::string words, Tone tone, std::function<void()> act) {
    auto pill = chip(std::move(words), tone);
    auto& label = pill.children[1];
    label.kind = Kind::link;
    label.act = act;
    // The round ends answer too.
    auto out = box(Kind::frame, {std::move(pill)}, 0);
    out.key = std::move(key);
    out.gesture = [act = std::move(act)](Gesture) { act(); };
    return out;
}

Node note(std::string words) {
    auto out = box(Kind::frame, {text(std::move(words))}, 0);
    out.paper = Tone::note;
    out.bar = true;
    out.padX = 7;
    out.padY = 5;
    return out;
}

Node bars(std::vector<Bar> entries) {
    auto out = box(Kind::grid, {}, 6);
    out.columns = 3;
    for (auto& entry : entries) {
        auto label = entry.act ? link(std::move(entry.label), entry.act) : text(std::move(entry.label));
        if (entry.open)
            label.style = TextStyle::strong;
        auto name = entry.help.empty() ? label.text + ": " + entry.figure : std::move(entry.help);
        // The office draws a label two pixels further right than it says: what stands at the edge would be
        // cut.
        constexpr const char* noBreakSpace = "\u00A0";
        auto figure = text(entry.figure + noBreakSpace);
        figure.right = true;
        auto bar = image(
            [share = entry.share, tone = entry.tone](const Drawing& on) { return shareBar(on, share, tone); },
            14, std::move(name));
        if (entry.act)
            bar.gesture = figure.gesture = [act = std::move(entry.act)](Gesture) { act(); };
        out.children.push_back(std::move(label));
        out.children.push_back(std::move(bar));
        out.children.push_back(std::move(figure));
    }
    return out;
}

Node image(std::function<std::string(const Drawing&)> draw, int height, std::string name) {
    Node out;
    out.kind = Kind::image;
    out.draw = std::move(draw);
    out.height = height;
    out.grow = 1;
    out.name = std::move(name);
    return out;
}

Node button(std::string words, std::function<void()> act, bool enabled) {
    auto out = leaf(Kind::button, std::move(words));
    out.act = std::move(act);
    out.enabled = enabled;
    return out;
}

Node primary(std::string words, std::function<void()> act, bool enabled) {
    auto out = button(std::move(words), std::move(act), enabled);
    out.kind = Kind::primary;
    out.style = TextStyle::strong;
    return out;
}

Node choice(std::vector<std::string> items, int selected, std::function<void(int)> choose, std::string name) {
    Node out;
    out.kind = Kind::choice;
    out.items = std::move(items);
    out.selected = selected;
    out.choose = std::move(choose);
    out.name = std::move(name);
    return out;
}

Node check(std::string words, bool ticked, std::function<void(bool)> tick) {
    auto out = leaf(Kind::check, std::move(words));
    out.selected = ticked ? 1 : 0;
    out.choose = [tick = std::move(tick)](int state) { tick(state == 1); };
    return out;
}

Node edit(std::string words, std::function<void(const std::string&)> type, std::string name) {
    auto out = leaf(Kind::edit, std::move(words));
    out.type = std::move(type);
    out.name = std::move(name);
    out.grow = 1;
    return out;
}

Node progress(std::string words, double share, std::string cancelWords, std::function<void()> cancel) {
    // Drawn, not the office's own bar: that one lets the whole office run on each time its value is set.
    Nodes line{image([share](const Drawing& on) { return progressBar(on, share); }, progressHeight, words)};
    if (cancel)
        line.push_back(button(std::move(cancelWords), std::move(cancel)));
    return column({subdued(std::move(words)), row(std::move(line))}, 4);
}

Node emptyState(std::string title, std::string words, Nodes actions) {
    Nodes parts{text(std::move(title), Tone::plain, TextStyle::strong), subdued(std::move(words))};
    if (!actions.empty())
        parts.push_back(wrap(std::move(actions)));
    return column(std::move(parts), 8);
}

Node rule() {
    Node out;
    out.kind = Kind::fill;
    out.tone = Tone::rule;
    out.height = 1;
    return out;
}

namespace {

/// `reached`: by the Tab key.
Node listRow(ListRow entry, bool chosen, bool reached, std::function<void(Gesture)> act,
             std::function<void(int)> move) {
    auto title = leaf(Kind::link, std::move(entry.title));
    title.key = "title";
    title.gesture = act;
    title.move = std::move(move);
    title.tabStop = reached;
    title.style = TextStyle::strong;
    Nodes first{std::move(title)};
    std::ranges::move(entry.chips, std::back_inserter(first));
    Nodes lines{wrap(std::move(first))};
    if (!entry.second.empty())
        lines.push_back(subdued(std::move(entry.second)));
    auto words = column(std::move(lines), 1);
    words.grow = 1;
    Nodes parts;
    if (!entry.symbol.empty()) {
        parts.push_back(text(std::move(entry.symbol), entry.symbolTone));
        parts.back().width = 16;
    }
    parts.push_back(std::move(words));
    parts.push_back(text("▸", Tone::subdued));
    auto out = box(Kind::frame, {row(std::move(parts), 4)}, 0);
    out.key = std::move(entry.key);
    out.paper = chosen ? Tone::chosen : Tone::note;
    out.padX = 6;
    out.padY = 4;
    out.gesture = std::move(act);
    return out;
}

} // namespace

Node list(std::vector<ListRow> rows, int selected, std::function<void(int, Gesture)> act) {
    Nodes out;
    const int count = static_cast<int>(rows.size());
    for (int i = 0; i < count; ++i)
        out.push_back(listRow(
            std::move(rows[static_cast<std::size_t>(i)]), i == selected, i == std::max(0, selected),
            [act, i](Gesture gesture) { act(i, gesture); },
            [act, i, count](int step) {
                if (i + step >= 0 && i + step < count)
                    act(i + step, Gesture::select);
            }));
    return column(std::move(out), 1);
}

} // namespace clientele::sidebar::kit
