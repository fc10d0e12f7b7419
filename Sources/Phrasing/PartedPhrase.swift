/// A part of a sentence: words, or something that a form may make a link of.
package protocol SentencePart {
  /// Words alone.
  static func words(_ words: String) -> Self
}

/// A phrase whose values have parts of their own, such as links: `Moved to {0} in {1}`.
package struct PartedPhrase<Part: SentencePart>: ExpressibleByStringInterpolation {
  let words: String
  let values: [[Part]]

  package init(stringLiteral words: String) { (self.words, values) = (words, []) }

  package init(stringInterpolation parts: StringInterpolation) {
    (words, values) = (parts.words, parts.values)
  }

  /// The parts of a phrase as it is written.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var words = ""
    fileprivate var values: [[Part]] = []

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) { words += literal }

    package mutating func appendInterpolation(_ parts: [Part]) {
      words += "{\(values.count)}"
      values.append(parts)
    }

    package mutating func appendInterpolation(_ part: Part) { appendInterpolation([part]) }

    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      appendInterpolation([.words(value.description)])
    }
  }
}

extension Phrases {
  /// A phrase in the language as its parts, in the order that the language has them in.
  package func parts<Part: SentencePart>(_ phrase: PartedPhrase<Part>) -> [Part] {
    var parts: [Part] = []
    Self.walk(template(phrase.words), phrase.values.count) {
      parts.append(.words(String($0)))
    } value: {
      parts += phrase.values[$0]
    }
    return parts
  }

  /// Several things as `A`, `A and B` or `A, B and C`.
  package func list<Part: SentencePart>(_ items: [[Part]]) -> [Part] {
    guard let last = items.last else { return [] }
    let before = Array(items.dropLast().joined(separator: [.words(", ")]))
    return before.isEmpty ? last : parts("\(before) and \(last)")
  }
}
