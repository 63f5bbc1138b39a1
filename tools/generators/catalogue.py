"""resources/functions/*.toml → CalcAddIns.xcu, the catalogue as a C++ table, docs/functions.md."""
import datetime
import re
from xml.sax.saxutils import escape

from .common import LANGUAGES, all_languages, fail, literal, load

SERVICE = "org.clientele.Functions"
XCU = {"en": "en-US", "zh-CN": "zh-CN", "zh-TW": "zh-TW"}
KINDS = {"number", "number list", "number column", "text", "text column", "date", "date list", "date column",
         "share", "whole number", "flag", "labels", "policy", "table"}
NULL_DATE = datetime.date(1899, 12, 30)
FUNCTION_KEYS = {"method", "name", "document", "source", "see", "text", "argument", "example"}
ARGUMENT_KEYS = {"idl", "kind", "optional", "default", "name", "text"}


# ---- reading and checking ----

def check_argument(path, where, argument):
    if set(argument) - ARGUMENT_KEYS:
        fail(path, f"{where}: unknown {sorted(set(argument) - ARGUMENT_KEYS)}")
    if argument["kind"] not in KINDS:
        fail(path, f"{where}: unknown kind {argument['kind']}")
    for key in ("name", "text"):
        all_languages(path, f"{where}.{key}", argument[key])


def check_function(path, function):
    where = function["name"]
    if set(function) - FUNCTION_KEYS:
        fail(path, f"{where}: unknown {sorted(set(function) - FUNCTION_KEYS)}")
    if not re.fullmatch(r"CRM\.[A-Z0-9]+", where):
        fail(path, f"{where}: not a name like CRM.ABC")
    if not function.get("source") or not function.get("example"):
        fail(path, f"{where}: a source and an example are needed")
    all_languages(path, f"{where}.text", function["text"])
    for argument in function["argument"]:
        check_argument(path, f"{where} {argument['idl']}", argument)
    kinds = [required(a) for a in function["argument"]]
    if kinds != sorted(kinds, reverse=True):
        fail(path, f"{where}: a required argument after an optional one")


def read(inputs):
    groups, names = [], set()
    for path in sorted(inputs):
        group = load(path)
        all_languages(path, "title", group["title"])
        for function in group["function"]:
            check_function(path, function)
            if function["name"] in names or function["method"] in names:
                fail(path, f"{function['name']} stands twice")
            names |= {function["name"], function["method"]}
        groups.append(group)
    for group in groups:
        for function in group["function"]:
            for other in set(function.get("see", [])) - names:
                fail(group["group"], f"{function['name']}: no function {other} to see")
    return groups


def required(argument):
    return not argument.get("optional", False) and "default" not in argument


# ---- CalcAddIns.xcu ----

def prop(name, entry, indent):
    values = "".join(f'<value xml:lang="{XCU[l]}">{escape(entry[l])}</value>' for l in LANGUAGES)
    return f'{indent}<prop oor:name="{name}">{values}</prop>\n'


def same(text):
    return {l: text for l in LANGUAGES}


def xcu_function(function):
    pad = "     "
    out = f'    <node oor:name="{function["method"]}" oor:op="replace">\n'
    out += prop("DisplayName", same(function["name"]), pad) + prop("Description", function["text"], pad)
    out += f'{pad}<prop oor:name="Category"><value>Add-In</value></prop>\n{pad}<node oor:name="Parameters">\n'
    for argument in function["argument"]:
        out += f'{pad} <node oor:name="{argument["idl"]}" oor:op="replace">\n'
        out += prop("DisplayName", argument["name"], pad + "  ")
        out += prop("Description", argument["text"], pad + "  ") + f"{pad} </node>\n"
    return out + f"{pad}</node>\n    </node>\n"


def xcu(groups):
    out = ('<?xml version="1.0" encoding="UTF-8"?>\n'
           '<oor:component-data xmlns:oor="http://openoffice.org/2001/registry" '
           'xmlns:xs="http://www.w3.org/2001/XMLSchema" oor:name="CalcAddIns" '
           'oor:package="org.openoffice.Office">\n <node oor:name="AddInInfo">\n'
           f'  <node oor:name="{SERVICE}" oor:op="replace">\n   <node oor:name="AddInFunctions">\n')
    out += "".join(xcu_function(f) for g in groups for f in g["function"])
    return out + "   </node>\n  </node>\n </node>\n</oor:component-data>\n"


# ---- the C++ table ----

HEADER_TYPES = """/// A cell of an example: nothing, a number (dates as Calc has them) or a text.
using ExampleCell = std::variant<std::monostate, double, std::string_view>;
using ExampleTable = std::vector<std::vector<ExampleCell>>;

/// Texts in the order of core::Language.
using Texts = std::array<std::string_view, 3>;

struct ExampleEntry {
    ExampleTable data; ///< to stand from A1
    std::string_view formula;
    ExampleTable result;
};

struct ArgumentEntry {
    std::string_view idl, kind;
    bool required;
    Texts name, text;
};

struct FunctionEntry {
    std::string_view method, name, group, source;
    bool document; ///< Calc hands over the calling document
    Texts text;
    std::vector<ArgumentEntry> arguments;
    std::vector<ExampleEntry> examples;
};

/// Every function, in the order of the resources.
const std::vector<FunctionEntry>& catalogue();
"""


def serial(value):
    return float((value - NULL_DATE).days)


def cpp_cell(value):
    if isinstance(value, datetime.date):
        value = serial(value)
    if isinstance(value, (int, float)):
        return repr(float(value))
    return f"ExampleCell({literal(value)})" if value else "ExampleCell()"


def cpp_table(rows):
    return "{" + ", ".join("{" + ", ".join(cpp_cell(c) for c in row) + "}" for row in rows) + "}"


def cpp_texts(entry):
    return "{" + ", ".join(literal(entry[l]) for l in LANGUAGES) + "}"


def cpp_function(group, f):
    arguments = ",\n      ".join(
        "{" + f'{literal(a["idl"])}, {literal(a["kind"])}, {"true" if required(a) else "false"}, '
        + f'{cpp_texts(a["name"])}, {cpp_texts(a["text"])}' + "}" for a in f["argument"])
    examples = ",\n      ".join(
        "{" + f'ExampleTable{cpp_table(e["data"])}, {literal(e["formula"])}, ExampleTable{cpp_table(e["result"])}'
        + "}" for e in f["example"])
    document = "true" if f.get("document") else "false"
    return (f'    {{{literal(f["method"])}, {literal(f["name"])}, {literal(group)}, {literal(f["source"])}, '
            f'{document},\n     {cpp_texts(f["text"])},\n     {{{arguments}}},\n     {{{examples}}}}},\n')


def header(groups):
    constants = [f'inline constexpr double {f["method"]}_{a["idl"]} = {float(a["default"])!r};'
                 for g in groups for f in g["function"] for a in f["argument"] if "default" in a]
    return ("#pragma once\n\n#include <array>\n#include <string_view>\n#include <variant>\n#include <vector>\n\n"
            "/// The catalogue of the functions. Generated from resources/functions.\n"
            "namespace clientele::functions {\n\n"
            "/// Defaults of arguments that are no policy of the manager's.\nnamespace defaults {\n"
            + "\n".join(constants) + "\n} // namespace defaults\n\n" + HEADER_TYPES
            + "\n} // namespace clientele::functions\n")


def table(groups):
    rows = "".join(cpp_function(g["group"], f) for g in groups for f in g["function"])
    return ('#include "functions/catalogue.hpp"\n\nnamespace clientele::functions {\n\n'
            "const std::vector<FunctionEntry>& catalogue() {\n    static const std::vector<FunctionEntry> all{\n"
            + rows + "    };\n    return all;\n}\n\n} // namespace clientele::functions\n")


# ---- docs/functions.md ----

def signature(function):
    out = ""
    for n, argument in enumerate(function["argument"]):
        text = argument["idl"] + (f' = {argument["default"]}' if "default" in argument else "")
        text = ("; " if n else "") + text
        out += text if required(argument) else f"[{text}]"
    return f'{function["name"]}({out})'


def shown(value):
    if isinstance(value, float):
        return f"{value:g}"
    return str(value).replace("|", "\\|")


def grid(rows):
    width = max(len(r) for r in rows)
    letters = [chr(ord("A") + n) for n in range(width)]
    out = "| | " + " | ".join(letters) + " |\n|---" + "|---" * width + "|\n"
    for n, row in enumerate(rows, 1):
        cells = [shown(c) for c in row] + [""] * (width - len(row))
        out += f"| **{n}** | " + " | ".join(cells) + " |\n"
    return out


def markdown_function(function):
    out = f'### {function["name"]}\n\n`{signature(function)}`\n\n{function["text"]["en"]}\n\n'
    for argument in function["argument"]:
        out += f'- `{argument["idl"]}` ({argument["kind"]}): {argument["text"]["en"]}\n'
    for example in function["example"]:
        result = "; ".join(", ".join(shown(c) for c in row) for row in example["result"])
        out += f'\nWith\n\n{grid(example["data"])}\n`{example["formula"]}` gives {result}.\n'
    if function.get("see"):
        out += "\nSee also " + ", ".join(function["see"]) + ".\n"
    return out + f'\nSource: {function["source"]}.\n'


def markdown(groups):
    out = ("# Functions\n\n<!-- Generated from resources/functions by tools/generators/catalogue.py: change it there, "
           "then `cmake --build --preset dev --target docs`. -->\n\n"
           "Arguments in square brackets are optional. A column is any range; blank rows stay blank, a text where a\n"
           "number belongs is `#VALUE!` in its own row. Functions that work row by row take one value or, as an array\n"
           "formula (Ctrl+Shift+Enter), a whole column.\n")
    for group in groups:
        out += f'\n## {group["title"]["en"]}\n\n' + "\n".join(markdown_function(f) for f in group["function"])
    return out


def generate(inputs):
    groups = read(inputs)
    return {"functions/catalogue.hpp": header(groups), "functions/catalogue.cpp": table(groups),
            "extension/CalcAddIns.xcu": xcu(groups), "functions.md": markdown(groups)}
