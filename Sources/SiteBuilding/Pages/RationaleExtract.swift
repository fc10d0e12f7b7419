internal import Changes
internal import Markup
internal import ParallelWork
internal import Standards

/// What pages show of a revision's rationale beside redlines. A text with footnotes gives nothing, since its notes would
/// be missing.
struct RationaleExtract {
  private let paragraphs: RationaleParagraphs
  /// The provision that each label of the text means.
  private let provisions: [ProvisionID?]
  /// Where the blocks of the text are in its HTML.
  private let blocks: [Range<Int>]

  /// - Parameters:
  ///   - text: The body of the revision.
  ///   - provision: The provision that a label means; nil where it means something else.
  init(of text: Prose, provision: (Prose.Label) -> ProvisionID?) {
    paragraphs = RationaleParagraphs(of: text)
    provisions = text.labels.map(provision)
    blocks = text.rendered.footnoteIDs.isEmpty ? text.rendered.blocks : []
  }

  /// Where the paragraphs are in the HTML that name one of some provisions; the first paragraph where none does.
  func paragraphs(naming ids: Set<ProvisionID>) -> [Range<Int>] {
    guard !blocks.isEmpty else { return [] }
    return paragraphs.blocks { provisions[$0].map(ids.contains) ?? false }.map { blocks[$0] }
  }
}

extension RationaleExtract {
  /// The extracts of all revisions.
  static func all(of publication: Publication) -> [ChangeLog.RevisionReference: RationaleExtract] {
    let revisions = publication.versions.flatMap { version in
      version.revisions.map { (ChangeLog.RevisionReference($0, of: version.id), $0.body) }
    }
    let extracts = mapInParallel(revisions) { reference, body in
      (reference, RationaleExtract(of: body, provision: publication.provision(namedBy:)))
    }
    return Dictionary(extracts, uniquingKeysWith: { first, _ in first })
  }
}
