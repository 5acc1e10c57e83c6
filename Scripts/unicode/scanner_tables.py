#!/usr/bin/env python3
"""Writes Sources/CKernels/scanners/classes.c by asking the regular expressions of `tokenizers` about every scalar.

The wheel's Oniguruma has a Unicode version of its own, so the classes are what it answers.

Pinned: tokenizers 0.22.2, Python 3.11.
Usage:  python Scripts/unicode/scanner_tables.py Sources/CKernels/scanners/classes.c
"""
import sys

import tokenizers
from tokenizers import Regex, pre_tokenizers

assert tokenizers.__version__ == "0.22.2", tokenizers.__version__

SCALARS = [c for c in range(0x110000) if not 0xD800 <= c <= 0xDFFF]
# In the order of `enum scalar_class` in classes.h.
CLASSES = [("other", None), ("upper", r"[\p{Lu}\p{Lt}]"), ("lower", r"\p{Ll}"), ("letter", r"[\p{Lm}\p{Lo}]"), ("mark", r"\p{M}"),
           ("number", r"\p{N}"), ("punctuation", r"\p{P}"), ("symbol", r"\p{S}"), ("space", r"\s")]


def members(pattern):
    """The scalars that match, by one look at a text of all of them."""
    split = pre_tokenizers.Split(Regex(pattern), "removed")
    gone = set(SCALARS)
    for piece, _ in split.pre_tokenize_str("".join(map(chr, SCALARS))):
        gone -= set(map(ord, piece))
    return gone


def main(path):
    table = {}
    for number, (_, pattern) in enumerate(CLASSES):
        for c in members(pattern) if pattern else []:
            # \s is no general category: what is a separator or a control is nothing else that the patterns name.
            assert c not in table, hex(c)
            table[c] = number
    letters = {c for c, n in table.items() if n in (1, 2, 3)}
    assert letters == members(r"\p{L}")
    assert members(r"[^\s\p{L}\p{N}]") == {c for c in SCALARS if table.get(c, 0) not in (1, 2, 3, 5, 8)}
    runs, last = [], None
    for c in range(0x110000):
        number = table.get(c, 0)
        if number != last:
            runs.append(number << 24 | c)
            last = number
    lines, line = [], " "
    for run in runs:
        item = f" {run:#x},"
        if len(line) + len(item) > 118:
            lines.append(line)
            line = " "
        line += item
    lines.append(line)
    text = "\n".join(lines)
    open(path, "w").write(f"""// Written by Scripts/unicode/scanner_tables.py from tokenizers {tokenizers.__version__}. Do not edit.
#include "classes.h"

const uint32_t ac_class_runs[] = {{
{text}
}};
const size_t ac_class_run_count = sizeof ac_class_runs / sizeof *ac_class_runs;
""")
    print(len(runs), "runs")


main(*sys.argv[1:])
