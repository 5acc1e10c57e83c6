// The signatures of this module mention JSON, tensors and tokenizers: one import is enough for a user.
@_exported public import Files
@_exported public import Tensors
@_exported public import Tokenization
