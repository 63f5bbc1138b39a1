"""resources/functions/*.toml → docs/functions.md."""
from .catalogue import read, required


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
    if "formula" in function:
        out += f'`{function["formula"]}`\n\n'
    if "detail" in function:
        out += function["detail"]["en"] + "\n\n"
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
    return {"functions.md": markdown(read(inputs))}
