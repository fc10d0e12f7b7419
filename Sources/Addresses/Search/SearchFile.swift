internal import Markup
package import Standards

/// A file of the index that the page for searching loads.
public enum SearchFile: Hashable, Sendable {
  /// What it loads first.
  case manifest
  /// A run of words, with the documents that have each.
  case words(Int)
  /// A run of documents, with their titles and addresses.
  case documents(Int)

  /// The name of the file.
  var name: String {
    switch self {
    case .manifest: "manifest.json"
    case .words(let number): "words-\(number).txt"
    case .documents(let number): "documents-\(number).txt"
    }
  }
}

/// How many files the index has, by the size of the publication alone: the map of the site needs their addresses before any word is
/// read.
package struct SearchFileCounts: Sendable {
  /// Words of texts for each file of words, so that a file is some kilobytes; five times as many for each file after the first ones,
  /// since a large site can take its time for a query and should not be thousands of files.
  private static let wordsPerFile = 2_000
  private static let smallFiles = 96
  /// Documents for each file of documents, where no version changed any.
  private static let documentsPerFile = 32

  package let words: Int
  package let documents: Int

  package init(of publication: Publication) {
    let wordCount = publication.texts.reduce(0) { $0 + $1.prose.rendered.wordCount }
    let parts = publication.standards.reduce(0) { count, standard in
      count + Set(standard.versions.lazy.flatMap(\.provisions).map(\.id)).count
    }
    let others = publication.documents.all.count
    let objectives = publication.exams.reduce(0) { $0 + $1.objectives.count + 1 }
    let small = wordCount / Self.wordsPerFile
    words = max(1, small > Self.smallFiles ? (Self.smallFiles * 4 + small) / 5 : small)
    documents = max(1, (parts + others + objectives) / Self.documentsPerFile)
  }
}
