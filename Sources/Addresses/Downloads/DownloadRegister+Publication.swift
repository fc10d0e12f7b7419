public import Standards

extension DownloadRegister {
  /// The register of a publication's downloads.
  ///
  /// - Parameters:
  ///   - publication: What is published.
  ///   - files: All its downloads.
  ///   - isSigned: Whether each has a signature.
  ///   - asOf: The day of the build, where that was told.
  public init(
    of publication: Publication,
    _ files: [DownloadFile],
    isSigned: Bool,
    asOf: PublicationDate? = nil
  ) {
    var byWork: [Download.Work: [DownloadFile]] = [:]
    for file in files { byWork[file.download.work, default: []].append(file) }
    let versions = publication.versions.compactMap { version in
      byWork[.version(version.id)].map { Self.work(version, $0, publication) }
    }
    let articles = publication.articles.compactMap { article in
      byWork[.article(article.slug)].map { Self.work(article, $0) }
    }
    self.init(
      site: publication.site.baseURL,
      publisher: publication.site.publisher,
      keys: publication.site.signingKeys,
      isSigned: isSigned,
      asOf: asOf ?? publication.newestDate,
      works: versions + articles,
      formats: publication.site.formats
    )
  }

  private static func work(
    _ version: Version,
    _ files: [DownloadFile],
    _ publication: Publication
  ) -> Work {
    let standing = Standing(publication.standing(of: version))
    let successor =
      standing == .superseded
      ? publication[version.id.standard]?.current
      : version.withdrawal?.by.flatMap { publication[$0] }
    return Work(
      id: version.id.description,
      title: publication.name(of: version.id),
      published: version.status == .published ? version.published?.description : nil,
      standing: standing,
      path: Route.version(version.id).address,
      successor: successor.map {
        Link(title: publication.name(of: $0.id), path: Route.version($0.id).address)
      },
      changes: successor.flatMap { newer in
        guard newer.id.standard == version.id.standard, version.id < newer.id else { return nil }
        return Link(
          title: publication.name(of: version.id, to: newer.id),
          path: Route.comparison(version.id, newer.id).address
        )
      },
      isKept: version.kept != nil,
      files: Self.files(files)
    )
  }

  private static func work(_ article: Article, _ files: [DownloadFile]) -> Work {
    let route = Route.document(.article, article.slug)
    return Work(
      id: "insights/\(article.slug)",
      title: article.title,
      published: article.published.description,
      standing: .current,
      path: route.address,
      successor: nil,
      changes: nil,
      isKept: false,
      files: Self.files(files)
    )
  }

  private static func files(_ files: [DownloadFile]) -> [File] {
    let newest = Set(files.lazy.map(\.download).newest)
    return files.map { file in
      let download = file.download
      return File(
        name: download.name,
        path: download.address,
        form: download.form.title,
        mediaType: download.form.mediaType,
        subject: download.subject.kindWord,
        about: download.subject.aboutWord,
        edition: download.edition,
        isNewest: newest.contains(download),
        size: file.bytes.count,
        digest: file.digest
      )
    }.sorted { $0.path < $1.path }
  }
}

extension DownloadRegister.Standing {
  fileprivate init(_ standing: VersionStanding) {
    self =
      switch standing {
      case .draft, .candidate: .draft
      case .inForce: .current
      case .superseded: .superseded
      case .withdrawn: .withdrawn
      }
  }
}

extension Publication {
  /// The newest date that the content has: of a publication, a revision of a page, an erratum or an edition.
  public var newestDate: PublicationDate? {
    let ofVersions = versions.flatMap { version in
      [version.published] + version.errata.map(\.date)
        + (version.kept?.lock.editions.map(\.record.date) ?? [])
    }
    let ofPages = (datedPages.map(\.date) + corrections.map(\.date)).map(Optional.some)
    return (ofVersions + ofPages).compactMap(\.self).max()
  }
}

extension Download {
  /// What it is a file of: a version or an article.
  fileprivate enum Work: Hashable {
    case version(VersionID)
    case article(Slug)
  }

  fileprivate var work: Work {
    switch subject {
    case .version(let id), .provision(let id, _), .comparison(_, let id): .version(id)
    case .article(let slug): .article(slug)
    }
  }
}

extension Download.Subject {
  fileprivate var kindWord: String {
    switch self {
    case .version: "version"
    case .provision: "provision"
    case .comparison: "comparison"
    case .article: "article"
    }
  }

  fileprivate var aboutWord: String? {
    switch self {
    case .provision(_, let id): id.description
    case .comparison(let old, _): old.description
    case .version, .article: nil
    }
  }
}
