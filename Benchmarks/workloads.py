"""What is measured: models of real sizes with random weights, and their inputs. Both sides read this."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy

FOLDER = Path(__file__).resolve().parents[1] / ".cache" / "bench"
ALL_PEERS = ("torch", "onnxruntime", "openvino")

Inputs = dict[str, numpy.ndarray]


@dataclass(frozen=True)
class Model:
    """A checkpoint below FOLDER. `config` gives transformers' configuration; `fusion` is what onnxruntime's optimizer calls the architecture, and
    `channels_last` the order of pixels in which PyTorch is faster."""

    name: str
    config_class: str
    auto_class: str = "AutoModel"
    settings: tuple[tuple[str, object], ...] = ()
    exports: bool = True
    fusion: str | None = None
    channels_last: bool = False

    @property
    def folder(self) -> Path:
        return FOLDER / self.name


@dataclass(frozen=True)
class Workload:
    name: str
    model: Model
    inputs: Callable[[numpy.random.Generator], Inputs]
    output: str = "last_hidden_state"
    peers: tuple[str, ...] = ALL_PEERS
    quantization: str | None = None

    def make(self) -> Inputs:
        return self.inputs(numpy.random.default_rng(0))


def tokens(batch: int, length: int, types=True) -> Callable[[numpy.random.Generator], Inputs]:
    return mixed([length] * batch, types)


def mixed(lengths: list[int], types=True) -> Callable[[numpy.random.Generator], Inputs]:
    def make(random: numpy.random.Generator) -> Inputs:
        mask = (numpy.arange(max(lengths)) < numpy.array(lengths)[:, None]).astype(numpy.int64)
        ids = random.integers(1000, 30000, mask.shape) * mask
        return {"input_ids": ids, "attention_mask": mask} | ({"token_type_ids": 0 * mask} if types else {})

    return make


def noise(name: str, *shape: int) -> Callable[[numpy.random.Generator], Inputs]:
    return lambda random: {name: random.standard_normal(shape).astype(numpy.float32)}


def encoder_decoder(length: int) -> Callable[[numpy.random.Generator], Inputs]:
    def make(random: numpy.random.Generator) -> Inputs:
        both = random.integers(1000, 30000, (2, 1, length))
        return {"input_ids": both[0], "decoder_input_ids": both[1]}

    return make


BERT = Model("bert-base", "BertConfig", fusion="bert")
MINILM = Model(
    "minilm", "BertConfig", fusion="bert",
    settings=(("hidden_size", 384), ("num_hidden_layers", 6), ("intermediate_size", 1536)),
)
VIT = Model("vit-base", "ViTConfig", fusion="vit")
WAV2VEC2 = Model("wav2vec2-base", "Wav2Vec2Config")
GPT2 = Model("gpt2", "GPT2Config", exports=False)
CLIP = Model("clip-vit-b-32", "CLIPConfig", exports=False)
T5 = Model("t5-base", "T5Config", exports=False, settings=(("d_model", 768), ("d_ff", 3072), ("num_layers", 12), ("num_heads", 12)))
WHISPER = Model("whisper-tiny", "WhisperConfig", exports=False, auto_class="AutoModelForAudioClassification")
RESNET = Model("resnet-50", "ResNetConfig", exports=False, channels_last=True)
CONVNEXT = Model(
    "convnext-tiny", "ConvNextConfig", exports=False, channels_last=True, settings=(("layer_scale_init_value", 0.1),)
)
DINOV2 = Model("dinov2-base", "Dinov2Config", exports=False, settings=(("image_size", 518),))
BEIT = Model(
    "beit-base", "BeitConfig", exports=False,
    settings=(("use_relative_position_bias", True), ("use_absolute_position_embeddings", False)),
)
SWIN = Model("swin-tiny", "SwinConfig", exports=False)
MODELS = [BERT, MINILM, VIT, WAV2VEC2, GPT2, CLIP, T5, WHISPER, RESNET, CONVNEXT, DINOV2, BEIT, SWIN]

_LENGTHS = [int(length) for length in numpy.random.default_rng(7).integers(5, 201, 32)]

WORKLOADS = [
    *(Workload(f"bert-base {batch}x{length}", BERT, tokens(batch, length)) for batch, length in ((1, 16), (1, 128), (1, 512), (8, 128), (32, 128))),
    Workload("bert-base 32 texts of 5-200", BERT, mixed(_LENGTHS)),
    Workload("minilm 1x16", MINILM, tokens(1, 16)),
    Workload("vit-base", VIT, noise("pixel_values", 1, 3, 224, 224)),
    Workload("wav2vec2-base 10 s", WAV2VEC2, noise("input_values", 1, 160_000)),
    Workload("bert-base 1x128 int8", BERT, tokens(1, 128), peers=("onnxruntime-int8",), quantization="int8"),
]
FAMILIES = [
    Workload("gpt2 1x512", GPT2, tokens(1, 512, types=False), peers=("torch",)),
    Workload(
        "clip-vit-b-32", CLIP, lambda random: noise("pixel_values", 1, 3, 224, 224)(random) | tokens(4, 16, types=False)(random),
        output="logits_per_image", peers=("torch",),
    ),
    Workload("t5-base 1x128", T5, encoder_decoder(128), peers=("torch",)),
    Workload("whisper-tiny encoder 30 s", WHISPER, noise("input_features", 1, 80, 3000), output="logits", peers=("torch",)),
    *(
        Workload(model.name, model, noise("pixel_values", 1, 3, 224, 224), peers=("torch",))
        for model in (RESNET, CONVNEXT, DINOV2, BEIT, SWIN)
    ),
]
BY_NAME = {workload.name: workload for workload in WORKLOADS + FAMILIES}
