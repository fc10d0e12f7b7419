internal import Diagnostics
package import Phrasing
public import Standards

extension Publication {
  /// The works that are cited by files: each version, followed by what is in force in it and has a page. The page of an
  /// article carries its citations itself.
  package func worksCitedByFiles(
    _ say: Phrases
  ) -> [(subject: Download.Subject, work: CitableWork)] {
    var works: [(subject: Download.Subject, work: CitableWork)] = []
    func add(_ subject: Download.Subject, _ work: CitableWork?) {
      if let work { works.append((subject, work)) }
    }
    for version in versions {
      add(.version(version.id), citableWork(version, say))
      for provision in version.provisions {
        add(.provision(version.id, provision.id), citableWork(provision, in: version, say))
      }
    }
    return works
  }

  /// A version as a work to cite; nil where its standard is not there.
  ///
  /// - Parameter say: The words in the publication's language.
  package func citableWork(_ version: Version, _ say: Phrases) -> CitableWork? {
    guard let standard = self[version.id.standard] else { return nil }
    return work(
      .standard,
      of: version,
      key: "\(version.id.standard)-\(version.number)",
      title: say("\(standard.title), version \(version.number)"),
      container: nil,
      number: "\(standard.shortTitle) \(version.number)",
      name: "\(standard.shortTitle) \(version.number)",
      at: .version(version.id)
    )
  }

  /// A domain or criterion as a work to cite; nil for terms and for what was withdrawn.
  package func citableWork(
    _ provision: Provision,
    in version: Version,
    _ say: Phrases
  ) -> CitableWork? {
    guard provision.isLive, provision.kind.hasPage, let standard = self[version.id.standard] else {
      return nil
    }
    let slug = provision.id.slug(in: version.id.standard)
    return work(
      .part,
      of: version,
      key: "\(version.id.standard)-\(version.number)-\(slug)",
      title: provision.heading,
      container: say("\(standard.title), version \(version.number)"),
      number: provision.id.description,
      name: say("\(provision.id) of \("\(standard.shortTitle) \(version.number)")"),
      at: .provision(version.id, provision.id)
    )
  }

  private func work(
    _ kind: CitableWork.Kind,
    of version: Version,
    key: String,
    title: String,
    container: String?,
    number: String,
    name: String,
    at route: Route
  ) -> CitableWork {
    CitableWork(
      kind: kind,
      key: Self.citationKey(key + (version.id.isDraft ? "-draft" : "")),
      author: site.publisher,
      isByPerson: false,
      title: title.onOneLine,
      container: container?.onOneLine,
      publisher: site.publisher,
      issued: version.id.isDraft ? nil : version.published,
      version: version.number,
      number: number,
      name: name,
      url: "\(site.baseURL)/\(route.address)",
      verifyURL: verifyURL,
      language: site.language,
      isDraft: version.id.isDraft
    )
  }

  /// An article as a work to cite.
  public func citableWork(_ article: Article) -> CitableWork {
    CitableWork(
      kind: .article,
      key: Self.citationKey(article.slug.description),
      author: (article.author ?? site.publisher).onOneLine,
      isByPerson: article.author != nil,
      title: article.title.onOneLine,
      container: site.title.onOneLine,
      publisher: site.publisher,
      issued: article.published,
      version: nil,
      number: nil,
      name: nil,
      url: "\(site.baseURL)/\(Route.document(.article, article.slug).address)",
      verifyURL: nil,
      language: site.language,
      isDraft: false
    )
  }

  private var verifyURL: String { "\(site.baseURL)/\(Route.downloads(.verify).address)" }

  private static func citationKey(_ text: String) -> String {
    let key = text.unicodeScalars.map { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", ".", ":": UInt8(truncatingIfNeeded: scalar.value)
      default: UInt8(ascii: "-")
      }
    }
    return String(decoding: key, as: UTF8.self)
  }
}

extension String {
  /// The text without line breaks and other control characters, which no format of references holds.
  fileprivate var onOneLine: String {
    guard !isPlainLine, unicodeScalars.contains(where: Self.endsLine) else { return self }
    return unicodeScalars.split(whereSeparator: Self.endsLine).map { String($0) }
      .joined(separator: " ")
  }

  private static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || scalar.value == 0x7F || scalar == "\u{2028}" || scalar == "\u{2029}"
  }
}
