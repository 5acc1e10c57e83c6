"""Measures this package and its peers in turn, several rounds in one run, and prints ratios of medians with their spread.

Small libraries only: a process started from a big one is charged with its starter's memory.
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

from workloads import FAMILIES, FOLDER, WORKLOADS, Workload

ROOT = Path(__file__).resolve().parents[1]
PEERS = Path(__file__).with_name("peers.py")
AUTOCLASS = ROOT / ".build" / "release" / "autoclass"
MINILM = ROOT / ".cache" / "models" / "all-MiniLM-L6-v2"
SENTENCE = "The quick brown fox jumps over the lazy dog."


class Ours:
    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()

    def call(self, command: str, workload: Workload, *more: str) -> str:
        file = Path(self.folder.name) / "inputs.safetensors"
        write_safetensors(file, workload.make())
        arguments = [AUTOCLASS, command, workload.model.folder, "--as", workload.model.auto_class, "--input", file, *more]
        if workload.quantization:
            arguments += ["--quantization", workload.quantization]
        return subprocess.run([str(part) for part in arguments], check=True, capture_output=True, text=True).stdout

    def measure(self, workload: Workload) -> dict:
        return json.loads(self.call("bench", workload, "--seconds", "1.5", "--json"))

    def outputs(self, workload: Workload) -> str:
        file = str(Path(self.folder.name) / "outputs.safetensors")
        self.call("forward", workload, "--output", file)
        return file


class Peer:
    """A peer that stays loaded between measurements, in its own process so that the peers share no thread pool."""

    def __init__(self, name: str):
        self.process = subprocess.Popen(
            [sys.executable, "-W", "ignore", str(PEERS), "serve", name],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )
        self.answer()

    def answer(self) -> str:
        line = self.process.stdout.readline()
        if not line:
            sys.exit(f"A peer ended: {self.process.args}")
        return line

    def measure(self, workload: Workload) -> dict:
        print(workload.name, file=self.process.stdin, flush=True)
        return json.loads(self.answer())

    def difference(self, workload: Workload, file: str) -> float:
        """How far our outputs are from this peer's."""
        print(workload.name, file, sep="\t", file=self.process.stdin, flush=True)
        return json.loads(self.answer())


def write_safetensors(file: Path, tensors: dict) -> None:
    kinds = {"float32": "F32", "int64": "I64"}
    header, offset = {}, 0
    for name, tensor in tensors.items():
        header[name] = {"dtype": kinds[str(tensor.dtype)], "shape": tensor.shape, "data_offsets": [offset, offset + tensor.nbytes]}
        offset += tensor.nbytes
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    file.write_bytes(len(text).to_bytes(8, "little") + text + b"".join(tensor.tobytes() for tensor in tensors.values()))


def prepare(workloads: list[Workload]) -> None:
    """Makes the models that are not there yet, each in a process of its own."""
    for model in dict.fromkeys(workload.model for workload in workloads):
        if not (model.folder / "model.safetensors").exists():
            print(f"Making {model.name} with random weights …", file=sys.stderr)
            subprocess.run([sys.executable, "-W", "ignore", str(PEERS), "prepare", model.name], check=True, stdout=sys.stderr)


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


def compare_models(workloads: list[Workload], rounds: int) -> list[dict]:
    ours = Ours()
    peers = {name: Peer(name) for name in dict.fromkeys(name for workload in workloads for name in workload.peers)}
    rows = []
    for workload in workloads:
        file = ours.outputs(workload)
        apart = {name: peers[name].difference(workload, file) for name in workload.peers}
        times = {name: [] for name in ("ours", *workload.peers)}
        least = dict.fromkeys(times, float("inf"))
        for _ in range(rounds):
            for name in times:
                measured = (ours if name == "ours" else peers[name]).measure(workload)
                times[name].append(measured["median_ms"])
                least[name] = min(least[name], measured["min_ms"])
        rows.append({
            "workload": workload.name,
            "median_ms": {name: statistics.median(values) for name, values in times.items()},
            # What other tenants of a shared machine take is in every median, and least of all in these.
            "least_ms": least,
            "against": {name: ratios(times["ours"], times[name]) for name in workload.peers},
            "largest_difference": apart,
        })
        print_row(rows[-1])
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


def print_row(row: dict) -> None:
    cells = []
    for name, median in row["median_ms"].items():
        ratio = row["against"].get(name)
        cells.append(f"{name} {median:7.1f}" + (f" {shown(ratio)}" if ratio else ""))
    lowest = min(ratio["ratio"] for ratio in row["against"].values())
    best, *others = row["least_ms"].values()
    apart = max(row["largest_difference"].values())
    print(
        f"{row['workload']:>28}   " + "   ".join(cells)
        + f"   lowest {lowest:.2f}, of the shortest times {min(others) / best:.2f}, outputs within {apart:.0e}", flush=True,
    )


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
    parser.add_argument("--only", default="", help="workloads whose names have this in them")
    parser.add_argument("--starters", nargs="*", default=["ours", "transformers"])
    parser.add_argument("--output", type=Path, default=FOLDER / "results.json")
    arguments = parser.parse_args()

    workloads = [workload for workload in WORKLOADS + FAMILIES if arguments.only in workload.name]
    prepare(workloads)
    print("f32, 2 threads: median ms; beside a peer how many times as long as ours (lowest-highest round)\n", flush=True)
    results = {"rounds": arguments.rounds, "processors": os.cpu_count()}
    results["models"] = compare_models(workloads, arguments.rounds)
    if arguments.starters:
        results["starts"] = compare_starts(arguments.starters, arguments.rounds)
        print_starts(results["starts"])
    arguments.output.write_text(json.dumps(results, indent=1) + "\n")
    print(f"\nWritten to {arguments.output}")
