"""Measures tokenizers against the Python package `tokenizers`: texts in pieces of 4000 characters, one thread, by turns.

Usage:  make build; python Benchmarks/tokenization.py FOLDER TEXT… [--rounds 3] [--ours .build/release/autoclass]

FOLDER has a tokenizer.json. Our side counts ids only (`autoclass bench --tokenizer`); Python's is `encode(piece).ids`, and
`encode_batch_fast`, which makes no offsets. Before anything is timed both sides must give the same ids
for the first pieces.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

os.environ["TOKENIZERS_PARALLELISM"] = "false"
os.environ["RAYON_NUM_THREADS"] = "1"
from tokenizers import Tokenizer  # noqa: E402

ROOT = Path(__file__).resolve().parents[1]


def check(ours: str, folder: str, tokenizer: Tokenizer, pieces: list[str]) -> None:
    """Exits unless both sides agree."""
    lines = "\n".join(json.dumps({"text": piece, "kwargs": {"truncation": False}}) for piece in pieces)
    answer = subprocess.run([ours, "tokenize", folder, "--jsonl"], input=lines, check=True, capture_output=True, text=True)
    for piece, line in zip(pieces, answer.stdout.splitlines(), strict=True):
        if json.loads(line).get("input_ids") != tokenizer.encode(piece).ids:
            sys.exit(f"Other ids for {piece[:100]!r}")


def rates(ours: str, folder: str, path: str, tokenizer: Tokenizer, pieces: list[str]) -> dict:
    size = sum(len(piece.encode()) for piece in pieces) / 1e6
    answer = subprocess.run([ours, "bench", folder, "--tokenizer", path, "--json"], check=True, capture_output=True, text=True)
    result = json.loads(answer.stdout)
    # A sample: Python takes minutes for what takes us a second.
    sample = pieces[: max(1, int(len(pieces) / size))]
    size = sum(len(piece.encode()) for piece in sample) / 1e6
    start = time.perf_counter()
    for piece in sample:
        tokenizer.encode(piece).ids
    encoded = time.perf_counter()
    tokenizer.encode_batch_fast(sample)
    batched = time.perf_counter()
    return {"ours": result["mb_per_s"], "first": result["first_pass_mb_per_s"], "encode": size / (encoded - start), "fast": size / (batched - encoded)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("texts", nargs="+")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--ours", default=str(ROOT / ".build" / "release" / "autoclass"))
    arguments = parser.parse_args()
    tokenizer = Tokenizer.from_file(f"{arguments.folder}/tokenizer.json")
    tokenizer.no_truncation()
    tokenizer.no_padding()
    print(f"{'text':20} {'ours':>8} {'first':>8} {'encode':>8} {'fast':>8}   ratio to encode, to encode_batch_fast")
    for path in arguments.texts:
        text = Path(path).read_text(encoding="utf8")
        pieces = [text[i : i + 4000] for i in range(0, len(text), 4000)]
        check(arguments.ours, arguments.folder, tokenizer, pieces[:50])
        rounds = [rates(arguments.ours, arguments.folder, path, tokenizer, pieces) for _ in range(arguments.rounds)]
        middle = {key: statistics.median(each[key] for each in rounds) for key in rounds[0]}
        print(f"{Path(path).name:20} " + " ".join(f"{middle[key]:8.2f}" for key in middle)
              + f"   {middle['ours'] / middle['encode']:.0f}x {middle['ours'] / middle['fast']:.0f}x")


main()
