internal import Diagnostics

/// A link leads to an address without encryption.
enum InsecureLink: TextRule {
  static let ids: [RuleID] = ["insecure-link"]
  static let family = CheckFamily.references
  static let things: [CheckedThing] = [.links]
  static let manual = """
    A link leads to an address without encryption.

    What comes by `http://` can be read and changed on its way. Nearly every site answers by `https://` too.

    No network is asked whether this one does. Addresses of the reader's own machine are not reported.
    """

  static func reader(for subject: CheckSubject) -> TextReader {
    { text, findings in
      for link in text.links {
        findings.examine(.links)
        guard case .address(let address) = link.destination,
          address.lowercased().hasPrefix("http://"), !isLocal(address.dropFirst(7))
        else { continue }
        findings.report(.insecureLink(address, at: link.addressPlace))
      }
    }
  }

  private static func isLocal(_ address: Substring) -> Bool {
    ["localhost", "127.", "[::1]"].contains { address.hasPrefix($0) }
  }
}

extension Diagnostic {
  fileprivate static func insecureLink(_ address: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .warning,
      "insecure-link",
      at: place,
      "'\(address)' is an address without encryption",
      help: [
        .edit(
          [Fix(place, from: address, to: "https" + address.dropFirst("http".utf8.count))],
          "write https:// if the site answers by it"
        )
      ]
    )
  }
}
