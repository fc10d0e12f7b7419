internal import Addresses
internal import Diagnostics
internal import Markup
internal import Standards

/// A link leads to the notice that a provision is gone.
enum DetouredLink: TextRule {
  static let ids: [RuleID] = ["detoured-link", "own-address"]
  static let family = CheckFamily.references
  static let things: [CheckedThing] = [.links]
  static let manual = """
    A link leads to the notice that a provision is gone.

    An id that a version does not hold any more keeps its address there, which says what became of it or leads on. That \
    is for links of others, which cannot be mended; ours should name what applies, or the provision through all versions.

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
        } else if let page = page(of: address, text.prose, subject.map) {
          findings.report(.detouredLink(address, page, at: link.addressPlace))
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

  /// The page of a provision through all versions, of whose absence the address tells; nil for any other.
  private static func page(
    of address: String,
    _ text: Prose,
    _ map: SiteMap
  ) -> String? {
    guard address.hasPrefix("/"),
      let link = text.rendered.links.firstIndex(where: { $0.target == .path(address) }),
      case .success(.location(let location))? = map.target(ofLink: link, in: text),
      case .notice(let version, let id) = map[location.page].route
    else { return nil }
    return "/" + Route.history(version.standard, id).address
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
      fixes: [Fix(place, from: address, to: path)]
    )
  }
}
