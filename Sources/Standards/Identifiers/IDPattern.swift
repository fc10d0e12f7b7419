/// What the ids of a standard look like: `PSF-#.#`, where `#` is a number and `@` a run of letters. Where they have
/// several shapes, ` | ` stands between these: `@-# | @-#.#`.
public struct IDPattern: Hashable, Sendable, CustomStringConvertible {
  /// The pattern as it is written.
  public let description: String
  private let shapes: [[UInt8]]

  /// A pattern as it is written.
  public init(_ text: String) {
    description = text
    shapes = text.split(separator: "|", omittingEmptySubsequences: false).map {
      Array($0.utf8.filter { $0 != 0x20 })
    }
  }

  /// Whether it tells an id from a word: each of its shapes has a number.
  public var hasNumbers: Bool {
    shapes.allSatisfy { $0.contains(UInt8(ascii: "#")) }
  }

  /// Whether a text has this shape, case ignored.
  public func matches(_ text: String) -> Bool {
    shapes.contains { Self.matches(text, $0) }
  }

  private static func matches(_ text: String, _ shape: [UInt8]) -> Bool {
    var rest = text.utf8[...]
    for part in shape {
      switch part {
      case UInt8(ascii: "#"): guard take(&rest, while: isDigit) else { return false }
      case UInt8(ascii: "@"): guard take(&rest, while: isLetter) else { return false }
      default:
        guard let byte = rest.first, lower(byte) == lower(part) else { return false }
        rest = rest.dropFirst()
      }
    }
    return rest.isEmpty
  }

  private static func take(
    _ text: inout Substring.UTF8View,
    while isPart: (UInt8) -> Bool
  ) -> Bool {
    let rest = text.drop(while: isPart)
    defer { text = rest }
    return rest.count < text.count
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    lower(byte) >= UInt8(ascii: "a") && lower(byte) <= UInt8(ascii: "z")
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}
