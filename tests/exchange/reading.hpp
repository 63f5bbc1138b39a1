#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace clientele::test {

/// The content lines of a calendar or of cards, unfolded. Throws std::runtime_error at what RFC 5545 §3.1 and
/// RFC 6350 §3.2 do not allow: a line break other than CRLF, more than 75 octets, a part that ends inside a
/// character, a control character.
std::vector<std::string> contentLines(const std::string& file);

/// What another program reads: the lines that read_calendar.py or read_cards.py print, or "cannot read: …".
std::vector<std::string> readByPython(const char* reader, const std::filesystem::path& file);
std::vector<std::string> readByPython(const char* reader, const std::string& content);

std::string fileContent(const std::filesystem::path& file);

} // namespace clientele::test
