/// The variables of the process's environment.
public enum EnvironmentVariable {
  /// The value of a variable; nil when it is not set.
  ///
  /// - Parameter name: The variable's name.
  /// - Returns: Its value.
  public static func value(of name: String) -> String? { Platform.variable(name) }
}
