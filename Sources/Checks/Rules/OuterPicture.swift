internal import Diagnostics
internal import Markup
internal import Standards

/// A picture comes from another site.
enum OuterPicture: Rule {
  static let ids: [RuleID] = ["outer-picture"]
  static let family = CheckFamily.references
  static let things: [CheckedThing] = [.images]
  static let manual = """
    A picture comes from another site.

    Whoever opens the page asks that site for it, which so learns who reads what. It can show another picture tomorrow, also \
    beside a text that is locked, and it is in no PDF. 'picture-hosts' in site.yml names the sites that may be asked.

    Links to other sites are not meant: a reader follows them knowingly.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    let hosts = subject.publication.site.pictureHosts
    for text in subject.texts {
      let rendered = text.prose.rendered
      findings.examine(
        .images,
        rendered.outerPictures.count + rendered.links.count { $0.isImage }
      )
      var finder: LinkFinder?
      for picture in rendered.outerPictures {
        guard let host = host(of: picture.address), !hosts.contains(host) else { continue }
        var current = finder ?? LinkFinder(in: text.prose)
        let place = current.place(of: picture.address, near: picture.line)
        finder = current
        findings.report(.outerPicture(host, at: place))
      }
    }
  }

  /// The host of an address with one, in lower case, without user and port; nil for a file of the site. Browsers take a
  /// backslash for a slash.
  private static func host(of address: String) -> String? {
    var rest = address.replacing("\\", with: "/")[...]
    if let scheme = AddressScheme(of: address.utf8) {
      guard scheme.name != "data" else { return nil }
      rest = rest.dropFirst(scheme.name.count + 1)
    } else if !rest.hasPrefix("//") {
      return nil
    }
    let authority = rest.drop { $0 == "/" }.prefix { !"/?#".contains($0) }
    let host = authority.split(separator: "@").last ?? authority
    return host.prefix { $0 != ":" }.lowercased()
  }
}

extension Diagnostic {
  fileprivate static func outerPicture(_ host: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error,
      "outer-picture",
      at: place,
      "this picture comes from '\(host)', which learns who reads the page and can change it",
      advice: "put a copy beside the text, or name the host in 'picture-hosts' of site.yml"
    )
  }
}
