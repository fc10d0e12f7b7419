import Addresses
import Foundation
import Standards

/// What holds on every page of every site, whatever its content.
enum SiteLaws {
  /// What breaks a law, each in one line; empty for a sound site.
  static func violations(in site: BuiltSite) -> [String] {
    let pages = site.pages
    let ids = Dictionary(
      uniqueKeysWithValues: pages.map { ($0.route.filePath, Set($0.page.ids)) }
    )
    return pages.flatMap { route, page in
      let found =
        repeatedIDs(of: page) + unkeptPromises(of: page, at: route, in: site)
        + brokenLinks(of: page, at: route, in: site, ids) + spills(of: page, in: site)
        + frame(of: page, at: route, in: site)
      return found.map { "\(route.filePath): \($0)" }
    }
  }

  private static func repeatedIDs(of page: HTMLPage) -> [String] {
    var seen: Set<String> = []
    return page.ids.filter { !seen.insert($0).inserted }.map { "the id '\($0)' stands twice" }
  }

  /// The ids that links may name are those that the site map lists; what templates set begins with `_`.
  private static func unkeptPromises(
    of page: HTMLPage,
    at route: Route,
    in site: BuiltSite
  ) -> [String] {
    let promised = Set(site.map.page(of: route).map(site.map.ids) ?? [])
    let there = Set(page.ids.filter { !$0.hasPrefix("_") })
    return promised.subtracting(there).sorted().map { "the id '\($0)' is missing" }
      + there.subtracting(promised).sorted().map { "nobody knows of the id '\($0)'" }
  }

  private static func brokenLinks(
    of page: HTMLPage,
    at route: Route,
    in site: BuiltSite,
    _ ids: [String: Set<String>]
  ) -> [String] {
    page.links.compactMap { link in
      guard let target = LinkTarget(link, on: page, at: route, of: site) else { return nil }
      guard site.files[target.file] != nil else { return "'\(link)' leads nowhere" }
      guard let fragment = target.fragment else { return nil }
      let isThere = ids[target.file]?.contains(fragment) ?? false
      return isThere ? nil : "'\(link)' names an id that is not there"
    }
  }

  private static func spills(of page: HTMLPage, in site: BuiltSite) -> [String] {
    let own = site.publication.site.baseURL
    var spills: [String] = []
    if page.source.contains("{{") { spills.append("a tag of a template is printed") }
    for link in page.links where link.hasPrefix(own) {
      spills.append("'\(link)' is absolute and would leave a copy of the site")
    }
    for data in page.structuredData {
      if (try? JSONSerialization.jsonObject(with: Data(data.utf8))) == nil {
        spills.append("structured data is not JSON: \(data.prefix(80))")
      }
      if data.contains("<") { spills.append("structured data can end its element") }
    }
    // The site's own scripts are files of the templates.
    let scripts = page.tags.filter { tag in
      let source = tag.attributes["src"] ?? ""
      return tag.name == "script"
        && !["../assets/", "../../assets/"].contains(where: source.hasPrefix)
    }
    if scripts.count != page.structuredData.count { spills.append("there is a script") }
    return spills
  }

  private static func frame(of page: HTMLPage, at route: Route, in site: BuiltSite) -> [String] {
    var problems: [String] = []
    let canonical = page.attribute("href", of: "link", where: "rel", is: "canonical")
    let isRedirect = page.tags.contains { $0.attributes["http-equiv"] == "refresh" }
    if !isRedirect, canonical != site.publication.site.baseURL + "/" + route.address {
      problems.append("the canonical link is \(canonical ?? "missing")")
    }
    for (name, count) in [("title", 1), ("h1", 1), ("main", 1)] {
      let found = page.tags.count { $0.name == name }
      if found != count { problems.append("\(found) elements \(name)") }
    }
    if page.source.contains("<title></title>") { problems.append("the title is empty") }
    return problems
  }
}

/// Where a link leads, as a browser has it that loaded the page over the network.
struct LinkTarget {
  let file: String
  let fragment: String?

  /// Nil where the link leads out of the site.
  init?(_ link: String, on page: HTMLPage, at route: Route, of site: BuiltSite) {
    let home = URL(string: site.publication.site.baseURL + "/")
    let own = URL(string: site.publication.site.baseURL + "/" + route.address)
    let base = page.tags.first { $0.name == "base" }?.attributes["href"]
    let start = base.flatMap { URL(string: $0, relativeTo: own) } ?? own
    guard let url = URL(string: link, relativeTo: start)?.absoluteURL, url.host() == home?.host(),
      let root = home?.path(percentEncoded: false)
    else { return nil }
    let path = url.path(percentEncoded: false)
    let isFolder = url.absoluteString.split(separator: "#")[0].hasSuffix("/")
    guard path.hasPrefix(root) || path + "/" == root else {
      file = "outside of the site"
      fragment = nil
      return
    }
    let inner = String(path.dropFirst(root.count))
    file =
      isFolder || inner.isEmpty
      ? inner + (inner.isEmpty || inner.hasSuffix("/") ? "" : "/") + "index.html" : inner
    fragment = url.fragment(percentEncoded: false)
  }
}
