#!/usr/bin/env python3
"""Turns the resources (texts, header synonyms, function catalogue) into C++ tables and extension files.

Usage: generate.py KIND OUT_DIR INPUT.toml…    KIND is one of the modules in tools/generators.
Files are rewritten only when they change, so that nothing is compiled again for nothing.
"""
import importlib
import pathlib
import sys


def main() -> int:
    kind, out_dir, *inputs = sys.argv[1:]
    out = pathlib.Path(out_dir)
    out.mkdir(parents=True, exist_ok=True)
    module = importlib.import_module(f"generators.{kind}")
    for name, content in module.generate([pathlib.Path(i) for i in inputs]).items():
        target = out / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.exists() or target.read_text(encoding="utf-8") != content:
            target.write_text(content, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
