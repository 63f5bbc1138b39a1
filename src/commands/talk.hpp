#pragma once

#include <string>
#include <vector>

namespace clientele::commands {

/// What a command shows before it changes anything.
struct Preview {
    std::string title;
    std::string headline;                       ///< one sentence
    std::vector<std::string> columns;           ///< of the table
    std::vector<std::vector<std::string>> rows; ///< the table: first column words, the others right-aligned
    std::vector<std::string> notes;             ///< a line each
    std::string action;                         ///< the button's verb
};

/// How a command talks to the user: dialogs from the menu; not at all from macros and the command line.
class Talk {
public:
    Talk() = default;
    Talk(const Talk&) = delete;
    Talk& operator=(const Talk&) = delete;
    virtual ~Talk() = default;
    /// Whether to go ahead.
    virtual bool confirm(const Preview& preview) = 0;
    /// Yes or no to a question that may be answered either way.
    virtual bool ask(const Preview& preview) = 0;
};

/// Nobody to ask: what was called for is done; what would be an extra is not.
class SilentTalk : public Talk {
public:
    bool confirm(const Preview&) override { return true; }
    bool ask(const Preview&) override { return false; }
};

} // namespace clientele::commands
