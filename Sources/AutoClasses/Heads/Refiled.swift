/// A model filed under a second task: `AutoModelForPreTraining` of RoBERTa is `RobertaForMaskedLM`. The values are the
/// same; only the type of the output is the other task's.
struct Refiled<Model: PretrainedModel, Task: ModelTask>: PretrainedModel {
  static var className: String { Model.className }
  static var baseModelPrefix: String { Model.baseModelPrefix }
  static var isBase: Bool { Model.isBase }

  var config: Model.Config { model.config }
  var parameters: ModelParameters { model.parameters }
  private let model: Model

  init(_ config: Model.Config, _ weights: Weights) throws(WeightsError) {
    model = try Model(config, weights)
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> Task.Output {
    Task.Output(values: try model.forward(inputs, &recorder).values)
  }
}
