internal import Publishing

/// The words of `psf build --verify`.
struct VerificationText {
  private static let mostNames = 20

  private let differences: SiteDifferences
  private let output: String

  init(_ differences: SiteDifferences, of output: String) {
    (self.differences, self.output) = (differences, output)
  }

  /// The line for a site without differences.
  var success: String { "\(output): \(differences.fileCount) files, each as a build makes it now." }

  /// The differences as errors, with a way out.
  var errors: String {
    let lines =
      differences.changed.map { "\($0) is not as a build makes it now" }
      + differences.missing.map { "\($0) is missing" }
      + differences.foreign.map { "\($0) is there, and no build makes it" }
    let rest = lines.count - Self.mostNames
    return lines.prefix(Self.mostNames).map { "error: \(output)/\($0)\n" }.joined()
      + (rest > 0 ? "and \(rest) more\n" : "")
      + "help: 'psf build' with the same options makes the site what it has to be; options that differ from those of the "
      + "last build show here as well\n"
  }
}
