internal import Addresses
internal import Searching
internal import Standards
internal import Synchronization

/// The files of the index.
struct SearchFiles: Sendable {
  private let catalog: SearchCatalog
  private let shards: WordShards

  init(of model: SiteModel) {
    let publication = model.publication
    let counts = SearchFileCounts(of: publication)
    let found = SearchedTexts(of: model).inOrder
    let language = publication.site.language
    let index = WordIndex(count: found.count, SearchWords(language: language)) { number, words in
      found[number].add(to: &words, model)
    }
    shards = WordShards(of: index, count: counts.words)
    catalog = SearchCatalog(
      of: found.map(\.document),
      language: language,
      standards: publication.standards.map(\.shortTitle),
      versions: SearchedVersions(of: publication, model.templates.say).catalog,
      fileCount: counts.documents
    )
  }

  func text(of file: SearchFile) -> String {
    switch file {
    case .manifest: catalog.manifest(shards)
    case .words(let number): shards.files.indices.contains(number) ? shards.files[number] : ""
    case .documents(let number): catalog.file(number)
    }
  }
}

/// The files of the index, made once, when the first of them is asked for.
final class SearchFilesOnce: Sendable {
  private let files = Mutex<SearchFiles?>(nil)

  func files(of model: SiteModel) -> SearchFiles {
    files.withLock { known in
      let files = known ?? SearchFiles(of: model)
      known = files
      return files
    }
  }
}
