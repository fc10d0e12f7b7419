internal import Standards
internal import Wording

/// What the rules on figures can say something of. Most passages with figures name none of it and need not be taken apart. A class,
/// since each passage is held against it.
final class FigureSubjects: Sendable {
  /// What is counted, the ids of domains, the codes of exams and years, with which dates are written.
  private let names: WordProbe
  private let exams: ExamContext

  init(of publication: Publication, _ exams: ExamContext) {
    self.exams = exams
    let domains = publication.references.domainNames.filter { name in
      name.utf8.contains { (48...57).contains($0) }
    }
    names = WordProbe(
      CountClaims.nouns(of: publication) + domains + publication.exams.map(\.code),
      digits: 4
    )
  }

  /// Whether all that an owner says may be about an exam, whatever it names.
  func areAll(of owner: Subject) -> Bool { exams.exam(of: owner) != nil }

  /// Whether a passage may name one of them.
  func mayOccur(in text: PassageText) -> Bool {
    text.parts.contains(where: exams.isNamed) || text.hasBesideIDs(names.mayFind)
  }
}

extension PassageText {
  /// Whether something is in its words beside the ids that stand for themselves, as in `[PSF-4.2] asks for traces`.
  func hasBesideIDs(_ isMeant: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for part in parts where part.isBareReference && part.bytes.lowerBound >= start {
        let words = UnsafeBufferPointer(rebasing: bytes[start..<part.bytes.lowerBound])
        if isMeant(words) { return true }
        start = part.bytes.upperBound
      }
      return isMeant(UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }
}

extension LabelledPart {
  /// Whether it is a reference whose label is its words.
  fileprivate var isBareReference: Bool {
    if case .reference = kind { label == nil } else { false }
  }
}
