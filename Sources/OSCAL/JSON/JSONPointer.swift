/// A place in a JSON document by the keys and indexes that lead to it, as RFC 6901 writes it:
/// `/catalog/groups/0/controls/3/id`.
public struct JSONPointer: Hashable, Sendable, CustomStringConvertible {
  /// The pointer as it is written; empty for the whole document.
  public let description: String

  /// The whole document.
  public static let document = JSONPointer("")

  /// A pointer as it is written.
  init(_ description: String) {
    self.description = description
  }

  /// The value of a key; `~` and `/` in it are written `~0` and `~1`.
  public func appending(_ key: String) -> JSONPointer {
    guard key.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
      return JSONPointer("\(description)/\(key)")
    }
    let escaped = key.replacing("~", with: "~0").replacing("/", with: "~1")
    return JSONPointer("\(description)/\(escaped)")
  }

  /// An element of a list, from 0.
  public func appending(_ index: Int) -> JSONPointer {
    JSONPointer("\(description)/\(index)")
  }
}
