public import Diagnostics
internal import HTMLRendering
public import Standards

/// What a link leads to that names only an id.
public enum FragmentTarget: Hashable, Sendable {
  /// A heading or footnote of the same text, by its id without the prefix that a page may put before it.
  case sameText(String)
  /// Something outside the text.
  case elsewhere(Location)
}

/// Turns the links that editors write into places of the site. The check and the pages use the same one, so that what
/// is checked is what is printed.
///
/// A path that begins with `/` is an address of the site; its last slash and `index.html` may be left out. Any other
/// path is one of files: it begins at the folder of the file it is written in and leads to a file of `content/`, to the
/// page that is made of it, or to a folder that has a page. A query is ignored, percent-encoding is undone.
public struct SiteLinkResolver: Sendable {
  private let addresses: AddressBook
  private let subjects: SubjectTable
  private let sources: SourceLocations
  /// The elements of pages that hold several texts.
  private let elements: [Location: Prose]

  /// A resolver for a publication with its addresses.
  public init(of publication: Publication, addresses: AddressBook) {
    self.addresses = addresses
    subjects = publication.subjects
    sources = SourceLocations(of: publication, addresses: addresses)
    elements = Self.elements(of: addresses)
  }

  private static func elements(of addresses: AddressBook) -> [Location: Prose] {
    var elements: [Location: Prose] = [:]
    for route in addresses.routes {
      switch route {
      case .terms, .fullText, .revisions, .errata, .questions, .exam:
        let texts = addresses.texts.texts(on: route)
        for (anchor, text) in zip(addresses.texts.anchors(on: route), texts) {
          elements[Location(route, fragment: anchor)] = text.prose
        }
      default: break
      }
    }
    return elements
  }

  /// Where a path leads that is written in a file.
  ///
  /// - Parameters:
  ///   - path: The destination of a link, `/insights/#x` or `../faq/what.md#x`.
  ///   - file: The file it is written in.
  /// - Returns: A page or a file that exists, and an id that the page has.
  public func resolve(path: String, from file: SourcePath) -> Result<Location, LinkProblem> {
    let written = WrittenPath(path)
    guard !written.isEmpty else { return .failure(.noDestination) }
    guard let whole = written.joined(toFolderOf: file.relative) else {
      return .failure(.outsideContent)
    }
    guard let location = written.isAbsolute ? page(at: whole) : sources[whole] else {
      return .failure(written.isAbsolute ? .noPage(whole) : .noFile(SourcePath(whole)))
    }
    guard let fragment = written.fragment else { return .success(location) }
    return element(fragment, of: location)
  }

  /// Where an image leads whose path is written in a file.
  public func resolve(image path: String, from file: SourcePath) -> Result<Location, LinkProblem> {
    resolve(path: path, from: file).flatMap { location in
      let name = location.route.address
      let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() }
      return Self.imageEndings.contains(ending ?? "")
        ? .success(location) : .failure(.notAnImage(location))
    }
  }

  private static let imageEndings: Set<String> = [
    "avif", "gif", "jpeg", "jpg", "png", "svg", "webp",
  ]

  /// Where a link leads that names only an id, `[above](#scope)`: to the text it is written in, or else to what else
  /// is made of its file, as from an article's takeaways to the article, or from one term to another.
  public func resolve(
    fragment: String,
    in text: Prose
  ) -> Result<FragmentTarget, LinkProblem> {
    guard !fragment.isEmpty else { return .failure(.noDestination) }
    let id = WrittenPath.decoded(fragment)
    guard !text.holds(id) else { return .success(.sameText(id)) }
    guard let location = sources[text.place.path.relative],
      case .success(let found) = element(id, of: location)
    else { return .failure(.noHeading(id)) }
    return .success(.elsewhere(found))
  }

  /// Where a link of the front matter leads: a path that begins with `/`, or a label.
  public func resolve(_ link: SiteLink) -> Result<Location, LinkProblem> {
    guard case .reference(let target) = link.target else {
      return resolve(path: link.text, from: link.place.path)
    }
    return target.mapError { .reference($0) }.flatMap { target in
      let location = Location(of: subjects[target])
      guard addresses.contains(location.route) else {
        return .failure(.noPage(location.route.address))
      }
      return .success(location)
    }
  }

  // MARK: For messages

  /// Where a file of `content/` is shown; nil where nothing is made of it.
  public func location(of file: SourcePath) -> Location? {
    sources[file.relative]
  }

  /// The files that a path at which nothing is may mean: those of the same name in other folders, or else those of a
  /// similar name in the same one.
  public func suggestions(for file: SourcePath) -> [String] {
    sources.suggestions(for: file.relative)
  }

  /// The ids that an editor may write behind a link to a page, or to a text on it.
  public func ids(on location: Location) -> [String] {
    guard location.fragment != nil else { return addresses.texts.ids(on: location.route) }
    return elements[location]?.ids ?? []
  }

  private func page(at address: String) -> Location? {
    (addresses.route(at: address) ?? addresses.route(at: address + "/")).map { Location($0) }
  }

  // MARK: Elements

  /// The element of a page that an editor means, who knows a text by its file and not by its place on a page.
  private func element(_ id: String, of location: Location) -> Result<Location, LinkProblem> {
    let route = location.route
    if let anchor = location.fragment {
      let whole = "\(anchor)_\(id)"
      if has(whole, on: route) { return .success(Location(route, fragment: whole)) }
    } else if has(id, on: route) {
      return .success(Location(route, fragment: id))
    } else if case .terms = route, has("term-" + id, on: route) {
      return .success(Location(route, fragment: "term-" + id))
    }
    return .failure(.noFragment(id, on: location))
  }

  /// Whether a page has an element with an id: the same as looking for it among all ids of the page, without making
  /// them. Ids of texts hold no `_`, so the last one ends the name of the element that a text stands in.
  func has(_ id: String, on route: Route) -> Bool {
    switch route {
    case .terms, .fullText, .revisions, .errata, .questions, .exam:
      guard elements[Location(route, fragment: id)] == nil else { return true }
      guard let end = id.lastIndex(of: "_") else { return false }
      let element = elements[Location(route, fragment: String(id[..<end]))]
      return element?.holds(String(id[id.index(after: end)...])) ?? false
    default: return addresses.texts.texts(on: route).contains { $0.prose.holds(id) }
    }
  }
}

extension Prose {
  fileprivate var ids: [String] { rendered.headings.map(\.id) + rendered.footnoteIDs }

  fileprivate func holds(_ id: String) -> Bool {
    rendered.headings.contains { $0.id == id } || rendered.footnoteIDs.contains(id)
  }
}
