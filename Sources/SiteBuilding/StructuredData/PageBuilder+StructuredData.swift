internal import Addresses
internal import Phrasing
internal import Standards

// What standards, exams and credentials are, in the vocabulary of schema.org.
extension PageBuilder {
  /// A whole address. Unlike links, what machines take away must lead back here.
  func url(_ route: Route, fragment: String? = nil) -> String {
    "\(publication.site.baseURL)/\(route.address)" + (fragment.map { "#" + $0 } ?? "")
  }

  private func reference(_ type: String, _ route: Route) -> JSONValue {
    StructuredData.thing(type, [("@id", .text(url(route)))])
  }

  /// A standard is a work of which each version is an example.
  func data(on standard: Standard) -> JSONValue {
    let versions = standard.versions.filter { $0.status == .published }
    return StructuredData.page(
      "CreativeWork",
      [
        ("@id", .text(url(.standard(standard.id)))), ("name", .text(standard.title)),
        ("alternateName", .list(([standard.shortTitle] + standard.aliases).map { .text($0) })),
        ("description", .text(description(standard.description))),
        (
          "workExample",
          .list(versions.map { reference("DefinedTermSet", .version($0.id)) })
        ),
      ] + StructuredData.publishing(publication.site)
    )
  }

  /// A version is the set of its provisions.
  func data(on version: Version, title: String) -> JSONValue {
    StructuredData.page(
      "DefinedTermSet",
      [
        ("@id", .text(url(.version(version.id)))), ("name", .text(title)),
        ("version", .text(version.number.description)),
        ("description", .text(description(version.summary))),
        ("creativeWorkStatus", .text(status(of: version))),
      ] + (version.published.map { [("datePublished", .text($0.description))] } ?? [])
        + [("exampleOfWork", reference("CreativeWork", .standard(version.id.standard)))]
        + StructuredData.publishing(publication.site)
    )
  }

  /// A domain or a criterion is a term of its version.
  func data(on provision: Provision, in version: Version) -> JSONValue {
    StructuredData.page(
      "DefinedTerm",
      [
        ("@id", .text(url(.provision(version.id, provision.id)))),
        ("termCode", .text(provision.id.description)), ("name", .text(provision.title)),
        ("description", .text(description(of: provision))),
        ("inDefinedTermSet", set(of: version)),
      ]
    )
  }

  private func set(of version: Version) -> JSONValue {
    StructuredData.thing(
      "DefinedTermSet",
      [
        ("@id", .text(url(.version(version.id)))),
        ("name", .text(name(of: version.id))),
      ]
    )
  }

  /// The terms of a version, each with its definition.
  func dataOnTerms(of version: Version) -> JSONValue {
    let terms = version.terms.map { term in
      let names = term.aliases.map { JSONValue.text($0) }
      return StructuredData.thing(
        "DefinedTerm",
        [
          ("@id", .text(url(.terms(version.id), fragment: term.id.description))),
          ("name", .text(term.title)), ("description", .text(description(term.body))),
        ] + (names.isEmpty ? [] : [("alternateName", .list(names))])
      )
    }
    let name = say("Terms and definitions of \(name(of: version.id))")
    return StructuredData.page(
      "DefinedTermSet",
      [
        ("@id", .text(url(.terms(version.id)))), ("name", .text(name)),
        ("isPartOf", set(of: version)), ("hasDefinedTerm", .list(terms)),
      ]
    )
  }

  /// schema.org has no exams; a quiz is a test of knowledge, skills and abilities there.
  func data(on exam: Exam) -> JSONValue {
    let criteria = Set(exam.objectives.flatMap(\.criteria).map(\.id)).sorted()
    return StructuredData.page(
      "Quiz",
      [
        ("@id", .text(url(.exam(exam.id)))), ("identifier", .text(exam.code)),
        ("name", .text(exam.title)), ("description", .text(description(exam.summary))),
        ("about", reference("DefinedTermSet", .version(exam.examines))),
        (
          "assesses",
          .list(criteria.map { reference("DefinedTerm", .provision(exam.examines, $0)) })
        ),
      ] + StructuredData.publishing(publication.site)
    )
  }

  func data(on credential: Credential) -> JSONValue {
    StructuredData.page(
      "EducationalOccupationalCredential",
      [
        ("@id", .text(url(.document(.credential, credential.slug)))),
        ("identifier", .text(credential.code)), ("name", .text(credential.title)),
        ("description", .text(description(credential.dek))),
      ] + StructuredData.publishing(publication.site)
    )
  }
}
