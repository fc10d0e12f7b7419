internal import Diagnostics
internal import HTMLRendering
internal import Standards

/// A picture comes from another site.
enum OuterPicture: TextRule {
  static let ids: [RuleID] = ["outer-picture"]
  static let family = CheckFamily.references
  static let things: [CheckedThing] = [.images]
  static let severity = Severity.error
  static let isSuppressible = false
  static let readsLockedTexts = true
  static let manual = """
    A picture comes from another site.

    Whoever opens the page asks that site for it, which so learns who reads what. It can show another picture tomorrow, also \
    beside a text that is locked, and it is in no PDF. 'picture-hosts' in site.yml names the sites that may be asked.

    Links to other sites are not meant: a reader follows them knowingly.
    """

  static func reader(for subject: CheckSubject) -> TextReader {
    let hosts = subject.publication.site.pictureHosts
    return { text, findings in
      findings.examine(.images, text.images.count)
      for image in text.images {
        guard let host = host(of: image.destination), !hosts.contains(host) else { continue }
        findings.report(.outerPicture(host, at: image.place))
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
