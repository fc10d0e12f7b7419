internal import Addresses
internal import Fingerprints
internal import Phrasing
internal import Standards
internal import Views

extension PageBuilder {
  /// The downloads of a version; nil where there are none.
  func downloads(of version: Version) -> BuiltPage? {
    let list = DownloadList(of: version.id, model.downloadsByVersion[version.id] ?? [])
    guard !list.groups.isEmpty else { return nil }
    let title = say("Downloads of \(name(of: version.id))")
    let context = VersionDownloadsContext(
      title: title,
      isKept: version.kept != nil,
      isDraft: version.id.isDraft,
      editions: editions(of: version),
      groups: list.groups.map { group, files in
        DownloadGroupContext(
          title: say(group.title),
          anchor: "_\(group)",
          note: group.note.map { say($0) } ?? "",
          files: files.map(download)
        )
      },
      latest: latestLinks(of: version),
      migration: migrationLink(of: version),
      register: route.link(to: .downloads(.register(.version(version.id)))),
      verifying: verifying(version.id),
      versions: versionLinks(version)
    )
    return BuiltPage(
      title: title,
      description: say("The files of \(name(of: version.id)), with sizes and checksums."),
      main: render(.versionDownloads, context),
      crumbs: crumbs(version),
      version: frame(of: version),
      isIndexed: isIndexed(version)
    )
  }

  /// The page that brings a filled-in checklist along; nil where there is none.
  private func migrationLink(of version: Version) -> String? {
    let page = Route.migration(version.id.standard)
    return model.map.contains(page) ? route.link(to: page) : nil
  }

  private func download(_ file: DownloadFile) -> DownloadContext {
    let download = file.download
    let hasEditions =
      download.edition > 1
      || model.newestDownload(of: download.subject, as: download.form) != download
    let signature = Route.downloads(.signature(download))
    return DownloadContext(
      name: download.name,
      url: route.link(to: .download(download)),
      title: subjectWords(download) + say(word: download.form.title),
      // Files of a part are many, and the form of each is known from those of the whole.
      purpose: subjectWords(download).isEmpty ? say(word: download.form.purpose) : "",
      size: file.bytes.isEmpty ? say("made when opened") : say(FileSize(file.bytes.count)),
      digest: file.digest.description,
      edition: hasEditions ? say("edition \(download.edition)") : "",
      signature: model.register.isSigned ? route.link(to: signature) : ""
    )
  }

  private func subjectWords(_ download: Download) -> String {
    switch download.subject {
    case .version, .article: ""
    case .provision(let version, let id):
      "\(id) \(publication[version]?[id]?.title ?? ""): "
    case .comparison(let old, let new):
      "\(name(of: old, to: new)): "
    }
  }

  /// What was rendered anew since the version was published, the newest first.
  private func editions(of version: Version) -> [String] {
    let editions = (version.kept?.lock.editions ?? []).enumerated().dropFirst()
    return editions.reversed().map { index, edition in
      let date = edition.record.date.map { ", \(say($0))" } ?? ""
      return say("Edition \(index + 1)\(date): \(edition.reason ?? "")")
    }
  }

  /// The addresses that stay when a version follows; none but for the version in force.
  private func latestLinks(of version: Version) -> [LinkContext] {
    guard publication[version.id.standard]?.current?.id == version.id else { return [] }
    let own = (model.downloadsByVersion[version.id] ?? []).map(\.download)
    let newest = own.newest.filter { $0.subject == .version(version.id) }
    let files = newest.filter { $0.latestAddress != nil }
      .sorted { $0.form.order < $1.form.order }
      .map { Route.downloads(.latest($0)) }
    let routes = files + [.downloads(.register(.latest(version.id.standard)))]
    return routes.map { link("/\($0.address)", to: $0) }
  }

  /// How to check a file of a version; on pages of several, one of the version in force is the example.
  private func verifying(_ version: VersionID?) -> VerifyingContext {
    let key = publication.site.signingKeys.first
    let page = Route.downloads(.verify)
    let site = Route.downloads(.checksums)
    let shown = version ?? publication.standards.lazy.compactMap(\.current).first?.id
    let checksums = shown.flatMap { model.newestDownload(of: .version($0), as: .checksums) }
    let register = version.map { DownloadRoute.Register.version($0) } ?? .all
    return VerifyingContext(
      verify: route == page ? "" : route.link(to: page),
      checksums: checksums.map { link($0.name, to: .download($0)) },
      isOfSeveral: version == nil,
      siteChecksums: link(site.address, to: site),
      register: link(DownloadRoute.registerName, to: .downloads(.register(register))),
      example: shown.flatMap(example) ?? "FILE",
      isSigned: model.register.isSigned && key != nil,
      key: key?.description ?? "",
      keyFile: route.link(to: .downloads(.key))
    )
  }

  /// A file to show commands with.
  private func example(of version: VersionID) -> String? {
    DownloadList(of: version, model.downloadsByVersion[version] ?? []).groups.first?.files.first?
      .download.name
  }

  // MARK: All versions

  func allDownloads() -> BuiltPage {
    let context = AllDownloadsContext(
      standards: publication.standards.map { standard in
        StandardDownloadsContext(
          title: standard.title,
          versions: byImportance(standard).compactMap(downloadItem)
        )
      }.filter { !$0.versions.isEmpty },
      articles: articleDownloads(),
      register: route.link(to: .downloads(.register(.all))),
      schema: route.link(to: .downloads(.registerSchema)),
      verifying: verifying(nil)
    )
    return BuiltPage(
      title: say("Downloads"),
      description: say("The files of all versions, with checksums."),
      main: render(.allDownloads, context)
    )
  }

  private func downloadItem(_ version: Version) -> VersionItemContext? {
    let page = Route.downloads(.version(version.id))
    guard model.map.contains(page) else { return nil }
    return VersionItemContext(
      name: name(of: version.id),
      url: route.link(to: page),
      status: status(of: version),
      date: version.published.map { say($0) } ?? "",
      summary: "",
      links: mainDownloads(of: .version(version.id)).map {
        link(say(word: $0.form.title), to: .download($0))
      }
    )
  }

  /// What is offered to read of something, in its newest edition.
  func mainDownloads(of subject: Download.Subject) -> [Download] {
    DownloadForm.allCases.filter { !$0.isCitation && $0 != .checksums }
      .compactMap { model.newestDownload(of: subject, as: $0) }
  }

  private func articleDownloads() -> [LinkGroupContext] {
    model.articlesByDate.compactMap { article in
      let files = mainDownloads(of: .article(article.slug))
      guard !files.isEmpty else { return nil }
      return LinkGroupContext(
        title: article.title,
        links: files.map { link(say(word: $0.form.title), to: .download($0)) }
      )
    }
  }

  // MARK: Verifying

  func verifyPage() -> BuiltPage {
    let context = VerifyContext(
      root: route.wayToRoot,
      register: route.link(to: .downloads(.register(.all))),
      registerSignature: model.register.isSigned
        ? route.link(to: .downloads(.registerSignature(.all))) : "",
      keys: publication.site.signingKeys.map(\.description),
      checksums: route.link(to: .downloads(.checksums)),
      script: linkToAsset("verify.js"),
      downloads: route.link(to: .downloads(.all)),
      verifying: verifying(nil)
    )
    return BuiltPage(
      title: say("Verify a file"),
      description: say(
        "Find out what a file is, whether it was published here, and if it is current."
      ),
      main: render(.verify, context)
    )
  }
}
