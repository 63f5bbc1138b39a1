#include "exchange/reading.hpp"

#include <array>
#include <cstdio>
#include <fstream>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <unistd.h>

namespace clientele::test {

namespace {

constexpr std::size_t longest = 75;

bool startsInsideCharacter(const std::string& part) {
    return !part.empty() && (static_cast<unsigned char>(part.front()) & 0xC0U) == 0x80;
}

void check(const std::string& line) {
    if (line.size() > longest)
        throw std::runtime_error("longer than 75 octets: " + line);
    for (const char c : line)
        if (static_cast<unsigned char>(c) < ' ' || c == 0x7F)
            throw std::runtime_error("a control character in: " + line);
}

} // namespace

std::vector<std::string> contentLines(const std::string& file) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < file.size();) {
        const auto end = file.find("\r\n", at);
        if (end == std::string::npos)
            throw std::runtime_error("the last line has no end");
        auto line = file.substr(at, end - at);
        check(line);
        at = end + 2;
        if (!line.starts_with(' ')) {
            out.push_back(line);
            continue;
        }
        line.erase(0, 1);
        if (out.empty() || startsInsideCharacter(line))
            throw std::runtime_error("a character is broken before: " + line);
        out.back() += line;
    }
    return out;
}

std::vector<std::string> readByPython(const char* reader, const std::filesystem::path& file) {
    const std::string command = std::string(CLIENTELE_PYTHON) + " -B '" + CLIENTELE_READERS + "/" + reader +
                                "' '" + file.string() + "' 2>&1";
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    if (!pipe)
        throw std::runtime_error("cannot run " + command);
    std::string all;
    std::array<char, 4096> buffer{};
    for (std::size_t n = 0; (n = fread(buffer.data(), 1, buffer.size(), pipe.get())) > 0;)
        all.append(buffer.data(), n);
    std::vector<std::string> out;
    std::istringstream lines(all);
    for (std::string line; std::getline(lines, line);)
        out.push_back(line);
    return out;
}

std::vector<std::string> readByPython(const char* reader, const std::string& content) {
    const auto file =
        std::filesystem::temp_directory_path() / ("clientele-exchange-" + std::to_string(getpid()));
    std::ofstream(file, std::ios::binary) << content;
    auto out = readByPython(reader, file);
    std::filesystem::remove(file);
    return out;
}

std::string fileContent(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace clientele::test
