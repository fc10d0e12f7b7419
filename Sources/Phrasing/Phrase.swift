/// Words that the program itself says, with values put in: `Contents of {0}`.
///
/// It is written in English where it is needed, and that is its name in the catalogues of other languages.
package struct Phrase: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// The words, with a number in braces for each value.
  package let words: String
  /// What is put in, in its order.
  package let values: [String]

  package init(stringLiteral words: String) { (self.words, values) = (words, []) }

  package init(stringInterpolation parts: StringInterpolation) {
    (words, values) = (parts.words, parts.values)
  }

  /// The parts of a phrase as it is written.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var words = ""
    fileprivate var values: [String] = []

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) { words += literal }

    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      words += "{\(values.count)}"
      values.append(value.description)
    }
  }
}
