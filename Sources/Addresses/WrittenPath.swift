/// A path as an editor writes it in a link, taken apart: `../faq/x.md?a=b#heading`. The query is left out.
struct WrittenPath {
  /// The parts between the slashes, percent-encoding undone, `.` and empty ones left out.
  let parts: [String]
  /// Whether it begins at the site's root.
  let isAbsolute: Bool
  /// What stands behind `#`; nil where nothing does.
  let fragment: String?
  /// Whether there is no path at all.
  let isEmpty: Bool

  init(_ text: String) {
    let halves = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = halves.first?.prefix { $0 != "?" } ?? ""
    parts = path.split(separator: "/").filter { $0 != "." }.map { Self.decoded($0) }
    isAbsolute = path.hasPrefix("/")
    fragment = halves.count > 1 && !halves[1].isEmpty ? Self.decoded(halves[1]) : nil
    isEmpty = path.isEmpty
  }

  /// The path from the root, where this one is written in a folder; nil where it leads out of the root.
  func joined(to folder: String) -> String? {
    var whole = isAbsolute ? [] : folder.split(separator: "/").map(String.init)
    for part in parts {
      guard part == ".." else {
        whole.append(part)
        continue
      }
      guard whole.popLast() != nil else { return nil }
    }
    return whole.joined(separator: "/")
  }

  /// The text without percent-encoding (RFC 3986, 2.1); unchanged where that would not be UTF-8.
  static func decoded(_ text: some StringProtocol) -> String {
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

  private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> UInt8? {
    guard digits.count == 2, !digits.contains(UInt8(ascii: "+")) else { return nil }
    return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
