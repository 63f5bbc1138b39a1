"""The packed extension: its parts name each other truly, and hold nothing else."""
import os
import pathlib
import re
import subprocess
import tomllib
import unittest
import xml.etree.ElementTree as ET
import zipfile

SOURCE = pathlib.Path(os.environ["CLIENTELE_SOURCE"])
BUILD = pathlib.Path(os.environ["CLIENTELE_BUILD"])
OFFICE = pathlib.Path(os.environ["LIBREOFFICE_HOME"])
OXT = BUILD / "clientele.oxt"
LANGUAGES = ["en", "zh-CN", "zh-TW"]
XCU_LANGUAGES = {"en-US", "zh-CN", "zh-TW"}

XLINK = "{http://www.w3.org/1999/xlink}href"
MANIFEST = "{http://openoffice.org/2001/manifest}"
OOR = "{http://openoffice.org/2001/registry}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def packed():
    with zipfile.ZipFile(OXT) as oxt:
        return {n.removeprefix("./") for n in oxt.namelist() if not n.endswith("/")}


def read(name):
    with zipfile.ZipFile(OXT) as oxt:
        names = {n.removeprefix("./"): n for n in oxt.namelist()}
        return oxt.read(names[name])


def manifest_entries():
    return {e.get(MANIFEST + "full-path"): e.get(MANIFEST + "media-type")
            for e in ET.fromstring(read("META-INF/manifest.xml"))}


def description_links():
    return {e.get(XLINK) for e in ET.fromstring(read("description.xml")).iter() if e.get(XLINK)}


def toml(path):
    with open(path, "rb") as f:
        return tomllib.load(f)


def catalogue():
    return {f["method"]: f for path in sorted((SOURCE / "resources/functions").glob("*.toml"))
            for f in toml(path)["function"]}


def idl_methods():
    """Method → names of its parameters, the hidden document left out, from the type library in the package."""
    text = subprocess.run([OFFICE / "sdk/bin/unoidl-read", OFFICE / "program/types.rdb",
                           OFFICE / "program/types/offapi.rdb", BUILD / "clientele.rdb"],
                          check=True, capture_output=True, text=True).stdout
    body = re.search(r"interface XFunctions\s*\{(.*?)\n\s*\};", text, re.S).group(1)
    methods = {}
    for name, parameters in re.findall(r"any (\w+)\((.*?)\)", body, re.S):
        pairs = re.findall(r"\[in\] (.+?) (\w+)(?=,|$)", parameters.strip())
        methods[name] = [(n, t) for t, n in pairs if "XPropertySet" not in t]
    return methods


def xcu_functions():
    root = ET.fromstring(read("CalcAddIns.xcu"))
    service = next(n for n in root.iter("node") if n.get(OOR + "name") == "org.clientele.Functions")
    functions = next(n for n in service if n.get(OOR + "name") == "AddInFunctions")
    return {f.get(OOR + "name"): f for f in functions}


class Package(unittest.TestCase):
    def test_every_file_of_the_manifest_is_there(self):
        self.assertEqual(set(), set(manifest_entries()) - packed())

    def test_every_link_of_the_description_is_there(self):
        self.assertEqual(set(), description_links() - packed())

    def test_every_file_a_configuration_names_is_there(self):
        texts = "".join(read(n).decode() for n in packed() if n.endswith(".xcu"))
        folders = {n[:i] for n in packed() for i, c in enumerate(n) if c == "/"}
        self.assertEqual(set(), set(re.findall(r"%origin%/([^<\"]+)", texts)) - packed() - folders)

    def test_nothing_is_packed_that_nobody_needs(self):
        used = set(manifest_entries()) | description_links()
        used |= {"META-INF/manifest.xml", "description.xml", "clientele.uno.so", "THIRD-PARTY.txt"}
        texts = "".join(read(n).decode() for n in packed() if n.endswith((".xcu", ".xdl")))
        for name in packed():  # pictures and dialogs that a configuration names, with their texts
            stem = name.rsplit("/", 1)[-1].split("_en_US")[0].split("_zh_")[0].rsplit(".", 1)[0]
            if name in texts or name.startswith("dialogs/") and stem:
                used.add(name)
        used |= {name for name in packed() if name.startswith("templates/")}  # template_test knows them
        used |= {name for name in packed() if name.startswith("help/")}  # help_test follows their links
        self.assertEqual(set(), packed() - used)

    def test_the_components_constructors_are_exported_and_nothing_else(self):
        root = ET.fromstring(read("clientele.components"))
        named = {e.get("constructor") for e in root.iter("{http://openoffice.org/2010/uno-components}implementation")}
        symbols = subprocess.run(["nm", "-D", "--defined-only", BUILD / "src/component/clientele.uno.so"],
                                 check=True, capture_output=True, text=True).stdout
        defined = {line.split()[2].split("@")[0] for line in symbols.splitlines() if line.split()[1] in "TBDR"}
        self.assertEqual(named, {s for s in defined if not s.startswith(("_init", "_fini"))})

    def test_the_licence_of_what_is_linked_in_travels_with_it(self):
        text = read("THIRD-PARTY.txt").decode()
        for project in ("utf8proc", "Unicode", "libical", "Boost"):
            self.assertIn(project, text)

    def test_it_runs_with_the_libstdcxx_of_debian_12(self):
        symbols = subprocess.run(["objdump", "-T", BUILD / "src/component/clientele.uno.so"],
                                 check=True, capture_output=True, text=True).stdout
        versions = {tuple(map(int, v.split("."))) for v in re.findall(r"GLIBCXX_([\d.]+)", symbols)}
        self.assertLessEqual(max(versions), (3, 4, 30))

    def test_it_needs_only_the_office_and_the_c_libraries(self):
        text = subprocess.run(["objdump", "-p", BUILD / "src/component/clientele.uno.so"],
                              check=True, capture_output=True, text=True).stdout
        needed = set(re.findall(r"NEEDED\s+(\S+)", text))
        allowed = {"libuno_cppuhelpergcc3.so.3", "libuno_cppu.so.3", "libuno_salhelpergcc3.so.3", "libuno_sal.so.3",
                   "libstdc++.so.6", "libm.so.6", "libgcc_s.so.1", "libc.so.6", "ld-linux-x86-64.so.2"}
        self.assertEqual(set(), needed - allowed)


class Functions(unittest.TestCase):
    def test_catalogue_idl_and_configuration_name_the_same_functions_and_arguments(self):
        idl, xcu = idl_methods(), xcu_functions()
        self.assertEqual(set(catalogue()), set(idl))
        self.assertEqual(set(catalogue()), set(xcu))
        for method, function in catalogue().items():
            named = [a["idl"] for a in function["argument"]]
            self.assertEqual(named, [n for n, _ in idl[method]], method)
            parameters = next(n for n in xcu[method] if n.get(OOR + "name") == "Parameters")
            self.assertEqual(named, [p.get(OOR + "name") for p in parameters], method)

    def test_only_an_optional_argument_is_an_any(self):
        for method, function in catalogue().items():
            for argument, (name, kind) in zip(function["argument"], idl_methods()[method]):
                optional = argument.get("optional", False) or "default" in argument
                self.assertEqual(optional, kind == "any", f"{method} {name}")

    def test_no_function_or_argument_of_the_contract_was_renamed_moved_or_dropped(self):
        now = {method: [a["idl"] for a in f["argument"]] for method, f in catalogue().items()}
        required = {method: [a["idl"] for a in f["argument"] if not (a.get("optional", False) or "default" in a)]
                    for method, f in catalogue().items()}
        lines = (SOURCE / "idl/functions.contract").read_text(encoding="utf-8").split("\n")
        contract = {m.group(1): m.group(2).split("; ") for m in map(re.compile(r"(\w+)\((.*)\)").fullmatch, lines) if m}
        self.assertEqual(set(now), set(contract), "a function is never dropped; a new one gets its line")
        for method, promised in contract.items():
            names = [p.strip("[]") for p in promised]
            self.assertEqual(names, now[method][:len(names)], f"{method}: old arguments stay, new ones come last")
            self.assertEqual([p for p in promised if not p.startswith("[")], required[method],
                             f"{method}: files with this formula would not calculate any more")

    def test_the_configuration_speaks_three_languages(self):
        for method, function in xcu_functions().items():
            for prop in function.iter("prop"):
                if prop.get(OOR + "name") != "Category":
                    spoken = {v.get(XML_LANG) for v in prop if (v.text or "").strip()}
                    self.assertEqual(XCU_LANGUAGES, spoken, f"{method} {prop.get(OOR + 'name')}")

    def test_the_documentation_is_the_catalogues(self):
        self.assertEqual((BUILD / "generated/functions.md").read_text(encoding="utf-8"),
                         (SOURCE / "docs/functions.md").read_text(encoding="utf-8"),
                         "build the target docs and commit docs/functions.md")


class Languages(unittest.TestCase):
    def check(self, where, node):
        if not isinstance(node, dict):
            for item in node if isinstance(node, list) else []:
                self.check(where, item)
            return
        if any(l in node for l in LANGUAGES) and all(isinstance(v, str) for k, v in node.items() if k in LANGUAGES):
            for language in LANGUAGES:
                self.assertIsInstance(node.get(language), str, f"{where}: no {language}")
        for key, child in node.items():
            if key not in LANGUAGES:
                self.check(f"{where} {key}", child)

    def test_every_text_stands_in_three_languages(self):
        files = [SOURCE / "resources/menu.toml", *(SOURCE / "resources/strings").glob("*.toml"),
                 *(SOURCE / "resources/functions").glob("*.toml")]
        self.assertGreater(len(files), 5)
        for path in files:
            self.check(path.name, toml(path))

    def test_every_dialog_text_stands_in_three_languages(self):
        files = packed()
        for name in files:
            if name.endswith("_en_US.properties"):
                for language in ("zh_CN", "zh_TW"):
                    self.assertIn(name.replace("en_US", language), files)

    def test_the_description_speaks_three_languages(self):
        root = ET.fromstring(read("description.xml"))
        for tag in ("publisher", "display-name", "release-notes", "extension-description"):
            node = root.find("{http://openoffice.org/extensions/description/2006}" + tag)
            self.assertEqual(set(LANGUAGES), {c.get("lang") for c in node}, tag)


if __name__ == "__main__":
    unittest.main()
