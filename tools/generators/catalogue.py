"""resources/functions/*.toml, read and checked; the catalogue as a C++ table for the tests, the help and the dialogs."""
import datetime
import re

from .common import LANGUAGES, all_languages, fail, literal, load

# What a function takes row by row: a column in gives a column out. These come first in the model's signature.
LIFTED = ["number", "text", "date", "number row", "cell row"]
KINDS = LIFTED + ["number column", "text column", "date column", "one number", "share", "whole number", "flag", "choice",
                  "one date", "one text", "number list", "date list", "labels", "policy", "table"]
NULL_DATE = datetime.date(1899, 12, 30)
FUNCTION_KEYS = {"method", "name", "document", "source", "see", "text", "formula", "detail", "argument", "example"}
ARGUMENT_KEYS = {"idl", "kind", "optional", "default", "name", "text", "least", "most", "above", "below", "choices", "blank"}
EXAMPLE_KEYS = {"data", "formula", "result", "published"}
BOUNDED = {"number", "number row", "number column", "one number", "share", "whole number", "number list", "table"}


# ---- reading and checking ----

def check_argument(path, where, argument):
    if set(argument) - ARGUMENT_KEYS:
        fail(path, f"{where}: unknown {sorted(set(argument) - ARGUMENT_KEYS)}")
    if argument["kind"] not in KINDS:
        fail(path, f"{where}: unknown kind {argument['kind']}")
    if (argument["kind"] == "choice") != ("choices" in argument):
        fail(path, f"{where}: choices belong to the kind choice")
    if {"least", "most", "above", "below"} & set(argument) and argument["kind"] not in BOUNDED:
        fail(path, f"{where}: a {argument['kind']} has no bounds")
    if argument.get("blank", "judged") != "judged":
        fail(path, f"{where}: a blank goes by the kind, or is judged")
    for key in ("name", "text"):
        all_languages(path, f"{where}.{key}", argument[key])


def check_function(path, function):
    where = function["name"]
    if set(function) - FUNCTION_KEYS:
        fail(path, f"{where}: unknown {sorted(set(function) - FUNCTION_KEYS)}")
    if not re.fullmatch(r"CRM\.[A-Z0-9]+", where):
        fail(path, f"{where}: not a name like CRM.ABC")
    if where.removeprefix("CRM.") != function["method"].upper():
        fail(path, f"{where}: the method is {function['method']}")
    if not function.get("source") or not function.get("example"):
        fail(path, f"{where}: a source and an example are needed")
    all_languages(path, f"{where}.text", function["text"])
    if "detail" in function:
        all_languages(path, f"{where}.detail", function["detail"])
    for argument in function["argument"]:
        check_argument(path, f"{where} {argument['idl']}", argument)
    for example in function["example"]:
        if set(example) - EXAMPLE_KEYS:
            fail(path, f"{where}: unknown {sorted(set(example) - EXAMPLE_KEYS)} in an example")
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


# ---- the C++ table ----

HEADER_TYPES = """/// A date of an example, as Calc has it.
struct ExampleDate {
    double serial;
};

/// A cell of an example: nothing, a number, a text or a date.
using ExampleCell = std::variant<std::monostate, double, std::string_view, ExampleDate>;

/// The number of a cell, a date's too; nothing where it holds none.
const double* numberIn(const ExampleCell& cell);

using ExampleTable = std::vector<std::vector<ExampleCell>>;

/// Texts in the order of core::Language.
using Texts = std::array<std::string_view, 3>;

struct ExampleEntry {
    ExampleTable data; ///< to stand from A1
    std::string_view formula;
    ExampleTable result;
    std::string_view published; ///< where the result was published, "" when it is our own
};

struct ArgumentEntry {
    std::string_view idl, kind;
    bool required;
    bool judged; ///< the model decides what a blank means
    double least, most;
    bool above, below; ///< least, most themselves are out
    std::vector<std::string_view> choices;
    std::string_view preset; ///< what holds when it is left out, "" when the text says it
    Texts name, text;
};

struct FunctionEntry {
    std::string_view method, name, group, source;
    bool document; ///< Calc hands over the calling document
    std::string_view formula; ///< the definition in symbols, "" when words do
    Texts text, detail;
    std::vector<ArgumentEntry> arguments;
    std::vector<ExampleEntry> examples;
};

/// Every function, in the order of the resources.
const std::vector<FunctionEntry>& catalogue();

struct GroupEntry {
    std::string_view group;
    Texts title;
};

/// The groups of the functions, in the same order.
const std::vector<GroupEntry>& groups();
"""


def serial(value):
    return float((value - NULL_DATE).days)


def cpp_cell(value):
    if isinstance(value, datetime.date):
        return f"ExampleDate{{{serial(value)!r}}}"
    if isinstance(value, (int, float)):
        return repr(float(value))
    return f"ExampleCell({literal(value)})" if value else "ExampleCell()"


def cpp_table(rows):
    return "{" + ", ".join("{" + ", ".join(cpp_cell(c) for c in row) + "}" for row in rows) + "}"


def cpp_texts(entry):
    return "{" + ", ".join(literal(entry[l]) for l in LANGUAGES) + "}"


def truth(value):
    return "true" if value else "false"


INFINITY = "std::numeric_limits<double>::infinity()"


def domain(argument):
    """least, most, and whether they themselves are out."""
    share = argument["kind"] == "share"
    least = argument.get("least", argument.get("above", 0 if share else None))
    most = argument.get("most", argument.get("below", 1 if share else None))
    return (f"-{INFINITY}" if least is None else repr(float(least)), INFINITY if most is None else repr(float(most)),
            truth("above" in argument), truth("below" in argument))


def preset(argument):
    return f'{argument["default"]}' if "default" in argument else argument.get("choices", [""])[0]


def cpp_argument(a):
    choices = ", ".join(literal(c) for c in a.get("choices", []))
    return ("{" + ", ".join([literal(a["idl"]), literal(a["kind"]), truth(required(a)), truth("blank" in a), *domain(a),
                             "{" + choices + "}", literal(preset(a)), cpp_texts(a["name"]), cpp_texts(a["text"])]) + "}")


def cpp_function(group, f):
    arguments = ",\n      ".join(cpp_argument(a) for a in f["argument"])
    examples = ",\n      ".join(
        "{" + f'ExampleTable{cpp_table(e["data"])}, {literal(e["formula"])}, ExampleTable{cpp_table(e["result"])}, '
        + literal(e.get("published", "")) + "}" for e in f["example"])
    return (f'    {{{literal(f["method"])}, {literal(f["name"])}, {literal(group)}, {literal(f["source"])}, '
            f'{truth(f.get("document"))}, {literal(f.get("formula", ""))},\n     {cpp_texts(f["text"])}, '
            f'{cpp_texts(f.get("detail", f["text"]))},\n     {{{arguments}}},\n     {{{examples}}}}},\n')


def header():
    return ("#pragma once\n\n#include <array>\n#include <limits>\n#include <string_view>\n#include <variant>\n"
            "#include <vector>\n\n/// The catalogue of the functions. Generated from resources/functions.\n"
            "namespace clientele::functions {\n\n" + HEADER_TYPES + "\n} // namespace clientele::functions\n")


def table(groups):
    rows = "".join(cpp_function(g["group"], f) for g in groups for f in g["function"])
    return ('#include "functions/catalogue.hpp"\n\nnamespace clientele::functions {\n\n'
            "const std::vector<FunctionEntry>& catalogue() {\n    static const std::vector<FunctionEntry> all{\n"
            + rows + "    };\n    return all;\n}\n\n"
            "const double* numberIn(const ExampleCell& cell) {\n"
            "    const auto* const date = std::get_if<ExampleDate>(&cell);\n"
            "    return date != nullptr ? &date->serial : std::get_if<double>(&cell);\n}\n\n"
            "const std::vector<GroupEntry>& groups() {\n    static const std::vector<GroupEntry> all{\n"
            + "".join(f'        {{{literal(g["group"])}, {cpp_texts(g["title"])}}},\n' for g in groups)
            + "    };\n    return all;\n}\n\n} // namespace clientele::functions\n")


def generate(inputs):
    groups = read(inputs)
    return {"functions/catalogue.hpp": header(), "functions/catalogue.cpp": table(groups)}
