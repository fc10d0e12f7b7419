internal import Diagnostics
internal import ParallelWork
internal import Standards
internal import Wording

/// A rule about the wording or the form of texts, one text at a time.
///
/// Such rules do not see the texts of locked versions: nothing in them can be changed. All of them read a text together, so
/// that it is taken apart once. What they find is a warning and may stay for a reason, unless one says otherwise.
protocol TextRule: Rule {
  /// What it does with each text; made once for a run.
  static func reader(for subject: CheckSubject) -> TextReader
}

/// Looks at a text.
typealias TextReader = @Sendable (ReadText, inout Findings) -> Void

extension TextRule {
  static var isSuppressible: Bool { true }
  static var severity: Severity { .warning }

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    guard subject.isRead(by: family) else { return }
    let read = reader(for: subject)
    let criteria = subject.criteria
    for text in subject.openTexts where subject.isRead(text, by: family) {
      read(ReadText(text, isCriterion: criteria.holdBody(text)), &findings)
    }
  }
}

/// Runs all rules about texts over all texts, on all cores.
enum TextRun {
  /// What each rule finds, in the order of the rules.
  static func findings(by rules: [any TextRule.Type], in subject: CheckSubject) -> [Findings] {
    let readers = rules.map { rule -> TextReader? in
      subject.isRead(by: rule.family) ? rule.reader(for: subject) : nil
    }
    guard !readers.isEmpty else { return [] }
    let criteria = subject.criteria
    return TextPass.findings(of: readers.count, in: subject.openTexts) { text, findings in
      let isForeign = subject.isForeign(text)
      let text = ReadText(text, isCriterion: criteria.holdBody(text))
      for (index, read) in readers.enumerated()
      where !(isForeign && rules[index].family == .wording) {
        read?(text, &findings[index])
      }
    }
  }
}

/// Goes over texts once for several rules, on all cores.
enum TextPass {
  /// How many texts are read in one go: few enough for the cores to share the work evenly.
  private static let batch = 32

  /// What so many rules find, in their order.
  static func findings(
    of count: Int,
    in texts: [ScopedText],
    _ read: @Sendable (ScopedText, inout [Findings]) -> Void
  ) -> [Findings] {
    let starts = Array(stride(from: 0, to: texts.count, by: batch))
    let results = mapInParallel(starts) { start in
      var findings = [Findings](repeating: Findings(), count: count)
      for text in texts[start..<min(start + batch, texts.count)] { read(text, &findings) }
      return findings
    }
    return (0..<count).map { index in results.reduce(into: Findings()) { $0.add($1[index]) } }
  }
}

extension CheckSubject {
  /// Whether rules of a family can read the texts: those about wording know English alone.
  fileprivate func isRead(by family: CheckFamily) -> Bool {
    family != .wording || Language(tag: publication.site.language) == .english
  }

  fileprivate func isRead(_ text: ScopedText, by family: CheckFamily) -> Bool {
    family != .wording || !isForeign(text)
  }

  /// Whether a text belongs to a standard that declares another language.
  func isForeign(_ text: ScopedText) -> Bool {
    text.owner.version.map { foreignStandards.contains($0.standard) } ?? false
  }
}

/// The criteria and the normative clauses as owners of texts.
struct CriterionOwners: Sendable {
  private let owners: Set<Subject>

  /// Those outside locked versions.
  init(of publication: Publication) {
    let owners = publication.versions.lazy.filter { !$0.isLocked }.flatMap { version in
      version.provisions.lazy.filter(\.isNormative).map {
        Subject.provision(version.id, $0.id)
      }
    }
    self.owners = Set(owners)
  }

  /// Whether a text is the body of one of them.
  func holdBody(_ text: ScopedText) -> Bool {
    text.prose.form == .body && text.owner.version != nil && owners.contains(text.owner)
  }
}

extension Subject {
  /// The version that it is a part of.
  var version: VersionID? {
    switch self {
    case .version(let version), .provision(let version, _), .revision(let version, _): version
    default: nil
    }
  }
}
