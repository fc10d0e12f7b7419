extension Publication {
  /// The domains that an article names, in the versions that it is about: each once, in its order. A name that means
  /// nothing is left out; it is an error elsewhere.
  public func domains(of article: Article) -> [(version: VersionID, domain: Provision)] {
    let scope = ReferenceScope(about: article.about)
    var seen: Set<Subject> = []
    return article.domains.compactMap { domain(named: $0.name, in: scope) }.filter {
      seen.insert(.provision($0.version, $0.domain.id)).inserted
    }
  }

  /// The first of the domains of a name that a text of some scope can mean.
  private func domain(
    named name: String,
    in scope: ReferenceScope
  ) -> (version: VersionID, domain: Provision)? {
    for (standard, id) in references.domains(named: name) {
      let found = references.version(of: standard, labelled: nil, in: scope)
      if case .success(let version) = found, let domain = self[version]?[id] {
        return (version, domain)
      }
    }
    return nil
  }
}
