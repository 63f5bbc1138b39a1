"""resources/headers.toml → the synonyms of every field, and what else is told about columns."""
from .common import ENUM, LANGUAGES, fail, literal, load

TABLES = ["customers", "contacts", "orders"]
CONTENTS = ["any", "key", "name", "text", "date", "money", "number", "phone", "email", "yesno", "grade"]
LISTS = {"other": "otherHeaders", "totals": "totalLabels", "notes": "noteBeginnings",
         "currencies": "currencyWords", "yes": "yesWords", "no": "noWords", "grades": "gradeWords"}
MARKS = {"~": 0.86, "?": 0.66}  # strength of a doubtful word; below askBelow the user is asked


def camel(name):
    head, *rest = name.split("_")
    return head + "".join(r.capitalize() for r in rest)


def mask(path, key, tables):
    for table in tables:
        if table not in TABLES:
            fail(path, f"{key}: no table named {table}")
    return sum(1 << TABLES.index(t) for t in tables)


def synonyms(field, node, tables):
    for language in LANGUAGES:
        for order, word in enumerate(node.get(language, [])):
            strength = MARKS.get(word[0], 1.0)
            text = word[1:] if word[0] in MARKS else word
            yield f"{{{literal(text)}, Field::{field}, Language::{ENUM[language]}, {tables}, {strength}, {order}}}"


def views(name, words):
    body = ", ".join(literal(w) for w in words)
    return [f"constexpr std::array<std::string_view, {len(words)}> {name}{{{{{body}}}}};"]


def read(path):
    doc = load(path)
    lists = {LISTS[k]: doc.pop(k)["names"] for k in LISTS}
    lists |= {f"{t}Sheets": doc["tables"][t]["names"] for t in TABLES}
    del doc["tables"]
    return doc, lists


def generate(inputs):
    (path,) = inputs
    doc, lists = read(path)
    rows, fields, nots, names, headers = [], [], [], [], []
    for key, node in doc.items():
        field = camel(key)
        if node.get("content") not in CONTENTS:
            fail(path, f"{key}: content must be one of {', '.join(CONTENTS)}")
        if any(not node.get(l) for l in LANGUAGES):
            fail(path, f"{key}: no header in one of the languages")
        tables = mask(path, key, node["tables"])
        rows += synonyms(field, node, tables)
        for table in TABLES:
            rows += synonyms(field, node.get(table, {}), mask(path, key, [table]))
        nots += [f"{{{literal(w)}, Field::{field}}}" for w in node.get("not", [])]
        fields.append(f"    case Field::{field}: return {{{literal(key)}, {tables}, Content::{node['content']}}};")
        plain = [literal(next(w for w in node[l] if w[0] not in MARKS)) for l in LANGUAGES]
        headers.append(f"    case Field::{field}: {{ constexpr std::array<std::string_view, 3> in{{{{{', '.join(plain)}}}}};"
                       " return in.at(static_cast<std::size_t>(language)); }")
        names.append(f"Field::{field}")
    header = ["#pragma once", "", '#include "core/base/language.hpp"', '#include "core/tables/fields.hpp"', "",
              "#include <span>", "#include <string_view>", "", "namespace clientele::core {", "",
              "/// What a column of a field holds.", f"enum class Content {{ {', '.join(CONTENTS)} }};", "",
              "/// One thing a field is called. Generated from resources/headers.toml.",
              "struct HeaderSynonym {", "    std::string_view text;", "    Field field;", "    Language language;",
              "    unsigned tables;  ///< bit per TableKind", "    double strength;  ///< below 1: may mean other things",
              "    int order;        ///< 0: the usual word", "};", "",
              "struct FieldFacts {", "    std::string_view name; ///< canonical", "    unsigned tables = 0;",
              "    Content content{};", "};", "",
              "/// A word that keeps a header from being taken for the field by a part of it.",
              "struct HeaderVeto {", "    std::string_view word;", "    Field field;", "};", "",
              "FieldFacts factsOf(Field field);", "std::span<const HeaderSynonym> headerSynonyms();",
              "std::span<const HeaderVeto> headerVetoes();", "std::span<const Field> allFields();"]
    header += [f"std::span<const std::string_view> {n}();" for n in lists]
    header += ["", "} // namespace clientele::core", ""]
    body = ['#include "core/headers.hpp"', "", "#include <array>", "#include <utility>", "",
            "namespace clientele::core {", "", "namespace {",
            f"constexpr std::array<HeaderSynonym, {len(rows)}> synonyms{{{{"]
    body += [f"    {r}," for r in rows] + ["}};", f"constexpr std::array<HeaderVeto, {len(nots)}> vetoes{{{{"]
    body += [f"    {n}," for n in nots] + ["}};"]
    body += [f"constexpr std::array<Field, {len(names)}> fields{{{{{', '.join(names)}}}}};"]
    for name, words in lists.items():
        body += views(f"{name}List", words)
    body += ["} // namespace", "", "FieldFacts factsOf(Field field) {", "    switch (field) {", *fields, "    }",
             "    return {};", "}", "", "std::string_view canonicalName(Field field) { return factsOf(field).name; }", "",
             "std::string_view headerOf(Field field, Language language) {", "    switch (field) {", *headers, "    }",
             "    return {};", "}", "",
             "std::span<const HeaderSynonym> headerSynonyms() { return synonyms; }",
             "std::span<const HeaderVeto> headerVetoes() { return vetoes; }",
             "std::span<const Field> allFields() { return fields; }"]
    body += [f"std::span<const std::string_view> {n}() {{ return {n}List; }}" for n in lists]
    body += ["", "} // namespace clientele::core", ""]
    return {"core/headers.hpp": "\n".join(header), "core/headers.cpp": "\n".join(body)}
