internal import ArgumentParser
internal import Publishing

/// How much a command says of what it does.
struct ReportOptions: ParsableArguments {
  @Flag(
    name: .shortAndLong,
    help: "Say nothing of what is done: only findings, warnings and errors."
  )
  var quiet = false

  /// Says what was done.
  func report(_ text: String) {
    if !quiet { Terminal.standardOutput.report(text) }
  }

  /// Says what was done, or that nothing was, beside data on the standard output.
  func remark(_ text: String) {
    if !quiet { Terminal.standardError.write(text + "\n") }
  }

  /// Prints a patch of what would be changed, and beside it what it is.
  func show(patch: [UInt8], _ text: String) throws {
    try Terminal.standardOutput.print(data: patch)
    remark(text)
  }

  /// Shows how far an action is, while it runs.
  func progress<Result>(
    during action: (@escaping ActionProgress) throws -> Result
  ) rethrows -> Result {
    quiet ? try action { _, _, _ in } : try ProgressLine.during(action)
  }
}
