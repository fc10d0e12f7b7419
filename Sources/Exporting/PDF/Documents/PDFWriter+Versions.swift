internal import Addresses
internal import Phrasing
internal import Standards

// A whole version, and a domain of one.
extension PDFWriter {
  func whole(_ version: Version) -> TypstSource {
    let address = subject.url(of: .version(version.id))
    let links = TypstLinks(
      book,
      within: version.id,
      provisions: Set(version.provisions.map(\.id))
    )
    var source = opening(
      "whole-version",
      facts(of: version) + [
        ("address", .string(address)),
        ("cite", .string(publication.citableWork(version, say)?.reference(say).text)),
        ("summary", .markup(line(version.summary, links, key: "summary"))),
      ]
    )
    for clause in version.frontClauses { append(clause: clause, of: version, links, to: &source) }
    for domain in version.domains { append(domain, of: version, level: 1, links, to: &source) }
    for clause in version.annexes { append(clause: clause, of: version, links, to: &source) }
    appendTerms(of: version, links, to: &source)
    return source
  }

  func part(_ domain: Provision, of version: Version) -> TypstSource {
    let address = subject.url(of: .provision(version.id, domain.id))
    let members = Set(version.provisions.filter { isWithin($0, domain.id, version) }.map(\.id))
    let links = TypstLinks(book, within: version.id, provisions: members)
    var source = opening(
      "one-domain",
      facts(of: version) + [
        ("id", .words(domain.id.description, at: domain.place)),
        ("title", .words(domain.title, at: domain.place)),
        ("address", .string(address)),
        ("cite", .string(publication.citableWork(domain, in: version, say)?.reference(say).text)),
      ]
    )
    append(domain, of: version, level: 1, links, to: &source)
    return source
  }

  /// The number of steps up is bounded in case domains stand in each other.
  private func isWithin(_ provision: Provision, _ domain: ProvisionID, _ version: Version) -> Bool {
    var next: Provision? = provision
    for _ in 0..<32 {
      guard let current = next else { return false }
      if current.id == domain { return true }
      next = current.parent.flatMap { version[$0] }
    }
    return false
  }

  // MARK: Provisions

  private func append(
    _ domain: Provision,
    of version: Version,
    level: Int,
    _ links: TypstLinks,
    to source: inout TypstSource
  ) {
    let principle = domain.principle.map {
      line($0, links, key: "\(domain.id)#principle")
    }
    var text = TypstText(
      domain.shownBody,
      links: links,
      key: domain.id.description,
      below: level
    )
    source.call(
      "domain",
      heading(of: domain, level, version) + [
        ("principle", .markup(principle)),
        ("withdrawal", withdrawal(of: domain, version, links)),
        ("errata", errata(on: domain, version, links)),
      ],
      text.whole()
    )
    guard level < 32 else { return }
    for member in version.members(of: domain.id) {
      if member.kind == .domain {
        append(member, of: version, level: level + 1, links, to: &source)
      } else {
        append(criterion: member, of: version, level: level + 1, links, to: &source)
      }
    }
  }

  private func append(
    criterion: Provision,
    of version: Version,
    level: Int,
    _ links: TypstLinks,
    to source: inout TypstSource
  ) {
    var text = TypstText(
      criterion.shownBody,
      links: links,
      key: criterion.id.description,
      below: level
    )
    let lead = text.leadCount
    let statement = text.blocks(0..<lead)
    source.call(
      "criterion",
      heading(of: criterion, level, version) + [
        ("applies-to", appliesTo(criterion)),
        ("statement", .markup(statement.isEmpty ? nil : statement)),
        ("withdrawal", withdrawal(of: criterion, version, links)),
        ("errata", errata(on: criterion, version, links)),
      ],
      text.blocks(lead..<text.tree.count)
    )
  }

  private func append(
    clause: Provision,
    of version: Version,
    _ links: TypstLinks,
    to source: inout TypstSource
  ) {
    var text = TypstText(clause.shownBody, links: links, key: clause.id.description, below: 1)
    source.call(
      "clause",
      [
        ("label", .string(TypstLinks.label(of: clause.id))),
        ("title", .words(clause.heading, at: clause.place)),
        (
          "force",
          .string(clause.clause?.isNormative ?? false ? say("Normative") : say("Informative"))
        ),
        ("annex", .flag(clause.clause?.role.isAnnex ?? false)),
        ("errata", errata(on: clause, version, links)),
      ],
      text.whole()
    )
  }

  private func appliesTo(_ criterion: Provision) -> TypstValue {
    let names = criterion.appliesTo.joined(separator: ", ")
    return names.isEmpty ? .none : .words(names, at: criterion.place)
  }

  private func heading(
    of provision: Provision,
    _ level: Int,
    _ version: Version
  ) -> [(StaticString, TypstValue)] {
    [
      ("label", .string(TypstLinks.label(of: provision.id))),
      ("id", .words(provision.id.description, at: provision.place)),
      ("title", .words(provision.title, at: provision.place)),
      ("level", .number(level)),
    ]
  }

  private func withdrawal(
    of provision: Provision,
    _ version: Version,
    _ links: TypstLinks
  ) -> TypstValue {
    guard let tombstone = provision.tombstone else { return .none }
    let key = "\(provision.id)#withdrawal"
    return .record([
      ("reason", .markup(line(tombstone.reason, links, key: key))),
      ("successors", .list(tombstone.successors.map { successor($0, version, links) })),
    ])
  }

  private func successor(
    _ reference: ProvisionReference,
    _ version: Version,
    _ links: TypstLinks
  ) -> TypstValue {
    var source = links.markup(
      of: .reference(links.destination(of: reference.id, in: version.id), name: nil)
    )
    source.append("[")
    source.append(text: reference.id.description)
    source.append("]")
    return .markup(source)
  }

  private func errata(
    on provision: Provision,
    _ version: Version,
    _ links: TypstLinks
  ) -> TypstValue {
    let errata = version.verifiedErrata(on: provision.id)
    return .list(errata.map { value(of: $0, version, links) })
  }

  private func value(
    of erratum: Erratum,
    _ version: Version,
    _ links: TypstLinks
  ) -> TypstValue {
    let key = erratum.id.description
    var reason = TypstText(erratum.reason, links: links, key: "\(key)#reason")
    let text = reason.whole()
    let entries: [(StaticString, TypstValue)] = [
      ("id", .words(key, at: erratum.place)),
      ("date", date(erratum.date)),
      ("old", .markup(line(erratum.old, links, key: "\(key)#old"))),
      ("new", .markup(line(erratum.new, links, key: "\(key)#new"))),
      ("reason", .markup(text)),
    ]
    return .record(entries)
  }

  private func appendTerms(
    of version: Version,
    _ links: TypstLinks,
    to source: inout TypstSource
  ) {
    guard !version.terms.isEmpty else { return }
    source.append("\n#terms-and-definitions()\n")
    for term in version.terms {
      var text = TypstText(
        term.shownBody,
        links: links,
        key: term.id.description,
        below: 2
      )
      source.call(
        "term",
        [
          ("label", .string(TypstLinks.label(of: term.id))),
          ("name", .words(term.title, at: term.place)),
          (
            "also",
            term.aliases.isEmpty
              ? .none : .words(term.aliases.joined(separator: ", "), at: term.place)
          ),
          ("withdrawal", withdrawal(of: term, version, links)),
          ("errata", errata(on: term, version, links)),
        ],
        text.whole()
      )
    }
  }
}
