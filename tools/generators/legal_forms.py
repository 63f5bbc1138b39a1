"""resources/legal_forms.toml → the lists of legal forms."""
from .common import fail, literal, load

LISTS = {"suffixes": "legalSuffixes", "prefixes": "legalPrefixes"}


def generate(inputs):
    (path,) = inputs
    doc = load(path)
    if set(doc) != set(LISTS):
        fail(path, f"wants the lists {', '.join(LISTS)} and no other")
    header = ["#pragma once", "", "#include <span>", "#include <string_view>", "", "namespace clientele::core {", "",
              "/// The legal forms in a firm's name, as written. Generated from resources/legal_forms.toml."]
    body = ['#include "core/legal_forms.hpp"', "", "namespace clientele::core {", "", "namespace {"]
    ends = ["} // namespace", ""]
    for key, name in LISTS.items():
        words = doc[key]
        if len(words) != len(set(words)):
            fail(path, f"{key}: a form stands twice")
        header.append(f"std::span<const std::string_view> {name}();")
        body += [f"constexpr std::string_view {name}List[] = {{", *(f"    {literal(w)}," for w in words), "};"]
        ends.append(f"std::span<const std::string_view> {name}() {{ return {name}List; }}")
    tail = ["", "} // namespace clientele::core", ""]
    return {"core/legal_forms.hpp": "\n".join(header + tail), "core/legal_forms.cpp": "\n".join(body + ends + tail)}
