internal import Diagnostics

/// What was mended, or would be.
struct MendingText {
  private let mended: [Diagnostic]
  private let paths: DisplayPaths

  init(_ mended: [Diagnostic], _ paths: DisplayPaths) {
    (self.mended, self.paths) = (mended, paths)
  }

  /// A line for each replacement.
  func render(isDryRun: Bool) -> String {
    guard !mended.isEmpty else { return "Nothing that is shown can be mended." }
    let count = mended.count == 1 ? "1 finding" : "\(mended.count) findings"
    let lines = mended.flatMap { finding in
      finding.fixes.map { fix in
        "  \(LineRenderer.place(of: finding, paths)): '\(fix.expected)' is now "
          + "'\(fix.replacement)' [\(finding.rule)]".withVisibleControls
      }
    }
    let head = isDryRun ? "\(count) would be mended:" : "Mended \(count):"
    return ([head] + lines).joined(separator: "\n")
  }
}
