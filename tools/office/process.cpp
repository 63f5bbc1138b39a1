#include "office/process.hpp"

#include "office/documents.hpp"
#include "office/spawn.hpp"

#include <com/sun/star/bridge/UnoUrlResolver.hpp>
#include <com/sun/star/connection/NoConnectException.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <cppuhelper/bootstrap.hxx>
#include <rtl/bootstrap.hxx>

#include <atomic>
#include <csignal>
#include <fstream>
#include <random>
#include <stdexcept>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace clientele::office {

namespace fs = std::filesystem;

namespace {
using Clock = std::chrono::steady_clock;

std::string urlOf(const fs::path& path) {
    return fromUno(fileUrl(path));
}

fs::path newFolder() {
    auto pattern = (fs::temp_directory_path() / "clientele-office-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr)
        throw std::runtime_error("cannot make a profile folder like " + pattern);
    return pattern;
}

std::string newPipeName() {
    static std::atomic<unsigned> count{0};
    return "clientele-" + std::to_string(getpid()) + "-" + std::to_string(count++) + "-" +
           std::to_string(std::random_device{}());
}

/// The type libraries this program needs: without the office's own types every call on a proxy crashes, and
/// without the extensions' their services cannot be called.
std::string typeLibraries(const OfficeOptions& options) {
    auto out = urlOf(options.home / "program" / "types" / "offapi.rdb");
    if (options.bundledExtensions.empty())
        return out;
    for (const auto& extension : fs::directory_iterator(options.bundledExtensions))
        for (const auto& file : fs::directory_iterator(extension))
            if (file.path().extension() == ".rdb")
                out += " " + urlOf(file.path());
    return out;
}

/// This program's side of UNO: one for all offices, with the types known at the first start.
const Reference<css::uno::XComponentContext>& localContext(const OfficeOptions& options) {
    static const auto local = [&options] {
        rtl::Bootstrap::set("URE_MORE_TYPES", toUno(typeLibraries(options)));
        return cppu::defaultBootstrap_InitialComponentContext();
    }();
    return local;
}

/// "Restart me": the first start on a fresh profile, after extensions were synchronised.
bool asksForRestart(int status) {
    return WIFEXITED(status) && (WEXITSTATUS(status) == 79 || WEXITSTATUS(status) == 81);
}

std::string setting(const char* path, const char* name, const std::string& value) {
    return std::string("<item oor:path=\"") + path + "\"><prop oor:name=\"" + name +
           "\" oor:op=\"fuse\"><value>" + value + "</value></prop></item>\n";
}
} // namespace

OfficeProcess::OfficeProcess(OfficeOptions options)
    : options_(std::move(options))
    , profile_(options_.profile.empty() ? newFolder() : options_.profile)
    , log_(options_.log.empty() ? profile_ / "soffice.log" : options_.log)
    , pipe_(newPipeName()) {
    if (options_.home.empty())
        options_.home = CLIENTELE_OFFICE_HOME;
    try {
        writeSettings();
        spawn();
        connect();
    } catch (...) {
        end();
        throw;
    }
}

OfficeProcess::~OfficeProcess() {
    end();
}

void OfficeProcess::writeSettings() const {
    const auto file = profile_ / "user" / "registrymodifications.xcu";
    if (fs::exists(file))
        return; // a profile that was used before
    fs::create_directories(file.parent_path());
    std::ofstream out(file);
    const auto& language = options_.uiLanguage;
    out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\" "
           "xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" "
           "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n"
        << setting("/org.openoffice.Office.Linguistic/General", "UILocale", language)
        << setting("/org.openoffice.Setup/L10N", "ooLocale", language)
        << setting("/org.openoffice.Setup/L10N", "ooSetupSystemLocale",
                   options_.documentLocale.empty() ? language : options_.documentLocale)
        << setting("/org.openoffice.Office.Common/Misc", "FirstRun", "false")
        << setting("/org.openoffice.Office.Common/Misc", "ShowTipOfTheDay", "false") << "</oor:items>\n";
}

void OfficeProcess::spawn() {
    const auto program = (options_.home / "program" / "soffice.bin").string();
    std::vector<std::string> arguments{program,
                                       "--norestore",
                                       "--nologo",
                                       "--nodefault",
                                       "--nolockcheck",
                                       "-env:UserInstallation=" + urlOf(profile_),
                                       "--accept=pipe,name=" + pipe_ + ";urp;"};
    if (options_.headless)
        arguments.emplace_back("--headless");
    if (!options_.bundledExtensions.empty())
        arguments.push_back("-env:BUNDLED_EXTENSIONS=" + urlOf(options_.bundledExtensions));
    pid_ = spawnProcess(arguments, options_.environment, log_);
}

bool OfficeProcess::running() {
    if (pid_ > 0 && waitpid(pid_, &status_, WNOHANG) == pid_)
        pid_ = -1;
    return pid_ > 0;
}

bool OfficeProcess::tryToConnect(const std::string& url) {
    try {
        const auto resolver = css::bridge::UnoUrlResolver::create(localContext(options_));
        context_.set(resolver->resolve(toUno(url)), UNO_QUERY);
    } catch (const css::connection::NoConnectException&) {
        return false; // not listening yet
    }
    return context_.is();
}

void OfficeProcess::connect() {
    constexpr int mostRestarts = 3;
    const auto url = "uno:pipe,name=" + pipe_ + ";urp;StarOffice.ComponentContext";
    const auto deadline = Clock::now() + options_.startTimeout;
    for (int restarts = 0; !tryToConnect(url);) {
        if (!running()) {
            if (!asksForRestart(status_) || restarts++ == mostRestarts)
                throw std::runtime_error("soffice ended at start with wait status " +
                                         std::to_string(status_) + "\n" + logTail());
            spawn();
        }
        if (Clock::now() > deadline)
            throw std::runtime_error("soffice did not answer in time\n" + logTail());
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
}

bool OfficeProcess::endedWithin(std::chrono::seconds grace) {
    const auto deadline = Clock::now() + grace;
    while (running() && Clock::now() < deadline)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    return !running();
}

void OfficeProcess::end() noexcept {
    try {
        if (context_.is() && running())
            css::frame::Desktop::create(context_)->terminate();
    } catch (const css::uno::Exception&) {
        // It is going already, or hangs: either way the process is what counts.
    }
    context_.clear();
    if (pid_ > 0 && !endedWithin(options_.endTimeout)) {
        kill(pid_, SIGKILL);
        waitpid(pid_, &status_, 0);
        pid_ = -1;
    }
    std::error_code ignored;
    if (options_.profile.empty())
        fs::remove_all(profile_, ignored);
}

std::string OfficeProcess::logTail() const {
    constexpr std::size_t most = 4000;
    std::ifstream in(log_);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    return text.size() > most ? text.substr(text.size() - most) : text;
}

} // namespace clientele::office
