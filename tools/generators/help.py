"""The function catalogue, the menu and resources/help.toml → the help pages: a folder of HTML per language.

A page per function, one for the menu, and a start page. They are read in the user's browser: LibreOffice's own help
viewer ends the whole office where the package with its style sheets is not installed.
"""
import re

from .catalogue import read
from .common import LANGUAGES, all_languages, fail, load
from .help_html import PageWriter
from .menu import plain

SHEET = "extension/help/{language}/{page}.html"


def page_of(name):
    """CRM.TOPSHARE → topshare"""
    return name.removeprefix("CRM.").lower()


def sources(text):
    """What a reader can look up: the items of the source documents, and literature; our own papers' names left out."""
    items, literature = [], []
    for cited in re.findall(r"\(([^()]*)\)", text):
        literature += [c.strip() for c in cited.split(";")]
    for part in (p.strip() for p in re.sub(r"\([^()]*\)", "", text).split(";")):
        if part.startswith("SEEDS"):
            items += [i.strip() for i in part.removeprefix("SEEDS").split(",")]
        elif not part.startswith(("SPEC", "REFERENCES")):
            literature.append(part)
    return items, literature


def check_words(path, words):
    for section in ("page", "argument"):
        for key, entry in words[section].items():
            all_languages(path, f"{section}.{key}", entry)
    for kind, entry in words["kind"].items():
        for key, text in entry.items():
            all_languages(path, f"kind.{kind}.{key}", text)
    for entry in words["intro"]:
        all_languages(path, "intro", entry)


def check_menu(path, menu):
    for item in menu["item"]:
        all_languages(path, f"{item['command']}.help", item.get("help", {}))


def inputs_by_name(inputs):
    by_name = {p.name: p for p in inputs if p.parent.name == "resources"}
    if {"help.toml", "menu.toml"} - set(by_name):
        fail("help", "help.toml and menu.toml are needed beside the catalogue")
    return by_name["help.toml"], by_name["menu.toml"], [p for p in inputs if p.parent.name == "functions"]


def function_body(out, group, function):
    out.lead(function["text"])
    out.signature(function)
    out.paragraphs(function.get("detail"))
    if "formula" in function:
        out.heading("formula")
        out.formula(function)
    if function["argument"]:
        out.heading("arguments")
        out.arguments(function["argument"])
    out.examples(function)
    see = function.get("see", [])
    out.links("see", see)
    out.links("others", [f["name"] for f in group["function"] if f["name"] not in [function["name"], *see]])
    out.source(*sources(function["source"]))


def menu_body(out, menu):
    for item in menu["item"]:
        out.entry(re.sub("…$", "", plain(item[out.language])), item["help"])


def start_body(out, groups, words):
    for entry in words["intro"]:
        out.paragraphs(entry)
    out.links("", ["commands"])
    order = words["groups"]
    for group in sorted(groups, key=lambda g: order.index(g["group"]) if g["group"] in order else len(order)):
        out.group(group)


def generate(inputs):
    help_path, menu_path, catalogue = inputs_by_name(inputs)
    groups, words, menu = read(catalogue), load(help_path), load(menu_path)
    check_words(help_path, words)
    check_menu(menu_path, menu)
    pages = {page_of(f["name"]): f["name"] for g in groups for f in g["function"]}
    if {"index", "commands"} & set(pages):
        fail(help_path, "a function has the name of another page")
    files = {}
    for language in LANGUAGES:
        def write(page, title, fill):
            out = PageWriter(language, page, title, words, pages)
            fill(out)
            files[SHEET.format(language=language, page=page)] = out.document()
        write("index", words["page"]["title"][language], lambda out: start_body(out, groups, words))
        write("commands", words["page"]["commands"][language], lambda out: menu_body(out, menu))
        for group in groups:
            for function in group["function"]:
                write(page_of(function["name"]), function["name"],
                      lambda out, g=group, f=function: function_body(out, g, f))
    return files
