package import Changes
package import Standards

/// A draft of the lineage between two versions, found by the likeness of their texts.
package struct LineageSuggestion: Sendable {
  /// The newer version.
  package let version: Version
  package let proposal: LineageProposal
  /// The file that records it; nothing where each provision goes on under its id.
  package let files: NewFiles

  package init(
    from old: String,
    to new: String,
    in loaded: ContentFolder
  ) throws(ActionFailure) {
    let before = try loaded.publication.version(named: old)
    version = try loaded.publication.version(named: new)
    guard let standard = loaded.publication[version.id.standard] else {
      throw .refused("there is no standard '\(version.id.standard)'")
    }
    proposal = LineageProposal(from: before, to: version, in: standard)
    var files = NewFiles(in: loaded, as: "lineage of \(version.id)")
    if let draft = RevisionDraft(of: proposal) {
      files.add(version.id.revisionsFolder + "\(draft.slug)", ".md", draft.text)
    }
    self.files = files
  }
}
