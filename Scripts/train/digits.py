"""Trains Models/digits: a ViT that reads handwritten digits of 8x8 pixels (scikit-learn's copy of the UCI set, CC BY 4.0)."""

from common import HELD_OUT, MODELS, ROOT, card, seeded, train, write_lines  # first: it sets the environment

import numpy
import torch
import transformers
from PIL import Image
from sklearn.datasets import load_digits


def main() -> None:
    random = seeded(7)
    data = load_digits()
    pixels = numpy.round(data.images * 255 / 16).astype(numpy.uint8)
    order = numpy.random.permutation(len(pixels))
    held, known = order[:360], order[360:]
    processor = transformers.ViTImageProcessor(size={"height": 8, "width": 8})
    config = transformers.ViTConfig(
        image_size=8, patch_size=2, num_channels=3, hidden_size=48, num_hidden_layers=4, num_attention_heads=4,
        intermediate_size=96, hidden_dropout_prob=0.1, encoder_stride=2,
        id2label={i: str(i) for i in range(10)}, label2id={str(i): i for i in range(10)})
    model = transformers.ViTForImageClassification(config)

    def loss(step: int) -> torch.Tensor:
        chosen = random.sample(list(known), 64)
        pictures = [numpy.roll(pixels[i], (random.choice([0, 0, 1, -1]), random.choice([0, 0, 1, -1])), (0, 1)) for i in chosen]
        inputs = processor([numpy.repeat(p[..., None], 3, 2) for p in pictures], return_tensors="pt")
        return model(**inputs, labels=torch.tensor(data.target[chosen])).loss

    train("digits", model, 2500, 2e-3, loss)
    folder = MODELS / "digits"
    model.save_pretrained(folder)
    processor.save_pretrained(folder)
    # All held-out digits in one grey picture, 20 a row, and their labels.
    sheet = numpy.zeros((18 * 8, 20 * 8), numpy.uint8)
    for place, i in enumerate(held):
        row, column = divmod(place, 20)
        sheet[row * 8 : row * 8 + 8, column * 8 : column * 8 + 8] = pixels[i]
    Image.fromarray(sheet).save(HELD_OUT / "digits.png", optimize=True)
    Image.fromarray(pixels[held[1]]).save(ROOT / "Examples" / "Media" / "digit.png")
    write_lines(HELD_OUT / "digits.jsonl", [str(data.target[i]) for i in held])
    pipe = transformers.pipeline("image-classification", model=model, image_processor=processor, device="cpu")
    right = sum(pipe(Image.fromarray(pixels[i]))[0]["label"] == str(data.target[i]) for i in held)
    print(f"held out: {right} of {len(held)}")
    card(folder, CARD.format(right=right, count=len(held)))


CARD = """
---
license: cc-by-4.0
library_name: transformers
pipeline_tag: image-classification
---
# digits

Reads handwritten digits of 8x8 pixels: a ViT of four layers, trained on the UCI ML hand-written digits (E. Alpaydin, C. Kaynak,
CC BY 4.0) as scikit-learn has them, by `Scripts/train/digits.py`. Of {count} held-out digits {right} are right.
"""

main()
