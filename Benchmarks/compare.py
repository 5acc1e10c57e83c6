"""Measures this package and its peers in turn, several rounds in one run, and prints ratios of medians with their spread.

Standard library only: a process started from a big one is charged with its starter's memory.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PEERS = Path(__file__).with_name("peers.py")
AUTOCLASS = ROOT / ".build" / "release" / "autoclass"
BERT = ROOT / ".cache" / "bench" / "bert-base"
MINILM = ROOT / ".cache" / "models" / "all-MiniLM-L6-v2"
SHAPES = [(1, 16), (1, 128), (1, 512), (8, 128)]
SENTENCE = "The quick brown fox jumps over the lazy dog."


class Ours:
    def measure(self, batch: int, length: int) -> dict:
        command = [AUTOCLASS, "bench", BERT, "--as", "AutoModel", "--batch", batch, "--length", length, "--json"]
        answer = subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True)
        return json.loads(answer.stdout)


class Peer:
    """A peer that stays loaded between measurements, in its own process so that the peers share no thread pool."""

    def __init__(self, name: str):
        self.process = subprocess.Popen(
            [sys.executable, str(PEERS), "serve", name, str(BERT)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )
        self.answer()

    def answer(self) -> str:
        line = self.process.stdout.readline()
        if not line:
            sys.exit(f"A peer ended: {self.process.args}")
        return line

    def measure(self, batch: int, length: int) -> dict:
        print(batch, length, file=self.process.stdin, flush=True)
        return json.loads(self.answer())


def run_once(command: list) -> dict:
    """Wall time and peak memory of one process, from its start to its end."""
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen([str(part) for part in command], stdout=output, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"Failed: {process.args}")
        output.seek(0)
        embedding = json.loads(output.readline())["embedding"]
    bytes_per_unit = 1 if sys.platform == "darwin" else 1024
    return {"wall_ms": 1e3 * wall, "peak_mb": usage.ru_maxrss * bytes_per_unit / 1e6, "embedding": embedding}


def ratios(mine: list[float], other: list[float]) -> dict:
    """How many times as long the other takes: the ratio of the medians, and of the rounds taken one by one."""
    each = [b / a for a, b in zip(mine, other)]
    return {"ratio": statistics.median(other) / statistics.median(mine), "lowest": min(each), "highest": max(each)}


def shown(ratio: dict) -> str:
    return f"{ratio['ratio']:.2f} ({ratio['lowest']:.2f}–{ratio['highest']:.2f})"


def compare_models(names: list[str], rounds: int) -> list[dict]:
    contenders = {name: Ours() if name == "ours" else Peer(name) for name in names}
    times = {shape: {name: [] for name in names} for shape in SHAPES}
    for _ in range(rounds):
        for shape in SHAPES:
            for name, contender in contenders.items():
                times[shape][name].append(contender.measure(*shape)["median_ms"])

    first, *others = names
    rows = []
    for (batch, length), found in times.items():
        rows.append({
            "shape": f"{batch}x{length}",
            "median_ms": {name: statistics.median(values) for name, values in found.items()},
            "against": {name: ratios(found[first], found[name]) for name in others},
        })
    return rows


def compare_starts(names: list[str], rounds: int) -> dict:
    commands = {
        "ours": [AUTOCLASS, "embed", MINILM, SENTENCE, "--jsonl"],
        "transformers": [sys.executable, PEERS, "embed", MINILM, SENTENCE],
    }
    runs = {name: [] for name in names}
    for name in names:
        run_once(commands[name])  # warms the page cache
    for _ in range(rounds):
        for name in names:
            runs[name].append(run_once(commands[name]))

    first, *others = names
    values = {name: {key: [run[key] for run in runs[name]] for key in ("wall_ms", "peak_mb")} for name in names}
    return {
        "median": {name: {key: statistics.median(of) for key, of in found.items()} for name, found in values.items()},
        "against": {
            name: {
                "wall": ratios(values[first]["wall_ms"], values[name]["wall_ms"]),
                "largest_difference": max(
                    abs(a - b) for a, b in zip(runs[first][0]["embedding"], runs[name][0]["embedding"])
                ),
            }
            for name in others
        },
    }


def print_models(rows: list[dict]) -> None:
    print("BERT-base, f32, 2 threads: median ms; beside a peer how many times as long as the first column (lowest–highest round)\n")
    for row in rows:
        cells = []
        for name, median in row["median_ms"].items():
            ratio = row["against"].get(name)
            cells.append(f"{name} {median:8.1f}" + (f"  {shown(ratio)}" if ratio else ""))
        print(f"{row['shape']:>6}   " + "   ".join(cells))


def print_starts(starts: dict) -> None:
    print("\nProcess start to printed vector, all-MiniLM-L6-v2, one sentence\n")
    for name, median in starts["median"].items():
        ratio = starts["against"].get(name)
        print(
            f"{name:>14}   {median['wall_ms']:8.1f} ms   {median['peak_mb']:6.1f} MB peak"
            + (f"   {shown(ratio['wall'])} times as long, vectors within {ratio['largest_difference']:.1e}" if ratio else "")
        )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--contenders", nargs="+", default=["ours", "torch", "onnxruntime"])
    parser.add_argument("--starters", nargs="*", default=["ours", "transformers"])
    parser.add_argument("--output", type=Path, default=ROOT / ".cache" / "bench" / "results.json")
    arguments = parser.parse_args()

    results = {"rounds": arguments.rounds, "processors": os.cpu_count()}
    results["models"] = compare_models(arguments.contenders, arguments.rounds)
    print_models(results["models"])
    if arguments.starters:
        results["starts"] = compare_starts(arguments.starters, arguments.rounds)
        print_starts(results["starts"])
    arguments.output.write_text(json.dumps(results, indent=1) + "\n")
    print(f"\nWritten to {arguments.output}")
