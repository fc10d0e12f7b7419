internal import Addresses
internal import Standards

// The criteria to fill in.
extension PDFWriter {
  func checklist(_ version: Version) -> TypstSource {
    var source = opening(
      "checklist",
      facts(of: version) + [
        ("address", .string(subject.url(of: .version(version.id)))),
        ("cite", .string(publication.citableWork(version, say)?.reference(say).text)),
      ]
    )
    for domain in version.domains {
      let rows = criteria(in: domain, of: version)
      guard !rows.isEmpty else { continue }
      source.call(
        "checklist-table",
        [
          ("id", .words(domain.id.description, at: domain.place)),
          ("title", .words(domain.title, at: domain.place)),
          ("rows", .list(rows.map { row($0, of: version) })),
        ]
      )
    }
    return source
  }

  /// The criteria in force in a domain and in the domains in it, in their order.
  private func criteria(in domain: Provision, of version: Version, depth: Int = 0) -> [Provision] {
    guard depth < 32 else { return [] }
    return version.members(of: domain.id).flatMap { member in
      switch member.kind {
      case .domain: criteria(in: member, of: version, depth: depth + 1)
      case .criterion: member.isLive ? [member] : []
      case .term, .clause: [Provision]()
      }
    }
  }

  private func row(_ criterion: Provision, of version: Version) -> TypstValue {
    // What is asked for is what was meant: a list to fill in has no room for both texts.
    var text = TypstText(
      criterion.corrected?.body ?? criterion.body,
      links: TypstLinks(book),
      key: criterion.id.description
    )
    return .record([
      ("id", .words(criterion.id.description, at: criterion.place)),
      ("title", .words(criterion.title, at: criterion.place)),
      ("statement", .markup(text.blocks(0..<text.leadCount))),
    ])
  }
}
