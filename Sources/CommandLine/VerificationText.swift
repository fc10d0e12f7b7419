internal import Publishing

/// What `psf build --verify` says.
struct VerificationText {
  private static let mostNames = 20

  private let differences: SiteDifferences
  private let output: String

  init(_ differences: SiteDifferences, of output: String) {
    (self.differences, self.output) = (differences, output)
  }

  /// What is said of a site that is as it has to be.
  var praise: String { "\(output): \(differences.fileCount) files, each as a build makes it now." }

  /// What is wrong, with a way out.
  var complaint: String {
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
