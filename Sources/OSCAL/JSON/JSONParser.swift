/// Reads JSON (RFC 8259) with the place of each value.
///
/// What cannot be read on from ends the reading; a bad byte or escape inside a text, and a key that stands twice, do not, so
/// that all of them are reported. A byte order mark is passed over.
public struct JSONParser {
  /// Values nested deeper than this are refused; a catalog needs a few dozen.
  static let deepest = 200

  let bytes: [UInt8]
  var position = 0
  /// What was wrong and could be passed over.
  public internal(set) var problems: [JSONProblem] = []

  /// A reader of a file.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The value that the file holds; nil where the reading ended early. ``problems`` says why.
  public mutating func parse() -> JSONNode? {
    do throws(JSONProblem) {
      let node = try value(depth: 0)
      skipSpace()
      guard position == bytes.count else { throw unexpected("the end of the file") }
      return node
    } catch {
      problems.append(error)
      return nil
    }
  }

  private mutating func value(depth: Int) throws(JSONProblem) -> JSONNode {
    skipSpace()
    let start = position
    guard let byte = current else { throw unexpected("a value") }
    let content: JSONNode.Content =
      switch byte {
      case UInt8(ascii: "{"): try object(depth: depth)
      case UInt8(ascii: "["): try array(depth: depth)
      case UInt8(ascii: "\""): .string(try string())
      case UInt8(ascii: "t"): try word("true", .boolean(true))
      case UInt8(ascii: "f"): try word("false", .boolean(false))
      case UInt8(ascii: "n"): try word("null", .null)
      default: .number(try number())
      }
    return JSONNode(content: content, offset: start)
  }

  private mutating func object(depth: Int) throws(JSONProblem) -> JSONNode.Content {
    try open(depth)
    var members: [JSONNode.Member] = []
    var keys: Set<String> = []
    while try !ends(with: UInt8(ascii: "}"), isFirst: members.isEmpty) {
      skipSpace()
      let start = position
      guard current == UInt8(ascii: "\"") else { throw unexpected("a key in quotation marks") }
      let key = try string()
      if !keys.insert(key).inserted { problems.append(.repeatedKey(key, at: start)) }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw unexpected("':'") }
      members.append(JSONNode.Member(key: key, value: try value(depth: depth + 1)))
    }
    return .object(members)
  }

  private mutating func array(depth: Int) throws(JSONProblem) -> JSONNode.Content {
    try open(depth)
    var elements: [JSONNode] = []
    while try !ends(with: UInt8(ascii: "]"), isFirst: elements.isEmpty) {
      elements.append(try value(depth: depth + 1))
    }
    return .array(elements)
  }

  private mutating func open(_ depth: Int) throws(JSONProblem) {
    guard depth < Self.deepest else { throw .tooDeep(at: position) }
    position += 1
  }

  /// Whether a list or an object ends here; passes over the comma where it goes on.
  private mutating func ends(with bracket: UInt8, isFirst: Bool) throws(JSONProblem) -> Bool {
    skipSpace()
    if take(bracket) { return true }
    let name = "'\(Unicode.Scalar(bracket))'"
    guard isFirst || take(UInt8(ascii: ",")) else { throw unexpected("',' or \(name)") }
    return false
  }

  private mutating func word(
    _ word: StaticString,
    _ content: JSONNode.Content
  ) throws(JSONProblem) -> JSONNode.Content {
    let expected = word.description
    guard bytes[position...].starts(with: expected.utf8) else { throw unexpected("a value") }
    position += expected.utf8.count
    return content
  }

  private mutating func number() throws(JSONProblem) -> String {
    let start = position
    _ = take(UInt8(ascii: "-"))
    let leading = digits()
    guard leading == 1 || (leading > 1 && bytes[position - leading] != UInt8(ascii: "0")) else {
      position = start
      throw unexpected("a value")
    }
    if take(UInt8(ascii: ".")), digits() == 0 { throw unexpected("a digit") }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      _ = take(UInt8(ascii: "+")) || take(UInt8(ascii: "-"))
      if digits() == 0 { throw unexpected("a digit") }
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits() -> Int {
    let start = position
    while let byte = current, (48...57).contains(byte) { position += 1 }
    return position - start
  }
}

extension JSONParser {
  var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func take(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  func unexpected(_ expected: String) -> JSONProblem {
    let found =
      switch current {
      case nil: "the file ends"
      case .some(let byte) where byte > 0x20 && byte < 0x7F: "'\(Unicode.Scalar(byte))' stands"
      case .some(let byte): "the byte \(byte) stands"
      }
    return JSONProblem(
      offset: position,
      reason: "the file is not JSON: \(found) where \(expected) is expected",
      advice: "mend the file, or export it again from the program that made it"
    )
  }
}

extension JSONProblem {
  fileprivate static func repeatedKey(_ key: String, at offset: Int) -> JSONProblem {
    JSONProblem(
      offset: offset,
      reason: "the key '\(key)' stands twice in one object",
      advice: "keep one of the two"
    )
  }

  fileprivate static func tooDeep(at offset: Int) -> JSONProblem {
    JSONProblem(
      offset: offset,
      reason: "values are nested more than \(JSONParser.deepest) deep",
      advice: "write it flatter"
    )
  }
}
