#include "office/spawn.hpp"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <unistd.h>

namespace clientele::office {

namespace {
/// The environment of this program with changes, as execve wants it.
std::vector<std::string> changedEnvironment(const std::map<std::string, std::string>& changes) {
    std::vector<std::string> out;
    for (char** entry = environ; *entry != nullptr; ++entry) {
        const std::string text = *entry;
        if (!changes.contains(text.substr(0, text.find('='))))
            out.push_back(text);
    }
    for (const auto& [name, value] : changes)
        if (!value.empty())
            out.push_back(name + "=" + value);
    return out;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> out;
    for (auto& text : texts)
        out.push_back(text.data());
    out.push_back(nullptr);
    return out;
}

/// The child's side: only calls that are safe after fork in a program with threads.
[[noreturn]] void becomeProgram(char* const* arguments, char* const* environment, int log, int nothing) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    setpgid(0, 0); // Ctrl+C ends us; we end the office in order
    dup2(nothing, STDIN_FILENO);
    dup2(log, STDOUT_FILENO);
    dup2(log, STDERR_FILENO);
    execve(arguments[0], arguments, environment);
    _exit(127);
}
} // namespace

pid_t spawnProcess(const std::vector<std::string>& arguments,
                   const std::map<std::string, std::string>& environment, const std::filesystem::path& log) {
    auto argumentTexts = arguments;
    auto environmentTexts = changedEnvironment(environment);
    const auto argv = pointers(argumentTexts);
    const auto envp = pointers(environmentTexts);
    const int out = open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    const int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (out < 0 || nothing < 0)
        throw std::runtime_error("cannot write " + log.string() + ": " + std::strerror(errno));
    const pid_t pid = fork();
    if (pid == 0)
        becomeProgram(argv.data(), envp.data(), out, nothing);
    close(out);
    close(nothing);
    if (pid < 0)
        throw std::runtime_error(std::string("cannot start a process: ") + std::strerror(errno));
    return pid;
}

} // namespace clientele::office
