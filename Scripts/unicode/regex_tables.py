#!/usr/bin/env python3
"""Writes Sources/Tokenization/Regex/RegexTables.swift by asking the Oniguruma inside `tokenizers`, which is 6.9.10.

Property sets are what `\\p{name}` matches; regex_property_names.txt beside this script has names (lower case, without
separators) that it accepts. Every scalar is asked about, but for the inside of long ranges in which Unicode treats all
scalars alike; there every 61st must do, and the most important properties are checked on every scalar. Case folding is
Unicode's full folding, Python's and what is newer; every fold is checked.

Pinned: tokenizers 0.22.2 (Unicode 16), Python 3.11 (Unicode 14).
Usage:  python Scripts/unicode/regex_tables.py Sources/Tokenization/Regex/RegexTables.swift
"""
import pathlib
import sys
import unicodedata

import tokenizers
from tokenizers import Regex
from tokenizers.pre_tokenizers import Split

assert tokenizers.__version__ == "0.22.2", tokenizers.__version__
assert unicodedata.unidata_version == "14.0.0"

SCALARS = [c for c in range(0x110000) if not 0xD800 <= c <= 0xDFFF]
TEXT = "".join(map(chr, SCALARS))
POSIX = ["alnum", "alpha", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space", "upper", "xdigit",
         "ascii", "word"]

# Text: 5 bits per character, least significant first, 32 means that another character follows; no " and no \.
ALPHABET = "".join(chr(c) for c in range(0x23, 0x23 + 66) if chr(c) not in '"\\')[:64]


def number(value):
    text = ""
    while value >= 32:
        text += ALPHABET[32 + value % 32]
        value //= 32
    return text + ALPHABET[value]


def found(pattern, text=TEXT):
    return [offsets for _, offsets in Split(Regex(pattern), "removed", invert=True).pre_tokenize_str(text)]


# Ideographs, Tangut, Hangul syllables, private use and planes without characters, without their borders.
ALIKE = [(0x3400, 0x4DBF), (0x4E00, 0x9FA0), (0x17000, 0x187F0), (0xAC00, 0xD7A3), (0xE000, 0xF8FF), (0x20000, 0x2A6D0),
         (0x2A700, 0x2B730), (0x2B820, 0x2CEA0), (0x2CEB0, 0x2EBD0), (0x30000, 0x31340), (0x31350, 0x323A0)]
ALIKE += [(plane << 16, (plane << 16) + 0xFFFD) for plane in [*range(4, 14), 15, 16]] + [(0xE1000, 0xEFFFD)]
INSIDE = {c for first, last in ALIKE for c in range(first + 2, last - 1) if (c - first) % 61}
SAMPLE = [c for c in SCALARS if c not in INSIDE]
SAMPLE_TEXT = "".join(map(chr, SAMPLE))


def ranges(pattern):
    """Runs of scalars that match."""
    result = []
    for start, end in found(pattern + "+", SAMPLE_TEXT):
        # A border inside a range of equals would be in the wrong place.
        for place in [start - 1, end - 1]:
            if 0 <= place < len(SAMPLE) - 1 and SAMPLE[place] != 0xD7FF:
                assert SAMPLE[place + 1] == SAMPLE[place] + 1, (pattern, hex(SAMPLE[place]))
        result.append((SAMPLE[start], SAMPLE[end - 1]))
    return tuple(result)


def check(pattern, expected):
    """`tokenizers` finds the same."""
    assert tuple((SCALARS[a], SCALARS[b - 1]) for a, b in found(pattern + "+")) == expected, pattern


def encoded(pairs):
    """For every run the gap before it and its length - 1."""
    text, place = "", 0
    for first, last in pairs:
        text += number(first - place) + number(last - first)
        place = last + 1
    return text


def folds():
    single, multiple = {}, {}
    for c in SCALARS:
        folded = chr(c).casefold()
        if folded != chr(c):
            (single if len(folded) == 1 else multiple)[c] = [ord(x) for x in folded]
    changing = {c for a, b in ranges("\\p{changeswhencasefolded}") for c in range(a, b + 1)}
    for c in sorted(changing - set(single) - set(multiple)):
        same = [SAMPLE[start] for start, end in found(f"(?i)\\x{{{c:X}}}", SAMPLE_TEXT) if SAMPLE[start] != c]
        assert len(same) == 1 and same[0] not in changing, (hex(c), same)
        single[c] = same
    groups = {}
    for c, f in single.items():
        groups.setdefault(f[0], {f[0]}).add(c)
    for group in groups.values():
        text = "".join(f"{chr(x)}\n" for x in sorted(group))
        for c in group:
            pattern = f"(?i)\\x{{{c:X}}}"
            assert len(found(pattern, text)) == len(group), (hex(c), group)
    for c, f in multiple.items():
        text = "".join(map(chr, f)) + "\n" + chr(c)
        assert found(f"(?i)\\x{{{c:X}}}", text) == [(0, len(f)), (len(f) + 1, len(f) + 2)], hex(c)
    return single, multiple


def literal(name, comment, text):
    lines = [text[i:i + 110] for i in range(0, len(text), 110)]
    body = "\\\n".join("    " + line for line in lines)
    return f'  /// {comment}\n  static let {name}: StaticString = """\n{body}\n    """\n'


def main(path):
    names = (pathlib.Path(__file__).parent / "regex_property_names.txt").read_text().split()
    sets, numbers, index = [], {}, []
    for name, pattern in [(n, f"\\p{{{n}}}") for n in names] + [(f"[:{n}:]", f"[[:{n}:]]") for n in POSIX]:
        found_ranges = ranges(pattern)
        if found_ranges not in numbers:
            numbers[found_ranges] = len(sets)
            sets.append(found_ranges)
        index.append((name, numbers[found_ranges]))
    # Outside classes `\\w` has some numbers of Latin-1 that it does not have inside.
    index.append(("[:w:]", len(sets)))
    sets.append(ranges("\\w"))
    by_name = dict(index)
    for escape, name in [("\\w", "[:w:]"), ("\\d", "[:digit:]"), ("\\s", "[:space:]"), ("\\h", "[:xdigit:]"),
                         ("[\\w]", "[:word:]"), ("[\\s]", "[:space:]")]:
        assert ranges(escape) == sets[by_name[name]], escape
        check(escape, sets[by_name[name]])
    for name in ["l", "lu", "ll", "lt", "lm", "lo", "m", "n", "p", "s", "han", "emoji", "punct"]:
        check(f"\\p{{{name}}}", sets[by_name[name]])
    check("[[:punct:]]", sets[by_name["[:punct:]"]])
    boundary = "".join("a" + chr(c) for c in SCALARS if c != 0x61)
    word = {c for a, b in sets[by_name["[:w:]"]] for c in range(a, b + 1)}
    pairs = found("(?m)a\\b.", boundary)
    outside = {boundary[place + 1] for start, end in pairs for place in range(start, end, 2)}
    assert outside == {chr(c) for c in SCALARS if c not in word}, "\\b and \\w differ"
    single, multiple = folds()
    print(len(index), "names", len(sets), "sets", sum(map(len, sets)), "runs", len(single), len(multiple), file=sys.stderr)

    def fold_text(table):
        text, previous = "", 0
        for c, f in sorted(table.items()):
            text += number(c - previous)
            if table is multiple:
                text += number(len(f))
            for x in f:
                text += number((x - c) * 2 if x >= c else (c - x) * 2 - 1)
            previous = c
        return text

    parts = [
        literal("names", "Names and the numbers of their sets.", "".join(f"{n},{number(i)} " for n, i in index)),
        literal("sets", "Sets: gap and length - 1 of every run.", " ".join(map(encoded, sets))),
        literal("simpleFolds", "Gap and signed distance of every scalar that folds to one.", fold_text(single)),
        literal("fullFolds", "Gap, count and signed distances of every scalar that folds to several.", fold_text(multiple)),
    ]
    with open(path, "w") as f:
        f.write("// swift-format-ignore-file\n"
                "// Written by Scripts/unicode/regex_tables.py from tokenizers 0.22.2. Do not edit.\n\n"
                "/// What the Oniguruma of `tokenizers` knows about Unicode; `UnicodeProperties` and `CaseFolding` unpack it.\n"
                "enum RegexTables {\n" + "\n".join(parts) + "}\n")


main(sys.argv[1])
