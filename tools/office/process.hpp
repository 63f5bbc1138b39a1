#pragma once

#include "calc/uno.hpp"

#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <sys/types.h>
#include <vector>

namespace clientele::office {

/// How a private office is to be started.
struct OfficeOptions {
    std::filesystem::path home; ///< the installation (…/libreoffice); empty: the one built against
    std::filesystem::path bundledExtensions; ///< holds unpacked extensions (clientele.oxt/…); empty: none
    std::filesystem::path profile;           ///< kept for another start; empty: a new one, removed at the end
    std::filesystem::path log;               ///< what the office prints; empty: soffice.log in the profile
    std::string uiLanguage = "en-US";        ///< of the user interface: en-US, zh-CN, zh-TW
    std::string documentLocale;              ///< of new documents; empty: as the user interface
    bool headless = true;                    ///< false: real windows, on the display of `environment`
    /// No display; and file names in UTF-8 also where the locale is not there or says nothing, as under cron.
    std::map<std::string, std::string> environment = {{"SAL_USE_VCLPLUGIN", "svp"}, {"LC_ALL", "C.UTF-8"}};
    std::chrono::seconds startTimeout{90};
    std::chrono::seconds endTimeout{10}; ///< from the request to end until the process is killed
};

/// A soffice of its own, with a profile of its own that is removed at the end unless it was given. Nothing
/// else on the machine sees it, and it ends with this object (or with the thread that made it, should that
/// die first).
class OfficeProcess {
public:
    /// Starts and connects. Throws std::runtime_error, with the end of the office's log, where that fails.
    explicit OfficeProcess(OfficeOptions options);
    ~OfficeProcess();
    OfficeProcess(const OfficeProcess&) = delete;
    OfficeProcess& operator=(const OfficeProcess&) = delete;

    [[nodiscard]] const Reference<css::uno::XComponentContext>& context() const { return context_; }
    [[nodiscard]] pid_t pid() const { return pid_; }
    [[nodiscard]] bool running(); ///< false once the process has ended
    [[nodiscard]] const std::filesystem::path& profile() const { return profile_; }
    [[nodiscard]] const std::filesystem::path& log() const { return log_; }
    [[nodiscard]] std::string logTail() const; ///< the last lines of the log

private:
    void writeSettings() const;
    void spawn();
    void connect();
    bool tryToConnect(const std::string& url);
    void end() noexcept;
    bool endedWithin(std::chrono::seconds grace);

    OfficeOptions options_;
    std::filesystem::path profile_, log_;
    std::string pipe_;
    Reference<css::uno::XComponentContext> context_;
    pid_t pid_ = -1;
    int status_ = 0; ///< as waitpid gives it, once the process has ended
};

} // namespace clientele::office
