#!/usr/bin/env python3
"""Writes Sources/Tokenization/Unicode/UnicodeTables.swift by asking `tokenizers` about every Unicode scalar.

The crate mixes several old Unicode versions (std, unicode_categories, unicode-normalization-alignments, regex), so the
tables are what the crate answers, not what a Unicode version says.

Pinned: tokenizers 0.22.2 (transformers 4.57.6), Python 3.11.
Usage:  python Scripts/unicode/tokenizer_tables.py Sources/Tokenization/Unicode/UnicodeTables.swift
"""
import sys
import unicodedata

import tokenizers
from tokenizers import normalizers, pre_tokenizers

assert tokenizers.__version__ == "0.22.2", tokenizers.__version__

# Bits of a record's flags; the same names are in UnicodeData.swift.
REMOVED_BY_BERT, WHITESPACE, PUNCTUATION, NONSPACING_MARK, MARK, WORD, BERT_SPACE, NOT_NFC, NOT_NFKC = (1 << i for i in range(9))

# Classes of grapheme clusters; UnicodeData.swift has them in the same order. Regional indicators and the consonants of
# Indic conjuncts are no classes here: clusters with them have six bytes or more, and those the crate takes apart anyway.
OTHER, CONTROL, CR, LF, EXTEND, ZWJ, PREPEND, PICTOGRAPH, L, V, T, LV, LVT = range(13)

SCALARS = [c for c in range(0x110000) if not 0xD800 <= c <= 0xDFFF]
HANGUL = range(0xAC00, 0xD7A4)


def probe_flags():
    clean = normalizers.BertNormalizer(
        clean_text=True, handle_chinese_chars=False, strip_accents=False, lowercase=False)
    marks = normalizers.BertNormalizer(
        clean_text=False, handle_chinese_chars=False, strip_accents=True, lowercase=False)
    strip = normalizers.StripAccents()
    bert = pre_tokenizers.BertPreTokenizer()
    words = pre_tokenizers.Whitespace()
    split = pre_tokenizers.WhitespaceSplit()
    flags = {}
    for c in SCALARS:
        s = chr(c)
        value = 0
        cleaned = clean.normalize_str(s)
        if cleaned == "":
            value |= REMOVED_BY_BERT
        elif cleaned == " ":
            value |= BERT_SPACE
        else:
            assert cleaned == s, hex(c)
        if marks.normalize_str(s) == "":
            value |= NONSPACING_MARK
        if strip.normalize_str(s) == "":
            value |= MARK
        a = "a" + s + "a"
        pieces = [p for p, _ in bert.pre_tokenize_str(a)]
        if pieces == ["a", "a"]:
            value |= WHITESPACE
        elif pieces == ["a", s, "a"]:
            value |= PUNCTUATION
        else:
            assert pieces == [a], (hex(c), pieces)
        assert (len(split.pre_tokenize_str(a)) == 2) == bool(value & WHITESPACE), hex(c)
        pieces = [p for p, _ in words.pre_tokenize_str(a)]
        if pieces == [a]:
            value |= WORD
        else:
            assert (pieces == ["a", "a"]) == bool(value & WHITESPACE), (hex(c), pieces)
        flags[c] = value
    return flags


def probe_decompositions(nfd):
    result = {}
    for c in SCALARS:
        out = nfd.normalize_str(chr(c))
        if c in HANGUL:
            assert out == unicodedata.normalize("NFD", chr(c)), hex(c)  # by arithmetic
        elif out != chr(c):
            result[c] = [ord(x) for x in out]
    return result


def probe_combining_classes():
    """The order in which two marks come out tells which has the greater class."""
    nfd = normalizers.NFD()

    def swaps(a, b):  # class(a) > class(b) > 0
        return nfd.normalize_str(chr(a) + chr(b)) == chr(b) + chr(a) != chr(a) + chr(b)

    greatest = 0x345  # ypogegrammeni, alone in the last class
    assert unicodedata.combining(chr(greatest)) == 240
    references = {}
    for c in range(0x110000):
        k = unicodedata.combining(chr(c)) if not 0xD800 <= c <= 0xDFFF else 0
        if k and k not in references and (c == greatest or swaps(greatest, c)):
            references[k] = c
    classes = {greatest: 240}
    for c in SCALARS:
        if nfd.normalize_str(chr(c)) != chr(c) or not swaps(greatest, c):
            continue
        smaller = [k for k, r in references.items() if swaps(c, r)]
        larger = [k for k, r in references.items() if swaps(r, c)]
        equal = set(references) - set(smaller) - set(larger)
        assert len(equal) == 1, (hex(c), equal)
        classes[c] = equal.pop()
    return classes


def probe_lowercase():
    lower = normalizers.Lowercase()
    return {c: [ord(x) for x in out] for c in SCALARS if (out := lower.normalize_str(chr(c))) != chr(c)}


def probe_compositions(decompositions):
    """(first, second) -> composite, without Hangul; and the scalars that may change under NFC or NFKC."""
    nfc, nfkc = normalizers.NFC(), normalizers.NFKC()
    pairs = {}
    for c, parts in decompositions.items():
        if nfc.normalize_str(chr(c)) != chr(c):
            continue
        first = nfc.normalize_str("".join(map(chr, parts[:-1])))
        assert len(first) == 1 and nfc.normalize_str(first + chr(parts[-1])) == chr(c), hex(c)
        pairs[ord(first), parts[-1]] = c
    seconds = {second for _, second in pairs} | set(range(0x1161, 0x1176)) | set(range(0x11a8, 0x11c3))
    flags = {}
    for c in SCALARS:
        value = NOT_NFC | NOT_NFKC if c in seconds else 0
        if nfc.normalize_str(chr(c)) != chr(c):
            value |= NOT_NFC
        if nfkc.normalize_str(chr(c)) != chr(c):
            value |= NOT_NFKC
        flags[c] = value
    return pairs, flags


def charsmap(key, value):
    """A precompiled charsmap that maps one key, as sentencepiece packs it: a double array, then the values."""
    units, position, base = [0] * (256 * (len(key) + 2)), 0, 256

    def unit(label, offset, leaf):
        return label | leaf << 8 | 1 << 9 | (offset >> 8) << 10

    units[0] = unit(0, base, 0)
    for i, byte in enumerate(key):
        position = base ^ byte
        following = 256 * (i + 2) ^ (position & 255)
        units[position] = unit(byte, position ^ following, i + 1 == len(key))
        base = following
    units[base] = 1 << 31
    blob = b"".join(u.to_bytes(4, "little") for u in units)
    return len(blob).to_bytes(4, "little") + blob + value + b"\0"


def probe_graphemes():
    """A cluster of less than six bytes that begins with the key is replaced as a whole; that shows where it ends."""
    def ends_with(head, first):
        mark = normalizers.Precompiled(charsmap(first.encode(), b"!"))
        # True when s belongs to the cluster of `head`, which begins with `first`.
        def joins(s):
            out = mark.normalize_str(head + s)
            if len((head + s).encode()) < 6:
                return out == "!"
            # Of a cluster with six bytes and more each scalar is mapped by itself, so what follows `first` stays.
            return out == "!" + (head + s)[len(first):]
        return joins

    # When `head` alone has less than six bytes it becomes "!", and s stays; when s joins, all of head but `first` stays.
    after_letter = ends_with("a", "a")
    after_prepend_l = ends_with("\u0600\u1100", "\u0600")
    after_prepend_v = ends_with("\u0600\u1160", "\u0600")
    after_prepend_t = ends_with("\u0600\u11a8", "\u0600")
    after_pictograph, after_other = ends_with("\u00a9\u200d", "\u00a9"), ends_with("\u00ae\u200d", "\u00ae")
    classes = {}
    for c in SCALARS:
        s = chr(c)
        mark = normalizers.Precompiled(charsmap(s.encode(), b"!")) if c else None
        size = len(s.encode())
        if c == 0:
            value = CONTROL
        elif s in "\r\n":
            value = CR if s == "\r" else LF
        elif after_letter(s):
            value = ZWJ if c == 0x200d else EXTEND
        elif mark.normalize_str(s + "a") == "!":
            value = PREPEND
        elif (after_other if c == 0xa9 else after_pictograph)(s):
            value = PICTOGRAPH
        elif size < 4 and mark.normalize_str(s + "\u0301") != "!":
            value = CONTROL
        else:
            value = OTHER
            after = (after_prepend_l(s), after_prepend_v(s), after_prepend_t(s))
            if any(after):
                prepended = [ends_with("\u0600" + s, "\u0600")(x) for x in ("\u1160", "\u11a8")]
                value = {(True, False, False): L, (True, True, False): V, (False, True, True): T}[after]
                if c in HANGUL:
                    value = LV
                if value == LV and not prepended[0]:
                    value = LVT
                assert prepended == {L: [True, False], V: [True, True], T: [False, True], LV: [True, True], LVT: [False, True]}[value], hex(c)
        classes[c] = value
    return classes


# Text: 5 bits per character, least significant first, 32 means that another character follows; no " and no \.
ALPHABET = "".join(chr(c) for c in range(0x23, 0x23 + 66) if chr(c) not in '"\\')[:64]


def number(value):
    text = ""
    while value >= 32:
        text += ALPHABET[32 + value % 32]
        value //= 32
    return text + ALPHABET[value]


def zigzag(value):
    return value * 2 if value >= 0 else -value * 2 - 1


def runs(values):
    """Pairs of (difference from the run before, length - 1)."""
    text, previous, i = "", 0, 0
    while i < len(values):
        j = i
        while j < len(values) and values[j] == values[i]:
            j += 1
        text += number(zigzag(values[i] - previous)) + number(j - i - 1)
        previous, i = values[i], j
    return text


def plain(values):
    text, previous = "", 0
    for v in values:
        text += number(zigzag(v - previous))
        previous = v
    return text


def literal(name, comment, text):
    lines = [text[i:i + 110] for i in range(0, len(text), 110)]
    body = "\\\n".join("    " + line for line in lines)
    return f'  /// {comment}\n  static let {name}: StaticString = """\n{body}\n    """\n'


def main(path):
    flags = probe_flags()
    decompositions = probe_decompositions(normalizers.NFD())
    compatible = probe_decompositions(normalizers.NFKD())
    pairs, changing = probe_compositions(decompositions)
    graphemes = probe_graphemes()
    classes = probe_combining_classes()
    lowercase = probe_lowercase()
    print(len(decompositions), len(compatible), "decompositions", len(pairs), "compositions", len(classes), "marks",
          len(lowercase), "lowercase", file=sys.stderr)

    records, index, table, pool, pooled = [], {}, [], [], {}

    def stored(scalars):
        key = tuple(scalars)
        if key and key not in pooled:
            pooled[key] = len(pool)
            pool.extend(key)
        return pooled.get(key, 0), len(key)

    for c in range(0x110000):
        different = compatible.get(c) if compatible.get(c) != decompositions.get(c) else None
        record = (flags.get(c, 0) | changing.get(c, 0), classes.get(c, 0), tuple(decompositions.get(c, ())),
                  tuple(lowercase.get(c, ())), tuple(different or ()), graphemes.get(c, CONTROL))
        if record not in index:
            index[record] = len(records)
            records.append(record)
        table.append(index[record])
    size = 128
    blocks, block_index, stage1 = [], {}, []
    for start in range(0, len(table), size):
        block = tuple(table[start:start + size])
        if block not in block_index:
            block_index[block] = len(blocks)
            blocks.append(block)
        stage1.append(block_index[block])
    stage2 = [v for block in blocks for v in block]
    nfd = [stored(r[2]) for r in records]
    low = [stored(r[3]) for r in records]
    nfkd = [stored(r[4]) for r in records]
    print(len(records), "records", len(blocks), "blocks", len(pool), "scalars", file=sys.stderr)
    assert len(records) < 65536 and len(pool) < 65536 and max(n for _, n in nfd + low + nfkd) < 32

    parts = [
        literal("stage1", "Block number of every 128 scalars.", runs(stage1)),
        literal("stage2", "Record number of every scalar of every block.", runs(stage2)),
        literal("flags", "Flags of every record.", runs([r[0] for r in records])),
        literal("combiningClasses", "Canonical combining class of every record.", runs([r[1] for r in records])),
        literal("decompositions", "Place in the pool (times 32, plus count) of every record's canonical decomposition.",
                runs([o * 32 + n for o, n in nfd])),
        literal("lowercase", "Place in the pool (times 32, plus count) of every record's lowercase form.",
                runs([o * 32 + n for o, n in low])),
        literal("compatible", "Place of every record's compatibility decomposition where it differs.",
                runs([o * 32 + n for o, n in nfkd])),
        literal("graphemes", "Class in grapheme clusters of every record.", runs([r[5] for r in records])),
        literal("compositions", "First scalar, second scalar and composite of all pairs, as differences.",
                plain([x for (a, b), c in sorted(pairs.items()) for x in (a, b, c)])),
        literal("pool", "Scalars, as differences.", plain(pool)),
    ]
    with open(path, "w") as f:
        f.write("// swift-format-ignore-file\n"
                "// Written by Scripts/unicode/tokenizer_tables.py from tokenizers 0.22.2. Do not edit.\n\n"
                "/// What the Rust crate `tokenizers` knows about every Unicode scalar; `UnicodeData` unpacks it.\n"
                "enum UnicodeTables {\n" + "\n".join(parts) + "}\n")


main(sys.argv[1])
