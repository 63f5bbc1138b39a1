"""What the pages in docs/ say of the interface for macros, against the interface itself."""
import os
import pathlib
import re
import unittest

SOURCE = pathlib.Path(os.environ["CLIENTELE_SOURCE"])


class MacroPage(unittest.TestCase):
    def setUp(self):
        idl = (SOURCE / "idl/org/clientele/XCommands.idl").read_text(encoding="utf-8")
        without_comments = re.sub(r"/\*.*?\*/", "", idl, flags=re.S)
        self.methods = set(re.findall(r"(\w+)\(\s*(?:\[in\]|\))", without_comments))
        self.page = (SOURCE / "docs/macros.md").read_text(encoding="utf-8")

    def test_names_every_method(self):
        self.assertIn("tierCustomers", self.methods)
        named = set(re.findall(r"`(\w+)`", self.page))
        self.assertEqual(self.methods - named, set())

    def test_calls_only_methods_that_there_are(self):
        self.assertEqual(set(re.findall(r"commands\.(\w+)\(", self.page)) - self.methods, set())


if __name__ == "__main__":
    unittest.main()
