#pragma once

#include "office/documents.hpp"
#include "office/process.hpp"

#include <com/sun/star/awt/XExtendedToolkit.hpp>
#include <com/sun/star/frame/XController.hpp>

#include <string>
#include <vector>

namespace clientele::shot {

/// A workbook in a real window that fills the display, and pictures of it.
class Stage {
public:
    Stage(const std::string& uiLanguage, const std::filesystem::path& workbook, std::filesystem::path folder);
    ~Stage();
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    [[nodiscard]] const Reference<css::uno::XComponentContext>& context() const { return office_.context(); }
    [[nodiscard]] const office::Spreadsheet& document() const { return document_; }
    [[nodiscard]] std::vector<std::string> sheetNames() const;
    /// Brings a sheet to the front, with this column and row at the top left of what scrolls.
    void showSheet(const std::string& name, int column = 0, int row = 0) const;
    /// Puts the cursor into a cell.
    void select(const std::string& sheet, int column, int row) const;
    /// Takes the whole display as NAME.png, once the office has painted.
    void picture(const std::string& name) const;
    /// Presses keys, as xdotool names them.
    static void press(const std::string& keys);
    /// Runs a menu command, takes a picture of each dialog it opens (NAMES in order) and cancels it.
    void pictureDialogs(const std::string& command, const std::vector<std::string>& names) const;

private:
    [[nodiscard]] Reference<css::frame::XController> controller() const;
    [[nodiscard]] Reference<css::awt::XExtendedToolkit> toolkit() const;
    [[nodiscard]] bool waitForDialog() const;
    void cancelDialog() const;

    office::OfficeProcess office_;
    office::Spreadsheet document_;
    std::filesystem::path folder_;
};

} // namespace clientele::shot
