/// Puts parameters into a text as they are read in print: `[Assignment: organization-defined frequency]`,
/// `[Selection (one or more): block; strip]`.
///
/// How the blank is written, `{{ insert: param, ac-1_prm_1 }}` or `{{ ac-1_prm_1 }}`, and what its parameter is called, do not show.
struct ParameterText {
  /// Deeper choices within choices, and more blanks in one text, are not put in: a file could make them endless.
  private static let deepest = 8
  private static let most = 500

  private let parameters: [String: Catalog.Parameter]

  init(_ parameters: [Catalog.Parameter]) {
    self.parameters = Dictionary(parameters.map { ($0.id, $0) }) { first, _ in first }
  }

  /// A text with its blanks filled, and the ids in it that name no parameter.
  func fill(_ text: String) -> (text: String, unknown: [String]) {
    var filling = Filling(parameters: parameters)
    return (filling.fill(text, depth: 0), filling.unknown)
  }

  private struct Filling {
    let parameters: [String: Catalog.Parameter]
    var unknown: [String] = []
    var count = 0

    mutating func fill(_ text: String, depth: Int) -> String {
      guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
      var filled = ""
      var rest = text[...]
      while let start = rest.range(ofASCII: "{{"), let end = rest[start...].range(ofASCII: "}}") {
        append(rest[..<start], to: &filled)
        let inside = rest[rest.utf8.index(start, offsetBy: 2)..<end]
        append(blank(inside, depth: depth)[...], to: &filled, isBlank: true)
        rest = rest[rest.utf8.index(end, offsetBy: 2)...]
      }
      append(rest, to: &filled)
      return filled
    }

    /// White space is the writer's: none before punctuation, one between two blanks.
    private func append(_ text: Substring, to filled: inout String, isBlank: Bool = false) {
      let isBehindBlank = filled.utf8.last == UInt8(ascii: "]")
      guard isBehindBlank else { return filled.append(contentsOf: text) }
      if isBlank, text.utf8.first == UInt8(ascii: "\\") { return filled.append(" " + text) }
      let words = text.drop { $0 == " " || $0 == "\t" }
      let isPunctuation = words.utf8.first.map { ".,;:)".utf8.contains($0) } ?? false
      filled.append(contentsOf: isPunctuation ? words : text)
    }

    private mutating func blank(_ inside: Substring, depth: Int) -> String {
      let id = String(inside.split { " ,:\t\n".contains($0) }.last ?? "")
      guard let parameter = parameters[id] else {
        unknown.append(id)
        return "{{\(inside)}}"
      }
      count += 1
      guard depth < ParameterText.deepest, count < ParameterText.most else {
        return bracketed("Assignment: organization-defined value")
      }
      return text(of: parameter, depth: depth)
    }

    private mutating func text(of parameter: Catalog.Parameter, depth: Int) -> String {
      if !parameter.values.isEmpty { return parameter.values.joined(separator: ", ") }
      if let selection = parameter.selection {
        let count = selection.allowsMany ? " (one or more)" : ""
        let choices = selection.choices.map { fill($0, depth: depth + 1).trimmed }
        return bracketed("Selection\(count): \(choices.joined(separator: "; "))")
      }
      let label = fill(parameter.label ?? "", depth: depth + 1).trimmed
      return bracketed("Assignment: \(Self.organizationDefined(label))")
    }

    /// Labels are written with and without these words.
    private static func organizationDefined(_ label: String) -> String {
      var label = label
      let assignment = "assignment"
      if label.lowercased().hasPrefix(assignment) {
        label = String(label.dropFirst(assignment.count).drop { " :;".contains($0) })
      }
      if label.isEmpty { return "organization-defined value" }
      return label.lowercased().hasPrefix("organiz") ? label : "organization-defined \(label)"
    }

    /// Markdown is made of the text later: there these brackets are no link.
    private func bracketed(_ text: String) -> String { "\\[\(text)\\]" }
  }
}

extension String {
  var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}

extension Substring {
  /// Where two characters stand next, compared by bytes.
  fileprivate func range(ofASCII pair: StaticString) -> String.Index? {
    let pair = Array(pair.description.utf8)
    var index = utf8.startIndex
    while index < utf8.endIndex {
      let next = utf8.index(after: index)
      if utf8[index] == pair[0], next < utf8.endIndex, utf8[next] == pair[1] { return index }
      index = next
    }
    return nil
  }
}
