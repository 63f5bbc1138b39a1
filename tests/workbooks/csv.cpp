#include "tests/workbooks/csv.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace clientele::workbooks {
namespace {

std::string contentOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        throw std::runtime_error("cannot read " + file.string());
    std::string content{std::istreambuf_iterator<char>(stream), {}};
    const std::string byteOrderMark = "\xEF\xBB\xBF";
    if (content.starts_with(byteOrderMark))
        content.erase(0, byteOrderMark.size());
    return content;
}

/// Reads a field from `at` on and leaves `at` on what ended it.
std::string readField(const std::string& content, std::size_t& at) {
    std::string field;
    bool quoted = false;
    for (; at < content.size(); ++at) {
        const char c = content[at];
        if (c == '"') {
            const bool doubled = quoted && at + 1 < content.size() && content[at + 1] == '"';
            if (doubled)
                field += content[++at];
            else
                quoted = !quoted;
        } else if (!quoted && (c == ',' || c == '\n')) {
            break;
        } else if (c != '\r' || quoted) {
            field += c;
        }
    }
    return field;
}

} // namespace

std::size_t Csv::column(const std::string& name) const {
    const auto found = std::ranges::find(header, name);
    if (found == header.end())
        throw std::runtime_error("no column " + name);
    return static_cast<std::size_t>(found - header.begin());
}

Csv readCsv(const std::filesystem::path& file) {
    const std::string content = contentOf(file);
    Csv csv;
    std::vector<std::string> row;
    for (std::size_t at = 0; at < content.size(); ++at) {
        row.push_back(readField(content, at));
        const bool rowEnds = at >= content.size() || content[at] == '\n';
        if (!rowEnds)
            continue;
        csv.rows.push_back(std::move(row));
        row.clear();
    }
    if (csv.rows.empty())
        throw std::runtime_error("nothing in " + file.string());
    csv.header = std::move(csv.rows.front());
    csv.rows.erase(csv.rows.begin());
    return csv;
}

} // namespace clientele::workbooks
