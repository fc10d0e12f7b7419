internal import Diagnostics
internal import Standards

/// One id names two things.
enum DuplicateID: Rule {
  static let ids: [RuleID] = ["duplicate-id"]
  static let family = CheckFamily.identity
  static let bearing = FindingBearing.contradicting
  static let things: [CheckedThing] = [.ids]
  static let manual = """
    One id names two things.

    Readers, exams and contracts cite ids. One that stands for two provisions cites neither, and \
    only one of the two pages can have the address. Case is ignored, as it is in addresses.

    That a provision has the same id in several versions of a standard is how it is meant.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    let publication = subject.publication
    for version in publication.versions {
      var register = Register(of: "in \(version.id)")
      for provision in version.provisions.sorted(by: { $0.place < $1.place }) {
        let slug = provision.id.slug(in: version.id.standard)
        register.add(provision.id.description, as: slug, provision.place, &findings)
      }
    }
    for version in publication.versions {
      var register = Register(of: "as a second id in \(version.id)")
      for provision in version.provisions.sorted(by: { $0.place < $1.place }) {
        if let id = provision.secondID { register.add(id, provision.place, &findings) }
      }
    }
    var whole = Register(of: "in this publication")
    for standard in publication.standards { whole.add(standard, &findings) }
    for exam in publication.exams {
      for objective in exam.objectives.sorted(by: { $0.place < $1.place }) {
        whole.add(objective.id.description, objective.place, &findings)
      }
    }
    var codes = Register(of: "as the code of a credential")
    for credential in publication.credentials {
      codes.add(credential.code, credential.keys["code"] ?? credential.place, &findings)
    }
  }
}

/// The names given so far within a scope.
private struct Register {
  private let scope: String
  private var places: [String: SourcePlace] = [:]

  init(of scope: String) {
    self.scope = scope
  }

  mutating func add(
    _ id: String,
    as slug: String? = nil,
    _ place: SourcePlace,
    _ findings: inout Findings
  ) {
    guard !id.isEmpty else { return }
    findings.examine(.ids)
    let key = slug ?? id.lowercased()
    guard let first = places.updateValue(place, forKey: key) else { return }
    places[key] = first
    guard first != place else { return }
    // The one whose file is named after the id is right.
    let isFirstRight = first.path.name.hasPrefix(id.lowercased() + ".")
    let isRight = place.path.name.hasPrefix(id.lowercased() + ".")
    let (wrong, right) = isRight && !isFirstRight ? (first, place) : (place, first)
    findings.report(.duplicateID(id, at: wrong, scope, first: right))
  }

  /// Adds a standard and what its versions hold, each id once. A term belongs to its standard and needs no other name.
  mutating func add(_ standard: Standard, _ findings: inout Findings) {
    add(standard.id.description, standard.place, &findings)
    var own: Set<String> = []
    for provision in standard.versions.flatMap(\.provisions) where provision.kind.hasPage {
      guard own.insert(provision.id.description.lowercased()).inserted else { continue }
      add(provision.id.description, provision.place, &findings)
    }
  }
}

extension Diagnostic {
  static func duplicateID(
    _ id: String,
    at place: SourcePlace,
    _ scope: String,
    first: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "duplicate-id",
      at: place,
      "'\(id)' stands twice \(scope)",
      advice: "give one of the two another id; the other is in \(first.words)",
      notes: [Note("'\(id)' stands here as well", at: first)]
    )
  }
}

extension SourcePlace {
  /// The place as words name it: `insights/x.md, line 3`.
  var words: String {
    range.map { "\(path.relative), line \($0.lowerBound.line)" } ?? path.relative
  }
}
