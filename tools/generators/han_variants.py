"""Unicode's Unihan_Variants → one form for each Han character and its simplified and traditional forms."""
import bz2
import unicodedata
from collections import defaultdict

KINDS = ["kSimplifiedVariant", "kTraditionalVariant", "kZVariant"]
SAME_MEANING = "kSemanticVariant"


def character(code):
    return chr(int(code.split("<")[0][2:], 16))


def read(path):
    """Kind → character → its variants. Compatibility forms are left out: NFKC takes them away before."""
    variants = defaultdict(dict)
    with bz2.open(path, "rt", encoding="utf-8") as f:
        for line in f:
            if line.startswith("U+"):
                code, kind, values = line.rstrip("\n").split("\t")
                pair = [character(code), *map(character, values.split())]
                kept = [c for c in pair if unicodedata.normalize("NFKC", c) == c]
                if kept[:1] == pair[:1]:
                    variants[kind][pair[0]] = kept[1:]
    return variants


class Families:
    """Characters that are forms of one another, found by joining pairs."""

    def __init__(self):
        self.parent = {}

    def first(self, c):
        self.parent.setdefault(c, c)
        while self.parent[c] != c:
            c = self.parent[c]
        return c

    def join(self, a, b):
        self.parent[self.first(a)] = self.first(b)

    def all(self):
        members = defaultdict(list)
        for c in sorted(self.parent):
            members[self.first(c)].append(c)
        return [m for m in members.values() if len(m) > 1]


def in_use(c):
    """Whether mainland China's basic character set (GB 2312) has it: simplified forms are in it."""
    try:
        return bool(c.encode("gb2312"))
    except UnicodeEncodeError:
        return False


def families(variants):
    out = Families()
    for kind in KINDS:
        for c, others in variants[kind].items():
            for other in others:
                out.join(c, other)
    # Characters that the lists of simplified and traditional forms do not know (裏, 峯, 週) follow one of the same meaning.
    # Only they, and only to one: 彬 and 斌 mean the same and are two people's names.
    known = set(out.parent)
    same = variants[SAME_MEANING]
    for c in sorted(set(same) - known):
        mutual = [o for o in same[c] if c in same.get(o, []) and not in_use(c)]
        if mutual:
            out.join(c, mutual[0])
    return out.all()


def simplest(members, simplified):
    """The character in use that most of the family is simplified to; among equals the first."""
    def rank(c):
        return not in_use(c), -sum(c in simplified.get(m, []) for m in members), c
    return min(members, key=rank)


def generate(inputs):
    (path,) = inputs
    variants = read(path)
    pairs = []
    for members in families(variants):
        to = simplest(members, variants["kSimplifiedVariant"])
        pairs += [(ord(c), ord(to)) for c in members if c != to]
    pairs.sort()
    header = ["#pragma once", "", "#include <span>", "", "namespace clientele::core {", "",
              "/// A Han character and the form that stands for it and all its simplified and traditional forms.",
              "struct HanVariant {", "    char32_t from, to;", "};", "",
              "/// Ascending by `from`. Generated from the Unicode Character Database (Unihan_Variants, © Unicode, Inc.).",
              "std::span<const HanVariant> hanVariants();", "", "} // namespace clientele::core", ""]
    body = ['#include "core/han_variants.hpp"', "", "namespace clientele::core {", "", "namespace {",
            f"constexpr HanVariant variants[{len(pairs)}] = {{"]
    body += [f"    {{0x{a:X}, 0x{b:X}}}," for a, b in pairs]
    body += ["};", "} // namespace", "", "std::span<const HanVariant> hanVariants() { return variants; }", "",
             "} // namespace clientele::core", ""]
    return {"core/han_variants.hpp": "\n".join(header), "core/han_variants.cpp": "\n".join(body)}
