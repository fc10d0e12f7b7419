internal import Addresses
internal import Diagnostics
internal import Standards

/// An id does not look like the ids of its standard, or it would take a reserved address.
enum BadID: Rule {
  static let ids: [RuleID] = ["bad-id", "reserved-address"]
  static let family = CheckFamily.identity
  static let bearing = FindingBearing.contradicting
  static let things: [CheckedThing] = [.versions, .domains, .criteria]
  static let manual = """
    An id does not look like the ids of its standard, or it would take a reserved address.

    The pattern is what programs and readers recognise an id by: one that differs is not linked \
    where it is mentioned. Reserved words stand for pages of every standard, such as \
    `/psf/compare/`.

    Terms are named by their headings and have no pattern.
    """
  static let alsoReports: [RuleID: String] = [
    "reserved-address":
      "An id or a version would take an address that stands for something else in every standard."
  ]

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for standard in subject.publication.standards {
      for version in standard.versions {
        findings.examine(.versions)
        if !version.id.isDraft, Route.reserved.contains(version.id.label.lowercased()) {
          findings.report(.reservedLabel(version))
        }
        for provision in version.provisions where provision.kind.hasPage {
          findings.examine(provision.kind == .domain ? .domains : .criteria)
          check(provision, of: standard, &findings)
        }
      }
    }
  }

  private static func check(
    _ provision: Provision,
    of standard: Standard,
    _ findings: inout Findings
  ) {
    let isDomain = provision.kind == .domain
    let pattern = isDomain ? standard.domainPattern : standard.criterionPattern
    if !pattern.description.isEmpty, !pattern.matches(provision.id.description) {
      let finding = Diagnostic.idUnlikePattern(provision, pattern, in: standard)
      findings.report(isDomain ? finding.telling([provision.place.path.relative]) : finding)
    } else if let parent = provision.parent, !isDomain, standard.criteriaCarryTheirDomain,
      !provision.id.belongs(to: parent)
    {
      let finding = Diagnostic.idOfOtherDomain(provision, parent)
      findings.report(finding.missing([provision.place.path.domainFile.relative]))
    }
    if Route.reserved.contains(provision.id.slug(in: standard.id)) {
      findings.report(.reservedID(provision))
    }
  }
}

extension Standard {
  /// Whether the id of a criterion begins with that of its domain, as `PSF-#.#` with `PSF-#`.
  fileprivate var criteriaCarryTheirDomain: Bool {
    let domain = domainPattern.description
    let criterion = criterionPattern.description
    guard domainPattern.hasNumbers, !domain.isEmpty, criterion.hasPrefix(domain) else {
      return false
    }
    return criterion.dropFirst(domain.count).first.map { ".-_(".contains($0) } ?? false
  }
}

extension ProvisionID {
  fileprivate func belongs(to domain: ProvisionID) -> Bool {
    let (own, prefix) = (description.lowercased(), domain.description.lowercased())
    guard own.hasPrefix(prefix) else { return false }
    return own.dropFirst(prefix.count).first.map { ".-_(".contains($0) } ?? false
  }
}

extension IDPattern {
  /// The pattern, with the meaning of its signs.
  fileprivate var words: String {
    let signs = [("#", "# is a number"), ("@", "@ a run of letters")]
    let used = signs.filter { description.contains($0.0) }.map(\.1)
    return description + (used.isEmpty ? "" : ", where " + used.joined(separator: " and "))
  }
}

extension SourcePath {
  /// The id that fits the pattern when an id, or the name of the file, is written in capitals; nil where neither does.
  fileprivate func id(matching pattern: IDPattern, orElse id: ProvisionID) -> String? {
    let name = name.split(separator: ".").dropLast().joined(separator: ".")
    return [name.uppercased(), id.description.uppercased()].first { pattern.matches($0) }
  }
}

extension Diagnostic {
  static func idUnlikePattern(
    _ provision: Provision,
    _ pattern: IDPattern,
    in standard: Standard
  ) -> Diagnostic {
    let kind = standard.labels.name(of: provision.kind).lowercased()
    return Diagnostic(
      .error,
      "bad-id",
      at: provision.place,
      "'\(provision.id)' does not look like the id of a \(kind) of \(standard.id)",
      help: [
        provision.place.path.id(matching: pattern, orElse: provision.id).map {
          .edit(
            [Fix(provision.place, from: provision.id.description, to: $0)],
            "write '\($0)'"
          )
        } ?? .words("write it as \(pattern.words)")
      ],
      notes: [Note("the pattern stands here", at: standard.place)]
    )
  }

  static func idOfOtherDomain(_ provision: Provision, _ parent: ProvisionID) -> Diagnostic {
    Diagnostic(
      .error,
      "bad-id",
      at: provision.place,
      "'\(provision.id)' stands in the folder of \(parent)",
      advice:
        "move the file to the folder of its domain, or give it an id that begins with \(parent)"
    )
  }

  static func reservedLabel(_ version: Version) -> Diagnostic {
    let place = version.keys["number"] ?? version.place
    let words = "'\(version.id.label)' is the address of something else in every standard"
    return Diagnostic(
      .error,
      "reserved-address",
      at: place,
      words,
      advice: "name the folder after the number of the version"
    )
  }

  static func reservedID(_ provision: Provision) -> Diagnostic {
    Diagnostic(
      .error,
      "reserved-address",
      at: provision.place,
      "'\(provision.id)' is the address of something else in every standard",
      advice: "choose another id; \(Route.reserved.sorted().joined(separator: ", ")) are taken"
    )
  }
}
