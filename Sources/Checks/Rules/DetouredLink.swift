internal import Addresses
internal import Diagnostics
internal import Markup
internal import Standards

/// A link leads to a page that only leads on.
enum DetouredLink: TextRule {
  static let ids: [RuleID] = ["detoured-link", "own-address"]
  static let family = CheckFamily.references
  static let things: [CheckedThing] = [.links]
  static let manual = """
    A link leads to the notice that a provision is gone, or to an old address.

    An id that a version does not hold any more keeps its address there, which says what became of it or leads on. That \
    is for links of others, which cannot be mended; ours should name what applies, or the provision through all versions. \
    The same holds for the addresses that `moved` and `formerly` name.

    A last slash that is left out does not matter, since the site prints the whole address. The whole address of a page of \
    this site does: such a link is not checked, and in a copy of the site it leads out of it.
    """
  static let alsoReports: [RuleID: String] = [
    "own-address": "A link leads to a page of this site by its whole address."
  ]

  static func reader(for subject: CheckSubject) -> TextReader {
    let base = subject.publication.site.baseURL
    return { text, findings in
      for link in text.links {
        findings.examine(.links)
        guard case .address(let address) = link.destination else { continue }
        if let path = path(of: address, on: base) {
          findings.report(.ownAddress(address, path, at: link.addressPlace))
        } else if let detour = detour(over: address, text.prose, subject.map) {
          findings.report(detour(link.addressPlace))
        }
      }
    }
  }

  /// The address on the site; nil for one of another site.
  private static func path(of address: String, on base: String) -> String? {
    guard address.lowercased().hasPrefix(base.lowercased()) else { return nil }
    let rest = address.dropFirst(base.count)
    guard let first = rest.first else { return "/" }
    return first == "/" ? String(rest) : nil
  }

  /// What is to be said of an address that leads to another one; nil for any other.
  private static func detour(
    over address: String,
    _ text: Prose,
    _ map: SiteMap
  ) -> ((SourcePlace) -> Diagnostic)? {
    guard address.hasPrefix("/"),
      let link = text.rendered.links.firstIndex(where: { $0.target == .path(address) }),
      case .success(.location(let location))? = map.target(ofLink: link, in: text)
    else { return nil }
    switch map[location.page].route {
    case .notice(let version, let id):
      let page = "/" + Route.history(version.standard, id).address
      return { .detouredLink(address, page, at: $0) }
    case .formerAddress(let former):
      guard let target = map.target(ofFormerAddress: former) else { return nil }
      let page = "/" + map.address(of: target)
      return { .linkToFormerAddress(address, page, at: $0) }
    default: return nil
    }
  }
}

extension Diagnostic {
  fileprivate static func detouredLink(
    _ address: String,
    _ page: String,
    at place: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      .warning,
      "detoured-link",
      at: place,
      "nothing stands at '\(address)' but a notice that it is gone",
      advice: "refer to what applies now, or write \(page), the page through all versions",
      fixes: [Fix(place, from: address, to: page)]
    )
  }

  fileprivate static func linkToFormerAddress(
    _ address: String,
    _ page: String,
    at place: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      .warning,
      "detoured-link",
      at: place,
      "'\(address)' is an old address, which leads on to \(page)",
      advice: "write \(page)",
      fixes: [Fix(place, from: address, to: page)]
    )
  }

  fileprivate static func ownAddress(
    _ address: String,
    _ path: String,
    at place: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      .warning,
      "own-address",
      at: place,
      "'\(address)' is a page of this site",
      advice: "write \(path), so that the link is checked and also works in a copy of the site",
      fixes: [Fix(place, from: address, to: path)],
      basis: [SourcePath("site.yml")]
    )
  }
}
