internal import Diagnostics
internal import ParallelWork
internal import Standards

/// A rule about the wording or the form of texts, one text at a time.
///
/// Such rules do not see the texts of locked versions, unless one says otherwise: nothing in them can be changed. All of them read a text together, so
/// that it is taken apart once. What they find is a warning and may stay for a reason, unless one says otherwise.
protocol TextRule: Rule {
  /// Whether it reads the texts of locked versions as well: what it finds can be answered elsewhere.
  static var readsLockedTexts: Bool { get }

  /// What it does with each text; made once for a run.
  static func reader(for subject: CheckSubject) -> TextReader
}

/// Looks at a text.
typealias TextReader = @Sendable (ReadText, inout Findings) -> Void

extension TextRule {
  static var isSuppressible: Bool { true }
  static var severity: Severity { .warning }
  static var readsLockedTexts: Bool { false }

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    guard subject.isRead(by: family) else { return }
    let read = reader(for: subject)
    let criteria = subject.criteria
    for text in readsLockedTexts ? subject.texts : subject.openTexts {
      read(ReadText(text, isCriterion: criteria.holdBody(text)), &findings)
    }
  }
}

/// Runs all rules about texts over all texts, on all cores.
enum TextRun {
  /// How many texts are read in one go: few enough for the cores to share the work evenly.
  private static let batch = 32

  private struct Reader: Sendable {
    let read: TextReader?
    let readsLockedTexts: Bool
  }

  /// What each rule finds, in the order of the rules.
  static func findings(by rules: [any TextRule.Type], in subject: CheckSubject) -> [Findings] {
    let readers = rules.map { rule in
      Reader(
        read: subject.isRead(by: rule.family) ? rule.reader(for: subject) : nil,
        readsLockedTexts: rule.readsLockedTexts
      )
    }
    guard !readers.isEmpty else { return [] }
    let (locked, criteria) = (subject.lockedVersions, subject.criteria)
    let texts = readers.contains(where: \.readsLockedTexts) ? subject.texts : subject.openTexts
    let batches = stride(from: 0, to: texts.count, by: batch).map {
      texts[$0..<min($0 + batch, texts.count)]
    }
    let results = mapInParallel(batches) { batch in
      var findings = [Findings](repeating: Findings(), count: readers.count)
      for text in batch {
        let isLocked = text.owner.version.map(locked.contains) ?? false
        // Few of the texts of locked versions hold anything that is looked for there.
        guard !isLocked || text.prose.source.contains(UInt8(ascii: "!")) else { continue }
        let text = ReadText(text, isCriterion: criteria.holdBody(text))
        for (index, reader) in readers.enumerated() where !isLocked || reader.readsLockedTexts {
          reader.read?(text, &findings[index])
        }
      }
      return findings
    }
    return rules.indices.map { index in
      results.reduce(into: Findings()) { $0.add($1[index]) }
    }
  }
}

extension CheckSubject {
  /// Whether rules of a family can read the texts: those about wording know English alone.
  fileprivate func isRead(by family: CheckFamily) -> Bool {
    family != .wording || publication.site.language.lowercased().hasPrefix("en")
  }

  /// The texts outside locked versions.
  var openTexts: [ScopedText] {
    let locked = lockedVersions
    return texts.filter { !($0.owner.version.map(locked.contains) ?? false) }
  }

  fileprivate var lockedVersions: Set<VersionID> {
    Set(publication.versions.filter(\.isLocked).map(\.id))
  }
}

/// The criteria as owners of texts.
struct CriterionOwners: Sendable {
  fileprivate let owners: Set<Subject>

  /// Whether a text is the body of a criterion.
  func holdBody(_ text: ScopedText) -> Bool {
    text.prose.form == .body && text.owner.version != nil && owners.contains(text.owner)
  }
}

extension CheckSubject {
  /// The criteria outside locked versions.
  fileprivate var criteria: CriterionOwners {
    let owners = publication.versions.lazy.filter { !$0.isLocked }.flatMap { version in
      version.provisions.lazy.filter { $0.kind == .criterion }.map {
        Subject.provision(version.id, $0.id)
      }
    }
    return CriterionOwners(owners: Set(owners))
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
