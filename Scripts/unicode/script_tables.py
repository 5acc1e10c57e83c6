#!/usr/bin/env python3
"""Writes Sources/Tokenization/PreTokenizers/ScriptTables.swift by asking `tokenizers` about every Unicode scalar.

Pinned: tokenizers 0.22.2, Python 3.11.
Usage:  python Scripts/unicode/script_tables.py Sources/Tokenization/PreTokenizers/ScriptTables.swift
"""
import sys

import tokenizers
from tokenizers import pre_tokenizers

assert tokenizers.__version__ == "0.22.2", tokenizers.__version__

SCALARS = [c for c in range(0x110000) if not 0xD800 <= c <= 0xDFFF]
# Text: 5 bits per character, least significant first, 32 means that another character follows; no " and no \.
ALPHABET = "".join(chr(c) for c in range(0x23, 0x23 + 66) if chr(c) not in '"\\')[:64]
SCRIPTS = pre_tokenizers.UnicodeScripts()


def number(value):
    text = ""
    while value >= 32:
        text += ALPHABET[32 + value % 32]
        value //= 32
    return text + ALPHABET[value]


def pieces(text):
    """The ranges of the text by its scalars."""
    return [offsets for _, offsets in SCRIPTS.pre_tokenize_str(text)]


def script_runs():
    """Runs of scalars with the same script: (first, last, script), 0 for any script."""
    # A scalar of any script at the start of a text is dropped.
    any_script = {c for c in SCALARS if not pieces(chr(c))}
    others = [c for c in SCALARS if c not in any_script]
    text = "".join(map(chr, others))
    runs = [(others[start], others[end - 1], start) for start, end in pieces(text)]
    representatives, scripts = [], {}
    open_runs = [first for first, _, _ in runs]
    while open_runs:
        sample = open_runs[0]
        representatives.append(sample)
        joined = "".join(chr(sample) + chr(c) for c in open_runs)
        starts = {start for start, _ in pieces(joined)}
        same = [c for i, c in enumerate(open_runs) if 2 * i + 1 not in starts]
        assert sample in same
        for c in same:
            scripts[c] = len(representatives)
        open_runs = [c for c in open_runs if c not in scripts]
    table = [0] * 0x110000
    for first, last, start in runs:
        for c in others[start:others.index(last, start) + 1]:
            table[c] = scripts[first]
    print(len(representatives), "scripts", len(runs), "runs", len(any_script), "of any", file=sys.stderr)
    return table


def pairs(table):
    text, i = "", 0
    while i < len(table):
        j = i
        while j < len(table) and table[j] == table[i]:
            j += 1
        text += number(table[i]) + number(j - i - 1)
        i = j
    return text


def number_runs():
    digits = pre_tokenizers.Digits(individual_digits=True)
    numbers = [c for c in SCALARS if len(digits.pre_tokenize_str("a" + chr(c))) == 2]
    text, place, i = "", 0, 0
    while i < len(numbers):
        j = i
        while j + 1 < len(numbers) and numbers[j + 1] == numbers[j] + 1:
            j += 1
        text += number(numbers[i] - place) + number(numbers[j] - numbers[i])
        place = numbers[j] + 1
        i = j + 1
    print(len(numbers), "numbers", file=sys.stderr)
    return text


def literal(name, comment, text):
    lines = [text[i:i + 110] for i in range(0, len(text), 110)]
    body = "\\\n".join("    " + line for line in lines)
    return f'  /// {comment}\n  static let {name}: StaticString = """\n{body}\n    """\n'


def main(path):
    parts = [
        literal("scripts", "Script and length - 1 of every run of scalars.", pairs(script_runs())),
        literal("numbers", "Gap and length - 1 of every run of numbers.", number_runs()),
    ]
    with open(path, "w") as f:
        f.write("// swift-format-ignore-file\n"
                "// Written by Scripts/unicode/script_tables.py from tokenizers 0.22.2. Do not edit.\n\n"
                "/// The scripts and the numbers of the crate; `ScriptData` unpacks them.\n"
                "enum ScriptTables {\n" + "\n".join(parts) + "}\n")


main(sys.argv[1])
