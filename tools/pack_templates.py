#!/usr/bin/env python3
"""Packs flat spreadsheets as templates.

Usage: pack_templates.py FLAT_DIRECTORY OUT_DIRECTORY    every .fods becomes an .ots of the same name
A packed document keeps in separate files what a flat one has in one. The same document gives the same bytes.
"""
import pathlib
import re
import sys
import zipfile

MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet-template"
PARTS = {
    "content.xml": ("document-content", ["automatic-styles", "body"]),
    "styles.xml": ("document-styles", ["styles", "automatic-styles", "master-styles"]),
    "meta.xml": ("document-meta", ["meta"]),
    "settings.xml": ("document-settings", ["settings"]),
}
LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the earliest time a zip file knows


def element(flat, name):
    found = re.search(rf"<office:{name}>.*</office:{name}>\n?", flat, re.S)
    if not found:
        raise SystemExit(f"no <office:{name}> in the document")
    return found.group(0)


def part(flat, root, names):
    namespaces = " ".join(re.findall(r'xmlns:\w+="[^"]*"', flat[:flat.index(">\n", 60)]))
    body = "".join(element(flat, n) for n in names)
    return (f'<?xml version="1.0" encoding="UTF-8"?>\n<office:{root} {namespaces} office:version="1.3">\n'
            f"{body}</office:{root}>\n")


def manifest(names):
    entries = "".join(f' <manifest:file-entry manifest:full-path="{n}" manifest:media-type="text/xml"/>\n' for n in names)
    return ('<?xml version="1.0" encoding="UTF-8"?>\n'
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">\n'
            f' <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{MIMETYPE}"/>\n'
            f"{entries}</manifest:manifest>\n")


def pack(source, target):
    flat = source.read_text(encoding="utf-8")
    files = {"mimetype": MIMETYPE} | {name: part(flat, *spec) for name, spec in PARTS.items()}
    files["META-INF/manifest.xml"] = manifest(PARTS)
    with zipfile.ZipFile(target, "w") as out:
        for name, text in files.items():
            info = zipfile.ZipInfo(name, LONG_AGO)  # the type comes first and is not compressed: readers look for it
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            out.writestr(info, text)


def main():
    source, target = map(pathlib.Path, sys.argv[1:])
    target.mkdir(parents=True, exist_ok=True)
    for path in sorted(source.glob("*.fods")):
        pack(path, target / (path.stem + ".ots"))


if __name__ == "__main__":
    main()
