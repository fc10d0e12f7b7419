internal import Addresses
internal import Standards

/// How a part of the publication is cited, in one line.
enum CiteAs {
  /// A version of a standard.
  static func version(_ version: Version, of standard: Standard, _ subject: ExportSubject) -> String
  {
    line(
      subject,
      title: "\(standard.title) (\(standard.shortTitle)), \(edition(of: version))",
      date: version.published,
      address: subject.url(of: .version(version.id))
    )
  }

  /// A provision of a version.
  static func provision(
    _ provision: Provision,
    in version: Version,
    of standard: Standard,
    _ subject: ExportSubject
  ) -> String {
    line(
      subject,
      title: "\(provision.id) \(provision.title). In: \(standard.title) (\(standard.shortTitle)), "
        + edition(of: version),
      date: version.published,
      address: subject.url(of: .provision(version.id, provision.id))
    )
  }

  /// What changed between two versions.
  static func comparison(
    _ title: String,
    _ new: Version,
    _ address: String,
    _ subject: ExportSubject
  )
    -> String
  {
    line(subject, title: title, date: new.published, address: address)
  }

  /// An article.
  static func article(_ article: Article, _ subject: ExportSubject) -> String {
    let address = subject.url(of: .article(article.slug))
    let title = "“\(article.title)”"
    let date = DateWords.words(for: article.updated ?? article.published)
    guard let author = article.author else {
      return line(
        subject,
        title: title,
        date: article.updated ?? article.published,
        address: address
      )
    }
    return "\(author). \(title). \(subject.publication.site.publisher), \(date). \(address)"
  }

  private static func line(
    _ subject: ExportSubject,
    title: String,
    date: PublicationDate?,
    address: String
  ) -> String {
    let date = date.map { " \(DateWords.words(for: $0))." } ?? ""
    return "\(subject.publication.site.publisher). \(title).\(date) \(address)"
  }

  private static func edition(of version: Version) -> String {
    version.status == .published
      ? "version \(version.number)"
      : "working \(version.status.rawValue) of version \(version.number)"
  }
}

/// Dates as a title page prints them.
enum DateWords {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `30 April 2026`, or `April 2026`.
  static func words(for date: PublicationDate) -> String {
    let month = "\(months[date.month - 1]) \(date.year)"
    return date.day.map { "\($0) \(month)" } ?? month
  }
}
