internal import Diagnostics
internal import Markup
internal import Standards

/// Turns the links that editors write into places of the site.
///
/// A path that begins with `/` is an address of the site; its last slash and `index.html` may be left out. Any other
/// path is one of files: it begins at the folder of the file it is written in and leads to a file of `content/`, to the
/// page that is made of it, or to a folder that has a page. A query is ignored, percent-encoding is undone.
struct LinkResolver: Sendable {
  private let table: PageTable
  let texts: PageTexts
  let files: FileLocations
  /// The elements of pages that hold several texts, each with its text.
  private let elements: [PageID: [String: Prose]]

  init(of publication: Publication, _ table: PageTable) {
    self.table = table
    texts = PageTexts(of: publication)
    files = FileLocations(of: publication, table)
    elements = Self.elements(of: table, texts)
  }

  private static func elements(
    of table: PageTable,
    _ texts: PageTexts
  ) -> [PageID: [String: Prose]] {
    var elements: [PageID: [String: Prose]] = [:]
    for (index, entry) in table.entries.enumerated() where entry.route.holdsSeveralTexts {
      elements[PageID(index)] = Dictionary(
        zip(texts.anchors(on: entry.route), texts.texts(on: entry.route).map(\.prose)),
        uniquingKeysWith: { first, _ in first }
      )
    }
    return elements
  }

  /// The place that a path leads to which is written in a file: a page or a file that exists, and an id that the page has.
  ///
  /// - Parameter path: The destination of a link, `/insights/#x` or `../faq/what.md#x`.
  func resolve(path: String, from file: SourcePath) -> Result<Location, LinkProblem> {
    let written = WrittenPath(path)
    guard !written.isEmpty else { return .failure(.noDestination) }
    guard let whole = written.joined(toFolderOf: file.relative) else {
      return .failure(.outsideContent)
    }
    guard let location = written.isAbsolute ? page(at: whole) : files[whole] else {
      return .failure(written.isAbsolute ? .noPage(whole) : .noFile(SourcePath(whole)))
    }
    guard let fragment = written.fragment else { return .success(location) }
    return element(fragment, of: location)
  }

  /// The place of an image whose path is written in a file.
  func resolve(image path: String, from file: SourcePath) -> Result<Location, LinkProblem> {
    resolve(path: path, from: file).flatMap { location in
      let name = table[location.page].address
      let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() }
      return Self.imageEndings.contains(ending ?? "")
        ? .success(location) : .failure(.notAnImage(location))
    }
  }

  private static let imageEndings: Set<String> = [
    "avif", "gif", "jpeg", "jpg", "png", "svg", "webp",
  ]

  /// The destination of a link that names only an id, `[above](#scope)`: a part of the text it is written in, or else of
  /// what else is made of its file, as from an article's takeaways to the article, or from one term to another.
  func resolve(fragment: String, in text: Prose) -> Result<LinkDestination, LinkProblem> {
    guard !fragment.isEmpty else { return .failure(.noDestination) }
    let id = WrittenPath.decoded(fragment)
    guard !text.holds(id) else { return .success(.sameText(id)) }
    guard let location = files[text.place.path.relative],
      case .success(let found) = element(id, of: location)
    else { return .failure(.noHeading(id)) }
    return .success(.location(found))
  }

  private func page(at address: String) -> Location? {
    (table.page(at: address) ?? table.page(at: address + "/")).map { Location($0) }
  }

  // MARK: Elements

  /// The ids that an editor may write behind a link to a page, or to a text on it.
  func ids(on location: Location) -> [String] {
    guard let fragment = location.fragment else { return texts.ids(on: table[location.page].route) }
    return elements[location.page]?[fragment]?.ids ?? []
  }

  /// The element of a page that an editor means, who knows a text by its file and not by its place on a page.
  private func element(_ id: String, of location: Location) -> Result<Location, LinkProblem> {
    let page = location.page
    if let anchor = location.fragment {
      let whole = "\(anchor)_\(id)"
      if has(whole, on: page) { return .success(Location(page, fragment: whole)) }
    } else if has(id, on: page) {
      return .success(Location(page, fragment: id))
    } else if case .terms = table[page].route, has("term-" + id, on: page) {
      return .success(Location(page, fragment: "term-" + id))
    }
    return .failure(.noFragment(id, on: location))
  }

  /// Whether a page has an element with an id: the same as looking for it among all ids of the page, without making
  /// them.
  func has(_ id: String, on page: PageID) -> Bool {
    hasPart(id, on: page) || texts.hasSentence(id, on: table[page].route)
  }

  /// Ids of texts hold no `_`, so the last one ends the name of the element that holds the text.
  private func hasPart(_ id: String, on page: PageID) -> Bool {
    guard let elements = elements[page] else {
      return texts.texts(on: table[page].route).contains { $0.prose.holds(id) }
    }
    guard elements[id] == nil else { return true }
    guard let end = id.lastIndex(of: "_") else { return false }
    return elements[String(id[..<end])]?.holds(String(id[id.index(after: end)...])) ?? false
  }
}

extension Route {
  /// Whether editors know the texts of the page by their elements.
  fileprivate var holdsSeveralTexts: Bool {
    switch self {
    case .terms, .version, .fullText, .revisions, .errata, .exam: true
    case .documents(let kind): kind.placement == .onList
    default: false
    }
  }
}

extension Prose {
  fileprivate var ids: [String] { rendered.headings.map(\.id) + rendered.footnoteIDs }

  fileprivate func holds(_ id: String) -> Bool { rendered.holds(id) }
}
