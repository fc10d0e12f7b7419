/// Reads XML strictly, and one element alone with all that is in it. Document types, entities, processing instructions and
/// CDATA sections are errors, since two parsers can read them in two ways. Prefixes of names are not resolved.
package struct XMLReader {
  /// A start tag.
  package struct Tag {
    package let name: String
    /// The attributes with their values, in which references to characters are replaced.
    package let attributes: [(name: String, value: String)]
    package let line: Int
    package let isEmpty: Bool
  }

  package enum Event {
    case start(Tag)
    case end(name: String)
    case text(String, line: Int)
  }

  /// Why the file cannot be read, and in which line.
  package struct Failure: Error {
    package let line: Int
    package let reason: String
  }

  /// No file needs more, and each is looked for among those before it.
  private static let mostAttributes = 200
  private static let mostNested = 200

  private let bytes: [UInt8]
  private var at = 0
  private var begun: String?
  package private(set) var line = 1
  /// The names of the elements around the last piece, the outermost first; of a start tag, those around its element.
  package private(set) var open: [String] = []

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  /// The next piece; nil at the end.
  package mutating func next() throws(Failure) -> Event? {
    if let begun { open.append(begun) }
    begun = nil
    let event = try piece()
    switch event {
    case .start(let tag):
      if open.count > Self.mostNested { throw failure("it is nested too deep") }
      if !tag.isEmpty { begun = tag.name }
    case .end(let name):
      guard open.popLast() == name else { throw failure("'</\(name)>' closes nothing") }
    case .text(let text, _):
      if open.isEmpty, text.contains(where: { !$0.isWhitespace }) {
        throw failure("there are words outside all elements")
      }
    case nil:
      if let last = open.last { throw failure("'<\(last)>' is not closed") }
    }
    return event
  }

  private mutating func piece() throws(Failure) -> Event? {
    while at < bytes.count {
      if try skipped("<!--", to: "-->") { continue }
      if startsDeclaration {
        try declaration()
        continue
      }
      return bytes[at] == UInt8(ascii: "<") ? try tag() : .text(try text(until: "<"), line: line)
    }
    return nil
  }

  // MARK: What stands between

  /// At the very beginning, `<?xml version="1.0" encoding="utf-8"?>`.
  private var startsDeclaration: Bool {
    let isFirst = at == 0 || at == 3 && bytes[0] == 0xEF
    return isFirst && stands("<?xml ")
  }

  private mutating func declaration() throws(Failure) {
    let start = at
    guard try skipped("<?xml ", to: "?>") else { throw failure("the declaration has no end") }
    let words = String(decoding: bytes[start..<at], as: UTF8.self).lowercased()
    if words.contains("encoding"), !words.contains("utf-8") {
      throw failure("it is written in another encoding than UTF-8")
    }
  }

  private mutating func skipped(_ mark: String, to end: String) throws(Failure) -> Bool {
    guard stands(mark) else { return false }
    let rest = bytes[(at + mark.utf8.count)...]
    guard let found = rest.firstRange(of: Array(end.utf8)) else {
      throw failure("'\(mark)' is not closed")
    }
    move(to: found.upperBound)
    return true
  }

  private mutating func text(until end: Unicode.Scalar) throws(Failure) -> String {
    let start = at
    let stop = bytes[at...].firstIndex(of: UInt8(ascii: end)) ?? bytes.count
    let raw = bytes[start..<stop]
    let text = try decoded(raw)
    move(to: stop)
    return text
  }

  // MARK: Tags

  private mutating func tag() throws(Failure) -> Event {
    let line = line
    if stands("<!") || stands("<?") {
      let written = String(decoding: bytes[at...].prefix(9), as: UTF8.self)
      throw failure("'\(written)' begins what is no element")
    }
    if stands("</") {
      move(to: at + 2)
      let name = try name()
      skipSpace()
      try take(">")
      return .end(name: name)
    }
    move(to: at + 1)
    let name = try name()
    let attributes = try attributes()
    let isEmpty = stands("/>")
    try take(isEmpty ? "/>" : ">")
    return .start(Tag(name: name, attributes: attributes, line: line, isEmpty: isEmpty))
  }

  private mutating func attributes() throws(Failure) -> [(name: String, value: String)] {
    var found: [(name: String, value: String)] = []
    while true {
      let isApart = skipSpace()
      if at >= bytes.count || stands(">") || stands("/>") { return found }
      guard isApart else { throw failure("two attributes are not set apart") }
      let name = try name()
      skipSpace()
      try take("=")
      skipSpace()
      let quote: Unicode.Scalar = stands("'") ? "'" : "\""
      try take(String(quote))
      let start = at
      let value = try text(until: quote)
      guard !bytes[start..<at].contains(UInt8(ascii: "<")) else {
        throw failure("'<' is in a value")
      }
      try take(String(quote))
      guard !found.contains(where: { $0.name == name }) else {
        throw failure("'\(name)' is given twice")
      }
      found.append((name, value))
      if found.count > Self.mostAttributes { throw failure("it has too many attributes") }
    }
  }

  private mutating func name() throws(Failure) -> String {
    let name = bytes[at...].prefix { byte in
      (byte | 0x20) &- 97 < 26 || byte &- 48 < 10 || "-_.:".utf8.contains(byte)
    }
    guard let first = name.first, (first | 0x20) &- 97 < 26 || first == UInt8(ascii: "_") else {
      throw failure("a name is expected here")
    }
    move(to: name.endIndex)
    return String(decoding: name, as: UTF8.self)
  }

  // MARK: Characters

  private func decoded(_ raw: ArraySlice<UInt8>) throws(Failure) -> String {
    guard let text = String(validating: raw, as: UTF8.self) else {
      throw failure("it is not written in UTF-8")
    }
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var parts = text.split(separator: "&", omittingEmptySubsequences: false)
    var output = String(parts.removeFirst())
    for part in parts {
      guard let end = part.firstIndex(of: ";"), let scalar = Self.scalar(named: part[..<end]) else {
        throw failure("'&\(part.prefix(12))' is no reference to a character")
      }
      output.unicodeScalars.append(scalar)
      output += part[part.index(after: end)...]
    }
    return output
  }

  private static func scalar(named name: Substring) -> Unicode.Scalar? {
    let known: [Substring: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
    ]
    if let scalar = known[name] { return scalar }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init)
  }

  // MARK: Bytes

  private func stands(_ text: String) -> Bool { bytes[at...].starts(with: text.utf8) }

  private mutating func take(_ text: String) throws(Failure) {
    guard stands(text) else { throw failure("'\(text)' is expected here") }
    move(to: at + text.utf8.count)
  }

  @discardableResult
  private mutating func skipSpace() -> Bool {
    let end = bytes[at...].firstIndex { !(0x09...0x0D).contains($0) && $0 != 0x20 } ?? bytes.count
    defer { move(to: end) }
    return end > at
  }

  private mutating func move(to end: Int) {
    line += bytes[at..<end].count { $0 == 0x0A }
    at = end
  }

  private func failure(_ reason: String) -> Failure { Failure(line: line, reason: reason) }
}
