public import Diagnostics

/// An address that the site had before, and where readers find now what was there.
public struct MovedAddress: Sendable {
  /// Where it leads.
  public enum Target: Sendable {
    /// To what an editor names.
    case link(SiteLink)
    /// To the document that was there.
    case document(DocumentKind, Slug)
  }

  /// The address from the site's root, without a slash at the beginning; that of a page ends in one or in `.html`.
  public let address: String
  /// Where it leads.
  public let target: Target
  /// Where an editor wrote it.
  public let place: SourcePlace

  /// An old address, its target, and the place it is written at.
  public init(_ address: String, to target: Target, at place: SourcePlace) {
    (self.address, self.target, self.place) = (address, target, place)
  }

  /// The link that an editor wrote; nil where the target needs none.
  public var link: SiteLink? {
    if case .link(let link) = target { link } else { nil }
  }

  /// The address that a path names; nil for a path with a query, a fragment, or a part that no file can have, and for one
  /// with an ending other than `.html`, which no server would show as a page.
  public static func address(of path: String) -> String? {
    guard path.hasPrefix("/"), path.utf8.allSatisfy(isKept) else { return nil }
    var parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    let last = parts.removeLast()
    guard parts.allSatisfy({ !$0.isEmpty && !$0.utf8.allSatisfy { $0 == UInt8(ascii: ".") } })
    else { return nil }
    let folder = parts.map { $0 + "/" }.joined()
    if last.isEmpty || last == "index.html" { return folder }
    guard last.contains(".") else { return folder + last + "/" }
    return last.hasSuffix(".html") && last.utf8.count > 5 ? folder + last : nil
  }

  /// Letters, digits and what else stays as it is in every address (RFC 3986, 2.3), and the slash.
  private static func isKept(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~/".utf8.contains(byte)
    }
  }
}

extension Publication {
  /// The addresses that the site had before: those of `site.yml`, then the former ones of articles.
  public var movedAddresses: [MovedAddress] {
    site.moved
      + articles.flatMap { article in
        article.formerly.map { former in
          MovedAddress(
            "\(Article.folder)/\(former.slug)/",
            to: .document(.article, article.slug),
            at: former.place
          )
        }
      }
  }
}
