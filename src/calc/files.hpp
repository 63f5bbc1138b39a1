#pragma once

#include "calc/uno.hpp"

#include <exception>
#include <string>

namespace clientele::calc {

enum class FileTrouble { noPermission, noFolder, noSpace, other };

/// A file that could not be written. `reason`: the office's words, where it has any.
struct CannotWrite : std::exception {
    CannotWrite(FileTrouble trouble, std::string words)
        : why(trouble)
        , reason(std::move(words)) {}
    [[nodiscard]] const char* what() const noexcept override { return reason.c_str(); }
    FileTrouble why;
    std::string reason;
};

/// Writes a file through the office, which knows remote places, too. What was there under that URL is
/// replaced. Throws CannotWrite.
void writeFile(const Reference<css::uno::XComponentContext>& context, const OUString& url,
               const std::string& content);

/// The path of a file as people write it; the URL itself where it is not on this machine.
std::string pathOf(const OUString& url);

/// The last part of a URL, a file's name, as people write it: "客户2026.ods".
OUString nameOf(const OUString& url);

} // namespace clientele::calc
