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
      var register = Register(of: "in \(version.id)", version.id) {
        MeantID(at: $0, in: version, publication)
      }
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

/// The id that a file is named after, where it holds another one.
private struct MeantID {
  let id: ProvisionID
  let written: String
  /// What findings miss that look for it.
  let name: String

  init?(at place: SourcePlace, in version: Version, _ publication: Publication) {
    guard let provision = version.provisions.first(where: { $0.place == place }),
      let id = publication.idOfFile(of: provision, in: version)
    else { return nil }
    (self.id, written, name) = (id, provision.id.description, version.id.name(of: id))
  }
}

/// The names given so far within a scope.
private struct Register {
  private let scope: String
  private let version: VersionID?
  private let meant: (SourcePlace) -> MeantID?
  private var places: [String: SourcePlace] = [:]

  init(
    of scope: String,
    _ version: VersionID? = nil,
    meant: @escaping (SourcePlace) -> MeantID? = { _ in nil }
  ) {
    (self.scope, self.version, self.meant) = (scope, version, meant)
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
    let meant = meant(wrong)
    let finding = Diagnostic.duplicateID(id, at: wrong, scope, first: right, meant)
    // What looks for either id finds another text, or none.
    let names = [meant?.name, version?.name(of: ProvisionID(id))].compactMap(\.self)
    findings.report(finding.telling(names))
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
  fileprivate static func duplicateID(
    _ id: String,
    at place: SourcePlace,
    _ scope: String,
    first: SourcePlace,
    _ meant: MeantID?
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "duplicate-id",
      at: place,
      "'\(id)' stands twice \(scope)",
      help: [
        meant.map {
          .id($0.id, for: $0.written, at: place, "write '\($0.id)', as the file is called")
        }
          ?? .words("give one of the two another id; the other is in \(first.words)")
      ],
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
