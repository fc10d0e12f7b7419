internal import Diagnostics
internal import Standards

/// Where the sentences of a field stand: in which of the provisions that belong together, and in which line.
struct FieldPlaces {
  let field: String
  /// The ids of both sides, for fingerprints.
  let ids: [String]
  private let before: [Provision]
  private let after: [Provision]

  init(_ field: String, _ subject: ProvisionSubject) {
    self.field = field
    ids = subject.ids
    before = subject.before
    after = subject.after
  }

  /// The old side; nil where there is no such sentence.
  func old(_ sentence: Sentence?, words: String, ranges: [Range<Int>]) -> ChangeFinding.Side? {
    side(sentence, words, ranges, before)
  }

  /// The new side; nil where there is no such sentence.
  func new(_ sentence: Sentence?, words: String, ranges: [Range<Int>]) -> ChangeFinding.Side? {
    side(sentence, words, ranges, after)
  }

  private func side(
    _ sentence: Sentence?,
    _ words: String,
    _ ranges: [Range<Int>],
    _ provisions: [Provision]
  ) -> ChangeFinding.Side? {
    guard let sentence, let provision = owner(of: sentence, among: provisions) else { return nil }
    let first = ranges.first { !$0.isEmpty }?.lowerBound
    let line = first.map { sentence.tokens[$0].line } ?? sentence.line
    return ChangeFinding.Side(
      provision: provision.id,
      words: words,
      place: SourcePlace(provision.place.path, line: line, column: 1)
    )
  }

  /// The provision that has the sentence. Texts of several were joined to be compared.
  private func owner(of sentence: Sentence, among provisions: [Provision]) -> Provision? {
    guard provisions.count > 1 else { return provisions.first }
    return provisions.first { provision in
      ProvisionText(of: provision).fields.contains { field in
        Sentence.all(in: field.blocks).contains {
          $0.key == sentence.key && $0.line == sentence.line
        }
      }
    } ?? provisions.first
  }
}
