internal import Artifacts

/// What a host tells browsers of a file, where it lets those who upload say so.
struct UploadHeaders: Hashable, Comparable {
  private let mediaType: String
  private let isImmutable: Bool

  init(of path: ArtifactPath) {
    mediaType = MediaType.of(path.description)
    isImmutable = path.isImmutable
  }

  /// Options of rclone. Hosts that take no headers pass over them.
  var options: [String] {
    let lifetime = isImmutable ? "public, max-age=31536000, immutable" : "no-cache"
    return [
      "--header-upload", "Content-Type: \(mediaType)", "--header-upload",
      "Cache-Control: \(lifetime)",
    ]
  }

  static func < (left: UploadHeaders, right: UploadHeaders) -> Bool {
    left.options.lexicographicallyPrecedes(right.options)
  }
}
