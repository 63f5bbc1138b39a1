#include "core/formulas/calls.hpp"

#include <algorithm>
#include <array>

namespace clientele::core {

namespace {

constexpr std::string_view displayPrefix = "CRM.", filePrefix = "ORG.CLIENTELE.FUNCTIONS.";

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool isWordPart(char c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == '.';
}

bool isReferencePart(char c) {
    return isWordPart(c) || c == '$' || c == '#';
}

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Capitals of A–Z: function names have no others, and names of the user's own compare well enough.
std::string capitals(std::string_view text) {
    std::string out(text);
    std::ranges::transform(
        out, out.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return out;
}

/// Reads a formula from left to right.
class Reader {
public:
    explicit Reader(std::string_view formula)
        : text_(formula) {}

    std::vector<FormulaName> names() {
        std::vector<FormulaName> out;
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (c == '"') {
                skipQuoted('"');
            } else if (c == '\'') {
                skipQuoted('\'');
                skipWhile(isReferencePart);
            } else if (c == '[') {
                skipBrackets();
            } else if (c == '$' || c == '#' || (c >= '0' && c <= '9')) {
                skipWhile(isReferencePart);
            } else if (isLetter(c)) {
                takeName(out);
            } else {
                depth_ += c == '(' ? 1 : c == ')' ? -1 : 0;
                open_ |= depth_ < 0;
                ++at_;
            }
        }
        return out;
    }

    /// After names(): whether all that was opened was closed, and nothing else.
    [[nodiscard]] bool closed() const { return depth_ == 0 && !open_; }

private:
    template <class Accepts>
    void skipWhile(Accepts accepts) {
        while (at_ < text_.size() && accepts(text_[at_]))
            ++at_;
    }

    /// To behind the closing mark; a doubled mark is one of the text.
    void skipQuoted(char mark) {
        ++at_;
        while (at_ < text_.size()) {
            if (text_[at_++] != mark)
                continue;
            if (at_ == text_.size() || text_[at_] != mark)
                return;
            ++at_;
        }
        open_ = true;
    }

    /// A column of a table, in brackets that may stand in brackets; ' takes the meaning from what follows.
    void skipBrackets() {
        int depth = 0;
        for (; at_ < text_.size(); ++at_) {
            if (text_[at_] == '\'')
                ++at_;
            else if (text_[at_] == '[')
                ++depth;
            else if (text_[at_] == ']' && --depth == 0) {
                ++at_;
                return;
            }
        }
        at_ = text_.size();
        open_ = true;
    }

    void takeName(std::vector<FormulaName>& out) {
        const auto start = at_;
        skipWhile(isWordPart);
        const auto word = text_.substr(start, at_ - start);
        if (at_ < text_.size() && (text_[at_] == '$' || text_[at_] == '#')) {
            skipWhile(isReferencePart); // Sheet.$A$1
            return;
        }
        auto next = at_;
        while (next < text_.size() && isBlank(text_[next]))
            ++next;
        out.push_back({word, next < text_.size() && text_[next] == '('});
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int depth_ = 0;     ///< of round brackets
    bool open_ = false; ///< the end came in the middle of something
};

bool isOurs(std::string_view name) {
    const auto capital = capitals(name);
    return std::ranges::any_of(std::array{displayPrefix, filePrefix}, [&](std::string_view prefix) {
        return capital.size() > prefix.size() && capital.starts_with(prefix);
    });
}

} // namespace

std::vector<FormulaName> namesIn(std::string_view formula) {
    return Reader(formula).names();
}

bool isClosed(std::string_view formula) {
    Reader reader(formula);
    reader.names();
    return reader.closed();
}

CrmCalls::CrmCalls(const std::vector<NamedExpression>& names) {
    // A name may stand for an expression with other names: until nothing new is found.
    for (bool found = true; found;) {
        found = false;
        for (const auto& name : names)
            if (in(name.content, name.sheet))
                found |= names_.emplace(name.sheet, capitals(name.name)).second;
    }
}

bool CrmCalls::standsForCall(std::string_view name, int sheet) const {
    if (names_.empty())
        return false;
    const auto key = capitals(name);
    return names_.contains({sheet, key}) || names_.contains({-1, key});
}

bool CrmCalls::in(std::string_view formula, int sheet) const {
    return std::ranges::any_of(namesIn(formula), [&](const FormulaName& name) {
        return name.call ? isOurs(name.text) : standsForCall(name.text, sheet);
    });
}

std::string withDisplayNames(std::string_view formula) {
    std::string out;
    std::size_t done = 0;
    for (const auto& name : namesIn(formula)) {
        if (!name.call || !capitals(name.text).starts_with(filePrefix))
            continue;
        const auto start = static_cast<std::size_t>(name.text.data() - formula.data());
        out += formula.substr(done, start - done);
        out += displayPrefix;
        out += capitals(name.text.substr(filePrefix.size()));
        done = start + name.text.size();
    }
    return out + std::string(formula.substr(done));
}

} // namespace clientele::core
