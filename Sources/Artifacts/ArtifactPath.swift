/// A file of the published site, by its path from the site's root.
///
/// Invariant: parts joined by `/`; no part is empty, `.` or `..` or holds a `/`, a `\` or a control character. So
/// a path never leads outside the folder it is joined to.
public struct ArtifactPath: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The path, such as `psf/1.1/index.html`.
  public let description: String

  /// Nil where the text breaks the invariant.
  public init?(_ text: String) {
    guard !text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") || $0 == 0x7F }) else {
      return nil
    }
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isSafe = parts.allSatisfy { part in
      !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
    }
    guard isSafe else { return nil }
    description = text
  }

  /// Orders paths by their bytes.
  public static func < (left: ArtifactPath, right: ArtifactPath) -> Bool {
    left.description < right.description
  }
}
