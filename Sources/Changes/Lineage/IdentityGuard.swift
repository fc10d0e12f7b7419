internal import Standards

/// Tells whether two provisions of one id can be the same requirement.
///
/// Measured on real catalogs: all controls that NIST SP 800-53 kept from revision 4 to 5 have a likeness of at least 0.42,
/// and all requirements that OWASP ASVS 5.0 put under a used number one of less than 0.35. ``Formulas`` are left out.
enum IdentityGuard {
  static let leastLikeness = 0.38
  /// The least part of a text's words that another one has which it is a part of.
  private static let leastShare = 0.4

  /// Whether one's title or its statement is like the other's.
  static func isAlike(
    _ old: Provision,
    _ new: Provision,
    _ oldWords: (Provision) -> ProvisionWords,
    _ newWords: (Provision) -> ProvisionWords
  ) -> Bool {
    guard !(old.title == new.title && !old.title.isEmpty) else { return true }
    return likeness(of: oldWords(old), to: newWords(new)) >= leastLikeness
  }

  /// Whether the sides of a relation are like each other: of one that several became, and of several that became one, each part
  /// has the title of the whole or shares words with it.
  static func isAlike(_ relation: Relation, _ old: VersionTexts, _ new: VersionTexts) -> Bool {
    switch relation.kind {
    case .same: return old.isAlike(relation.id, to: new)
    case .moved, .split, .merged: break
    case .regrouped, .replaced, .withdrawn, .added, .reinstated: return true
    }
    let before = relation.old.compactMap { old.version[$0] }
    let after = relation.new.compactMap { new.version[$0] }
    return before.allSatisfy { first in
      after.allSatisfy { second in
        first.title == second.title && !first.title.isEmpty
          || isPart(old.words(of: first), new.words(of: second))
      }
    }
  }

  /// Whether a title or a text is like the other one, or enough of the shorter text is in the longer one.
  private static func isPart(_ old: ProvisionWords, _ new: ProvisionWords) -> Bool {
    guard likeness(of: old, to: new) < leastLikeness else { return true }
    let (part, whole) =
      old.text.count < new.text.count ? (old.text, new.text) : (new.text, old.text)
    return part.share(in: whole, beyond: WordBag([TextBlock]())) >= leastShare
  }

  /// Whether one's title is like the other's: all that a tombstone has.
  static func haveLikeTitles(_ old: Provision, _ new: Provision) -> Bool {
    let (first, second) = (
      WordBag(Tokenizer.tokens(of: old.title)), WordBag(Tokenizer.tokens(of: new.title))
    )
    return !first.isEmpty && first.likeness(to: second) >= leastLikeness
  }

  /// The larger likeness of title and statement, from 0 to 1; 1 where there is nothing to compare.
  static func likeness(of old: ProvisionWords, to new: ProvisionWords) -> Double {
    let title = old.title.isEmpty || new.title.isEmpty ? nil : old.title.likeness(to: new.title)
    let text = old.text.isEmpty && new.text.isEmpty ? nil : old.text.likeness(to: new.text)
    return [title, text].compactMap(\.self).max() ?? 1
  }
}

/// The words of a provision by which it is recognised.
struct ProvisionWords {
  let id: ProvisionID
  let kind: Provision.Kind
  let title: WordBag
  /// The words of its statement, its definition, or its principle and text.
  let text: WordBag

  init(_ provision: Provision, _ text: ProvisionText, beside formulas: Formulas = .none) {
    id = provision.id
    kind = provision.kind
    title = formulas.titleBeside(WordBag(Tokenizer.tokens(of: provision.title)), kind)
    let leading = ProvisionText.leadingNames(of: kind)
    self.text = formulas.textBeside(
      WordBag(text.fields.filter { leading.contains($0.name) }.flatMap(\.blocks)),
      kind
    )
  }
}
