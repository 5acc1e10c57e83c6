"""The Python peers.

    peers.py prepare FOLDER              writes a BERT-base with random weights, for transformers and for onnxruntime
    peers.py serve torch|onnxruntime FOLDER
                                         reads "BATCH LENGTH" lines, answers each with {"median_ms", "min_ms", "runs"}
    peers.py embed FOLDER SENTENCE       prints one sentence's vector and ends, as `autoclass embed --jsonl` does
"""

import json
import os
import statistics
import sys
import time
from pathlib import Path

os.environ["HF_HUB_OFFLINE"] = "1"

THREADS = 2
INPUTS = ["input_ids", "attention_mask", "token_type_ids"]


def prepare(folder: Path) -> None:
    import torch
    from onnxruntime.transformers import optimizer
    from transformers import BertConfig, BertModel

    class Plain(torch.nn.Module):
        """The model with tensors in and tensors out, as the exporter wants it."""

        def __init__(self, model):
            super().__init__()
            self.model = model

        def forward(self, *inputs):
            return tuple(self.model(**dict(zip(INPUTS, inputs)), return_dict=False))

    torch.manual_seed(0)
    config = BertConfig()
    model = BertModel._from_config(config, attn_implementation="sdpa").eval()
    model.save_pretrained(folder)

    example = torch.ones(2, 8, dtype=torch.long)
    exported = folder / "exported.onnx"
    torch.onnx.export(
        Plain(model).eval(),
        (example, example, torch.zeros_like(example)),
        exported,
        input_names=INPUTS,
        output_names=["last_hidden_state", "pooler_output"],
        dynamic_axes={name: {0: "batch", 1: "length"} for name in [*INPUTS, "last_hidden_state"]},
        opset_version=17,
        dynamo=False,  # the other exporter needs one more package and gives the same graph here
    )
    # onnxruntime's own BERT fusions (attention, embeddings, bias + GELU), which ORT_ENABLE_ALL by itself does not find in
    # this graph: without them the peer would be measured below its best.
    fused = optimizer.optimize_model(
        str(exported), "bert", num_heads=config.num_attention_heads, hidden_size=config.hidden_size, opt_level=0
    )
    exported.unlink()
    fused.save_model_to_file(str(folder / "partial.onnx"))
    (folder / "partial.onnx").rename(folder / "model.onnx")  # last: its presence says that all is there


def inputs_of(batch: int, length: int) -> dict:
    import numpy

    ids = numpy.random.default_rng(0).integers(1000, 30000, (batch, length))
    return dict(zip(INPUTS, [ids, numpy.ones_like(ids), numpy.zeros_like(ids)]))


def torch_runner(folder: Path):
    import torch
    from transformers import AutoModel

    torch.set_num_threads(THREADS)
    model = AutoModel.from_pretrained(folder, attn_implementation="sdpa")

    def runner(inputs: dict):
        tensors = {name: torch.from_numpy(value) for name, value in inputs.items()}

        def run():
            with torch.inference_mode():
                return model(**tensors).last_hidden_state.numpy()

        return run

    return runner


def onnxruntime_runner(folder: Path):
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = THREADS
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_ALL
    session = onnxruntime.InferenceSession(folder / "model.onnx", options, providers=["CPUExecutionProvider"])
    return lambda inputs: lambda: session.run(["last_hidden_state"], inputs)[0]


RUNNERS = {"torch": torch_runner, "onnxruntime": onnxruntime_runner}


def measure(run, seconds=1.5, least=5) -> dict:
    run(), run()  # warm: allocations, thread pools
    times = []
    while len(times) < least or sum(times) < seconds:
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return {"median_ms": 1e3 * statistics.median(times), "min_ms": 1e3 * min(times), "runs": len(times)}


def serve(name: str, folder: Path) -> None:
    runner = RUNNERS[name](folder)
    print("ready", flush=True)
    for line in sys.stdin:
        batch, length = map(int, line.split())
        print(json.dumps(measure(runner(inputs_of(batch, length)))), flush=True)


def embed(folder: str, sentence: str) -> None:
    import torch
    from transformers import AutoModel, AutoTokenizer

    tokenizer, model = AutoTokenizer.from_pretrained(folder), AutoModel.from_pretrained(folder)
    inputs = tokenizer(sentence, truncation=True, max_length=256, return_tensors="pt")
    with torch.inference_mode():
        vector = torch.nn.functional.normalize(model(**inputs).last_hidden_state.mean(dim=1))[0]
    print(json.dumps({"text": sentence, "embedding": vector.tolist()}))


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["prepare", folder]:
            prepare(Path(folder))
        case ["serve", name, folder]:
            serve(name, Path(folder))
        case ["embed", folder, sentence]:
            embed(folder, sentence)
        case _:
            sys.exit(__doc__)
