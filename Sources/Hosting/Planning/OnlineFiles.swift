package import Artifacts

/// What is online: a listing of the host, and the record of the last run.
package struct OnlineFiles: Hashable, Sendable {
  /// The number of bytes of each file, by its path; -1 where the host does not tell.
  package let sizes: [String: Int]
  package let record: PublicationRecord

  package init(sizes: [String: Int], record: PublicationRecord) {
    (self.sizes, self.record) = (sizes, record)
  }

  /// The number of bytes of a file; nil where it is not online.
  func size(of path: ArtifactPath) -> Int? { sizes[path.description] }

  /// Whether a file can have some content by its size.
  func canHold(_ content: FileContent, at path: ArtifactPath) -> Bool {
    size(of: path).map { $0 < 0 || $0 == content.size } ?? false
  }

  /// The content of a file where it is known for certain.
  func content(of path: ArtifactPath) -> FileContent? {
    guard let entry = record.entries[path], entry.pending == nil, let content = entry.confirmed,
      canHold(content, at: path)
    else { return nil }
    return content
  }

  /// The files of a site of which only their bytes can tell whether they are online: nobody has recorded them, an upload of
  /// them was interrupted, or somebody else has written them.
  package func uncertain(for site: SiteFiles) -> [ArtifactPath] {
    site.contents.filter { path, content in
      self.content(of: path) == nil && canHold(content, at: path)
    }.keys.sorted()
  }
}
