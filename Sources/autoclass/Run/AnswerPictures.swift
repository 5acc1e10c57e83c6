import AutoClasses
import Files
import MediaIO
import Pictures

/// The page of `run --html`: each file beside what was made of it.
struct AnswerPictures {
  /// The tasks that have pictures.
  enum Task: String, CaseIterable {
    case images = "image-classification"
    case speech = "automatic-speech-recognition"
  }

  private let task: Task
  private let path: String
  private var labels: [LabelsPicture] = []
  private var alignments: [AlignmentPicture] = []
  /// Whether times are those of characters.
  private let areCharacters: Bool

  /// Recordings that a page takes along to be played, in bytes.
  private static let playable = 8 << 20

  init(_ task: Task, path: String, parameters: JSONObject) {
    self.task = task
    self.path = path
    areCharacters = parameters["return_timestamps"]?.stringValue != "word"
  }

  /// What the call needs to be asked for.
  func completed(_ parameters: JSONObject) -> JSONObject {
    var parameters = parameters
    if task == .speech, areCharacters { parameters["return_timestamps"] = "char" }
    return parameters
  }

  /// An answer without the times that only the picture asked for.
  func shown(_ answer: JSON, _ parameters: JSONObject) -> JSON {
    guard task == .speech, parameters["return_timestamps"]?.stringValue == nil,
      let text = answer["text"]
    else { return answer }
    return ["text": text]
  }

  mutating func add(_ file: String, _ input: PipelineInput, _ answer: JSON) throws {
    let bytes = try FileSystem.readAll(file)
    let type = bytes.withUnsafeBytes { MediaFormat($0) }.flatMap(\.mediaType)
    switch input {
    case .image(let image):
      guard let type else { return }
      labels.append(
        LabelsPicture(
          caption: file, file: EmbeddedFile(bytes, type), width: image.width,
          labels: (answer.arrayValue ?? []).map {
            ($0["label"]?.stringValue ?? "", $0["score"]?.doubleValue ?? 0)
          }))
    case .audio(let sound):
      let isPlayable = bytes.count <= Self.playable
      alignments.append(
        AlignmentPicture(
          caption: file, text: answer["text"]?.stringValue ?? "", sound: sound,
          spans: (answer["chunks"]?.arrayValue ?? []).compactMap(Self.span),
          areCharacters: areCharacters,
          file: isPlayable ? type.map { EmbeddedFile(bytes, $0) } : nil))
    case .json: break
    }
  }

  private static func span(_ chunk: JSON) -> AlignmentPicture.Span? {
    guard let text = chunk["text"]?.stringValue, let times = chunk["timestamp"]?.arrayValue,
      times.count == 2, let start = times[0].doubleValue, let end = times[1].doubleValue
    else { return nil }
    return AlignmentPicture.Span(text, start...max(start, end))
  }

  func write(model: String) throws {
    switch task {
    case .images: try PicturePage(title: "Labels", note: model, labels).write(to: path)
    case .speech: try PicturePage(title: "Speech", note: model, alignments).write(to: path)
    }
  }
}

extension MediaFormat {
  /// Nil for what is not read.
  fileprivate var mediaType: EmbeddedFile.MediaType? {
    switch self {
    case .jpeg: .jpeg
    case .png: .png
    case .webp: .webp
    case .wave: .wave
    case .flac: .flac
    case .ogg: .ogg
    case .mp3: .mp3
    default: nil
    }
  }
}
