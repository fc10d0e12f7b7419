/// A text with what decides about the meaning of its references.
public struct ScopedText: Sendable {
  /// The text.
  public let prose: Prose
  private let setting: Setting

  /// What texts of one owner have in common; behind a reference, since they are copied often.
  private final class Setting: Sendable {
    let scope: ReferenceScope
    let owner: Subject

    init(_ scope: ReferenceScope, _ owner: Subject) { (self.scope, self.owner) = (scope, owner) }
  }

  /// A text of an owner.
  public init(_ prose: Prose, in scope: ReferenceScope, of owner: Subject) {
    self.prose = prose
    setting = Setting(scope, owner)
  }

  private init(_ prose: Prose, _ setting: Setting) { (self.prose, self.setting) = (prose, setting) }

  /// The texts of an owner that are in one scope.
  static func all(_ texts: [Prose], in scope: ReferenceScope, of owner: Subject) -> [ScopedText] {
    let setting = Setting(scope, owner)
    return texts.map { ScopedText($0, setting) }
  }

  /// Where it stands.
  public var scope: ReferenceScope { setting.scope }
  /// What it belongs to.
  public var owner: Subject { setting.owner }
}

extension Version {
  /// How references in its texts are meant.
  public var scope: ReferenceScope { ReferenceScope(inside: id, cites: cites) }
}

// The texts of each part, with the scope that they are in.

extension Site {
  var texts: [ScopedText] {
    notice.map { [ScopedText($0, in: ReferenceScope(about: []), of: .site)] } ?? []
  }
}

extension Standard {
  var texts: [ScopedText] {
    let scope = ReferenceScope(about: current.map { [$0.id] } ?? [])
    return [ScopedText(description, in: scope, of: .standard(id))] + versions.flatMap(\.texts)
  }
}

extension Version {
  var texts: [ScopedText] {
    let summaries = [summary] + (notice.map { [$0] } ?? [])
    let own = ScopedText.all(summaries, in: scope, of: .version(id))
    let ofProvisions = provisions.flatMap { provision in
      ScopedText.all(provision.texts, in: scope, of: .provision(id, provision.id))
    }
    let ofRevisions = revisions.flatMap { revision in
      ScopedText.all(revision.texts, in: scope, of: .revision(id, revision.slug))
    }
    let corrections = errata.flatMap { [$0.new, $0.reason] }
    let ofErrata = ScopedText.all(corrections, in: scope, of: .version(id))
    return own + ofProvisions + ofRevisions + ofErrata
  }
}

extension Exam {
  var texts: [ScopedText] {
    ScopedText.all([summary] + waived.map(\.reason), in: scope, of: .exam(id))
      + objectives.map { ScopedText($0.body, in: scope, of: .objective(id, $0.id)) }
  }
}

extension Exam {
  /// How references in its texts are meant: they name the version that is examined.
  public var scope: ReferenceScope { ReferenceScope(about: [examines]) }
}

extension Provision {
  /// Its texts, the body first.
  public var texts: [Prose] {
    [body] + (principle.map { [$0] } ?? []) + (tombstone.map { [$0.reason] } ?? [])
  }
}

extension Revision {
  /// Its texts, the body first.
  public var texts: [Prose] {
    [body] + drivers.map(\.summary) + changes.compactMap(\.reason) + decisions.map(\.reason)
  }
}
