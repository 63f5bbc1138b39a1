#include "report/options.hpp"

#include "core/tables/parse_date.hpp"
#include "core/texts.hpp"

namespace clientele::report {

using core::TextId;

namespace {

/// The arguments one by one, and the values that options take.
class Reader {
public:
    Reader(std::span<const std::string> rest, core::Language language)
        : rest_(rest)
        , language_(language) {}

    [[nodiscard]] bool atEnd() const { return rest_.empty(); }
    std::string next() {
        auto word = rest_.front();
        rest_ = rest_.subspan(1);
        return word;
    }
    /// The value of `option`, which stands in the same word after "=" or in the next.
    std::string valueOf(const std::string& option, const std::string& word) {
        if (word.size() > option.size())
            return word.substr(option.size() + 1);
        if (atEnd() || rest_.front().empty())
            fail(TextId::cli_needs_value, option);
        return next();
    }
    [[noreturn]] void fail(TextId text, const std::string& word) const {
        throw UsageError(core::textOf(text, language_, {{"word", word}}));
    }

private:
    std::span<const std::string> rest_;
    core::Language language_;
};

bool is(const std::string& word, const std::string& option) {
    return word == option || word.starts_with(option + "=");
}

core::Day dayOf(const Reader& reader, const std::string& text) {
    const auto day = core::parsedDate(text, core::TextLocale{});
    if (!day || text.size() != std::string_view("2026-11-22").size() || text[4] != '-')
        reader.fail(TextId::cli_bad_date, text);
    return *day;
}

void readOption(Options& options, Reader& reader, const std::string& word) {
    if (word == "--help" || word == "-h")
        options.help = true;
    else if (word == "--version")
        options.version = true;
    else if (word == "--highlight")
        options.highlight = true;
    else if (word == "--calendar")
        options.calendar = true;
    else if (word == "-o")
        options.folder = reader.valueOf("-o", word);
    else if (is(word, "--output"))
        options.folder = reader.valueOf("--output", word);
    else if (is(word, "--as-of"))
        options.asOf = dayOf(reader, reader.valueOf("--as-of", word));
    else
        reader.fail(TextId::cli_unknown_option, word);
}

} // namespace

Options parsedOptions(std::span<const std::string> arguments, core::Language language) {
    Options out;
    Reader reader(arguments, language);
    for (bool optionsEnded = false; !reader.atEnd();) {
        const auto word = reader.next();
        if (!optionsEnded && word == "--")
            optionsEnded = true;
        else if (!optionsEnded && word.size() > 1 && word.starts_with('-'))
            readOption(out, reader, word);
        else
            out.files.emplace_back(word);
    }
    if (out.files.empty() && !out.help && !out.version)
        throw UsageError(std::string(core::textOf(TextId::cli_no_file, language)));
    return out;
}

} // namespace clientele::report
