internal import Changes
internal import ParallelWork
package import Standards

/// Which paragraphs of a revision's text are shown beside a change.
package struct RationaleExtract: Sendable {
  private let paragraphs: RationaleParagraphs
  /// The provision that each label of the text means.
  private let named: [ProvisionID?]

  /// The extract of a revision's text.
  package init(of text: Prose, in publication: Publication) {
    paragraphs = RationaleParagraphs(of: text)
    named = text.labels.map { publication.provision(namedBy: $0) }
  }

  /// The blocks that name one of some provisions; the first paragraph where none does.
  package func blocks(naming provisions: Set<ProvisionID>) -> [Int] {
    paragraphs.blocks { named[$0].map(provisions.contains) ?? false }
  }
}

/// The extracts of all revisions, for a site that shows each of them on many pages.
package struct RationaleExtracts: Sendable {
  private let extracts: [ChangeLog.RevisionReference: RationaleExtract]

  /// Reads all revisions of a publication.
  package init(of publication: Publication) {
    let revisions = publication.versions.flatMap { version in
      version.revisions.map { (ChangeLog.RevisionReference($0, of: version.id), $0.body) }
    }
    let found = mapInParallel(revisions) { ($0, RationaleExtract(of: $1, in: publication)) }
    extracts = Dictionary(found, uniquingKeysWith: { first, _ in first })
  }

  /// The blocks of a revision's text that concern the change it explains.
  package func blocks(of view: RationaleView) -> [Int] {
    extracts[view.reference]?.blocks(naming: view.provisions) ?? []
  }
}
