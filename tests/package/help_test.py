"""The help pages in the packed extension: all there, in every language, leading to each other and nowhere else."""
import html.parser
import posixpath
import re
import unittest
import xml.etree.ElementTree as ET

import extension_test as package

HTML = "{http://www.w3.org/1999/xhtml}"
# Characters that only the other way of writing Chinese has, of the commonest.
SIMPLIFIED, TRADITIONAL = set("个们这为与从对时会发无数应总级额联储预设资户销访见别单"), set("個們這為與從對時會發無數應總級額聯儲預設資戶銷訪見別單")
FOREIGN = {"en": set("。，；"), "zh-CN": TRADITIONAL, "zh-TW": SIMPLIFIED}


def pages():
    return {n: package.read(n).decode() for n in package.packed() if n.startswith("help/") and n.endswith(".html")}


class Links(html.parser.HTMLParser):
    def __init__(self, page, text):
        super().__init__()
        self.page, self.targets = page, set()
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.targets |= {posixpath.normpath(posixpath.join(posixpath.dirname(self.page), v))
                         for k, v in attributes if k in ("href", "src")}


def reachable(everything):
    """What one comes to from the English start page."""
    found, todo = set(), ["help/en/index.html"]
    while todo:
        page = todo.pop()
        if page not in found:
            found.add(page)
            todo += Links(page, everything[page]).targets if page in everything else []
    return found


def words(text):
    return " ".join(" ".join(ET.fromstring(text).find(HTML + "body").itertext()).split())


class Help(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.pages = pages()
        cls.menu = package.toml(package.SOURCE / "resources/menu.toml")

    def raw(self, language, function):
        return self.pages[f'help/{language}/{function["method"].lower()}.html']

    def page(self, language, function):
        return words(self.raw(language, function))

    def test_every_function_has_a_page_in_every_language_and_there_are_no_others(self):
        expected = {f"help/{l}/{p}.html" for l in package.LANGUAGES
                    for p in ["index", "commands", *(m.lower() for m in package.catalogue())]}
        self.assertEqual(expected, set(self.pages))

    def test_every_page_is_well_formed(self):
        for name, text in self.pages.items():
            with self.subTest(name):
                root = ET.fromstring(text)
                self.assertEqual(name.split("/")[1], root.get("lang"))

    def test_every_link_leads_to_a_page_in_the_package_and_every_page_is_reached(self):
        for name, text in self.pages.items():
            with self.subTest(name):
                self.assertEqual(set(), Links(name, text).targets - package.packed())
        self.assertEqual({n for n in package.packed() if n.startswith("help/")}, reachable(self.pages))

    def test_no_page_asks_the_network_or_runs_a_script(self):
        for name, text in self.pages.items() | {("help/clientele.css", package.read("help/clientele.css").decode())}:
            with self.subTest(name):
                self.assertNotRegex(text.replace('xmlns="http://www.w3.org/1999/xhtml"', ""), r"https?:|<script|@import|url\(")

    def test_a_page_says_what_the_catalogue_says(self):
        for function in package.catalogue().values():
            for language in package.LANGUAGES:
                page = self.page(language, function)
                texts = [function["text"], *([function["detail"]] if "detail" in function else []),
                         *(a["text"] for a in function["argument"]), *(a["name"] for a in function["argument"])]
                said = [t[language] for t in texts] + [e["formula"] for e in function["example"]]
                self.assertEqual("formula" in function, 'class="formula"' in self.raw(language, function), function["name"])
                for text in said + function.get("see", []):
                    with self.subTest(f'{function["name"]} {language}'):
                        self.assertIn("".join(text.split()), "".join(page.split()))

    def test_a_page_speaks_its_language_outside_its_examples(self):
        for name, text in self.pages.items():
            language = name.split("/")[1]
            body = re.sub(r"<table.*?</table>|<code.*?</code>|<pre.*?</pre>", "", text.split("</nav>")[1], flags=re.S)
            with self.subTest(name):
                self.assertEqual(language != "en", "。" in body or "：" in body)
                self.assertEqual(set(), set(body) & FOREIGN[language])

    def test_a_source_is_something_a_reader_knows(self):
        for name, text in self.pages.items():
            with self.subTest(name):
                for source in re.findall('<p class="source">(.*)</p>', text):
                    self.assertNotRegex(source, r"SPEC|SEEDS|REFERENCES|\.md|§")
                    self.assertEqual(source.count("("), source.count(")"))

    def test_every_command_of_the_menu_is_explained(self):
        for language in package.LANGUAGES:
            page = words(self.pages[f"help/{language}/commands.html"])
            for item in self.menu["item"]:
                with self.subTest(f'{item["command"]} {language}'):
                    self.assertIn(" ".join(item["help"][language].split()), page)

    def test_no_two_commands_of_the_menu_share_an_access_key(self):
        for language in package.LANGUAGES:
            keys = [re.search("~(.)", i[language]).group(1).upper() for i in self.menu["item"] if "~" in i[language]]
            self.assertEqual(len(self.menu["item"]), len(set(keys)), f"{language}: {sorted(keys)}")


if __name__ == "__main__":
    unittest.main()
