"""resources/strings/*.toml → TextId and the table of texts in every language."""
import re

from .common import all_languages, fail, literal, load


def leaves(path, prefix, node):
    """Dotted keys of the texts: a table whose values are texts is a leaf."""
    if any(isinstance(v, str) for v in node.values()):
        yield prefix, node
        return
    for name, child in node.items():
        if not isinstance(child, dict):
            fail(path, f"{prefix}.{name}: not a text")
        yield from leaves(path, f"{prefix}.{name}" if prefix else name, child)


def placeholders(text):
    return sorted(set(re.findall(r"\{(\w+)\}", text)))


def generate(inputs):
    texts = {}
    for path in sorted(inputs):
        for key, entry in leaves(path, "", load(path)):
            if key in texts:
                fail(path, f"{key}: stands in another file already")
            values = all_languages(path, key, entry)
            if len({tuple(placeholders(v)) for v in values}) != 1:
                fail(path, f"{key}: the languages do not use the same placeholders")
            texts[key] = values
    names = {k: re.sub(r"\W", "_", k) for k in texts}
    header = ["#pragma once", "", '#include "core/base/language.hpp"', "", "#include <string_view>", "",
              "namespace clientele::core {", "",
              "/// Every text a user can see. Generated from resources/strings.", "enum class TextId {"]
    header += [f"    {names[k]}," for k in texts]
    header += ["};", "", "std::string_view textOf(TextId id, Language language);", "",
               "/// The text with its {placeholders} filled in.",
               "std::string textOf(TextId id, Language language, const TextArguments& arguments);", "",
               "} // namespace clientele::core", ""]
    body = ['#include "core/texts.hpp"', "", "#include <array>", "", "namespace clientele::core {", "",
            "namespace {", f"constexpr std::array<std::array<std::string_view, 3>, {len(texts)}> texts{{{{"]
    body += ["    {{" + ", ".join(literal(v) for v in values) + "}}, // " + key for key, values in texts.items()]
    body += ["}};", "} // namespace", "",
             "std::string_view textOf(TextId id, Language language) {",
             "    return texts.at(static_cast<std::size_t>(id)).at(static_cast<std::size_t>(language));", "}", "",
             "std::string textOf(TextId id, Language language, const TextArguments& arguments) {",
             "    return filled(textOf(id, language), arguments);", "}", "",
             "} // namespace clientele::core", ""]
    return {"core/texts.hpp": "\n".join(header), "core/texts.cpp": "\n".join(body)}
