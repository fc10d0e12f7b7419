internal import Diagnostics
internal import Standards

/// Which exam a sentence is about. A class, since it knows all of the publication and is asked about each part of a text.
final class ExamContext: Sendable {
  private let publication: Publication
  /// The exam of each owner whose labels are about one alone.
  private let only: [Subject: ExamID]

  init(of publication: Publication) {
    self.publication = publication
    only = publication.exams.isEmpty ? [:] : Self.only(in: publication)
  }

  private static func only(in publication: Publication) -> [Subject: ExamID] {
    var named: [Subject: Set<String>] = [:]
    for text in publication.texts {
      for label in text.prose.labels {
        guard let name = subject(of: label.text.lowercased(), in: publication) else { continue }
        named[text.owner, default: []].insert(name)
      }
    }
    return named.filter { $0.value.count == 1 }.compactMapValues { names in
      publication.exams.first { names.contains($0.id.description) }?.id
    }
  }

  private func subject(of label: String) -> String? { Self.subject(of: label, in: publication) }

  /// The exam that a label is about, or the credential that no exam earns.
  private static func subject(of label: String, in publication: Publication) -> String? {
    if label.hasPrefix("=") {
      let name = String(label.dropFirst().prefix { $0 != "." })
      return publication.exams.contains { $0.id.description == name } ? name : nil
    }
    if label.hasPrefix("exams/") { return String(label.dropFirst("exams/".count)) }
    let folder = Credential.folder + "/"
    guard label.hasPrefix(folder) else {
      return publication.exams.first { label.hasPrefix($0.code.lowercased() + "-") }?.id.description
    }
    let slug = Slug(String(label.dropFirst(folder.count)))
    let credential = publication[Credential.self, slug]

    return credential?.exam?.description ?? label
  }

  /// The exam of each sentence of a text: that of the page, or the one that its paragraph names.
  func exams(of sentences: [ProseSentence], in text: ScopedText) -> [Exam?] {
    guard !publication.exams.isEmpty else { return sentences.map { _ in nil } }
    let own = exam(of: text.owner)
    var ofBlock: [Int: Set<ExamID>] = [:]
    for sentence in sentences {
      ofBlock[sentence.block, default: []].formUnion(named(in: sentence))
    }
    return sentences.map { sentence in
      let named = ofBlock[sentence.block] ?? []
      if named.count > 1 { return nil }
      return (named.first ?? own).flatMap { publication[$0] }
    }
  }

  /// Whether a part of a passage may name an exam.
  func isNamed(by part: LabelledPart) -> Bool {
    guard !publication.exams.isEmpty else { return false }
    return switch part.kind {
    case .address: false
    case .reference(let label): subject(of: label.lowercased()) != nil
    case .fact(let name, _): subject(of: name.lowercased()) != nil
    }
  }

  /// The exam that all texts of an owner are about.
  func exam(of owner: Subject) -> ExamID? {
    switch owner {
    case .exam(let id), .objective(let id, _): id
    case .document(.credential, let slug):
      publication[Credential.self, slug]?.exam ?? only[owner]
    case .provision, .revision, .version, .standard: nil
    default: only[owner]
    }
  }

  private func named(in sentence: ProseSentence) -> [ExamID] {
    publication.exams.filter { exam in
      let code = exam.code.lowercased()
      return sentence.pieces.contains { piece in
        piece.isWord && piece.text == code
          || (piece.isReference || piece.isFact)
            && (subject(of: (piece.isFact ? "=" : "") + piece.text) == exam.id.description)
      }
    }.map(\.id)
  }
}

extension Exam {
  /// The pass mark in per cent, as the fact prints it.
  var passPercent: Int? {
    questions > 0 && (0...questions).contains(passMark)
      ? (passMark * 200 + questions) / (questions * 2) : nil
  }
}
