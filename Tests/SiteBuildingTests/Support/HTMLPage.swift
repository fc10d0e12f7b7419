import Foundation

/// A page, read as far as the tests must: its tags with their attributes, and what stands in its elements.
struct HTMLPage: Sendable {
  struct Tag: Sendable {
    let name: String
    let attributes: [String: String]
  }

  let source: String
  let tags: [Tag]

  /// The page is what this program makes: quoted attributes, nothing open.
  init(_ source: String) {
    self.source = source
    var tags: [Tag] = []
    var rest = source.utf8[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[rest.index(after: start)...]
      guard let first = rest.first, (97...122).contains(first | 0x20) else { continue }
      tags.append(Self.tag(&rest))
      if tags.last?.name == "script", let end = Self.end(ofScript: rest) { rest = rest[end...] }
    }
    self.tags = tags
  }

  private static func end(ofScript rest: Substring.UTF8View) -> String.Index? {
    Substring(rest).range(of: "</script>")?.lowerBound
  }

  private static func tag(_ rest: inout Substring.UTF8View) -> Tag {
    let name = take(&rest) { !" \n/>".utf8.contains($0) }
    var attributes: [String: String] = [:]
    while let byte = rest.first, byte != UInt8(ascii: ">") {
      guard !" \n/".utf8.contains(byte) else {
        rest = rest.dropFirst()
        continue
      }
      let key = take(&rest) { !"= \n/>".utf8.contains($0) }
      precondition(!key.isEmpty, "an attribute without a name")
      var value = ""
      if rest.starts(with: "=\"".utf8) {
        rest = rest.dropFirst(2)
        value = take(&rest) { $0 != UInt8(ascii: "\"") }
        rest = rest.dropFirst()
      }
      attributes[key] = unescaped(value)
    }
    return Tag(name: name, attributes: attributes)
  }

  private static func take(
    _ rest: inout Substring.UTF8View,
    while condition: (UInt8) -> Bool
  ) -> String {
    let taken = rest.prefix(while: condition)
    rest = rest[taken.endIndex...]
    return String(Substring(taken))
  }

  /// A text with the entities resolved that this program writes.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&amp;", "&")]
      .reduce(text) { $0.replacing($1.0, with: $1.1) }
  }

  /// The ids, in the order of the page.
  var ids: [String] { tags.compactMap { $0.attributes["id"] } }

  /// What the page leads to or takes in, outside the links of its head that are to lead back from copies.
  var links: [String] {
    tags.filter { !["canonical", "cite-as"].contains($0.attributes["rel"]) && $0.name != "base" }
      .flatMap { tag in ["href", "src"].compactMap { tag.attributes[$0] } }
  }

  /// The value of an attribute of the first tag with a name that has another attribute.
  func attribute(_ name: String, of tag: String, where key: String, is value: String) -> String? {
    tags.first { $0.name == tag && $0.attributes[key] == value }?.attributes[name]
  }

  /// What stands between `<main>` and its end.
  var main: String { inner("<main id=\"_main\">\n", "</main>").first ?? "" }

  /// What stands in each script of structured data.
  var structuredData: [String] { inner("<script type=\"application/ld+json\">", "</script>") }

  /// What stands in the body.
  var body: String { inner("<body>", "</body>").first ?? "" }

  private func inner(_ start: String, _ end: String) -> [String] {
    var found: [String] = []
    var rest = source[...]
    while let first = rest.range(of: start) {
      rest = rest[first.upperBound...]
      guard let last = rest.range(of: end) else { break }
      found.append(String(rest[..<last.lowerBound]))
      rest = rest[last.upperBound...]
    }
    return found
  }
}
