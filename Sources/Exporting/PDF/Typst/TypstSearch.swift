/// Finds out whether PDFs can be made here.
package enum TypstSearch {
  /// The path of the Typst that would be used, or why none of those that are there can be.
  package enum Outcome: Sendable {
    case found(String)
    case notFound([String])
  }

  /// Asks each Typst that is there for its version, until one fits.
  package static func run() -> Outcome {
    var reasons: [String] = []
    for program in TypstProgram.candidates() {
      do {
        _ = try TypstEngine(program)
        return .found(program.path)
      } catch { reasons.append(error.reason) }
    }
    return .notFound(reasons)
  }

  /// The versions of Typst that fit.
  package static let version = TypstProgram.version
}
