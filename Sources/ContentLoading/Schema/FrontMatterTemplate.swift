internal import Markup

/// The front matter of a new file: every key that must be there, with a value where one is known. What is left open, `psf check`
/// refuses.
package struct FrontMatterTemplate: Sendable {
  /// A key with what its value may be.
  package struct Key: Sendable {
    package let name: String
    /// A description of valid values, such as `a day, 2026-04-30, or a month, 2026-04`.
    package let hint: String
    let isList: Bool
  }

  /// The keys that must be there, in the order in which they are read.
  package let required: [Key]
  /// The keys that may be there.
  package let optional: [Key]

  /// The template of a kind of file; of a kind with several shapes, of the plainest.
  package init(of schema: FrontMatterSchema) {
    self.init(schema.shapes.first?.keys ?? [])
  }

  /// The template of an entry of a list that a kind of file has, such as `edges`; nil where it has none.
  package init?(ofEntriesOf list: String, in schema: FrontMatterSchema) {
    guard
      case .list(.map(let shapes)) = schema.shapes.first?.keys.first(where: { $0.name == list })?
        .form, let shape = shapes.first
    else { return nil }
    self.init(shape.keys)
  }

  private init(_ keys: [MappingShape.Key]) {
    required = keys.filter(\.isRequired).map { Key($0) }
    optional = keys.filter { key in
      !key.isRequired && !FrontMatterReader.ownKeys.contains(key.name)
    }.map { Key($0) }
  }

  /// The lines of the front matter.
  ///
  /// - Parameter values: The values that are known, as they are to be read. Keys that are not required may be among them.
  package func lines(_ values: [String: String]) -> [String] {
    let open = optional.map(\.name).filter { values[$0] == nil }.joined(separator: ", ")
    return keyLines(values)
      + (open.isEmpty ? [] : ["# May be added: \(open)"])
  }

  /// The lines of the keys alone.
  package func keyLines(_ values: [String: String]) -> [String] {
    (required + optional.filter { values[$0.name] != nil }).map { line($0, values[$0.name]) }
  }

  private func line(_ key: Key, _ value: String?) -> String {
    guard let value else { return "\(key.name): # \(key.hint)" }
    guard key.isList else { return "\(key.name): \(Self.quoted(value))" }
    let items = value.split(separator: ",").map { item in
      Self.quoted(item.split(separator: " ").joined(separator: " "))
    }
    return "\(key.name): [\(items.joined(separator: ", "))]"
  }

  /// A value in quotation marks, unless it is a date or a plain word.
  private static func quoted(_ value: String) -> String {
    guard !isDate(value), !isPlainWord(value) else { return value }
    return YAMLText.quoted(value)
  }

  private static func isDate(_ value: String) -> Bool {
    value.utf8.count >= 7 && value.utf8.allSatisfy { (48...57).contains($0) || $0 == 45 }
  }

  private static func isPlainWord(_ value: String) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }
    return value.utf8.first.map(isLetter) ?? false && !reserved.contains(value.lowercased())
      && value.utf8.allSatisfy { isLetter($0) || (48...57).contains($0) || $0 == 45 }
  }

  /// Words that YAML reads as something else than a text.
  private static let reserved: Set<String> = ["true", "false", "yes", "no", "on", "off", "null"]
}

extension FrontMatterTemplate.Key {
  init(_ key: MappingShape.Key) {
    (name, hint, isList) = (key.name, key.form.hint, key.form.isList)
  }
}

extension KeyForm {
  fileprivate var isList: Bool {
    switch self {
    case .list, .oneOrMore: true
    case .text, .prose, .number, .date, .choice, .map: false
    }
  }

  /// A short description of valid values.
  fileprivate var hint: String {
    switch self {
    case .text: "a text"
    case .prose: "Markdown in one line"
    case .number: "a number"
    case .date: "a day, 2026-04-30, or a month, 2026-04"
    case .choice(let words): "one of: \(words.joined(separator: ", "))"
    case .list(let form): "a list: each \(form.hint)"
    case .oneOrMore: "a text or a list of texts"
    case .map: "keys with values; see Documentation/Content.md"
    }
  }
}
