#pragma once

#include "calc/uno.hpp"
#include "core/tables/grid.hpp"

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <functional>
#include <memory>
#include <vector>

namespace clientele::sidebar {

/// What is selected in a window, whichever document it shows.
class Selection {
public:
    /// `told` is called soon after something else was selected or the window shows another document.
    Selection(Reference<css::uno::XComponentContext> context, Reference<css::frame::XFrame> frame,
              std::function<void()> told);
    ~Selection();
    Selection(const Selection&) = delete;
    Selection& operator=(const Selection&) = delete;

    /// The document in the window; nothing where that is no spreadsheet.
    [[nodiscard]] Reference<css::sheet::XSpreadsheetDocument> document() const;
    /// The selected cells, one area per rectangle; of several rows those that are seen (not filtered away).
    [[nodiscard]] std::vector<core::Area> areas() const;

    struct Ears;

private:
    std::shared_ptr<Ears> ears_;
};

} // namespace clientele::sidebar
