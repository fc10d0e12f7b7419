internal import Diagnostics
internal import Markup
internal import Standards
internal import Wording

/// A text as the rules about wording and form read it: its words without markup, each with its place in the file.
struct ReadText: Sendable {
  /// A link that an author wrote, to an address or by a label.
  struct Link: Sendable {
    /// Where it leads.
    enum Destination: Hashable, Sendable {
      case address(String)
      case reference(String)
    }

    let destination: Destination
    /// Its words.
    let text: String
    /// Whether an image stands in it.
    let holdsImage: Bool
    /// Where its words stand.
    let place: SourcePlace
    /// Where the address stands; its words where it cannot be found.
    let addressPlace: SourcePlace
  }

  /// An image with its alternative text.
  struct Image: Sendable {
    /// The words that stand in for it.
    let words: PassageText
    let place: SourcePlace
  }

  /// The text as it was loaded.
  let prose: Prose
  /// What decides about the meaning of its references.
  let scope: ReferenceScope
  /// What it belongs to.
  let owner: Subject
  /// Its paragraphs, headings and cells in their order; code and raw HTML are left out.
  let passages: [Passage]
  /// The sentences that say what is required.
  let requirements: [(passage: Passage, words: ArraySlice<Word>)]
  /// Its links, those to other sites included.
  let links: [Link]
  /// Its images.
  let images: [Image]
  /// How much stands behind its last heading, as ``Passage/blocksBefore`` counts.
  let blockCount: Int

  /// Reads a text.
  ///
  /// - Parameter isCriterion: Whether it is the body of a criterion, whose requirement stands before the first heading, or of
  ///   a clause that is normative as a whole.
  init(_ text: ScopedText, isCriterion: Bool) {
    prose = text.prose
    scope = text.scope
    owner = text.owner
    let walk = PassageWalk.over(text.prose, startsNormative: isCriterion, isWhole: text.isOfClause)
    passages = walk.passages.map { Passage($0) }
    requirements = passages.lazy.filter { $0.isNormative }.flatMap { passage in
      passage.sentences.map { (passage, passage.words[$0]) }
    }
    links = walk.links
    images = walk.images
    blockCount = walk.blockCount
  }

  /// The headings with their levels.
  var headings: [(level: Int, passage: Passage)] {
    passages.compactMap { passage in
      guard case .heading(let level) = passage.kind else { return nil }
      return (level, passage)
    }
  }
}

extension ScopedText {
  /// Whether it belongs to a clause around the domains of a version.
  var isOfClause: Bool {
    if case .provision(_, let id) = owner { id.isClause } else { false }
  }
}
