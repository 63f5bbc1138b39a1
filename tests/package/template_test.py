"""The templates of the new customer workbook in the packed extension: whole documents that say what the resources say."""
import io
import unittest
import xml.etree.ElementTree as ET
import zipfile

import extension_test as package

TYPE = "application/vnd.oasis.opendocument.spreadsheet-template"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
MANIFEST = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}"
TITLE = "{http://purl.org/dc/elements/1.1/}title"
SHEETS = ["customers", "orders", "voice", "deals", "receivables"]


def name(language):
    return f"templates/Clientele/customers-{language}.ots"


def opened(language):
    return zipfile.ZipFile(io.BytesIO(package.read(name(language))))


def strings(file, *keys):
    node = package.toml(package.SOURCE / "resources/strings" / file)
    for key in keys:
        node = node[key]
    return node


def leaves(node, language):
    if language in node:
        return {node[language]}
    return set().union(*(leaves(child, language) for child in node.values()))


def texts(language):
    with opened(language) as document:
        root = ET.fromstring(document.read("content.xml"))
    return root, {"".join(p.itertext()) for p in root.iter("{urn:oasis:names:tc:opendocument:xmlns:text:1.0}p")}


class Templates(unittest.TestCase):
    def test_there_is_one_for_every_language_and_no_other(self):
        self.assertEqual({name(l) for l in package.LANGUAGES},
                         {n for n in package.packed() if n.startswith("templates/")})

    def test_each_is_packed_as_a_template_with_its_type_first_and_plain(self):
        for language in package.LANGUAGES:
            with opened(language) as document:
                first = document.infolist()[0]
                self.assertEqual(("mimetype", zipfile.ZIP_STORED), (first.filename, first.compress_type))
                self.assertEqual(TYPE, document.read("mimetype").decode())
                listed = {e.get(MANIFEST + "full-path"): e.get(MANIFEST + "media-type")
                          for e in ET.fromstring(document.read("META-INF/manifest.xml"))}
                self.assertEqual(TYPE, listed.pop("/"))
                self.assertEqual(set(document.namelist()) - {"mimetype", "META-INF/manifest.xml"}, set(listed))

    def test_every_part_is_well_formed(self):
        for language in package.LANGUAGES:
            with opened(language) as document:
                for part in document.namelist():
                    if part.endswith(".xml"):
                        ET.fromstring(document.read(part))

    def test_sheets_headers_and_guide_say_what_the_resources_say(self):
        for language in package.LANGUAGES:
            root, said = texts(language)
            sheets = {t.get(TABLE + "name") for t in root.iter(TABLE + "table")}
            for sheet in SHEETS:
                self.assertIn(strings("new_workbook.toml", "new", "sheet", sheet)[language], sheets)
            headers = leaves(strings("new_workbook.toml", "new", "head"), language)
            guide = leaves({k: v for k, v in strings("guide.toml", "guide").items() if k not in ("sheet", "head")},
                           language)
            self.assertEqual(set(), (headers | guide) - said, language)

    def test_the_title_is_what_the_list_of_templates_shows(self):
        for language in package.LANGUAGES:
            with opened(language) as document:
                title = ET.fromstring(document.read("meta.xml")).find(f".//{TITLE}")
            self.assertEqual(strings("new_workbook.toml", "new", "title")[language], title.text)

    def test_no_formula_needs_the_extension(self):
        for language in package.LANGUAGES:
            root, _ = texts(language)
            formulas = [c.get(TABLE + "formula", "") for c in root.iter(TABLE + "table-cell")]
            self.assertGreater(sum(map(bool, formulas)), 1000)
            self.assertFalse([f for f in formulas if "CLIENTELE" in f.upper()])


if __name__ == "__main__":
    unittest.main()
