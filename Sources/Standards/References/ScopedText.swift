/// A text with what decides about the meaning of its references.
public struct ScopedText: Sendable {
  /// The text.
  public let prose: Prose
  /// Where it stands.
  public let scope: ReferenceScope
  /// What it belongs to.
  public let owner: Subject

  /// A text of an owner.
  public init(_ prose: Prose, in scope: ReferenceScope, of owner: Subject) {
    self.prose = prose
    self.scope = scope
    self.owner = owner
  }
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
    let own = ([summary] + (notice.map { [$0] } ?? [])).map {
      ScopedText($0, in: scope, of: .version(id))
    }
    let ofProvisions = provisions.flatMap { provision in
      provision.texts.map { ScopedText($0, in: scope, of: .provision(id, provision.id)) }
    }
    let ofRevisions = revisions.flatMap { revision in
      revision.texts.map { ScopedText($0, in: scope, of: .revision(id, revision.slug)) }
    }
    let ofErrata = errata.flatMap { [$0.new, $0.reason] }.map {
      ScopedText($0, in: scope, of: .version(id))
    }
    return own + ofProvisions + ofRevisions + ofErrata
  }
}

extension Exam {
  var texts: [ScopedText] {
    ([summary] + waived.map(\.reason)).map { ScopedText($0, in: scope, of: .exam(id)) }
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
