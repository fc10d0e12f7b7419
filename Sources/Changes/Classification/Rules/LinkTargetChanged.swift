internal import Phrasing
internal import Standards

/// A link leads elsewhere.
enum LinkTargetChanged: SentenceRule {
  static let id = ChangeRuleID("link-target-changed")
  static let manual = """
    The words are the same, and a link in them leads elsewhere; or a reference follows a provision to its new id.

    A reference that follows its provision is editorial, and so is an address that only moved: another scheme, a slash at its \
    end. In informative text any other address is. In normative text a link to another document is undecided, and so is a \
    reference to another provision: what it stands for may ask for something else. So is a file of the standard that is another \
    one under its name.
    """

  static func judge(_ subject: SentenceSubject) -> [Judgement] {
    guard subject.change.old != nil, subject.change.new != nil else { return [] }
    return subject.edits.compactMap { index, edit in
      let (old, new) = (subject.old.tokens[edit.old], subject.new.tokens[edit.new])
      guard old.count == new.count, zip(old, new).allSatisfy({ isLink($0, $1, subject) }) else {
        return nil
      }
      let words = (target(old.first), target(new.first))
      return .decided(.editorial, "a link leads elsewhere", explains: [index], words: words)
    }
  }

  private static func isLink(_ old: Token, _ new: Token, _ subject: SentenceSubject) -> Bool {
    guard old.key != new.key, let first = destination(old), let second = destination(new) else {
      return old.key == new.key
    }
    guard digests(old).isEmpty, digests(new).isEmpty else { return false }
    if subject.references.follows(first, to: second) {
      return old.word == new.word
        || first.hasPrefix(old.folded) && second.hasPrefix(new.folded)
    }
    guard old.word == new.word, isAddress(first), isAddress(second) else { return false }
    return !subject.isNormative || place(of: first) == place(of: second)
  }

  private static func destination(_ token: Token) -> String? {
    for case .link(let destination, _) in token.marks { return destination }
    return nil
  }

  /// The digests of the files of the standard that a link leads to.
  private static func digests(_ token: Token) -> [String] {
    token.marks.compactMap { mark in
      if case .link(_, let digest) = mark, !digest.isEmpty { digest } else { nil }
    }
  }

  private static func target(_ token: Token?) -> String {
    token.flatMap(destination) ?? ""
  }

  /// An address without its scheme and the slash at its end.
  private static func place(of address: String) -> Substring {
    let rest = address.split(separator: "://", maxSplits: 1).last ?? ""
    return rest.hasSuffix("/") ? rest.dropLast() : rest
  }

  /// Whether a destination is an address or a path, not a label that the program gives a meaning.
  private static func isAddress(_ destination: String) -> Bool {
    destination.contains("/") || destination.hasPrefix("#") || destination.hasPrefix("mailto:")
  }
}
