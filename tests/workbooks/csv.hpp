#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace clientele::workbooks {

/// A CSV file (RFC 4180: quotes doubled inside quotes, LF or CRLF; a byte-order mark is dropped).
struct Csv {
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;

    /// The column of that header. Throws std::runtime_error when there is none.
    [[nodiscard]] std::size_t column(const std::string& name) const;
};

/// Throws std::runtime_error when the file cannot be read or is empty.
Csv readCsv(const std::filesystem::path& file);

} // namespace clientele::workbooks
