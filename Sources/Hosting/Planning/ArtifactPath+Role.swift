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

  /// The file itself, whichever form this is.
  private var plain: ArtifactPath { compressedOriginal ?? self }

  /// Whether it is the page at the site's own address, or a compressed form of it.
  var isEntrance: Bool { plain.description == "index.html" }
}
