/// What a search finds: a page, or a part of one.
package struct SearchDocument: Sendable {
  package let group: SearchGroup
  package let title: String
  /// The address below that of the version that readers are led to; of what belongs to no version, below the root of the site.
  package let path: String
  /// What else it was called, or that it was withdrawn; empty where there is nothing to say.
  package let note: String

  package init(in group: SearchGroup, title: String, path: String, note: String = "") {
    (self.group, self.title, self.path, self.note) = (group, title, path, note)
  }
}

/// What documents have in common that readers can choose by.
package struct SearchGroup: Hashable, Sendable {
  /// Where a document is among the results: what is in force is first.
  package enum Rank: Int, Hashable, Sendable, CaseIterable {
    /// In the version in force, or in none.
    case current
    /// In a draft or a candidate.
    case draft
    /// In a version that was superseded or withdrawn.
    case superseded
  }

  package let rank: Rank
  /// What it is, as readers have it: `Criterion`.
  package let kind: String
  /// The place of its standard in the list of these; nil where it belongs to none.
  package let standard: Int?
  /// The versions that have it with the same text, by their places in the list of versions; the one that readers are led to is first.
  package let versions: [Int]

  package init(rank: Rank, kind: String, standard: Int? = nil, versions: [Int] = []) {
    (self.rank, self.kind, self.standard, self.versions) = (rank, kind, standard, versions)
  }
}
