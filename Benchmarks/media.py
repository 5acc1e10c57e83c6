"""Measures a picture file to a label (ViT-base) and 10 s of a sound file to text (wav2vec2-base) against transformers, by turns.

Usage:  make build; python Benchmarks/media.py [--rounds 5] [--ours .build/release/autoclass]

Python needs transformers, torch, pillow and soundfile. The models have the real sizes and random weights; both sides read the file,
prepare it and run the model on two threads in f32. Ours is `autoclass run --jsonl`: the time of eight lines less that of two.
"""

import argparse
import json
import statistics
import subprocess
import sys
import time
from pathlib import Path

import numpy
import soundfile
import torch
import transformers
from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / ".cache" / "benchmarks"
PICTURE = ROOT / "Examples" / "Media" / "hopper.jpg"


def build() -> Path:
    """The models and ten seconds of speech."""
    torch.manual_seed(0)
    FOLDER.mkdir(parents=True, exist_ok=True)
    speech, rate = soundfile.read(ROOT / "Examples" / "Media" / "sense-and-sensibility.wav", dtype="float32")
    soundfile.write(FOLDER / "ten-seconds.wav", numpy.tile(speech, 4)[: 10 * rate], rate)
    if not (FOLDER / "vit").exists():
        transformers.ViTForImageClassification(transformers.ViTConfig(num_labels=1000)).save_pretrained(FOLDER / "vit")
        transformers.ViTImageProcessor().save_pretrained(FOLDER / "vit")
    if not (FOLDER / "wav2vec2").exists():
        letters = ["<pad>", "<s>", "</s>", "<unk>", "|", *"ETAONIHSRDLUMWCFGYPBVK'XJQZ"]
        (FOLDER / "vocab.json").write_text(json.dumps({letter: i for i, letter in enumerate(letters)}))
        tokenizer = transformers.Wav2Vec2CTCTokenizer(str(FOLDER / "vocab.json"))
        extractor = transformers.Wav2Vec2FeatureExtractor()
        transformers.Wav2Vec2ForCTC(transformers.Wav2Vec2Config()).save_pretrained(FOLDER / "wav2vec2")
        transformers.Wav2Vec2Processor(extractor, tokenizer).save_pretrained(FOLDER / "wav2vec2")
    return FOLDER / "ten-seconds.wav"


def python_vit():
    model = transformers.AutoModelForImageClassification.from_pretrained(FOLDER / "vit")
    processor = transformers.AutoImageProcessor.from_pretrained(FOLDER / "vit", use_fast=False)
    return lambda: model(**processor(Image.open(PICTURE).convert("RGB"), return_tensors="pt")).logits.argmax()


def python_wav2vec2(sound: Path):
    model = transformers.AutoModelForCTC.from_pretrained(FOLDER / "wav2vec2")
    processor = transformers.AutoProcessor.from_pretrained(FOLDER / "wav2vec2")

    def run():
        samples, rate = soundfile.read(sound, dtype="float32")
        inputs = processor(samples, sampling_rate=rate, return_tensors="pt")
        return processor.batch_decode(model(**inputs).logits.argmax(-1))

    return run


def elapsed(action) -> float:
    start = time.perf_counter()
    action()
    return 1000 * (time.perf_counter() - start)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--ours", default=str(ROOT / ".build" / "release" / "autoclass"))
    arguments = parser.parse_args()
    torch.set_num_threads(2)
    sound = build()
    for task, model, file, python in (
        ("image-classification", "vit", PICTURE, python_vit()),
        ("automatic-speech-recognition", "wav2vec2", sound, python_wav2vec2(sound)),
    ):
        command = [arguments.ours, "run", task, "--model", str(FOLDER / model), "--jsonl", "--batch-size", "1"]

        def ours(lines: int) -> None:
            subprocess.run(command, input=(json.dumps(str(file)) + "\n") * lines, text=True, capture_output=True, check=True)

        theirs, mine = [], []
        with torch.inference_mode():
            python()
            for _ in range(arguments.rounds):
                theirs.append(min(elapsed(python) for _ in range(2)))
                mine.append((elapsed(lambda: ours(8)) - elapsed(lambda: ours(2))) / 6)
        a, b = statistics.median(theirs), statistics.median(mine)
        print(f"{model}: transformers {a:.0f} ms, here {b:.0f} ms, {a / b:.2f} times as fast")


main()
