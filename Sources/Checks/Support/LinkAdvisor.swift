internal import Addresses
internal import Diagnostics
internal import Markup
internal import Standards

/// Says how a link that leads nowhere can be mended.
///
/// Each suggestion is a search over all addresses, so each is made once, and only so many in all: where a folder was
/// renamed, a thousand links break by one mistake.
struct LinkAdvisor {
  private static let limit = NearWords.limit

  private let map: SiteMap
  private var made: [LinkProblem: [String]] = [:]
  private var madeForFragments: [LinkProblem: String] = [:]
  private var nearHeadings = NearWords()

  init(_ subject: CheckSubject) {
    map = subject.map
  }

  /// What may have been meant instead of what was written; nothing where it is not known.
  mutating func meant(
    by written: String,
    _ problem: LinkProblem,
    from file: SourcePath,
    in text: Prose? = nil
  ) -> [String] {
    let behind = written.firstIndex { "#?".contains($0) }.map { written[$0...] } ?? ""
    return switch problem {
    case .noPage: suggestions(for: problem).map { "/" + $0 + behind }
    case .noFile(let path): files(near: path, from: file, problem).map { $0 + behind }
    case .noHeading(let id): headings(near: id, in: text).map { "#" + $0 }
    default: []
    }
  }

  private mutating func headings(near id: String, in text: Prose?) -> [String] {
    guard let text else { return [] }
    return nearHeadings.nearest(
      to: id,
      among: text.rendered.headings.lazy.map(\.id),
      in: "\(text.place)"
    )
  }

  /// What to write instead.
  ///
  /// - Parameters:
  ///   - problem: Why a link leads nowhere.
  ///   - file: The file it is written in.
  ///   - text: The text it is written in; nil for a value of the front matter.
  mutating func advice(
    on problem: LinkProblem,
    from file: SourcePath,
    in text: Prose? = nil
  ) -> String {
    switch problem {
    case .noDestination: return "write an address between the round brackets, or delete the link"
    case .outsideContent: return "link to a page of this site, or to a file in content/"
    case .noPage:
      return Self.question(suggestions(for: problem), "/")
        ?? "check the address, or link by a reference such as [the words][insights/some-article]"
    case .noFile(let path):
      return Self.question(files(near: path, from: file, problem), "")
        ?? "a path begins at the folder of its file; write one that begins with / for an address of the site"
    case .noFragment: return fragmentAdvice(on: problem)
    case .noHeading(let id):
      let ids = text?.rendered.headings.lazy.map(\.id).prefix(6) ?? []
      return Self.question(headings(near: id, in: text), "#") ?? Self.list(Array(ids))
    case .notAnImage: return "delete the '!' to link to it, or name a picture"
    case .reference: return "write a reference or a path of this site"
    }
  }

  private static func question(_ suggestions: [String], _ prefix: String) -> String? {
    guard !suggestions.isEmpty else { return nil }
    return "did you mean " + suggestions.map { prefix + $0 }.joined(separator: " or ") + "?"
  }

  private static func list(_ ids: [String]) -> String {
    guard !ids.isEmpty else {
      return "there are no headings to link to; leave out what begins with #"
    }
    let shown = ids.prefix(5).map { "#" + $0 }.joined(separator: ", ")
    return "there are \(shown)\(ids.count > 5 ? " and more" : "")"
  }

  private mutating func suggestions(for problem: LinkProblem) -> [String] {
    if let known = made[problem] { return known }
    guard made.count < Self.limit else { return [] }
    let suggestions =
      switch problem {
      case .noPage(let address): addressSuggestions(address)
      case .noFile(let path): map.suggestions(for: path)
      default: [String]()
      }
    made[problem] = suggestions
    return suggestions
  }

  private mutating func fragmentAdvice(on problem: LinkProblem) -> String {
    if let known = madeForFragments[problem] { return known }
    guard case .noFragment(let id, let location) = problem, madeForFragments.count < Self.limit
    else { return "look at the page for what can be linked to" }
    let ids = map.ids(on: location)
    let advice = Self.question(Suggestions.nearest(to: id, among: ids), "#") ?? Self.list(ids)
    madeForFragments[problem] = advice
    return advice
  }

  /// An address may have been written as the path of a file.
  private func addressSuggestions(_ address: String) -> [String] {
    if let location = map.location(of: SourcePath(address)) {
      return [map.address(of: location)]
    }
    // Most addresses are those of pages, which end in a slash.
    let isFile = address.split(separator: "/").last?.contains(".") ?? false
    let isWhole = isFile || address.hasSuffix("/")
    return map.suggestions(for: isWhole ? address : address + "/")
  }

  private mutating func files(
    near path: SourcePath,
    from file: SourcePath,
    _ problem: LinkProblem
  ) -> [String] {
    let page = SourcePath(path.relative + ".md")
    let near = map.location(of: page) == nil ? suggestions(for: problem) : [page.relative]
    return near.map { Self.path(from: file.relative, to: $0) }
  }

  /// A path as it is written in a file.
  static func path(from file: String, to target: String) -> String {
    let folder = file.split(separator: "/").dropLast()
    let parts = target.split(separator: "/")
    let shared = zip(folder, parts).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: folder.count - shared)
    return (up + parts.dropFirst(shared).map(String.init)).joined(separator: "/")
  }
}
