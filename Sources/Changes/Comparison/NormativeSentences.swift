internal import Markup
public import Standards

/// The sentences of a criterion's normative text, each as the text that decides whether two are alike.
///
/// Layout, markup and the form of quotes are gone from it, so that what is computed from it lasts longer than they do.
public struct NormativeSentences: Sendable {
  /// The name of the way in which the sentences are cut and written. It is `words-1` where nothing has changed since that was
  /// the only one, and `words-2` for a text with struck words, footnotes, comments, raw HTML or code with white space,
  /// which were read otherwise.
  public let algorithm: String
  /// The sentences of what is before a criterion's first heading, in their order.
  public let keys: [String]

  /// The sentences of a criterion.
  public init(of criterion: Provision) {
    let blocks = ProvisionText.cited(of: criterion)["Statement"]?.blocks ?? []
    keys = Sentence.all(in: blocks).map(\.key)
    algorithm = Self.wasReadOtherwise(criterion.body.tree) ? "words-2" : "words-1"
  }

  private static func wasReadOtherwise(_ tree: TextTree) -> Bool {
    var found = tree.hasComments
    tree.walk { event in
      guard case .enter(let element) = event else { return }
      switch element.kind {
      case .strikethrough, .footnoteReference, .htmlInline, .htmlBlock: found = true
      case .code where element.literal.contains(0x20): found = true
      default: break
      }
    }
    return found
  }
}
