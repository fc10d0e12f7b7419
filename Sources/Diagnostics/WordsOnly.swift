/// Why the help of a rule is words alone, and no edit or command that a program could take.
public enum WordsOnly: String, CaseIterable, Sendable {
  /// Only its author knows what the text is to say.
  case wording = "only the author knows the words"
  /// Two places contradict each other.
  case choice = "which of two places is right is written nowhere"
  /// Something is to be decided and given a reason.
  case decision = "it is a decision, with a reason"
  /// More than the place itself has to be written in another way.
  case form = "the text around the place has to be written in another way"
  /// The cure is a picture, a file or a setting that psf does not make.
  case elsewhere = "the cure is outside the texts"
}
