internal import Diagnostics
internal import Publishing
internal import SourceFiles

/// What a check shows: the findings that were asked for, how many were not, and how much was looked at.
struct CheckReport {
  let found: CheckOutcome
  let folders: SourceFolders
  let filter: FindingFilter

  /// The findings that were asked for.
  var shown: [Diagnostic] { found.diagnostics.filter(filter.shows) }

  /// Those that were not: they count all the same.
  var leftOut: [Diagnostic] { found.diagnostics.filter { !filter.shows($0) } }

  private var allowed: [AllowedFinding] {
    found.allowed.filter { filter.shows($0.diagnostic) }
  }

  func text(as format: DiagnosticFormat, on terminal: Terminal) -> String {
    let report = FindingsReport(found, folders, allowed: allowed)
    switch format {
    case .line, .github, .sarif: return report.text(shown, as: format, on: terminal)
    case .json: return CheckJSON(report: self, allowed: allowed).text
    case .text:
      let findings = report.text(shown, as: .text, on: terminal)
      return findings + (findings.isEmpty ? "" : "\n") + summary(on: terminal)
    }
  }

  private func summary(on terminal: Terminal) -> String {
    let counts = "\(found.content.files.count) files, \(shown.countWords)."
    return allowedText + AccountText(found, width: terminal.width).text
      + "\(counts)\(leftOutText.map { " " + $0 } ?? "") Time: \(found.phases.summary).\n"
  }

  /// What is let stay is not forgotten: each reason is shown in every run.
  private var allowedText: String {
    guard !allowed.isEmpty else { return "" }
    let findings = allowed.map { finding in
      "  \(LineRenderer.place(of: finding.diagnostic, folders.displayPaths)): "
        + "\(finding.suppression.reason.withVisibleControls) [\(finding.diagnostic.rule)]\n"
    }
    return "Allowed:\n" + findings.joined()
  }

  /// How many findings were not asked for; nil where there are none.
  var leftOutText: String? {
    guard !leftOut.isEmpty else { return nil }
    return "Not shown, as asked: \(leftOut.countWords)."
  }
}
