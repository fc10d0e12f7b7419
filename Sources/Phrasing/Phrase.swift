/// Words that the program itself says, with values put in: `Contents of {0}`.
///
/// It is written in English where it is needed, and that is its name in the catalogues of other languages.
package struct Phrase: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// What is put in.
  package enum Value: Hashable, Sendable {
    /// Words that are the same in every language.
    case text(String)
    /// A phrase of its own.
    indirect case phrase(Phrase)
  }

  /// The words, with a number in braces for each value.
  package let words: String
  /// What is put in, in its order.
  package let values: [Value]

  package init(stringLiteral words: String) { self.init(word: words) }

  package init(stringInterpolation parts: StringInterpolation) {
    (words, values) = (parts.words, parts.values)
  }

  /// A word that stands for a value of a closed set, such as `in force`.
  package init(word: String) { (words, values) = (word, []) }

  /// The parts of a phrase as it is written.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var words = ""
    fileprivate var values: [Value] = []

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) { words += literal }

    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      append(.text(value.description))
    }

    package mutating func appendInterpolation(_ phrase: Phrase) { append(.phrase(phrase)) }

    private mutating func append(_ value: Value) {
      words += "{\(values.count)}"
      values.append(value)
    }
  }
}

extension Phrase: CustomStringConvertible {
  /// The phrase in English, as programs and the terminal have it.
  package var description: String { Phrases()(self) }
}
