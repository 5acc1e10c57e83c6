"""The Python peers.

    peers.py prepare MODEL…         writes models with random weights, for transformers, onnxruntime and OpenVINO
    peers.py serve PEER             reads names of workloads, answers each with {"median_ms", "min_ms", "runs"};
                                    with a tab and a safetensors file behind the name: the largest difference of the output
    peers.py embed FOLDER SENTENCE  prints one sentence's vector and ends, as `autoclass embed --jsonl` does

PEER is torch, onnxruntime, openvino or onnxruntime-int8: each in f32 but the last, on two threads, with its best settings.
"""

import json
import os
import statistics
import sys
import time

from workloads import BY_NAME, MODELS, Model

os.environ["HF_HUB_OFFLINE"] = "1"

THREADS = 2


def prepare(model: Model) -> None:
    import torch
    import transformers

    torch.manual_seed(0)
    config = getattr(transformers, model.config_class)(**dict(model.settings))
    made = getattr(transformers, model.auto_class).from_config(config).eval()
    calibrate(made, model)
    if model.exports:
        export(made, model)
    made.save_pretrained(model.folder)  # last: its presence says that all is there


def calibrate(made, model: Model) -> None:
    """Moves the statistics of batch norms half of the way to those of the model's inputs: without it the numbers grow from layer
    to layer, and with those of so few pixels alone every rounding would."""
    import torch

    norms = [module for module in made.modules() if isinstance(module, torch.nn.BatchNorm2d)]
    if not norms:
        return
    for norm in norms:
        norm.train().momentum = 0.5
    with torch.inference_mode():
        made(**{name: torch.from_numpy(value) for name, value in inputs_of(model).items()})
    for norm in norms:
        norm.eval().momentum = 0.1


def inputs_of(model: Model) -> dict:
    return next(workload for workload in BY_NAME.values() if workload.model == model).make()


def export(made, model: Model) -> None:
    """model.onnx for OpenVINO; fused.onnx and int8.onnx for onnxruntime."""
    import onnx
    import torch
    from onnxruntime.quantization import QuantType, quantize_dynamic
    from onnxruntime.transformers import optimizer

    model.folder.mkdir(parents=True, exist_ok=True)
    inputs = inputs_of(model)

    class Plain(torch.nn.Module):
        """The model with tensors in and tensors out, as the exporter wants it."""

        def __init__(self):
            super().__init__()
            self.model = made

        def forward(self, *tensors):
            return self.model(**dict(zip(inputs, tensors)), return_dict=False)[0]

    plain, fused = model.folder / "model.onnx", model.folder / "fused.onnx"
    torch.onnx.export(
        Plain().eval(), tuple(torch.from_numpy(value) for value in inputs.values()), plain, input_names=list(inputs),
        output_names=["output"], opset_version=17, dynamic_axes={name: {0: "batch", 1: "length"} for name in inputs} if "input_ids" in inputs else None,
        dynamo=False,  # the other exporter needs one more package and gives the same graph here
    )
    if model.fusion is None:
        fused.write_bytes(plain.read_bytes())
        return
    # onnxruntime's own fusions (attention, embeddings, bias + GELU), which ORT_ENABLE_ALL by itself does not find in this
    # graph: without them the peer would be measured below its best.
    config = made.config
    optimizer.optimize_model(
        str(plain), model.fusion, num_heads=config.num_attention_heads, hidden_size=config.hidden_size, opt_level=0
    ).save_model_to_file(str(fused))
    if model.fusion == "bert":
        quantize_dynamic(fused, model.folder / "int8.onnx", per_channel=True, weight_type=QuantType.QInt8,
                         extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT})


def torch_model(model: Model):
    import torch
    import transformers

    torch.set_num_threads(THREADS)
    made = getattr(transformers, model.auto_class).from_pretrained(model.folder)
    if model.channels_last:
        made = made.to(memory_format=torch.channels_last)

    def run(inputs, output):
        with torch.inference_mode():
            return made(**{name: torch.from_numpy(value) for name, value in inputs.items()})[output].numpy()

    return run


def onnxruntime_model(model: Model, file="fused.onnx"):
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = THREADS
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_ALL
    session = onnxruntime.InferenceSession(model.folder / file, options, providers=["CPUExecutionProvider"])
    return lambda inputs, output: session.run(None, inputs)[0]


def openvino_model(model: Model):
    import openvino

    compiled = openvino.Core().compile_model(
        model.folder / "model.onnx", "CPU",
        {"INFERENCE_NUM_THREADS": THREADS, "INFERENCE_PRECISION_HINT": "f32", "PERFORMANCE_HINT": "LATENCY"},
    )
    request = compiled.create_infer_request()
    return lambda inputs, output: request.infer(inputs, share_inputs=True, share_outputs=True)[0]


PEERS = {
    "torch": torch_model,
    "onnxruntime": onnxruntime_model,
    "openvino": openvino_model,
    "onnxruntime-int8": lambda model: onnxruntime_model(model, "int8.onnx"),
}


def measure(run, seconds=1.5, least=3) -> dict:
    run(), run()  # warm: allocations, thread pools
    times = []
    while len(times) < least or sum(times) < seconds:
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return {"median_ms": 1e3 * statistics.median(times), "min_ms": 1e3 * min(times), "runs": len(times)}


def difference(found, inputs: dict, file: str, output: str) -> float:
    """The largest difference of the outputs where they are not padding."""
    from safetensors.numpy import load_file

    apart = abs(found - load_file(file)[output])
    mask = inputs.get("attention_mask")
    return float((apart * mask[..., None] if mask is not None and apart.ndim == 3 else apart).max())


def serve(name: str) -> None:
    models = {}
    print("ready", flush=True)
    for line in sys.stdin:
        name_of_workload, _, file = line.rstrip("\n").partition("\t")
        workload = BY_NAME[name_of_workload]
        if workload.model not in models:
            models[workload.model] = PEERS[name](workload.model)
        run, inputs = models[workload.model], workload.make()
        if file:
            answer = difference(run(inputs, workload.output), inputs, file, workload.output)
        else:
            answer = measure(lambda: run(inputs, workload.output))
        print(json.dumps(answer), flush=True)


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
        case ["prepare", *names]:
            for model in MODELS:
                if model.name in names:
                    prepare(model)
        case ["serve", name]:
            serve(name)
        case ["embed", folder, sentence]:
            embed(folder, sentence)
        case _:
            sys.exit(__doc__)
