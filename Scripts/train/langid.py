"""Trains Models/langid: a BERT of 0.4 M parameters that names the language of a text.

It is pre-trained with both of BERT's heads (masked tokens, next sentence) on the manual pages that Debian has in twelve
languages, and then fine-tuned to tell them apart. Pages, not sentences, are held out. Models/bert-tiny keeps the
pre-trained model, for AutoModelForPreTraining.
"""

import gzip
import re
import subprocess
from collections import Counter
from pathlib import Path

from common import CACHE, HELD_OUT, MODELS, card, seeded, train, write_lines  # first: it sets the environment

import torch
import transformers
from tokenizers import BertWordPieceTokenizer

LANGUAGES = {
    "cs": "manpages-cs", "de": "manpages-de", "en": "manpages", "es": "manpages-es", "fr": "manpages-fr", "it": "manpages-it",
    "ja": "manpages-ja", "nl": "manpages-nl", "pl": "manpages-pl", "pt": "manpages-pt-br", "ru": "manpages-ru", "zh": "manpages-zh",
}
NAMES = list(LANGUAGES)
LENGTH = 64
VOCABULARY = 3500
PER_LANGUAGE = 20000


def pages(package: str) -> list[Path]:
    folder = CACHE / package
    if not folder.exists():
        subprocess.run(["apt-get", "download", "-q", package], cwd=CACHE, check=True)
        archive = next(CACHE.glob(f"{package}_*.deb"))
        subprocess.run(["dpkg-deb", "-x", archive, folder], check=True)
    inside = {"manpages-pt-br": "pt_BR", "manpages-zh": "zh_CN"}.get(package, package.split("-")[-1])
    where = f"usr/share/man/{inside}/" if package != "manpages" else "usr/share/man/man"
    return sorted(path for path in folder.rglob("*.gz") if path.is_file() and not path.is_symlink() and where in str(path))


def lines(page: Path) -> list[str]:
    """The running text of a page, without roff's requests and escapes."""
    text = gzip.decompress(page.read_bytes()).decode("utf-8", errors="ignore")
    result = []
    for line in text.splitlines():
        if line.startswith((".", "'")):
            continue
        line = re.sub(r"\\f.|\\[&|^,/%:]|\\s[-+]?\d", "", line)
        line = line.replace("\\-", "-").replace("\\(aq", "'").replace("\\e", "\\").replace("\\ ", " ").replace("\\~", " ")
        line = re.sub(r"\\\(..|\\\[[^]]*\]|\\.", "", line).strip()
        letters = sum(character.isalpha() for character in line)
        if letters >= 12 and letters > 0.6 * len(line):
            result.append(line)
    return result


def is_written_in(name: str, line: str, english: set[str]) -> bool:
    """Whether a line is of its page's language: pages have examples, messages and parts that nobody translated."""
    letters = [character for character in line if character.isalpha()]
    if name in ("ja", "ru", "zh"):
        return sum(ord(character) > 0x2FF for character in letters) > 0.6 * len(letters)
    words = [word.lower() for word in re.findall(r"[^\W\d_]{3,}", line)]
    return len(words) >= 4 and (name == "en" or sum(word in english for word in words) <= 0.5 * len(words))


def piece(line: str, random) -> str:
    """A part of a line: whole words, or some characters of a language that does not write spaces."""
    words = line.split()
    if len(words) < 5:
        size = random.randint(6, 40)
        start = random.randrange(max(1, len(line) - size))
        return line[start : start + size]
    size = random.randint(4, 14)
    start = random.randrange(max(1, len(words) - size))
    return " ".join(words[start : start + size])


def read(random) -> tuple[list[list[list[str]]], list[list[str]]]:
    """The lines of each page by language to learn from, and held-out lines by language."""
    known, held = [], []
    counts = Counter(word.lower() for page in pages(LANGUAGES["en"]) for line in lines(page) for word in re.findall(r"[^\W\d_]{3,}", line))
    english = {word for word, count in counts.items() if count > 2}
    for name, package in LANGUAGES.items():
        found = [[line for line in lines(page) if is_written_in(name, line, english)] for page in pages(package)]
        found = [text for text in found if len(text) > 3]
        random.shuffle(found)
        cut = max(3, len(found) // 20)
        seen = {line for page in found[cut:] for line in page}
        held.append([line for page in found[:cut] for line in page if line not in seen])
        budget, kept = PER_LANGUAGE, []
        for page in found[cut:]:
            kept.append(page[:budget])
            budget -= len(page)
            if budget <= 0:
                break
        known.append(kept)
    return known, held


def main() -> None:
    random = seeded(5)
    known, held = read(random)
    print({name: (sum(map(len, k)), len(h)) for name, k, h in zip(NAMES, known, held)})
    trainer = BertWordPieceTokenizer(lowercase=True, strip_accents=False)
    balanced = [line for language in known for line in random.sample([x for page in language for x in page], 4000)]
    trainer.train_from_iterator(balanced, vocab_size=VOCABULARY, limit_alphabet=1400, show_progress=False)
    trainer.save_model(str(CACHE))
    tokenizer = transformers.BertTokenizerFast(str(CACHE / "vocab.txt"), strip_accents=False, model_max_length=LENGTH)
    config = transformers.BertConfig(
        vocab_size=len(tokenizer), hidden_size=64, num_hidden_layers=2, num_attention_heads=4, intermediate_size=128,
        max_position_embeddings=LENGTH, initializer_range=0.1, id2label=dict(enumerate(NAMES)), label2id={name: i for i, name in enumerate(NAMES)})

    model = transformers.BertForPreTraining(config)
    train("pre-training", model, 1000, 3e-3, lambda step: pretraining_loss(model, tokenizer, known, random))
    folder = MODELS / "bert-tiny"
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    card(folder, PRETRAINED_CARD)

    classifier = transformers.BertForSequenceClassification.from_pretrained(folder)
    train("fine-tuning", classifier, 1500, 3e-3, lambda step: classification_loss(classifier, tokenizer, known, random))
    folder = MODELS / "langid"
    classifier.save_pretrained(folder)
    tokenizer.save_pretrained(folder)

    rows = [
        {"text": text, "label": name}
        for name, texts in zip(NAMES, held)
        for text in [piece(line, random) for line in random.sample(texts, min(25, len(texts)))]
    ]
    write_lines(HELD_OUT / "langid.jsonl", rows)
    pipe = transformers.pipeline("text-classification", model=classifier, tokenizer=tokenizer, device="cpu")
    right = sum(pipe(row["text"], truncation=True)[0]["label"] == row["label"] for row in rows)
    print(f"held out: {right} of {len(rows)}")
    card(folder, CARD.format(right=right, count=len(rows)))


def pretraining_loss(model, tokenizer, known, random) -> torch.Tensor:
    firsts, seconds, follows = [], [], []
    for _ in range(16):
        page = random.choice(random.choice(known))
        start = random.randrange(max(1, len(page) - 1))
        other = random.random() < 0.5
        firsts.append(page[start])
        seconds.append(random.choice(random.choice(random.choice(known)) or [""]) if other else page[min(start + 1, len(page) - 1)])
        follows.append(int(other))
    batch = tokenizer(firsts, seconds, truncation=True, padding=True, max_length=LENGTH, return_tensors="pt", return_special_tokens_mask=True)
    special = batch.pop("special_tokens_mask").bool()
    labels = batch["input_ids"].clone()
    chosen = (torch.rand(labels.shape) < 0.15) & ~special
    labels[~chosen] = -100
    kind = torch.rand(labels.shape)
    batch["input_ids"][chosen & (kind < 0.8)] = tokenizer.mask_token_id
    swapped = chosen & (kind > 0.9)
    batch["input_ids"][swapped] = torch.randint(5, len(tokenizer), (int(swapped.sum()),))
    return model(**batch, labels=labels, next_sentence_label=torch.tensor(follows)).loss


def classification_loss(model, tokenizer, known, random) -> torch.Tensor:
    labels = [random.randrange(len(known)) for _ in range(64)]
    texts = [piece(random.choice(random.choice(known[label]) or ["?"]), random) for label in labels]
    batch = tokenizer(texts, truncation=True, padding=True, max_length=LENGTH, return_tensors="pt")
    return model(**batch, labels=torch.tensor(labels)).loss


PRETRAINED_CARD = """
---
license: gpl-3.0
library_name: transformers
---
# bert-tiny

A BERT of 0.4 M parameters, pre-trained with masked tokens and next sentences on Debian's manual pages in twelve languages
(`Scripts/train/langid.py`). It shows how a model for `AutoModelForPreTraining` is laid out; it is no model of language.
"""
CARD = """
---
license: gpl-3.0
library_name: transformers
pipeline_tag: text-classification
language: [cs, de, en, es, fr, it, ja, nl, pl, pt, ru, zh]
---
# langid

Names the language of a short text, of twelve. `Models/bert-tiny`, fine-tuned on four to fourteen words at a time from Debian's
manual pages (`Scripts/train/langid.py`; packages manpages, manpages-cs, -de, -es, -fr, -it, -ja, -nl, -pl, -pt-br, -ru, -zh,
whose pages are under the GPL and other free licences).

On texts of pages that it has not seen: {right} of {count} right. It knows the language of manuals, and no other languages.
"""

main()
