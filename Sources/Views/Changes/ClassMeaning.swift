package import Changes
internal import Standards

extension ComputedClass {
  /// What a change of the class asks of somebody who met the old text. Every page that shows a class leads to these words.
  package var meaning: String {
    switch self {
    case .decided(.breaking):
      "More is required, or something else. If you met the old text you may not meet the new one: assess it again."
    case .undecided:
      "The words of a requirement changed, and nobody has decided what that means. Treat it as breaking: assess it again."
    case .decided(.relaxing):
      "Less is required. If you met the old text you meet the new one, and may do less."
    case .decided(.clarifying):
      "The same is required and is explained better. There is nothing to do to conform: read it again."
    case .decided(.editorial):
      "Only spelling, punctuation, layout or an address changed. There is nothing to do."
    }
  }
}
