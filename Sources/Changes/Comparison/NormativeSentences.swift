public import Standards

/// The sentences of a criterion's normative text, each as the text that decides whether two are alike.
///
/// Layout, markup and the form of quotes are gone from it, so that what is computed from it lasts longer than they do.
public enum NormativeSentences {
  /// The name of the way sentences are cut and written here. It changes whenever that does.
  public static let algorithm = "words-1"

  /// The sentences of what stands before a criterion's first heading, in their order.
  public static func keys(of criterion: Provision) -> [String] {
    let blocks = ProvisionText(of: criterion)["Statement"]?.blocks ?? []
    return Sentence.all(in: blocks).map(\.key)
  }
}
