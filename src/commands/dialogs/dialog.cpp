#include "commands/dialogs/dialog.hpp"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/PushButtonType.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XControlModel.hpp>
#include <com/sun/star/awt/XFixedText.hpp>
#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XToolkit.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/awt/grid/XGridColumn.hpp>
#include <com/sun/star/awt/grid/XGridColumnModel.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/HorizontalAlignment.hpp>
#include <cppuhelper/implbase1.hxx>

#include <algorithm>

namespace clientele::commands {

namespace {
void addColumns(const Reference<css::awt::grid::XGridColumnModel>& list,
                const std::vector<GridColumn>& columns) {
    for (const auto& column : columns) {
        const auto made = list->createColumn();
        made->setTitle(toUno(column.title));
        made->setColumnWidth(column.width);
        made->setFlexibility(column.width);
        made->setHorizontalAlign(column.right ? css::style::HorizontalAlignment_RIGHT
                                              : css::style::HorizontalAlignment_LEFT);
        list->addColumn(made);
    }
}

/// Tells which item of a list box was selected.
class ItemEar : public cppu::WeakImplHelper1<css::awt::XItemListener> {
public:
    explicit ItemEar(std::function<void(std::size_t)> chosen)
        : chosen_(std::move(chosen)) {}
    void SAL_CALL itemStateChanged(const css::awt::ItemEvent& event) override {
        if (event.Selected >= 0)
            chosen_(static_cast<std::size_t>(event.Selected));
    }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    std::function<void(std::size_t)> chosen_;
};

void place(const Reference<css::beans::XPropertySet>& model, const Box& box) {
    set(model, "PositionX", Any(sal_Int32(box.x)));
    set(model, "PositionY", Any(sal_Int32(box.y)));
    set(model, "Width", Any(sal_Int32(box.width)));
    set(model, "Height", Any(sal_Int32(box.height)));
}
} // namespace

Dialog::Dialog(const Reference<css::uno::XComponentContext>& context, const std::string& title, int width,
               int height)
    : context_(context)
    , dialog_(clientele::create<css::awt::XControl>(context, "com.sun.star.awt.UnoControlDialog"))
    , model_(clientele::create<css::beans::XPropertySet>(context, "com.sun.star.awt.UnoControlDialogModel"))
    , width_(width)
    , height_(height) {
    dialog_->setModel(Reference<css::awt::XControlModel>(model_, UNO_QUERY_THROW));
    set(model_, "Title", Any(toUno(title)));
    set(model_, "Width", Any(sal_Int32(width)));
    set(model_, "Height", Any(sal_Int32(height)));
    set(model_, "Moveable", Any(true));
    set(model_, "Closeable", Any(true));
}

Dialog::~Dialog() {
    try {
        Reference<css::lang::XComponent>(dialog_, UNO_QUERY_THROW)->dispose();
    } catch (const css::uno::Exception&) {
        // The office is going down; the window went with it.
    }
}

Reference<css::beans::XPropertySet> Dialog::add(const std::string& name, const char* model, const Box& box,
                                                Properties values) {
    const Reference<css::lang::XMultiServiceFactory> factory(model_, UNO_QUERY_THROW);
    const Reference<css::beans::XPropertySet> made(
        factory->createInstance("com.sun.star.awt." + OUString::createFromAscii(model)), UNO_QUERY_THROW);
    place(made, box);
    set(made, "TabIndex", Any(tabs_++));
    for (const auto& [key, value] : values)
        set(made, key, value);
    Reference<css::container::XNameContainer>(model_, UNO_QUERY_THROW)->insertByName(toUno(name), Any(made));
    return made;
}

void Dialog::text(const std::string& name, const Box& box, const std::string& words, bool bold) {
    add(name, "UnoControlFixedTextModel", box,
        {{"Label", Any(toUno(words))},
         {"MultiLine", Any(true)},
         {"FontWeight", Any(bold ? css::awt::FontWeight::BOLD : css::awt::FontWeight::NORMAL)}});
}

void Dialog::notes(const std::string& name, const Box& box, const std::vector<std::string>& lines) {
    std::string all;
    for (const auto& line : lines)
        all += (all.empty() ? "" : "\n") + line;
    add(name, "UnoControlEditModel", box,
        {{"Text", Any(toUno(all))},
         {"MultiLine", Any(true)},
         {"ReadOnly", Any(true)},
         {"VScroll", Any(true)},
         {"AutoVScroll", Any(true)}});
}

void Dialog::grid(const std::string& name, const Box& box, const std::vector<GridColumn>& columns) {
    const auto model = add(name, "grid.UnoControlGridModel", box,
                           {{"ShowColumnHeader", Any(true)}, {"ShowRowHeader", Any(false)}});
    addColumns(get<Reference<css::awt::grid::XGridColumnModel>>(model, "ColumnModel"), columns);
}

void Dialog::setColumns(const std::string& name, const std::vector<GridColumn>& columns) {
    setRows(name, {});
    const auto list = get<Reference<css::awt::grid::XGridColumnModel>>(modelOf(name), "ColumnModel");
    for (sal_Int32 i = list->getColumnCount(); i > 0; --i)
        list->removeColumn(i - 1);
    addColumns(list, columns);
    // Each column filled the whole grid when it came: now that all are there they get their widths.
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto column = list->getColumn(static_cast<sal_Int32>(i));
        column->setFlexibility(0);
        column->setColumnWidth(columns[i].width);
    }
}

void Dialog::setRows(const std::string& name, const std::vector<std::vector<std::string>>& rows) {
    const auto data = get<Reference<css::awt::grid::XMutableGridDataModel>>(modelOf(name), "GridDataModel");
    data->removeAllRows();
    for (const auto& row : rows) {
        Sequence<Any> cells(static_cast<sal_Int32>(row.size()));
        for (std::size_t c = 0; c < row.size(); ++c)
            cells.getArray()[c] <<= toUno(row[c]);
        data->addRow(Any(), cells);
    }
}

namespace {
Sequence<OUString> stringsOf(const std::vector<std::string>& items) {
    Sequence<OUString> out(static_cast<sal_Int32>(items.size()));
    for (std::size_t i = 0; i < items.size(); ++i)
        out.getArray()[i] = toUno(items[i]);
    return out;
}

constexpr sal_Int16 dropDownLines = 14;
} // namespace

void Dialog::listBox(const std::string& name, const Box& box, const std::vector<std::string>& items) {
    add(name, "UnoControlListBoxModel", box,
        {{"StringItemList", Any(stringsOf(items))},
         {"Dropdown", Any(true)},
         {"LineCount", Any(dropDownLines)}});
}

void Dialog::list(const std::string& name, const Box& box) {
    add(name, "UnoControlListBoxModel", box, {{"Dropdown", Any(false)}});
}

void Dialog::comboBox(const std::string& name, const Box& box, const std::vector<std::string>& items,
                      const std::string& words) {
    add(name, "UnoControlComboBoxModel", box,
        {{"StringItemList", Any(stringsOf(items))},
         {"Dropdown", Any(true)},
         {"LineCount", Any(dropDownLines)},
         {"Autocomplete", Any(true)},
         {"Text", Any(toUno(words))}});
}

void Dialog::edit(const std::string& name, const Box& box, const std::string& words) {
    add(name, "UnoControlEditModel", box, {{"Text", Any(toUno(words))}});
}

void Dialog::okButton(const std::string& name, const Box& box, const std::string& words) {
    add(name, "UnoControlButtonModel", box,
        {{"Label", Any(toUno(words))},
         {"PushButtonType", Any(static_cast<sal_Int16>(css::awt::PushButtonType_OK))},
         {"DefaultButton", Any(true)}});
}

void Dialog::cancelButton(const std::string& name, const Box& box, const std::string& words) {
    add(name, "UnoControlButtonModel", box,
        {{"Label", Any(toUno(words))},
         {"PushButtonType", Any(static_cast<sal_Int16>(css::awt::PushButtonType_CANCEL))}});
}

void Dialog::button(const std::string& name, const Box& box, const std::string& words, bool isDefault) {
    add(name, "UnoControlButtonModel", box,
        {{"Label", Any(toUno(words))}, {"DefaultButton", Any(isDefault)}});
}

void Dialog::okAndCancel(const std::string& okWords, const std::string& cancelWords, int buttonWidth) {
    constexpr int margin = 8, buttonHeight = 16;
    const int top = height_ - margin - buttonHeight;
    okButton("ok", {width_ - 2 * (margin + buttonWidth), top, buttonWidth, buttonHeight}, okWords);
    cancelButton("cancel", {width_ - margin - buttonWidth, top, buttonWidth, buttonHeight}, cancelWords);
}

void Dialog::passOver(const std::string& name) {
    set(Reference<css::beans::XPropertySet>(control(name)->getModel(), UNO_QUERY_THROW), "Tabstop",
        Any(false));
}

void Dialog::setText(const std::string& name, const std::string& words) const {
    if (const Reference<css::awt::XTextComponent> box(control(name), UNO_QUERY); box.is())
        box->setText(toUno(words));
    else
        as<css::awt::XFixedText>(name)->setText(toUno(words));
}

std::string Dialog::textOf(const std::string& name) const {
    return fromUno(as<css::awt::XTextComponent>(name)->getText().trim());
}

void Dialog::select(const std::string& name, int item) const {
    as<css::awt::XListBox>(name)->selectItemPos(static_cast<sal_Int16>(item), true);
}

void Dialog::setItems(const std::string& name, const std::vector<std::string>& items, int selected) const {
    const auto list = as<css::awt::XListBox>(name);
    list->removeItems(0, list->getItemCount());
    list->addItems(stringsOf(items), 0);
    if (selected >= 0)
        select(name, selected);
}

void Dialog::show(const std::string& name, bool visible) const {
    as<css::awt::XWindow>(name)->setVisible(visible);
}

Reference<css::beans::XPropertySet> Dialog::modelOf(const std::string& name) const {
    const Reference<css::container::XNameContainer> controls(model_, UNO_QUERY_THROW);
    return Reference<css::beans::XPropertySet>(controls->getByName(toUno(name)), UNO_QUERY_THROW);
}

void Dialog::move(const std::string& name, const Box& box) const {
    place(modelOf(name), box);
}

void Dialog::enable(const std::string& name, bool enabled) const {
    as<css::awt::XWindow>(name)->setEnable(enabled);
}

Reference<css::awt::XControl> Dialog::control(const std::string& name) const {
    return Reference<css::awt::XControlContainer>(dialog_, UNO_QUERY_THROW)->getControl(toUno(name));
}

void Dialog::create(const Reference<css::awt::XWindow>& parent) {
    if (created_)
        return;
    created_ = true;
    const auto toolkit = clientele::create<css::awt::XToolkit>(context_, "com.sun.star.awt.Toolkit");
    dialog_->createPeer(toolkit, Reference<css::awt::XWindowPeer>(parent, UNO_QUERY));
    if (!parent.is())
        return;
    const Reference<css::awt::XWindow> window(dialog_, UNO_QUERY_THROW);
    const auto outer = parent->getPosSize();
    const auto own = window->getPosSize();
    window->setPosSize(std::max(0, (outer.Width - own.Width) / 2),
                       std::max(0, (outer.Height - own.Height) / 3), 0, 0, css::awt::PosSize::POS);
}

bool Dialog::run(const Reference<css::awt::XWindow>& parent) {
    create(parent);
    return Reference<css::awt::XDialog>(dialog_, UNO_QUERY_THROW)->execute() == 1;
}

std::optional<std::size_t> Dialog::choose(const Reference<css::awt::XWindow>& parent, const std::string& name,
                                          const std::function<void(std::size_t)>& show) {
    create(parent);
    std::size_t at = 0;
    const auto list = as<css::awt::XListBox>(name);
    const Reference<css::awt::XItemListener> ear(new ItemEar([&](std::size_t item) {
        at = item;
        show(item);
    }));
    select(name, 0);
    list->addItemListener(ear);
    show(0);
    const bool chosen = run(parent);
    list->removeItemListener(ear);
    return chosen ? std::optional(at) : std::nullopt;
}

void Dialog::end() const {
    Reference<css::awt::XDialog>(dialog_, UNO_QUERY_THROW)->endExecute();
}

} // namespace clientele::commands
