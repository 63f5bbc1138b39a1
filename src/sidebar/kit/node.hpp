#pragma once

#include "sidebar/kit/theme.hpp"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace clientele::sidebar::kit {

/// The weights of text. Sizes follow the font of the office, so they grow with its scaling.
enum class TextStyle : std::uint8_t { normal, strong, heading, small };

enum class Kind : std::uint8_t {
    // boxes
    column, ///< below each other, over the whole width
    row,    ///< side by side; who grows takes what the others leave
    wrap,   ///< side by side as far as they fit, then on the next line
    grid,   ///< rows of `columns` children; the second column takes what the others leave
    frame,  ///< one child on a paper of its own, with room around it and, if wanted, a bar at its left
    // leaves
    text,
    link, ///< a button that looks like text: pressed by mouse, keyboard and screen reader
    fill,
    image,
    button,
    primary, ///< the button that is meant, in colour
    choice,
    edit,
    check ///< a box to tick
};

/// Whether the keyboard can be in it.
bool takesFocus(Kind kind);

/// What an image is drawn with.
struct Drawing {
    const Theme& theme;
    int width = 0, height = 0; ///< pixels
    double scale = 1;          ///< pixels of one unit
    Colour ground = 0xFFFFFF;  ///< what it stands on
};

/// What the keyboard or the mouse asks of a row of a list.
enum class Gesture : std::uint8_t { select, open };

/// A part of a panel: a plain value, made anew whenever something changed. All lengths are units: pixels at a
/// scale of 100 %. Make nodes with the functions below; they set what a kind has.
struct Node {
    Kind kind = Kind::column;
    std::string key;  ///< tells it apart from brothers that come and go; without: its place among them
    std::string text; ///< words, label, or what stands in the field
    std::string name; ///< what a screen reader says, where `text` does not say it
    std::string help; ///< shown when the mouse rests on it
    TextStyle style = TextStyle::normal;
    Tone tone = Tone::plain;
    Tone paper = Tone::plain; ///< of a frame: whose paper
    bool right = false;       ///< text at the right edge, for figures
    bool centred = false;
    bool enabled = true;
    bool bar = false;     ///< of a frame
    bool oneLine = false; ///< a text that is cut rather than broken
    bool tabStop = true;  ///< false: the Tab key passes it over, as arrow keys lead to it
    int grow = 0;         ///< share of the free width of a row, or of its line in a wrap
    int gap = 0;          ///< between the children
    int columns = 2;      ///< of a grid; two are put below each other where the panel is narrow
    int padX = 0, padY = 0;
    int width = 0, height = 0;      ///< 0: as its words need
    std::vector<std::string> items; ///< of a choice
    int selected = -1;              ///< of a choice: which; of a check: 1 when ticked
    std::vector<Node> children;
    std::function<std::string(const Drawing&)> draw; ///< of an image: SVG
    std::function<void()> act;
    std::function<void(int)> choose;
    std::function<void(const std::string&)> type;
    std::function<void(Gesture)> gesture; ///< of a frame or link
    std::function<void(int)> move;        ///< of a link: arrow keys, −1 up and 1 down
};

using Nodes = std::vector<Node>;

Node column(Nodes children, int gap = 6);
Node row(Nodes children, int gap = 6);
Node wrap(Nodes children, int gap = 4);
/// What and value by turns; a label without words is a value without one.
Node pairs(std::vector<std::pair<std::string, Node>> entries);
Node text(std::string words, Tone tone = Tone::plain, TextStyle style = TextStyle::normal);
Node heading(std::string words);
Node subdued(std::string words);
/// A pill of colour; `words` carry a symbol where colour alone would say it.
Node chip(std::string words, Tone tone);
/// Words to press.
Node link(std::string words, std::function<void()> act);
/// A chip to press, by mouse or keyboard. `key` tells it apart from its brothers.
Node pressChip(std::string key, std::string words, Tone tone, std::function<void()> act);
/// A paragraph with an accent bar at its left.
Node note(std::string words);
/// A label, a bar of that share of the room (0…1) and a figure.
struct Bar {
    std::string label;
    double share = 0;
    std::string figure;
    Tone tone = Tone::tierA;
    std::function<void()> act; ///< when label, bar or figure is chosen
    std::string help = {};     ///< what it says in words: shown over the bar, and said by a screen reader
    bool open = false;         ///< what is behind it is shown
};
Node bars(std::vector<Bar> entries);
/// A picture of that height (units) over the whole width, drawn for the theme. `name` says what it shows.
Node image(std::function<std::string(const Drawing&)> draw, int height, std::string name);
Node button(std::string words, std::function<void()> act, bool enabled = true);
Node primary(std::string words, std::function<void()> act, bool enabled = true);
Node choice(std::vector<std::string> items, int selected, std::function<void(int)> choose, std::string name);
/// A box to tick.
Node check(std::string words, bool ticked, std::function<void(bool)> tick);
Node edit(std::string words, std::function<void(const std::string&)> type, std::string name);
/// Work under way: what is done, how far, and Cancel where it can be stopped.
Node progress(std::string words, double share, std::string cancelWords, std::function<void()> cancel);
/// What to do where there is nothing to show.
Node emptyState(std::string title, std::string words, Nodes actions = {});
/// A thin line across.
Node rule();
/// One line of a list.
struct ListRow {
    std::string key; ///< which one it is, so that it stays itself when others come and go
    std::string symbol;
    Tone symbolTone = Tone::plain;
    std::string title;
    Nodes chips; ///< behind the title
    std::string second;
};
/// Rows to choose from by mouse, arrow keys and Return. `act`: one was selected, or opened by a double click
/// or Return.
Node list(std::vector<ListRow> rows, int selected, std::function<void(int, Gesture)> act);

} // namespace clientele::sidebar::kit
