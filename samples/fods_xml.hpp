#pragma once

#include <string>
#include <string_view>

namespace clientele::samples {

/// Appends the text with what XML reserves written as entities.
void appendEscaped(std::string& out, std::string_view text);

/// Appends a paragraph. Readers drop spaces at its ends and all but one elsewhere, so those are written as
/// elements.
void appendParagraph(std::string& out, std::string_view text);

} // namespace clientele::samples
