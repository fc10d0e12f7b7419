internal import ArgumentParser

/// How findings are shown.
enum DiagnosticFormat: String, ExpressibleByArgument, CaseIterable {
  /// With the line and a mark under it.
  case text
  /// One line each.
  case line
  /// For programs.
  case json
  /// For code scanning services.
  case sarif
  /// Commands of a GitHub workflow, which shows findings beside their lines.
  case github

  init?(argument: String) {
    self.init(rawValue: argument == "lines" ? "line" : argument)
  }
}
