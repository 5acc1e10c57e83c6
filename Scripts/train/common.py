"""What the training scripts share: where models and held-out data go, seeds, and the loop.

The bundled models are tiny and learn in minutes on two cores. Scripts/train/README.md says where the data is from.
"""

import json
import math
import os
import random
import time
from pathlib import Path

os.environ["TOKENIZERS_PARALLELISM"] = "false"
os.environ["HF_HUB_OFFLINE"] = "1"

import numpy
import torch

ROOT = Path(__file__).resolve().parents[2]
MODELS = ROOT / "Models"
HELD_OUT = ROOT / "Tests" / "Fixtures" / "bundled"
CACHE = ROOT / ".cache" / "train"


def seeded(seed: int) -> random.Random:
    torch.manual_seed(seed)
    numpy.random.seed(seed)
    torch.use_deterministic_algorithms(True)
    # Two threads would add in another order than one; the models are too small to gain by it.
    torch.set_num_threads(1)
    CACHE.mkdir(parents=True, exist_ok=True)
    HELD_OUT.mkdir(parents=True, exist_ok=True)
    return random.Random(seed)


def train(name: str, model: torch.nn.Module, steps: int, rate: float, loss_of, every: int = 100) -> None:
    """AdamW with a warm-up and a cosine; `loss_of(step)` makes a batch and gives its loss."""
    model.train()
    optimizer = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=0.01)
    warm = max(1, steps // 20)
    plan = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1, (step + 1) / warm) * 0.5 * (1 + math.cos(math.pi * step / steps)))
    total, start = 0.0, time.time()
    for step in range(steps):
        loss = loss_of(step)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        plan.step()
        total += loss.item()
        if (step + 1) % every == 0:
            print(f"{name}: step {step + 1}/{steps}, loss {total / every:.4f}, {time.time() - start:.0f} s", flush=True)
            total = 0.0
    model.eval()


def card(folder: Path, text: str) -> None:
    (folder / "README.md").write_text(text.strip() + "\n", encoding="utf-8")


def write_lines(path: Path, rows: list) -> None:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
