#pragma once

#include "office.hpp"

#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/accessibility/XAccessibleContext.hpp>
#include <com/sun/star/frame/XController.hpp>

#include <functional>
#include <string>
#include <vector>

namespace clientele::test {

/// The deck beside a workbook, read and used through the accessibility tree, as a screen reader does.
class Deck {
public:
    /// What of the deck is looked at: what is within the window, or what one would have to scroll to as well.
    enum class Part { withinWindow, whole };

    /// Opens it.
    explicit Deck(const Workbook& book, Part part = Part::withinWindow);

    /// Everything that is shown in the window's panels, in the order of reading: the names of labels, buttons
    /// and links.
    [[nodiscard]] std::vector<std::string> words() const;
    /// Waits until some of the words contain this; false where that does not come.
    [[nodiscard]] bool says(const std::string& text) const;
    /// Waits until none of them does.
    [[nodiscard]] bool saysNoMore(const std::string& text) const;
    /// Presses the button or link of this name (access keys left out).
    void press(const std::string& name) const;
    /// Types into the first field that can be typed into.
    void type(const std::string& text) const;
    /// Selects cells of a sheet; rows and columns from 0.
    void select(int sheet, int column, int row, int lastRow = -1) const;
    /// The row the cell cursor is in, from 0; -1 where no single cell is selected.
    [[nodiscard]] int selectedRow() const;
    /// Shows another deck and this one again.
    void closeAndOpen() const;

private:
    using Node = Reference<css::accessibility::XAccessibleContext>;
    void dispatch(const char* command) const;
    [[nodiscard]] Node root() const;
    /// The first part that `is` accepts; empty if there is none.
    [[nodiscard]] Node find(const std::function<bool(const Node&)>& is) const;

    Reference<css::frame::XController> controller_;
    office::Spreadsheet model_;
    Part part_;
};

} // namespace clientele::test
