/// The processors of transformers 4.57, with those that this package does not have: a name that is none of them leads
/// to a tokenizer, one that is leads to an error.
enum ProcessorNames {
  /// `PROCESSOR_MAPPING_NAMES`
  static let byModelType: [String: String] = [
    "aimv2": "CLIPProcessor", "align": "AlignProcessor", "altclip": "AltCLIPProcessor",
    "aria": "AriaProcessor", "aya_vision": "AyaVisionProcessor", "bark": "BarkProcessor",
    "blip": "BlipProcessor", "blip-2": "Blip2Processor", "bridgetower": "BridgeTowerProcessor",
    "chameleon": "ChameleonProcessor", "chinese_clip": "ChineseCLIPProcessor",
    "clap": "ClapProcessor", "clip": "CLIPProcessor", "clipseg": "CLIPSegProcessor",
    "clvp": "ClvpProcessor", "cohere2_vision": "Cohere2VisionProcessor",
    "colpali": "ColPaliProcessor", "colqwen2": "ColQwen2Processor",
    "deepseek_vl": "DeepseekVLProcessor", "deepseek_vl_hybrid": "DeepseekVLHybridProcessor",
    "dia": "DiaProcessor", "edgetam": "Sam2Processor", "emu3": "Emu3Processor",
    "evolla": "EvollaProcessor", "flava": "FlavaProcessor", "florence2": "Florence2Processor",
    "fuyu": "FuyuProcessor", "gemma3": "Gemma3Processor", "gemma3n": "Gemma3nProcessor",
    "git": "GitProcessor", "glm4v": "Glm4vProcessor", "glm4v_moe": "Glm4vProcessor",
    "got_ocr2": "GotOcr2Processor", "granite_speech": "GraniteSpeechProcessor",
    "grounding-dino": "GroundingDinoProcessor", "groupvit": "CLIPProcessor",
    "hubert": "Wav2Vec2Processor", "idefics": "IdeficsProcessor", "idefics2": "Idefics2Processor",
    "idefics3": "Idefics3Processor", "instructblip": "InstructBlipProcessor",
    "instructblipvideo": "InstructBlipVideoProcessor", "internvl": "InternVLProcessor",
    "janus": "JanusProcessor", "kosmos-2": "Kosmos2Processor", "kosmos-2.5": "Kosmos2_5Processor",
    "kyutai_speech_to_text": "KyutaiSpeechToTextProcessor", "layoutlmv2": "LayoutLMv2Processor",
    "layoutlmv3": "LayoutLMv3Processor", "lfm2_vl": "Lfm2VlProcessor", "llama4": "Llama4Processor",
    "llava": "LlavaProcessor", "llava_next": "LlavaNextProcessor",
    "llava_next_video": "LlavaNextVideoProcessor", "llava_onevision": "LlavaOnevisionProcessor",
    "markuplm": "MarkupLMProcessor", "mctct": "MCTCTProcessor", "metaclip_2": "CLIPProcessor",
    "mgp-str": "MgpstrProcessor", "mistral3": "PixtralProcessor", "mllama": "MllamaProcessor",
    "mm-grounding-dino": "GroundingDinoProcessor", "moonshine": "Wav2Vec2Processor",
    "oneformer": "OneFormerProcessor", "ovis2": "Ovis2Processor", "owlv2": "Owlv2Processor",
    "owlvit": "OwlViTProcessor", "paligemma": "PaliGemmaProcessor",
    "perception_lm": "PerceptionLMProcessor", "phi4_multimodal": "Phi4MultimodalProcessor",
    "pix2struct": "Pix2StructProcessor", "pixtral": "PixtralProcessor",
    "pop2piano": "Pop2PianoProcessor", "qwen2_5_omni": "Qwen2_5OmniProcessor",
    "qwen2_5_vl": "Qwen2_5_VLProcessor", "qwen2_audio": "Qwen2AudioProcessor",
    "qwen2_vl": "Qwen2VLProcessor", "qwen3_omni_moe": "Qwen3OmniMoeProcessor",
    "qwen3_vl": "Qwen3VLProcessor", "qwen3_vl_moe": "Qwen3VLProcessor", "sam": "SamProcessor",
    "sam2": "Sam2Processor", "sam_hq": "SamHQProcessor", "seamless_m4t": "SeamlessM4TProcessor",
    "sew": "Wav2Vec2Processor", "sew-d": "Wav2Vec2Processor",
    "shieldgemma2": "ShieldGemma2Processor", "siglip": "SiglipProcessor",
    "siglip2": "Siglip2Processor", "smolvlm": "SmolVLMProcessor",
    "speech_to_text": "Speech2TextProcessor", "speech_to_text_2": "Speech2Text2Processor",
    "speecht5": "SpeechT5Processor", "trocr": "TrOCRProcessor", "tvlt": "TvltProcessor",
    "tvp": "TvpProcessor", "udop": "UdopProcessor", "unispeech": "Wav2Vec2Processor",
    "unispeech-sat": "Wav2Vec2Processor", "video_llava": "VideoLlavaProcessor",
    "vilt": "ViltProcessor", "vipllava": "LlavaProcessor",
    "vision-text-dual-encoder": "VisionTextDualEncoderProcessor", "voxtral": "VoxtralProcessor",
    "wav2vec2": "Wav2Vec2Processor", "wav2vec2-bert": "Wav2Vec2Processor",
    "wav2vec2-conformer": "Wav2Vec2Processor", "wavlm": "Wav2Vec2Processor",
    "whisper": "WhisperProcessor", "xclip": "XCLIPProcessor",
  ]

  /// Whether the library has a processor of this name.
  static func contains(_ name: String) -> Bool {
    unmapped.contains(name) || byModelType.values.contains(name)
  }

  /// Those that no `model_type` leads to.
  private static let unmapped: Set<String> = [
    "BrosProcessor", "CsmProcessor", "DonutProcessor", "LayoutXLMProcessor",
    "MusicgenMelodyProcessor", "MusicgenProcessor", "NougatProcessor", "OmDetTurboProcessor",
    "ParakeetProcessor", "Sam2VideoProcessor", "Wav2Vec2BertProcessor", "Wav2Vec2ProcessorWithLM",
  ]
}
