package import Addresses
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
  package init?(_ image: ShareImage, in publication: Publication) {
    switch image {
    case .standard(let id):
      guard let standard = publication[id] else { return nil }
      (over, title) = ("Standard", standard.title)
      state =
        standard.current.map {
          "\(publication.numberedName(of: $0)): \(publication.state(of: $0))"
        } ?? "Not published yet"
    case .version(let id):
      guard let version = publication[id], let standard = publication[id.standard] else {
        return nil
      }
      (over, title) = (standard.title, publication.numberedName(of: version))
      state = publication.state(of: version).capitalizedFirst
    case .domain(let version, let id):
      guard let version = publication[version], let domain = version[id] else { return nil }
      (over, title) = (publication.numberedName(of: version), domain.heading)
      state = publication.state(of: version).capitalizedFirst
    }
  }
}

extension Publication {
  /// `in force since April 2026`
  fileprivate func state(of version: Version) -> String {
    let standing = standing(of: version)
    guard let date = date(of: standing, version) else {
      return standing == .draft ? "draft, not in force" : standing.rawValue
    }
    return "\(standing.rawValue) \(standing.preposition) \(date.words)"
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
