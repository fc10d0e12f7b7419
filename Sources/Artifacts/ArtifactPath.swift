/// A file of the published site, by its path from the site's root.
///
/// Invariant: parts joined by `/`; no part is empty, `.` or `..` or holds a `/`, a `\` or a control character. So
/// a path never leads outside the folder it is joined to.
public struct ArtifactPath: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The path, such as `psf/1.1/index.html`.
  public let description: String

  /// Nil where the text breaks the invariant.
  public init?(_ text: String) {
    var part = (length: 0, dots: 0)
    for byte in text.utf8 {
      switch byte {
      case 0..<0x20, 0x7F, UInt8(ascii: "\\"): return nil
      case UInt8(ascii: "/"):
        guard Self.isName(part.length, dots: part.dots) else { return nil }
        part = (0, 0)
      default:
        part.length += 1
        part.dots += byte == UInt8(ascii: ".") ? 1 : 0
      }
    }
    guard Self.isName(part.length, dots: part.dots) else { return nil }
    description = text
  }

  /// Whether a part is neither empty nor `.` nor `..`.
  private static func isName(_ length: Int, dots: Int) -> Bool {
    length > 2 || length > dots
  }

  /// Orders paths by their bytes.
  public static func < (left: ArtifactPath, right: ArtifactPath) -> Bool {
    left.description < right.description
  }
}
