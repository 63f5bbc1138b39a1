#pragma once

#include <functional>
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

using MakePreview = std::function<Preview()>;

/// How a command talks to the user: dialogs from the menu; not at all from macros and the command line.
class Talk {
public:
    Talk() = default;
    Talk(const Talk&) = delete;
    Talk& operator=(const Talk&) = delete;
    virtual ~Talk() = default;
    /// Whether to go ahead. The preview is made only where somebody looks at it: counting cells takes time.
    virtual bool confirm(const MakePreview& preview) = 0;
    /// Yes or no to a question that may be answered either way.
    virtual bool ask(const MakePreview& preview) = 0;
    /// Whether anybody hears a question. Where nobody does, what takes something of the user's away is refused
    /// rather than agreed to.
    [[nodiscard]] virtual bool isHeard() const { return true; }
};

/// Nobody to ask: what was called for is done; what would be an extra is not.
class SilentTalk : public Talk {
public:
    bool confirm(const MakePreview&) override { return true; }
    bool ask(const MakePreview&) override { return false; }
    [[nodiscard]] bool isHeard() const override { return false; }
};

} // namespace clientele::commands
