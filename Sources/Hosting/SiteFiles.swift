package import Artifacts
package import Fingerprints

/// The bytes of a file, by what tells them from any others.
package struct FileContent: Hashable, Sendable {
  /// The plain SHA-256.
  package let digest: Fingerprint
  /// The number of bytes.
  package let size: Int

  package init(digest: Fingerprint, size: Int) {
    (self.digest, self.size) = (digest, size)
  }
}

/// A built site as it is to be online.
package struct SiteFiles: Hashable, Sendable {
  package let contents: [ArtifactPath: FileContent]
  /// The downloads of published versions, with the version of each: readers may have noted their checksums.
  package let downloads: [ArtifactPath: String]

  package init(contents: [ArtifactPath: FileContent], downloads: [ArtifactPath: String] = [:]) {
    (self.contents, self.downloads) = (contents, downloads)
  }
}
