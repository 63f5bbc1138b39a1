#pragma once

#include <stdexcept>
#include <string>

namespace clientele::commands {

/// A command that cannot do its work. The words are the user's language and say what to do; nothing was
/// changed.
class Refusal : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace clientele::commands
