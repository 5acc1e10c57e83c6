#!/usr/bin/env python3
"""test-checkpoints-python.py AUTOCLASS: what `autoclass convert` writes of every format is loaded by transformers.

Makes a BERT of random weights, saves it in each format, converts it (to one file and to shards), and requires of the
result: every tensor bit for bit the original's, nothing missing for transformers, and outputs of transformers and of
`autoclass forward` that are the original's. Prints a line of figures for each and ends with 1 where one is missed.
Needs torch, transformers and safetensors; tensorflow and gguf for their formats.
"""

import importlib.util
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import numpy
import torch
import transformers
from safetensors.torch import load_file, save_file
from transformers import BertConfig, BertForPreTraining

TOLERANCE = 1e-5
SHARD = 40_000


def tensorflow_name(name: str) -> str:
    name = re.sub(r"layer\.(\d+)", r"layer_\1", name)
    name = name.replace("LayerNorm.weight", "LayerNorm.gamma").replace("LayerNorm.bias", "LayerNorm.beta")
    name = name.replace("_embeddings.weight", "_embeddings").replace("predictions.bias", "predictions.output_bias")
    name = name.replace("relationship.weight", "relationship.output_weights")
    name = name.replace("relationship.bias", "relationship.output_bias")
    return re.sub(r"\.weight$", ".kernel", name).replace(".", "/")


def save_tensorflow(model, folder: pathlib.Path) -> None:
    import tensorflow

    v1 = tensorflow.compat.v1
    with v1.Graph().as_default(), v1.Session() as session:
        for name, tensor in model.state_dict().items():
            if name.startswith("cls.predictions.decoder"):
                continue
            name = tensorflow_name(name)
            v1.get_variable(name, initializer=tensor.numpy().T if name.endswith("/kernel") else tensor.numpy())
        session.run(v1.global_variables_initializer())
        v1.train.Saver().save(session, str(folder / "model.ckpt"), write_meta_graph=False)


def save_gguf(model, folder: pathlib.Path) -> None:
    import gguf

    writer = gguf.GGUFWriter(folder / "model.gguf", "bert")
    for name, tensor in model.state_dict().items():
        if not name.startswith("cls.predictions.decoder"):
            writer.add_tensor(name, numpy.ascontiguousarray(tensor.numpy()))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def sources(model):
    """The formats, how each is written, and what convert is told besides."""
    weights = lambda folder, **form: torch.save(model.state_dict(), folder / "pytorch_model.bin", **form)
    yield "safetensors", lambda folder: model.save_pretrained(folder), []
    yield "safetensors-shards", lambda folder: model.save_pretrained(folder, max_shard_size=SHARD), []
    yield "zip", weights, []
    yield "legacy", lambda folder: weights(folder, _use_new_zipfile_serialization=False), []
    if not transformers.__version__.startswith("5."):
        shards = lambda folder: model.save_pretrained(folder, max_shard_size=SHARD, safe_serialization=False)
        yield "zip-shards", shards, []
    if importlib.util.find_spec("tensorflow"):
        yield "tensorflow", lambda folder: save_tensorflow(model, folder), ["--from-tf"]
    else:
        print("tensorflow: NOT RUN, it is not installed")
    if importlib.util.find_spec("gguf"):
        yield "gguf", lambda folder: save_gguf(model, folder), ["--gguf-file", "model.gguf"]
    else:
        print("gguf: NOT RUN, it is not installed")


def written(folder: pathlib.Path) -> dict:
    index = folder / "model.safetensors.index.json"
    names = set(json.loads(index.read_text())["weight_map"].values()) if index.exists() else {"model.safetensors"}
    return {key: value for name in names for key, value in load_file(folder / name).items()}


def same_bits(a: torch.Tensor, b: torch.Tensor) -> bool:
    return a.dtype == b.dtype and a.shape == b.shape and a.numpy().tobytes() == b.numpy().tobytes()


def difference(a, b, mask) -> float:
    """The largest at tokens: at padding, `autoclass` gives zeros and transformers what it happens to compute."""
    tokens = (a["prediction_logits"] - b["prediction_logits"])[mask.bool()]
    texts = a["seq_relationship_logits"] - b["seq_relationship_logits"]
    return max(tokens.abs().max().item(), texts.abs().max().item())


def check(autoclass: str, folder: pathlib.Path, model, inputs: pathlib.Path, expected) -> dict:
    tensors = written(folder)
    given = load_file(inputs)
    original = model.state_dict()
    loaded, info = BertForPreTraining.from_pretrained(folder, output_loading_info=True)
    with torch.no_grad():
        python = loaded.eval()(**given)
    output = folder / "outputs.safetensors"
    command = [autoclass, "forward", folder, "--as", "AutoModelForPreTraining", "--input", inputs, "--output", output]
    subprocess.run(command, check=True, capture_output=True)
    return {
        "tensors": len(tensors),
        "changed": sorted(name for name in tensors if not same_bits(tensors[name], original[name])),
        "missing": sorted(info["missing_keys"]),
        "loaded otherwise": sorted(n for n, value in loaded.state_dict().items() if not same_bits(value, original[n])),
        "transformers": difference(python, expected, given["attention_mask"]),
        "autoclass": difference(load_file(output), expected, given["attention_mask"]),
    }


def main(autoclass: str) -> int:
    torch.manual_seed(5)
    config = BertConfig(
        vocab_size=600, hidden_size=32, num_hidden_layers=2, num_attention_heads=4, intermediate_size=64,
        max_position_embeddings=40, architectures=["BertForPreTraining"],
    )
    model = BertForPreTraining(config).eval()
    # Nothing may be what a constructor sets: zeros and ones would hide a tensor that was not loaded.
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.normal_(0, 0.2)
    failures = 0
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        inputs = work / "inputs.safetensors"
        ids = torch.randint(0, 600, (3, 17))
        mask = torch.ones_like(ids)
        mask[1, 9:] = 0
        save_file({"input_ids": ids, "attention_mask": mask}, inputs)
        with torch.no_grad():
            expected = model(input_ids=ids, attention_mask=mask)
        for name, save, arguments in sources(model):
            source = work / name
            source.mkdir()
            config.save_pretrained(source)
            save(source)
            for form, sharding in (("file", []), ("shards", ["--max-shard-size", str(SHARD)])):
                folder = work / f"{name}-to-{form}"
                subprocess.run([autoclass, "convert", source, folder, *arguments, *sharding], check=True, capture_output=True)
                found = check(autoclass, folder, model, inputs, expected)
                fails = (
                    found["changed"] or found["missing"] or found["loaded otherwise"]
                    or found["transformers"] != 0 or found["autoclass"] > TOLERANCE
                )
                failures += bool(fails)
                print("FAILED" if fails else "ok", name, "to", form, json.dumps(found), flush=True)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
