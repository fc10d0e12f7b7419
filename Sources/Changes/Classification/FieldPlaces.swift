internal import Diagnostics
internal import Standards

/// Where the sentences of a field stand: in which of the provisions that belong together, and in which line.
struct FieldPlaces {
  let field: String
  /// The ids of both sides, for fingerprints.
  let ids: [String]
  private let subject: ProvisionSubject

  init(_ field: String, _ subject: ProvisionSubject) {
    self.field = field
    self.subject = subject
    ids = subject.ids
  }

  /// The old side; nil where there is no such sentence.
  func old(_ sentence: Sentence?, words: String, ranges: [Range<Int>]) -> ChangeFinding.Side? {
    side(sentence, words, ranges, subject.before, subject.oldTexts)
  }

  /// The new side; nil where there is no such sentence.
  func new(_ sentence: Sentence?, words: String, ranges: [Range<Int>]) -> ChangeFinding.Side? {
    side(sentence, words, ranges, subject.after, subject.newTexts)
  }

  private func side(
    _ sentence: Sentence?,
    _ words: String,
    _ ranges: [Range<Int>],
    _ provisions: [Provision],
    _ texts: [ProvisionText]
  ) -> ChangeFinding.Side? {
    guard let sentence, let provision = owner(of: sentence, among: provisions, texts) else {
      return nil
    }
    let first = ranges.first { !$0.isEmpty }?.lowerBound
    let line = first.map { sentence.tokens[$0].line } ?? sentence.line
    return ChangeFinding.Side(
      provision: provision.id,
      words: words,
      place: SourcePlace(provision.place.path, line: line, column: 1)
    )
  }

  /// The provision that has the sentence. Texts of several were joined to be compared.
  private func owner(
    of sentence: Sentence,
    among provisions: [Provision],
    _ texts: [ProvisionText]
  ) -> Provision? {
    guard provisions.count > 1 else { return provisions.first }
    let owner = zip(provisions, texts).first { _, text in
      text.fields.contains { field in
        Sentence.all(in: field.blocks).contains {
          $0.key == sentence.key && $0.line == sentence.line
        }
      }
    }
    return owner?.0 ?? provisions.first
  }
}
