#pragma once

#include "calc/uno.hpp"

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XDialog.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/awt/grid/XMutableGridDataModel.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace clientele::commands {

/// A rectangle in dialog units: they grow with the font, so that nothing is cut at 200 %.
struct Box {
    int x, y, width, height;
};

struct GridColumn {
    std::string title;
    int width;
    bool right = false; ///< numbers
};

/// A modal dialog made of the office's own controls, with its tab order as they are added.
class Dialog {
public:
    Dialog(const Reference<css::uno::XComponentContext>& context, const std::string& title, int width,
           int height);
    ~Dialog();
    Dialog(const Dialog&) = delete;
    Dialog& operator=(const Dialog&) = delete;

    using Properties = std::initializer_list<std::pair<const char*, Any>>;

    void text(const std::string& name, const Box& box, const std::string& words, bool bold = false);
    /// Lines to read and scroll, reachable by keyboard.
    void notes(const std::string& name, const Box& box, const std::vector<std::string>& lines);
    void grid(const std::string& name, const Box& box, const std::vector<GridColumn>& columns);
    void setRows(const std::string& name, const std::vector<std::vector<std::string>>& rows);
    /// Other columns for a grid; its rows go.
    void setColumns(const std::string& name, const std::vector<GridColumn>& columns);
    void listBox(const std::string& name, const Box& box, const std::vector<std::string>& items);
    /// A list box that shows several lines at once.
    void list(const std::string& name, const Box& box);
    void comboBox(const std::string& name, const Box& box, const std::vector<std::string>& items,
                  const std::string& words);
    /// One line to type in.
    void edit(const std::string& name, const Box& box, const std::string& words);
    void okButton(const std::string& name, const Box& box, const std::string& words);
    void cancelButton(const std::string& name, const Box& box, const std::string& words);
    void button(const std::string& name, const Box& box, const std::string& words, bool isDefault = false);
    /// "ok" and "cancel" side by side in the lower right corner.
    void okAndCancel(const std::string& okWords, const std::string& cancelWords, int buttonWidth = 84);

    /// Leaves a control out of the way of the Tab key.
    void passOver(const std::string& name);

    [[nodiscard]] Reference<css::awt::XControl> control(const std::string& name) const;
    void setText(const std::string& name, const std::string& words) const;
    /// What was typed, without white space around it.
    [[nodiscard]] std::string textOf(const std::string& name) const;
    /// Selects an item of a list box; its listeners hear of it at once.
    void select(const std::string& name, int item) const;
    /// Other items for a list box, with one of them selected; −1: none.
    void setItems(const std::string& name, const std::vector<std::string>& items, int selected) const;
    void show(const std::string& name, bool visible) const;
    void enable(const std::string& name, bool enabled) const;
    void move(const std::string& name, const Box& box) const;
    /// True: the OK button.
    bool run(const Reference<css::awt::XWindow>& parent);
    /// Runs with the first item of a list box selected, and calls `show` with the number of the one that is,
    /// at once and whenever the user selects another. Which it was at OK; nothing: another button.
    std::optional<std::size_t> choose(const Reference<css::awt::XWindow>& parent, const std::string& name,
                                      const std::function<void(std::size_t)>& show);

    template <class T>
    [[nodiscard]] Reference<T> as(const std::string& name) const {
        return Reference<T>(control(name), UNO_QUERY_THROW);
    }

    /// Makes the window; controls can be listened to from here on. run() does it where it was not done.
    void create(const Reference<css::awt::XWindow>& parent);
    void end() const;

private:
    Reference<css::beans::XPropertySet> add(const std::string& name, const char* model, const Box& box,
                                            Properties properties);

    [[nodiscard]] Reference<css::beans::XPropertySet> modelOf(const std::string& name) const;

    Reference<css::uno::XComponentContext> context_;
    Reference<css::awt::XControl> dialog_;
    Reference<css::beans::XPropertySet> model_;
    int width_, height_; ///< dialog units
    sal_Int16 tabs_ = 0;
    bool created_ = false;
};

} // namespace clientele::commands
