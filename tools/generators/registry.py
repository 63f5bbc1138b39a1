"""resources/functions/*.toml → the interface of the functions (IDL), what the boundary has to keep of each argument
(rules), and the registry: one line of glue per function."""
from .catalogue import LIFTED, domain, read, required, truth
from .common import literal

RANGE = "sequence< sequence< any > >"
DOCUMENT = "com::sun::star::beans::XPropertySet"


def camel(kind):
    first, *rest = kind.split()
    return first + "".join(w.capitalize() for w in rest)


# ---- XFunctions.idl ----

def idl_method(function):
    parameters = [f"[in] {DOCUMENT} document"] if function.get("document") else []
    parameters += [f'[in] {RANGE if required(a) else "any"} {a["idl"]}' for a in function["argument"]]
    return f'    any {function["method"]}( ' + ",\n        ".join(parameters) + " );\n"


def idl(functions):
    return ("// Generated from resources/functions.\nmodule org { module clientele {\n\n"
            "/** The functions of Calc. What each is for, its arguments and examples: docs/functions.md.\n\n"
            "    The names of the service and of its methods are a file format: they are never changed\n"
            "    (idl/functions.contract).\n\n"
            "    A required argument is a range, which a single value is too; an optional one is an any, void where it is\n"
            "    left out. `document` never stands in a formula: Calc hands over the document that calls.\n */\n"
            "interface XFunctions\n{\n" + "".join(idl_method(f) for f in functions) + "};\n\n}; };\n")


# ---- rules.hpp ----

def for_model(function):
    """The arguments as the model takes them: first what goes row by row."""
    return sorted(function["argument"], key=lambda a: a["kind"] not in LIFTED)


def rule(function, argument):
    least, most, above, below = domain(argument)
    choices = f'{function["method"]}_{argument["idl"]}' if "choices" in argument else "{}"
    return (f'    {{Kind::{camel(argument["kind"])}, {truth(required(argument))}, {{{least}, {most}, {above}, {below}}}, '
            f"{choices}}}")


def function_rules(function):
    out = ""
    for argument in function["argument"]:
        if "choices" in argument:
            words = ", ".join(literal(c) for c in argument["choices"])
            out += f'inline constexpr std::string_view {function["method"]}_{argument["idl"]}[] = {{{words}}};\n'
    rules = ",\n".join(rule(function, a) for a in for_model(function))
    return out + f'inline constexpr Rule {function["method"]}[] = {{\n{rules}}};\n'


def defaults(functions):
    numbers = [(f["method"], a) for f in functions for a in f["argument"] if "default" in a]
    return "".join(f'inline constexpr double {method}_{a["idl"]} = {float(a["default"])!r};\n' for method, a in numbers)


def rules(functions):
    return ("#pragma once\n\n#include \"functions/boundary/rules.hpp\"\n\n"
            "// Generated from resources/functions.\n"
            "namespace clientele::functions {\n\n"
            "/// What holds where an argument is left out that is no policy of the manager's.\n"
            "namespace defaults {\n" + defaults(functions) + "} // namespace defaults\n\n"
            "/// Of each function, the arguments in the order of its model: first what goes row by row.\n"
            "namespace rules {\n" + "".join(function_rules(f) for f in functions) + "} // namespace rules\n\n"
            "} // namespace clientele::functions\n")


# ---- registry.inc, models.hpp ----

def glue(function):
    method = function["method"]
    parameters = (["const Document& d"] if function.get("document") else []) + [
        f'const {"Table" if required(a) else "Any"}& {a["idl"]}' for a in function["argument"]]
    passed = "".join(f', {a["idl"]}' for a in for_model(function))
    caller = "by(d)" if function.get("document") else "{}"
    return (f'Any SAL_CALL {method}({", ".join(parameters)}) override {{ '
            f"return call<rules::{method}>({caller}, models::{method}{passed}); }}\n")


def generate(inputs):
    groups = read(inputs)
    functions = [f for g in groups for f in g["function"]]
    includes = "".join(f'#include "functions/models/{g["group"]}.hpp"\n' for g in groups)
    return {"idl/org/clientele/XFunctions.idl": idl(functions),
            "functions/rules.hpp": rules(functions),
            "functions/models.hpp": "#pragma once\n\n// Generated from resources/functions.\n" + includes,
            "functions/registry.inc": "// Generated from resources/functions.\n" + "".join(glue(f) for f in functions)}
