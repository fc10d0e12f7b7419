package import Addresses
package import Phrasing
package import Standards

/// The words of a picture that stands for a page, and what is said of the picture to those who do not see it.
package struct ShareCard: Sendable {
  /// What the page is part of.
  package let over: String
  package let title: String
  /// What the text is worth today, with a date.
  package let state: String

  /// The same in one line.
  package var line: String { "\(over): \(title). \(state)" }

  /// Nil where the publication does not hold what the picture is of.
  package init?(_ image: ShareImage, in publication: Publication, _ say: Phrases) {
    switch image {
    case .standard(let id):
      guard let standard = publication[id] else { return nil }
      (over, title) = (say("Standard"), standard.title)
      state =
        standard.current.map {
          "\(publication.numberedName(of: $0)): \(publication.state(of: $0, say))"
        } ?? say("Not published yet")
    case .version(let id):
      guard let version = publication[id], let standard = publication[id.standard] else {
        return nil
      }
      (over, title) = (standard.title, publication.numberedName(of: version))
      state = publication.state(of: version, say).capitalizedFirst
    case .domain(let version, let id):
      guard let version = publication[version], let domain = version[id] else { return nil }
      (over, title) = (publication.numberedName(of: version), domain.heading)
      state = publication.state(of: version, say).capitalizedFirst
    }
  }
}

extension Publication {
  /// `in force since April 2026`
  fileprivate func state(of version: Version, _ say: Phrases) -> String {
    let standing = standing(of: version)
    let word = say(word: standing.rawValue)
    guard let date = date(of: standing, version) else {
      return standing == .draft ? say("draft, not in force") : word
    }
    return "\(word) \(say.time(of: standing, date))"
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
