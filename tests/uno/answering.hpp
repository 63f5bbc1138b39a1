#pragma once

#include "commands/talk.hpp"

#include <string>
#include <vector>

namespace clientele::test {

/// Somebody who says yes, or no, to everything, and remembers what was asked. `butNo`: no to what says this.
class Answering : public commands::Talk {
public:
    explicit Answering(bool yes, std::string butNo = {})
        : yes_(yes)
        , butNo_(std::move(butNo)) {}
    bool confirm(const commands::MakePreview& preview) override {
        asked.push_back(preview().headline);
        return yes_ && (butNo_.empty() || asked.back().find(butNo_) == std::string::npos);
    }
    bool ask(const commands::MakePreview& preview) override { return confirm(preview); }
    std::vector<std::string> asked;

private:
    bool yes_;
    std::string butNo_;
};

} // namespace clientele::test
