internal import Checks
internal import Diagnostics
internal import Publishing
internal import SourceFiles

/// What a check shows: the findings that were asked for, how many were not, and how much was looked at.
struct CheckReport {
  let found: CheckOutcome
  let folders: SourceFolders
  let filter: FindingFilter
  var detail = Detail.usual

  /// How much is said of a check.
  enum Detail {
    /// Findings, and what was let stay.
    case findings
    /// And how many they are.
    case usual
    /// And what follows from other findings, and how much was looked at.
    case all
  }

  private var isVerbose: Bool { detail == .all }

  /// The findings that were asked for, in the order in which a person mends them.
  var matching: [Diagnostic] {
    found.diagnostics.filter(filter.shows).leadingFirst(records: RuleBook.records)
  }

  /// Those that were not asked for: they count all the same.
  var leftOut: [Diagnostic] { found.diagnostics.filter { !filter.shows($0) } }

  private var allowed: [AllowedFinding] {
    found.allowed.filter { filter.shows($0.diagnostic) }
  }

  func text(as format: DiagnosticFormat, on terminal: Terminal) -> String {
    var report = FindingsReport(found, folders, allowed: allowed)
    report.isFolded = !isVerbose
    report.isShortened = !isVerbose && filter.rules.isEmpty
    switch format {
    case .line, .github, .sarif: return report.text(matching, as: format, on: terminal)
    case .json: return CheckJSON(report: self, allowed: allowed).text
    case .text:
      let findings = report.text(matching, as: .text, on: terminal)
      let shown = FoldedFindings(matching, records: RuleBook.records, isFolded: !isVerbose)
      let summary = detail == .findings ? allowedText : summary(of: shown, on: terminal)
      return findings + (findings.isEmpty || summary.isEmpty ? "" : "\n") + summary
    }
  }

  private func summary(of findings: FoldedFindings, on terminal: Terminal) -> String {
    let folded = findings.foldedCount
    let files = "\(found.content.files.count) files"
    let account = isVerbose ? AccountText(found, width: terminal.width).text : ""
    let time = isVerbose ? " Time: \(found.phases.summary)." : ""
    let follow =
      folded == 0
      ? ""
      : ", and \(folded.findings) that \(folded == 1 ? "follows" : "follow") (--verbose shows all)"
    return allowedText + account + "\(files), \(findings.shown.countWords)\(follow)."
      + "\(leftOutText.map { " " + $0 } ?? "")\(blindText)\(time)\n"
  }

  /// What looks like a pass and is none.
  private var blindText: String {
    guard found.account.families.isEmpty else { return "" }
    return found.diagnostics.contains { $0.rule == "content-format" }
      ? " No rule ran: the content is of another format."
      : " No rule ran: there is no site.yml that can be read."
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
