internal import Artifacts

extension ArtifactPath {
  /// Whether pages load it: a style, a script, a font, a part of the search index.
  var isAsset: Bool { description.hasPrefix("assets/") }

  /// Whether its name has a digest of its bytes, so that it never changes: `assets/site.b3590c74.css`.
  var isImmutable: Bool {
    let parts = description.split(separator: ".")
    guard isAsset, parts.count >= 3 else { return false }
    let digest = parts[parts.count - 2]
    return digest.utf8.count == 8 && digest.allSatisfy(\.isHexDigit)
  }

  /// Whether it lists files of the whole site: readers of feeds, search engines and the search come to pages by it.
  var isList: Bool {
    description.hasPrefix("feeds/") || description.hasPrefix("assets/search/")
      || Self.lists.contains(plain.description) || plain.description.hasSuffix("/downloads.json")
  }

  private static let lists: Set<String> = [
    "SHA256SUMS", "SHA256SUMS.minisig", "_headers", "_redirects", "downloads.json",
    "downloads.json.minisig", "llms.txt", "robots.txt", "sitemap.xml",
  ]

  /// The file that this one is the compressed form of; nil where it is none.
  var compressedOriginal: ArtifactPath? {
    let isCompressed = description.hasSuffix(".gz") || description.hasSuffix(".br")
    return isCompressed ? ArtifactPath(String(description.dropLast(3))) : nil
  }

  /// The file that rclone was uploading when it was interrupted; nil of a whole file. Since 1.63 it uploads to
  /// `index.html.0a1b2c3d.partial` where a host can rename.
  var wholeFile: ArtifactPath? {
    let parts = description.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.last == "partial", parts.count > 2, parts[parts.count - 2].utf8.count == 8 else {
      return nil
    }
    return ArtifactPath(parts.dropLast(2).joined(separator: "."))
  }

  /// The file itself, whichever form this is.
  private var plain: ArtifactPath { compressedOriginal ?? self }

  /// Whether it is the page at the site's own address, or a compressed form of it.
  var isEntrance: Bool { plain.description == "index.html" }
}
