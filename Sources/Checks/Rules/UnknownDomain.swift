internal import Diagnostics
internal import Standards

/// An article names a domain that does not exist, or that could be one of several.
enum UnknownDomain: Rule {
  static let ids: [RuleID] = ["unknown-domain"]
  static let family = CheckFamily.references
  static let things: [CheckedThing] = [.articleDomains, .aliases]
  static let manual = """
    An article names a domain that does not exist, or that could be one of several.

    The domains of an article decide where it is listed and which criteria its readers are led \
    to. A name that nobody knows leaves it out of both.

    Any name that a domain has or had in a version is known, and so are its aliases; what counts \
    is that the domain is in the version the article is about.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    let publication = subject.publication
    for standard in publication.standards {
      checkAliases(of: standard, publication.references, &findings)
    }
    var names = DomainNames(publication)
    for article in publication.articles {
      let standards = Set(article.about.map(\.standard))
      for domain in article.domains {
        findings.examine(.articleDomains)
        check(
          domain,
          article.about,
          standards,
          publication.references,
          &names,
          subject.lostFiles,
          &findings
        )
      }
    }
  }

  private static func check(
    _ domain: Article.DomainReference,
    _ about: [VersionID],
    _ standards: Set<StandardID>,
    _ references: ReferenceIndex,
    _ names: inout DomainNames,
    _ lostFiles: [String],
    _ findings: inout Findings
  ) {
    let meant = references.domains(named: domain.name).filter {
      standards.isEmpty || standards.contains($0.standard)
    }
    guard let first = meant.first else {
      let finding = Diagnostic.unknownDomain(
        domain,
        near: names.nearest(to: domain.name, standards)
      )
      let files = standards.sorted().map { SourcePath("standards/\($0)/standard.yml") }
      return findings.report(finding.resting(on: files).missing(lostFiles))
    }
    guard meant.count == 1 else {
      let finding = Diagnostic.ambiguousDomain(domain, meant.map(\.id))
      return findings.report(finding.missing(lostFiles))
    }
    let versions = about.filter { $0.standard == first.standard }
    guard !versions.isEmpty,
      !versions.contains(where: { references[$0]?.live.contains(first.id) ?? false })
    else { return }
    findings.report(.domainNotInVersion(domain, first.id, versions))
  }

  private static func checkAliases(
    of standard: Standard,
    _ references: ReferenceIndex,
    _ findings: inout Findings
  ) {
    let place = standard.keys["domain-aliases"] ?? standard.place
    let domains = Set(
      standard.versions.flatMap(\.provisions).filter { $0.kind == .domain }.map(\.id)
    )
    for (id, aliases) in standard.domainAliases.sorted(by: { $0.key < $1.key }) {
      findings.examine(.aliases)
      if !domains.contains(id) { findings.report(.aliasesOfNothing(id, at: place)) }
      for alias in aliases {
        let meant = references.domains(named: alias).filter { $0.standard == standard.id }
        guard meant.count > 1, meant.first?.id == id else { continue }
        findings.report(.ambiguousAlias(alias, meant.map(\.id), at: place))
      }
    }
  }
}

/// What domains are called, for suggestions.
private struct DomainNames {
  private var names: [StandardID: [String]] = [:]
  private var near = NearWords()

  init(_ publication: Publication) {
    for standard in publication.standards {
      let domains = standard.versions.flatMap(\.provisions).filter { $0.kind == .domain }
      let spellings = domains.flatMap { [$0.id.description, $0.title] }
      names[standard.id] = Set(spellings + standard.domainAliases.values.joined()).sorted()
    }
  }

  mutating func nearest(to name: String, _ standards: Set<StandardID>) -> [String] {
    let meant = standards.isEmpty ? names.keys.sorted() : standards.sorted()
    return near.nearest(to: name, among: meant.flatMap { names[$0] ?? [] }, in: "\(meant)")
  }
}

extension Diagnostic {
  static func unknownDomain(
    _ domain: Article.DomainReference,
    near suggestions: [String]
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "unknown-domain",
      at: domain.place,
      "no domain of the standards that the article is about is called '\(domain.name)'",
      help: suggestions.isEmpty
        ? [.words("write the id of a domain, its title, or an alias from standard.yml")]
        : [.didYouMean(suggestions, at: domain.place, for: domain.name)],
      // A title may hold signs that mean something in a list.
      fixes: Fix.spelling(at: domain.place, domain.name, near: suggestions)
        .filter { !$0.replacement.contains { ",:#[]{}\"'".contains($0) } }
    )
  }

  static func ambiguousDomain(
    _ domain: Article.DomainReference,
    _ ids: [ProvisionID]
  ) -> Diagnostic {
    let names = ids.map(\.description).sorted()
    return Diagnostic(
      .error,
      "unknown-domain",
      at: domain.place,
      "'\(domain.name)' is the name of several domains",
      help: [
        .choice(
          names.map { [Fix(domain.place, from: domain.name, to: $0)] },
          "write \(names.joined(separator: " or "))"
        )
      ]
    )
  }

  static func domainNotInVersion(
    _ domain: Article.DomainReference,
    _ id: ProvisionID,
    _ versions: [VersionID]
  ) -> Diagnostic {
    let names = versions.map(\.description).joined(separator: " and ")
    return Diagnostic(
      .error,
      "unknown-domain",
      at: domain.place,
      "'\(domain.name)' is the domain \(id), which is not in \(names)",
      advice: "name a domain of that version, or declare another version with 'about'"
    )
  }

  static func aliasesOfNothing(_ id: ProvisionID, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error,
      "unknown-domain",
      at: place,
      "there are aliases for '\(id)', and no version has such a domain",
      advice: "correct the id, or delete its aliases"
    )
  }

  static func ambiguousAlias(
    _ alias: String,
    _ ids: [ProvisionID],
    at place: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "unknown-domain",
      at: place,
      "the alias '\(alias)' names \(ids.map(\.description).joined(separator: " and "))",
      advice: "give it to one of them"
    )
  }
}
