"""resources/functions/*.toml → docs/functions.md."""
from .catalogue import read, required


INTRODUCTION = """# Functions

<!-- Generated from resources/functions by tools/generators/function_docs.py: change it there, then `cmake --build --preset dev --target docs`. -->

Arguments in square brackets are optional. Functions that work row by row take one value or, as an array formula
(Ctrl+Shift+Enter), a whole column; a column reference such as `C:C` is an ordinary argument.

## What an argument may hold

Each argument below names its kind. What a cell may hold follows from the kind alone; nothing is ever guessed.

| kind | a blank | a text | a number out of bounds |
|---|---|---|---|
| number; text; date | the row's result is blank (what a blank date means is said at the function) | a number or date: `#VALUE!` in that row, also for "12" | Err:502 in that row |
| number row: a customer's values side by side; of a rectangle each row is a customer | says the function; all blank: a blank result | `#VALUE!` in that row | Err:502 in that row |
| cell row | counts as not filled | counts as filled | – |
| number column, text column, date column | stays out, its own row's result is blank | in numbers: `#VALUE!` in its row, or of the whole result where that is one number | Err:502 likewise |
| one number, share (0 to 1), whole number, flag (0 or 1), one date, one text, choice | what holds when it is left out | `#VALUE!`; no such choice: Err:502 | Err:502 |
| number list, date list, labels, table, policy | stays out | `#VALUE!` or Err:502 of the whole result | Err:502 |

An empty cell that is passed alone arrives as 0, as everywhere in Calc; for a text or a date it still counts as blank.
TRUE and FALSE are 1 and 0. An error in any cell of an argument is an error of the function. A blank result is an
empty text, which AVERAGE, COUNT and MIN leave out.

Of an array result that holds numbers or errors beside texts (a table of CRM.RFM, a column of classes with an error in one
row), Calc shows the texts, but `=`, COUNTIF and VLOOKUP do not find them: that is so for every add-in. Appending nothing
makes them ordinary texts: `=SUMPRODUCT(F2:F99&""="A")`. Results in single cells, and arrays of texts alone, are found as usual.
"""


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
        if "published" in example:
            out += f'\nPublished in {example["published"]}.\n'
    if function.get("see"):
        out += "\nSee also " + ", ".join(function["see"]) + ".\n"
    return out + f'\nSource: {function["source"]}.\n'


def markdown(groups):
    out = INTRODUCTION
    for group in groups:
        out += f'\n## {group["title"]["en"]}\n\n' + "\n".join(markdown_function(f) for f in group["function"])
    return out


def generate(inputs):
    return {"functions.md": markdown(read(inputs))}
