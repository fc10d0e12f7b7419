import Addresses
import Artifacts
import Changes
import ContentLoading
import Diagnostics
import Foundation
import Phrasing
import SourceFiles
import Standards
import Testing

@testable import SiteBuilding

/// A site that was made in memory.
struct BuiltSite: Sendable {
  let publication: Publication
  let map: SiteMap
  /// The bytes of each file, by its path.
  private(set) var files: [String: [UInt8]]

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The site of this repository.
  static let real = Result { try BuiltSite(content: root.appending(path: "content")) }

  /// The templates of this repository.
  static let templates = Result {
    SourceTree.read(root.appending(path: "templates").path(), as: .templates)
  }

  /// Builds the site of a folder.
  ///
  /// - Parameter say: The words of the program; those of the site's language where none are given.
  init(content folder: URL, baseURL: String? = nil, say: Phrases? = nil) throws {
    try self.init(SourceTree.read(folder.path(), as: .content), baseURL: baseURL, say: say)
  }

  /// Builds the site of some files.
  ///
  /// - Parameter hasImages: Whether its pages have pictures where others link to them.
  init(_ files: [String: String], hasImages: Bool = false) throws {
    let tree = SourceTree(
      files: files.sorted { $0.key < $1.key }.map { path, text in
        SourceFile(path: SourcePath(path), bytes: Array(text.utf8))
      }
    )
    try self.init(tree, hasImages: hasImages)
  }

  private init(
    _ tree: SourceTree,
    baseURL: String? = nil,
    hasImages: Bool = false,
    say: Phrases? = nil
  ) throws {
    let loaded = ContentLoader.load(tree)
    #expect(LineRenderer().render(loaded.diagnostics.inOrder()) == "")
    let found = try #require(loaded.publication)
    publication = baseURL.map { found.moved(to: $0) } ?? found
    let source = Self.templates.get()
    let (templates, findings) =
      say.map { TemplateSet.load(source, $0) }
      ?? TemplateSet.load(source, language: publication.site.language)
    #expect(LineRenderer().render(findings) == "")
    let histories = publication.standards.map { StandardHistory(of: $0) }
    map = SiteMap(
      of: publication,
      histories: histories,
      themeAssets: templates.assets,
      shareImages: hasImages ? publication.shareImages : []
    )
    let artifacts = SiteBuilder(
      publication: publication,
      histories: histories,
      map: map,
      templates: templates
    ).artifacts()
    files = Dictionary(
      artifacts.map { ($0.path.description, $0.make().bytes) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The site with another text in place of one of its files.
  func replacing(_ path: String, by text: String) -> BuiltSite {
    var site = self
    site.files[path] = Array(text.utf8)
    return site
  }

  /// A file as text.
  func text(_ path: String) -> String {
    String(decoding: files[path] ?? [], as: UTF8.self)
  }

  /// The pages, each with its route, in the order of their addresses.
  var pages: [(route: Route, page: HTMLPage)] {
    map.entries.map(\.route).filter { $0.filePath.hasSuffix(".html") }
      .sorted { $0.address < $1.address }
      .map { ($0, HTMLPage(text($0.filePath))) }
  }
}
