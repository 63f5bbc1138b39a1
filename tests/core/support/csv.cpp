#include "core/support/csv.hpp"

#include <charconv>
#include <fstream>
#include <iterator>

namespace clientele::core::test {

std::filesystem::path referenceData() {
    return CLIENTELE_REFERENCE_DATA;
}

std::optional<CsvRows> csvRows(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in)
        return std::nullopt;
    std::string text{std::istreambuf_iterator<char>(in), {}};
    if (text.starts_with("\xEF\xBB\xBF"))
        text.erase(0, 3);
    CsvRows rows;
    std::vector<std::string> row(1);
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"' && quoted && i + 1 < text.size() && text[i + 1] == '"')
            row.back() += text[++i];
        else if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            row.emplace_back();
        else if (c == '\n' && !quoted)
            rows.push_back(std::exchange(row, std::vector<std::string>(1)));
        else if (c != '\r' || quoted)
            row.back() += c;
    }
    if (row.size() > 1 || !row.front().empty())
        rows.push_back(row);
    return rows;
}

SheetContent sheetOfCsv(const std::string& name, const CsvRows& rows) {
    Rows cells;
    for (const auto& row : rows) {
        auto& line = cells.emplace_back();
        for (const auto& text : row) {
            double number = 0;
            const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
            if (!text.empty() && error == std::errc{} && end == text.data() + text.size())
                line.emplace_back(number);
            else
                line.emplace_back(text);
        }
    }
    return sheetOf(name, cells);
}

} // namespace clientele::core::test
