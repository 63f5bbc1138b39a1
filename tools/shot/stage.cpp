#include "shot/stage.hpp"

#include <com/sun/star/awt/XDialog2.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/XDispatchHelper.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XViewPane.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace clientele::shot {

using namespace std::chrono_literals;

namespace {
/// Of the windows, at 100 %: the display that shots.sh starts is as many times larger as its scale says.
constexpr int width = 1400, height = 860;

std::string scaleName() {
    const char* scale = std::getenv("CLIENTELE_SHOT_SCALE");
    return scale == nullptr ? "1" : scale;
}

office::OfficeOptions options(const std::string& uiLanguage) {
    office::OfficeOptions out;
    out.bundledExtensions = CLIENTELE_BUNDLED_EXTENSIONS;
    out.uiLanguage = uiLanguage;
    out.headless = false;
    out.environment = {{"SAL_USE_VCLPLUGIN", "gtk3"}, {"LC_ALL", "C.UTF-8"},   {"GDK_BACKEND", "x11"},
                       {"GDK_DPI_SCALE", scaleName()},    {"WAYLAND_DISPLAY", ""}, {"NO_AT_BRIDGE", "1"}};
    return out;
}

/// Runs a program of the search path and waits for it. Throws std::runtime_error where it fails.
void run(std::vector<std::string> words) {
    std::vector<char*> arguments;
    for (auto& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const pid_t pid = fork();
    if (pid == 0) {
        execvp(arguments[0], arguments.data());
        _exit(127);
    }
    int status = 0;
    if (pid < 0 || waitpid(pid, &status, 0) != pid || status != 0)
        throw std::runtime_error(words.front() + " failed");
}

void settle(std::chrono::milliseconds time = 1500ms) {
    std::this_thread::sleep_for(time);
}
} // namespace

Stage::Stage(const std::string& uiLanguage, const std::filesystem::path& workbook,
             std::filesystem::path folder)
    : office_(options(uiLanguage))
    , document_(office::openSpreadsheet(office_.context(), workbook))
    , folder_(std::move(folder)) {
    settle(3000ms);
    // There is no window manager that would give the window its size and the keyboard.
    const std::string id = "%@";
    const int scale = std::stoi(scaleName());
    run({"xdotool", "search", "--onlyvisible", "--name", "LibreOffice Calc", "windowmove", id, "0", "0",
         "windowsize", id, std::to_string(width * scale), std::to_string(height * scale), "windowfocus", id});
    settle(3000ms);
}

Stage::~Stage() {
    // Asked to end, it would ask whether to save; and without a window manager closing a window hangs now and
    // then.
    kill(office_.pid(), SIGKILL);
}

Reference<css::frame::XController> Stage::controller() const {
    return Reference<css::frame::XModel>(document(), UNO_QUERY_THROW)->getCurrentController();
}

Reference<css::awt::XExtendedToolkit> Stage::toolkit() const {
    return create<css::awt::XExtendedToolkit>(context(), "com.sun.star.awt.Toolkit");
}

std::vector<std::string> Stage::sheetNames() const {
    std::vector<std::string> out;
    for (const auto& name : document()->getSheets()->getElementNames())
        out.push_back(fromUno(name));
    return out;
}

void Stage::showSheet(const std::string& name, int column, int row) const {
    const Reference<css::sheet::XSpreadsheet> sheet(document()->getSheets()->getByName(toUno(name)),
                                                    UNO_QUERY_THROW);
    Reference<css::sheet::XSpreadsheetView>(controller(), UNO_QUERY_THROW)->setActiveSheet(sheet);
    const Reference<css::container::XIndexAccess> panes(controller(), UNO_QUERY_THROW);
    const Reference<css::sheet::XViewPane> pane(panes->getByIndex(panes->getCount() - 1), UNO_QUERY_THROW);
    pane->setFirstVisibleColumn(column);
    pane->setFirstVisibleRow(row);
}

void Stage::select(const std::string& name, int column, int row) const {
    const Reference<css::sheet::XSpreadsheet> sheet(document()->getSheets()->getByName(toUno(name)),
                                                    UNO_QUERY_THROW);
    Reference<css::view::XSelectionSupplier>(controller(), UNO_QUERY_THROW)
        ->select(Any(sheet->getCellByPosition(column, row)));
}

void Stage::picture(const std::string& name) const {
    settle();
    run({"import", "-window", "root", (folder_ / (name + ".png")).string()});
}

void Stage::press(const std::string& keys) {
    run({"xdotool", "key", "--clearmodifiers", keys});
}

bool Stage::waitForDialog() const {
    for (int i = 0; i < 100; ++i, settle(100ms))
        for (sal_Int32 w = 0; w < toolkit()->getTopWindowCount(); ++w)
            if (Reference<css::awt::XDialog2>(toolkit()->getTopWindow(w), UNO_QUERY).is())
                return true;
    return false;
}

void Stage::cancelDialog() const {
    for (sal_Int32 w = toolkit()->getTopWindowCount(); w-- > 0;)
        if (const Reference<css::awt::XDialog2> dialog(toolkit()->getTopWindow(w), UNO_QUERY); dialog.is())
            dialog->endDialog(0);
    settle(500ms);
}

void Stage::pictureDialogs(const std::string& command, const std::vector<std::string>& names) const {
    const Reference<css::frame::XDispatchProvider> frame(controller()->getFrame(), UNO_QUERY_THROW);
    const auto dispatcher =
        create<css::frame::XDispatchHelper>(context(), "com.sun.star.frame.DispatchHelper");
    // The call returns when the last dialog is closed.
    std::thread call(
        [&] { dispatcher->executeDispatch(frame, toUno("org.clientele:" + command), "_self", 0, {}); });
    bool seen = true;
    for (const auto& name : names) {
        seen = seen && waitForDialog();
        picture(name);
        cancelDialog();
    }
    call.join();
    if (!seen)
        throw std::runtime_error("no dialog of " + command);
}

} // namespace clientele::shot
