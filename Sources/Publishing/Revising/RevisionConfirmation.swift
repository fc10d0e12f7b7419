package import Authoring
internal import Changes
internal import Diagnostics
internal import SourceFiles
package import Standards

/// Confirms that the entries of revisions hold for the texts as they are now.
package struct RevisionConfirmation: Sendable {
  private let loaded: ContentFolder

  package init(in loaded: ContentFolder) { self.loaded = loaded }

  /// What was confirmed.
  package struct Confirmed: Sendable {
    /// The entries, in the order of their places.
    package let entries: [RecordedChange]
    /// What became of the content folder; nil where every entry held.
    package let written: ContentExchangeResult?
  }

  /// The entries of a version, or of all working drafts, that were written for another difference than there is now.
  package func stale(in name: String?) throws(ActionFailure) -> [RecordedChange] {
    try loaded.versions(named: name).flatMap(unconfirmed).map(\.change)
  }

  /// Writes the digest of the difference into each entry of a version, or of all working drafts where none is named.
  package func run(_ name: String?) throws(ActionFailure) -> Confirmed {
    let entries = try loaded.versions(named: name).flatMap(unconfirmed)
    let open = Dictionary(grouping: entries, by: \.change.place.path)
    guard !open.isEmpty else { return Confirmed(entries: [], written: nil) }
    var change = ContentChange()
    for file in loaded.tree.files {
      guard let entries = open[file.path] else { continue }
      var edited = RevisionEntries(file.bytes)
      edited.write(entries)
      change.write(edited.bytes, to: file.path)
    }
    return Confirmed(
      entries: open.sorted { $0.key < $1.key }.flatMap { $0.value.map(\.change) },
      written: try ContentWriter(folder: loaded.folder)
        .apply(change, to: loaded.tree, as: "confirmation of revisions")
    )
  }

  /// The entries of a draft that do not say which difference they explain, or were written for another one, each with the
  /// digest of the difference as it is now.
  private func unconfirmed(of id: VersionID) -> [(change: RecordedChange, digest: String)] {
    let publication = loaded.publication
    guard let standard = publication[id.standard], let draft = publication[id], id.isDraft,
      let log = StandardHistory(of: standard).log(of: id)
    else { return [] }
    return draft.revisions.flatMap(\.changes).compactMap { change in
      guard let digest = log.digest(of: change.action), digest != change.digest else { return nil }
      return (change, digest)
    }
  }
}
