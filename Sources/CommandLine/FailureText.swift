internal import Diagnostics
internal import Publishing

extension ActionFailure {
  /// Says on the terminal why an action did not do what it was asked for, and gives the exit status.
  ///
  /// - Parameter site: The folder of the site that was to be built.
  func shown(site: String? = nil) -> ExitStatus {
    let terminal = Terminal.standardError
    switch self {
    case .refused(let reason, let advice):
      terminal.write("error: \(reason)\n" + (advice.map { "help: \($0)\n" } ?? ""))
      return .wrongCall
    case .system(let reason, let untouched):
      terminal.write("error: \(reason)\n" + (untouched.map { "\($0) is as it was.\n" } ?? ""))
      return .diskRefused
    case .unfinished(let reason, let advice):
      terminal.write("error: \(reason)\nhelp: \(advice)\n")
      return .diskRefused
    case .findings(let findings):
      let report = FindingsReport(findings)
      terminal.write(styled: findings.origin.map { "In \($0):\n" } ?? "")
      terminal.write(styled: report.text(findings.diagnostics, as: .text, on: terminal))
      terminal.write(
        "\n\(findings.diagnostics.countWords). \(findings.stage.consequence(site))\n"
      )
      return findings.blameTheDisk ? .diskRefused : .contentHasErrors
    }
  }
}

extension Findings {
  fileprivate var origin: String? {
    if case .reading(let origin) = stage { origin?.withVisibleControls } else { nil }
  }
}

extension Findings.Stage {
  /// What was not done, and what would have to be so for it.
  fileprivate func consequence(_ site: String?) -> String {
    switch self {
    case .reading: "Nothing was done: what cannot be read would look like a deletion."
    case .build: "Nothing was written" + (site.map { "; \($0) is as it was." } ?? ".")
    case .release: "Nothing was changed: what is released must pass psf check."
    case .draft: "Nothing was changed: what is a warning in a draft is not published."
    case .released(let version):
      "Nothing was changed: this is what would be wrong with \(version)."
    case .sealed(let version):
      "Nothing was changed: this is what would be wrong with the lock of \(version)."
    case .freeze:
      "No lock was written: what is locked must pass psf check, with all that it follows."
    case .edition: "Nothing was rendered: what is kept must pass psf check."
    case .rendering(let version):
      "Nothing was changed: a download of \(version) cannot be rendered."
    case .verification:
      "Nothing was verified: the content must pass psf check, or --register be given."
    case .beginning: "Nothing was written: these names make no sound publication."
    case .catalog: "Nothing was written."
    case .mending: "Nothing was mended: some of the content cannot be read."
    }
  }
}
