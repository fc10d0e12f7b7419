internal import Locks
internal import Standards

/// Which versions of a content folder at two moments are one and the same: those of one name, and a draft with what it was
/// published as in between.
struct VersionPairs {
  let before: Publication
  let after: Publication

  /// What a version was at the earlier moment; nil where it is new.
  func earlier(of version: Version) -> Version? {
    if let same = before[version.id] { return published(same) == nil ? same : nil }
    guard let draft = before[version.id.standard]?.draft, published(draft)?.id == version.id else {
      return nil
    }
    return draft
  }

  /// The number under which a draft was published in between; nil of a numbered version, and where it is a draft still.
  ///
  /// What follows the same version is the same draft, whatever its number was then. Where several new versions do, it is
  /// the one of its number, or the one that a release made of it.
  func published(_ draft: Version) -> Version? {
    guard draft.id.isDraft, let standard = after[draft.id.standard] else { return nil }
    if let still = standard.draft, still.follows == draft.follows { return nil }
    let new = standard.versions.filter {
      !$0.id.isDraft && before[$0.id] == nil && $0.follows == draft.follows
    }
    return new.first { $0.number == draft.number }
      ?? new.first { $0.seal?.lock.origin == .released } ?? (new.count == 1 ? new[0] : nil)
  }
}
