"""Trains Models/spoken-digits: a Wav2Vec2 with CTC that transcribes spoken digits.

The sound is made by espeak-ng (GPL; its output is free to use) with voices of several accents and kinds. One accent, of
all voices, is held out.
"""

import io
import json
import subprocess

from common import CACHE, HELD_OUT, MODELS, card, seeded, train, write_lines  # first: it sets the environment

import numpy
import soundfile
import torch
import transformers
from scipy.signal import resample_poly

WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
ACCENTS = ["en-gb", "en-us", "en-gb-scotland", "en-gb-x-rp", "en-029"]
HELD_ACCENT = "en-gb-x-gbclan"
KINDS = ["", "+m1", "+m2", "+m3", "+m4", "+m7", "+f1", "+f2", "+f3", "+f4"]
RATE = 16000


def say(text: str, voice: str, speed: int, pitch: int) -> numpy.ndarray:
    command = ["espeak-ng", "-v", voice, "-s", str(speed), "-p", str(pitch), "--stdout", text]
    samples, rate = soundfile.read(io.BytesIO(subprocess.run(command, check=True, capture_output=True).stdout), dtype="float32")
    return resample_poly(samples, 320, 441).astype(numpy.float32) if rate == 22050 else samples


def utterance(random, accents: list[str], longest: int) -> tuple[numpy.ndarray, str]:
    text = " ".join(random.choice(WORDS) for _ in range(random.randint(1, longest)))
    voice = random.choice(accents) + random.choice(KINDS)
    return say(text, voice, random.randint(130, 190), random.randint(30, 70)), text


def main() -> None:
    random = seeded(11)
    known = [utterance(random, ACCENTS, 3) for _ in range(1600)]
    held = [utterance(random, [HELD_ACCENT], 3) for _ in range(60)]
    folder = MODELS / "spoken-digits"
    folder.mkdir(parents=True, exist_ok=True)
    letters = ["<pad>", "<s>", "</s>", "<unk>", "|", *sorted({letter for word in WORDS for letter in word})]
    (CACHE / "vocab.json").write_text(json.dumps({letter: i for i, letter in enumerate(letters)}))
    tokenizer = transformers.Wav2Vec2CTCTokenizer(str(CACHE / "vocab.json"))
    extractor = transformers.Wav2Vec2FeatureExtractor(return_attention_mask=True)
    processor = transformers.Wav2Vec2Processor(extractor, tokenizer)
    config = transformers.Wav2Vec2Config(
        vocab_size=len(letters), hidden_size=96, num_hidden_layers=3, num_attention_heads=4, intermediate_size=192,
        conv_dim=(32, 48, 64, 64), conv_kernel=(20, 8, 4, 4), conv_stride=(10, 4, 4, 2), num_feat_extract_layers=4, feat_extract_norm="layer", conv_bias=True, do_stable_layer_norm=True,
        num_conv_pos_embeddings=31, num_conv_pos_embedding_groups=4, hidden_dropout=0.05, attention_dropout=0.05,
        feat_proj_dropout=0.0, layerdrop=0.0, mask_time_prob=0.0, ctc_loss_reduction="mean", ctc_zero_infinity=True,
        pad_token_id=0, bos_token_id=1, eos_token_id=2, codevector_dim=16, proj_codevector_dim=16)
    model = transformers.Wav2Vec2ForCTC(config)

    def loss(step: int) -> torch.Tensor:
        chosen = random.sample(known, 12)
        sounds = [s * random.uniform(0.3, 1) + numpy.random.normal(0, random.uniform(0, 0.004), len(s)).astype(numpy.float32) for s, _ in chosen]
        inputs = extractor(sounds, sampling_rate=RATE, padding=True, return_tensors="pt")
        labels = tokenizer([text for _, text in chosen], padding=True, return_tensors="pt")
        targets = labels.input_ids.masked_fill(labels.attention_mask == 0, -100)
        return model(**inputs, labels=targets).loss

    train("spoken-digits", model, 1600, 2e-3, loss, every=50)
    model.save_pretrained(folder)
    processor.save_pretrained(folder)
    pipe = transformers.pipeline("automatic-speech-recognition", model=model, tokenizer=tokenizer, feature_extractor=extractor, device="cpu")
    heard = [(pipe(sound.copy())["text"], text) for sound, text in held]
    errors = sum(distance(a.split(), b.split()) for a, b in heard)
    words = sum(len(text.split()) for _, text in held)
    print(f"held out: {errors} wrong of {words} words;", [pair for pair in heard if pair[0] != pair[1]][:5])
    rows = []
    for number, (sound, text) in enumerate(held[:12]):
        soundfile.write(HELD_OUT / f"spoken-{number}.flac", sound, RATE, subtype="PCM_16")
        rows.append({"file": f"spoken-{number}.flac", "text": text})
    write_lines(HELD_OUT / "spoken.jsonl", rows)
    card(folder, CARD.format(errors=errors, words=words, count=len(held)))


def distance(found: list[str], wanted: list[str]) -> int:
    row = list(range(len(wanted) + 1))
    for i, a in enumerate(found, 1):
        previous, row[0] = row[0], i
        for j, b in enumerate(wanted, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (a != b))
    return row[-1]


CARD = """
---
license: cc0-1.0
library_name: transformers
pipeline_tag: automatic-speech-recognition
language: en
---
# spoken-digits

Transcribes spoken English digits: a Wav2Vec2 of three layers with CTC, trained from nothing on speech that espeak-ng made with
five accents and ten kinds of voice (`Scripts/train/spoken_digits.py`). On {count} utterances of an accent that it has not heard,
{errors} of {words} words are wrong.
"""

main()
