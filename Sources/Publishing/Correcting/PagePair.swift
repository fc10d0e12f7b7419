internal import Changes
internal import ContentLoading
internal import Diagnostics
internal import SourceFiles
internal import Standards
internal import Wording

/// A page with the text that it had when it got its date.
struct PagePair {
  /// The title of a page, and its texts in their order.
  private struct Reading {
    let title: String
    let texts: [Prose]
  }

  private let files: (old: SourceFile, new: SourceFile)
  private let readings: (old: Reading, new: Reading)
  private let language: Language

  /// - Parameters:
  ///   - file: The page as it is.
  ///   - old: The page as it was.
  init(
    _ file: SourceFile,
    _ old: SourceFile,
    in preparation: Preparation
  ) throws(ActionFailure) {
    let others = preparation.content.files.map { $0.path == file.path ? old : $0 }
    let before = ContentLoader.load(SourceTree(files: others)).publication
    guard let publication = preparation.publication,
      let new = Self.reading(of: file, in: publication),
      let first = before.flatMap({ Self.reading(of: file, in: $0) })
    else { throw .refused("the older text of \(file.path.relative) cannot be read any more") }
    files = (old, file)
    readings = (first, new)
    language = Language(tag: publication.site.language)
  }

  private static func reading(of file: SourceFile, in publication: Publication) -> Reading? {
    for kind in DocumentKind.allCases {
      for document in publication.documents[kind] where document.place.path == file.path {
        return Reading(title: document.title, texts: document.texts)
      }
    }
    for exam in publication.exams {
      if exam.place.path == file.path {
        return Reading(title: exam.title, texts: [exam.summary] + exam.waived.map(\.reason))
      }
      for objective in exam.objectives where objective.place.path == file.path {
        return Reading(title: objective.title, texts: [objective.body])
      }
    }
    return nil
  }

  /// The sentences that were written in another way; refused where more than that changed.
  func rewritten(_ path: String) throws(ActionFailure) -> [RewrittenSentence] {
    if let key = differingKeys.first { throw .refused(path, because: "'\(key)' has changed") }
    let (old, new) = readings
    guard old.texts.count == new.texts.count else {
      throw .refused(path, because: "a text was added or deleted")
    }
    guard var sentences = RewrittenSentence.all(fromTitle: old.title, to: new.title) else {
      throw .refused(path, because: "the title says something else")
    }
    for (before, after) in zip(old.texts, new.texts) {
      guard let found = RewrittenSentence.all(from: before, to: after, in: language) else {
        let line = "\(path):\(after.firstLine)"
        throw .refused(path, because: "the text that begins at \(line) says something else")
      }
      sentences += found
    }
    return sentences
  }

  private var differingKeys: [String] {
    let texts = Set(readings.new.texts.compactMap { $0.place.range?.lowerBound })
    return FrontMatterDifference.keys(from: files.old, to: files.new, besides: texts)
      .filter { $0 != "title" }
  }
}

extension ActionFailure {
  fileprivate static func refused(_ path: String, because reason: String) -> ActionFailure {
    .refused(
      reason: "the change of \(path) is more than editorial: \(reason)",
      advice:
        "give the page a new date; editorial are punctuation, capitals, spelling variants and the form of a number"
    )
  }
}
