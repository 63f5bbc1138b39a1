#pragma once

#include "core/base/calendar.hpp"
#include "core/base/language.hpp"

#include <filesystem>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace clientele::report {

/// What was asked for on the command line.
struct Options {
    std::vector<std::filesystem::path> files;
    std::filesystem::path folder = "."; ///< where the results go; made where it is not there
    std::optional<core::Day> asOf;      ///< the day the report is of; nothing: today
    bool highlight = false;             ///< colour due visits in the copy, too
    bool calendar = false;              ///< the next visits as .ics, too
    bool help = false, version = false;
};

/// A command line that cannot be understood, in the user's words.
class UsageError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Reads the arguments that follow the program's name; options may stand anywhere, "--" ends them.
/// Throws UsageError.
Options parsedOptions(std::span<const std::string> arguments, core::Language language);

} // namespace clientele::report
