import Tokenization
enum AutoTokenizer {
  static func from(pretrained id: String, subfolder: String) async throws -> PreTrainedTokenizer { fatalError() }
}
