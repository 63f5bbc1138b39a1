#pragma once

// The kit of the sidebar, for who writes a panel:
//  1. A panel is a function from what it knows to a tree of nodes (node.hpp): column({heading(name),
//  wrap({chip("A",
//     Tone::tierA)}), pairs({{label, text(value)}}), wrap({primary(label, act), button(label, act)})}).
//  2. Nobody places anything: boxes measure words with the office's font and break them; lengths are units
//  (pixels at
//     100 %). Colours are Tones; the theme knows them, dark and high contrast too.
//  3. To change something, build the tree again and show it: the view sets only what differs. Give children
//  that come
//     and go a `key`, so that their brothers stay who they are.
//  4. Functions in a node are called on the main thread; they may show another tree or open a dialog.
//  5. Lists: list(rows, selected, act) with a key per row; act gets Gesture::select (click, arrow keys) and
//     Gesture::open (double click, Return). Show some dozens of rows and a button for more.
//  6. Pictures: image(draw, height, name) with a function that writes SVG for the size and theme (svg.hpp).
//  7. A panel of the deck: class X : public PanelContent (panel.hpp) with build(), made in panels/x.cpp and
//  named in
//     factory.cpp; it asks its Site for session, words and commands, and calls site.refresh() after a change.
//  8. Long work: show progress(words, share, cancel words, cancel) and go on from Site::later().
#include "sidebar/kit/node.hpp"
#include "sidebar/kit/svg.hpp"
