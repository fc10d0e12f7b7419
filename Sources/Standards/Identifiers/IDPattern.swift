/// What the ids of a standard look like: `PSF-#.#`, where `#` is a number and `@` a run of letters.
public struct IDPattern: Hashable, Sendable, CustomStringConvertible {
  /// The pattern as it is written.
  public let description: String
  private let parts: [UInt8]

  /// A pattern as it is written.
  public init(_ text: String) {
    description = text
    parts = Array(text.utf8)
  }

  /// Whether a text has this shape, case ignored.
  public func matches(_ text: String) -> Bool {
    var rest = text.utf8[...]
    for part in parts {
      switch part {
      case UInt8(ascii: "#"): guard Self.take(&rest, while: Self.isDigit) else { return false }
      case UInt8(ascii: "@"): guard Self.take(&rest, while: Self.isLetter) else { return false }
      default:
        guard let byte = rest.first, Self.lower(byte) == Self.lower(part) else { return false }
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
