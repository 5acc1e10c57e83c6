import Files

/// A configuration that says of each layer whether it has a window.
protocol SlidingLayersConfig: LlamaLikeConfig {
  var layerTypes: [String] { get set }
  var slidingWindow: Int? { get set }
}

extension SlidingLayersConfig {
  func window(ofLayer index: Int) -> Int? {
    layerTypes[index] == "sliding_attention" ? slidingWindow : nil
  }

  func checkSlidingLayers() throws(ConfigError) {
    for (i, type) in layerTypes.enumerated() {
      guard ["full_attention", "sliding_attention"].contains(type) else {
        throw ConfigError(
          .unsupported, key: "layer_types.\(i)",
          "layer type '\(type)' is not supported for a \(Self.className) model; known are "
            + "full_attention, sliding_attention")
      }
    }
    guard layerTypes.count == numHiddenLayers else {
      throw ConfigError(
        .invalidValue, key: "layer_types",
        "`num_hidden_layers` (\(numHiddenLayers)) must be equal to the number of layer types "
          + "(\(layerTypes.count))")
    }
    if slidingWindow == nil, layerTypes.contains("sliding_attention") {
      throw ConfigError(
        .invalidValue, key: "sliding_window",
        "Could not find a `sliding_window` argument in the config, or it is not set")
    }
    try checkLlamaLike()
  }
}

extension SlidingLayersConfig where Self: QwenWindows {
  /// As Qwen does: no window unless the file uses one, and then only from some layer on.
  mutating func resolveWindows(_ file: JSONObject) {
    if !useSlidingWindow {
      slidingWindow = nil
    } else if file["sliding_window"] == nil {
      slidingWindow = 4096
    }
    if file["layer_types"]?.isNull ?? true {
      layerTypes = (0..<min(max(numHiddenLayers, 0), 1 << 16)).map {
        slidingWindow != nil && $0 >= maxWindowLayers ? "sliding_attention" : "full_attention"
      }
    }
  }
}

/// How Qwen's configurations tell which layers have a window.
protocol QwenWindows {
  var useSlidingWindow: Bool { get }
  var maxWindowLayers: Int { get }
}
