/// A path as an editor writes it in a link, taken apart: `../faq/x.md?a=b#heading`. The query is left out.
public struct WrittenPath {
  /// What stands before `?` and `#`.
  private let path: Substring
  /// Whether nothing in the path has to be undone: percent-encoding, and parts that are empty or begin with `.`.
  private let isPlain: Bool
  /// What stands behind `#`, percent-encoding undone; nil where nothing does.
  public let fragment: String?

  /// Takes a path apart.
  public init(_ text: String) {
    let end = text.utf8.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") }
    path = text[..<(end ?? text.endIndex)]
    isPlain = Self.isPlain(path.utf8)
    let hash = end.flatMap { text.utf8[$0...].firstIndex(of: UInt8(ascii: "#")) }
    let fragment = hash.map { text[text.index(after: $0)...] } ?? ""
    self.fragment = fragment.isEmpty ? nil : Self.decoded(fragment)
  }

  /// Whether there is no path at all.
  public var isEmpty: Bool { path.isEmpty }

  /// Whether it begins at the site's root.
  public var isAbsolute: Bool { path.utf8.first == UInt8(ascii: "/") }

  private static func isPlain(_ path: Substring.UTF8View) -> Bool {
    var isAtStart = false
    for byte in path {
      switch byte {
      case UInt8(ascii: "%"): return false
      case UInt8(ascii: "/") where isAtStart, UInt8(ascii: ".") where isAtStart: return false
      default: isAtStart = byte == UInt8(ascii: "/")
      }
    }
    return path.first != UInt8(ascii: ".")
  }

  /// The path from the root, where this one is written in a file; nil where it leads out of the root.
  public func joined(toFolderOf file: String) -> String? {
    if isPlain, isAbsolute { return String(path.dropFirst()) }
    let folder = isAbsolute ? "" : Self.folder(of: file)
    if isPlain, path.utf8.last != UInt8(ascii: "/") {
      return folder.isEmpty ? String(path) : folder + "/" + path
    }
    var whole = folder.split(separator: "/").map(String.init)
    for part in path.split(separator: "/") where part != "." {
      guard part == ".." else {
        whole.append(Self.decoded(part))
        continue
      }
      guard whole.popLast() != nil else { return nil }
    }
    return whole.joined(separator: "/")
  }

  /// The text without percent-encoding (RFC 3986, 2.1); unchanged where that would not be UTF-8.
  public static func decoded(_ text: some StringProtocol) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = hexadecimal(rest.prefix(2)) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? String(text)
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> UInt8? {
    guard digits.count == 2, !digits.contains(UInt8(ascii: "+")) else { return nil }
    return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
