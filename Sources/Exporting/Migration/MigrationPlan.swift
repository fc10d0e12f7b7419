internal import Changes
internal import Standards
internal import Views

/// What becomes of the answers of a checklist between two versions: the same for the program and for the page of the
/// site, which only joins it to a file.
struct MigrationPlan: Sendable {
  /// What becomes of an answer.
  enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// Whoever conformed needs to do nothing.
    case carriedOver = "carried over"
    /// The requirement changed, or what it rests on: see whether the answer still holds.
    case recheck = "re-check"
    /// There was no such requirement.
    case new
    /// The requirement is gone.
    case withdrawn
    /// No requirement of the version has the row's id.
    case unknown
  }

  /// A version, as files and readers name it.
  struct Side: Sendable {
    /// `psf@1.1`; of a draft, `psf@1.2-draft`.
    var version: String
    var name: String
    let url: String
  }

  /// A criterion of the newer version.
  struct Criterion: Sendable {
    let id: ProvisionID
    let title: String
    let domain: String
    let strength: String
    let requirement: String
    let address: String
  }

  /// What became of a criterion of the older version.
  struct Fate: Sendable {
    let id: ProvisionID
    let title: String
    let address: String
    var outcome: Outcome
    /// The gravest class of what changed; nil where nothing did.
    let changeClass: String?
    /// What happened, in a sentence.
    var why: String
    /// Where its answer belongs now.
    let targets: [ProvisionID]
    /// The address of the comparison; empty where nothing changed.
    let comparison: String
  }

  private(set) var old: Side
  let new: Side
  /// Where a reader finds out whether a file is genuine and current.
  let verify: String
  /// What the publication calls its data formats.
  let formats: FormatNames
  /// The criteria in force, in the order of the version.
  let criteria: [Criterion]
  private(set) var fates: [Fate]
  /// The words for rows that no fate leads to.
  let texts: MigrationTexts

  init(_ log: ChangeLog, from old: VersionReading, to new: VersionReading) {
    self.old = Side(old)
    self.new = Side(new)
    (verify, formats) = (new.subject.verifyURL, new.subject.formats)
    criteria = Criterion.all(of: new)
    let finder = FateFinder(log, from: old, to: new)
    fates = old.provisions(.criterion).filter(\.provision.isLive).map(finder.fate)
    texts = MigrationTexts(from: self.old.version, to: self.new.name, new.subject.say)
  }

  /// From a version to itself.
  init(unchanged reading: VersionReading) {
    (old, new) = (Side(reading), Side(reading))
    (verify, formats) = (reading.subject.verifyURL, reading.subject.formats)
    criteria = Criterion.all(of: reading)
    fates = criteria.map { criterion in
      Fate(
        id: criterion.id,
        title: criterion.title,
        address: criterion.address,
        outcome: .carriedOver,
        changeClass: nil,
        why: "",
        targets: [criterion.id],
        comparison: ""
      )
    }
    texts = MigrationTexts(from: old.version, to: new.name, reading.subject.say)
  }

  /// The same for the answers of the draft that became the older version. Its text is kept nowhere, so that nobody can
  /// say what they answered: each is to be seen again.
  var ofDraft: MigrationPlan {
    var plan = self
    plan.old.version += "-draft"
    plan.old.name += " (draft)"
    plan.fates = fates.map { fate in
      guard !fate.targets.isEmpty else { return fate }
      var fate = fate
      fate.outcome = .recheck
      fate.why = fate.why.isEmpty ? texts.draft : "\(texts.draft) \(fate.why)"
      return fate
    }
    return plan
  }
}

extension MigrationPlan.Side {
  init(_ reading: VersionReading) {
    self.init(version: reading.version.numberedName, name: reading.name, url: reading.url)
  }
}

extension MigrationPlan.Criterion {
  fileprivate static func all(of reading: VersionReading) -> [Self] {
    reading.provisions(.criterion).filter(\.provision.isLive).map { item in
      let cells = Checklist.question(item, reading)
      return Self(
        id: item.provision.id,
        title: cells[1],
        domain: cells[2],
        strength: cells[3],
        requirement: cells[4],
        address: item.url
      )
    }
  }

  /// Id, title, domain, strength and requirement.
  var cells: [String] { [id.description, title, domain, strength, requirement] }
}
