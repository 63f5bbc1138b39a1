"""One help page as HTML, in one language."""
import datetime
import re
from html import escape

from .catalogue import LIFTED, required
from .common import LANGUAGES

NAMES = {"en": "English", "zh-CN": "简体中文", "zh-TW": "繁體中文"}
SINGLE = ["one number", "share", "whole number", "flag", "choice", "one date", "one text"]
BOUNDS = ["least", "above", "most", "below"]


def shown(value):
    """As a cell shows it: a date as ISO has it, a number in six digits."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, float):
        return f"{value:.6g}"
    return str(value)


def letter(column):
    """0 → A, 26 → AA"""
    return (letter(column // 26 - 1) if column >= 26 else "") + chr(ord("A") + column % 26)


def cell(value):
    kind = "" if isinstance(value, str) else ' class="number"'
    return f"<td{kind}>{escape(shown(value))}</td>"


class PageWriter:
    def __init__(self, language, page, title, words, pages):
        self.language, self.page, self.title, self.words, self.pages = language, page, title, words, pages
        self.names = {name: page for page, name in pages.items()}
        self.body = []

    # ---- words ----

    def word(self, key, section="page", **values):
        return self.words[section][key][self.language].format(**values)

    def linked(self, text):
        """Escaped, and every name of a function a link to its page."""
        def link(match):
            page = self.names.get(match.group())
            return f'<a href="{page}.html">{match.group()}</a>' if page and page != self.page else match.group()
        return re.sub(r"CRM\.[A-Z0-9]+", link, escape(text, quote=False))

    def add(self, text):
        self.body.append(text)

    # ---- parts of a page ----

    def heading(self, key):
        self.add(f"<h2>{escape(self.word(key))}</h2>")

    def lead(self, texts):
        self.add(f'<p class="lead">{self.linked(texts[self.language])}</p>')

    def paragraphs(self, texts):
        for text in (texts[self.language] if texts else "").strip().split("\n"):
            if text.strip():
                self.add(f"<p>{self.linked(text.strip())}</p>")

    def formula(self, function):
        """Its words that are arguments' names as this page calls the arguments."""
        names = {word: a["name"][self.language] for a in function["argument"] for word in (a["idl"], a["name"]["en"])}
        words = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
        text = re.sub(rf"\b({words})\b", lambda m: names[m.group()], function["formula"].strip()) if names else function["formula"]
        self.add(f'<pre class="formula">{escape(text)}</pre>')

    def signature(self, function):
        parts = []
        for n, argument in enumerate(function["argument"]):
            text = ("; " if n else "") + f'<var>{escape(argument["name"][self.language])}</var>'
            parts.append(text if required(argument) else f"[{text}]")
        self.add(f'<p class="signature"><code>{function["name"]}({"".join(parts)})</code></p>')

    def bounds(self, argument):
        given = {k: shown(argument[k]) for k in BOUNDS if k in argument}
        if argument["kind"] == "share":
            given |= ({} if "above" in given else {"least": "0"}) | ({} if "below" in given else {"most": "1"}) | given
        if {"least", "most"} <= set(given):
            return [self.word("between", "argument", **given)]
        return [self.word(k, "argument", **{k: given[k]}) for k in BOUNDS if k in given]

    def argument(self, argument):
        kind = self.words["kind"][argument["kind"]]
        facts = [kind["name"][self.language], *self.bounds(argument)]
        if "choices" in argument:
            facts.append(self.word("choices", "argument", choices=self.word("item", "argument").join(argument["choices"])))
        if "default" in argument:
            facts.append(self.word("default", "argument", value=shown(argument["default"])))
        else:
            facts.append(self.word("required" if required(argument) else "optional", "argument"))
        rule = self.rule(argument, kind)
        self.add(f'<dt><var>{escape(argument["name"][self.language])}</var> '
                 f'<span class="kind">{escape(" · ".join(facts))}</span></dt>')
        self.add(f'<dd>{self.linked(argument["text"][self.language])}'
                 + (f' <span class="rule">{escape(rule)}</span>' if rule else "") + "</dd>")

    def rule(self, argument, kind):
        """What a blank and a text do; a blank that the model judges is in the argument's own words."""
        said = []
        if not required(argument) and argument["kind"] in LIFTED + SINGLE:
            said.append(self.words["argument"]["blank"])
        elif "blank" in kind:
            said.append(kind["blank"])
        if argument.get("blank") == "judged":
            said = []
        said += [kind["text"]] if "text" in kind else []
        return self.word("sentence", "argument").join(entry[self.language] for entry in said)

    def arguments(self, arguments):
        self.add("<dl>")
        for argument in arguments:
            self.argument(argument)
        self.add("</dl>")

    def grid(self, rows, heads):
        width = max(len(r) for r in rows)
        if heads:
            self.add('<table class="cells"><tr><th></th>' + "".join(f"<th>{letter(n)}</th>" for n in range(width)) + "</tr>")
        else:
            self.add('<table class="cells result">')
        for n, row in enumerate(rows, 1):
            cells = [*row, *[""] * (width - len(row))]
            self.add("<tr>" + (f"<th>{n}</th>" if heads else "") + "".join(cell(c) for c in cells) + "</tr>")
        self.add("</table>")

    def examples(self, function):
        self.heading("example")
        before = None
        for example in function["example"]:
            if example["data"] != before and any(any(c != "" for c in row) for row in example["data"]):
                self.add(f'<p>{escape(self.word("sample"))}</p>')
                self.grid(example["data"], True)
            before = example["data"]
            self.result(example, function.get("document"))

    def result(self, example, speaks):
        result = example["result"]
        rows, columns = len(result), max(len(r) for r in result)
        gives = self.word("gives") if rows == columns == 1 else self.word("gives_table", rows=rows, columns=columns)
        given = {c for row in example["data"] for c in row if isinstance(c, str)}
        own = [c for row in result for c in row if isinstance(c, str) and c not in given and re.search("[a-z]{2}", c)]
        note = self.word("in_english") if speaks and own else ""
        self.add(f'<p class="call"><code>{escape(example["formula"])}</code> {escape(gives)}{note}</p>')
        self.grid(result, False)

    def links(self, heading, targets):
        if not targets:
            return
        if heading:
            self.heading(heading)
        names = [self.word("commands") if t == "commands" else t for t in targets]
        pages = [self.names.get(t, t) for t in targets]
        self.add('<p class="links">' + " · ".join(f'<a href="{p}.html">{escape(n)}</a>' for p, n in zip(pages, names)) + "</p>")

    def group(self, group):
        self.add(f'<h2>{escape(group["title"][self.language])}</h2>\n<dl class="index">')
        for function in group["function"]:
            self.add(f'<dt><a href="{self.names[function["name"]]}.html">{function["name"]}</a></dt>'
                     f'<dd>{escape(function["text"][self.language])}</dd>')
        self.add("</dl>")

    def entry(self, title, texts):
        self.add(f"<h2>{escape(title)}</h2>")
        self.paragraphs(texts)

    def source(self, items, literature):
        said = [self.word("documents", items=self.word("item", "argument").join(items))] if items else []
        if said or literature:
            self.add(f'<p class="source">{escape(self.word("source", what="; ".join(said + literature)))}</p>')

    # ---- the whole ----

    def document(self):
        languages = " · ".join(
            f'<span>{NAMES[l]}</span>' if l == self.language else
            f'<a href="../{l}/{self.page}.html" lang="{l}" hreflang="{l}">{NAMES[l]}</a>' for l in LANGUAGES)
        start = "" if self.page == "index" else f'<a href="index.html">{escape(self.word("title"))}</a>'
        title = self.title if self.page == "index" else f'{self.title} – {self.word("title")}'
        return (f'<!DOCTYPE html>\n<html lang="{self.language}" xmlns="http://www.w3.org/1999/xhtml">\n<head>\n'
                '<meta charset="UTF-8"/>\n<meta name="viewport" content="width=device-width"/>\n'
                '<meta name="color-scheme" content="light dark"/>\n'
                f'<title>{escape(title)}</title>\n<link rel="stylesheet" href="../clientele.css"/>\n</head>\n<body>\n'
                f'<nav>{start}<span class="languages">{languages}</span></nav>\n<main>\n<h1>{escape(self.title)}</h1>\n'
                + "\n".join(self.body) + "\n</main>\n</body>\n</html>\n")
