internal import Diagnostics
internal import Fingerprints
internal import Standards

extension PageTable {
  /// The files that readers can take with them, and what leads to them; the sums prove every site, also one without such files.
  mutating func add(_ downloads: [Download], of publication: Publication, areSigned: Bool) {
    let site = publication.site
    add(.downloads(.checksums), site.place)
    if areSigned { add(.downloads(.checksumsSignature), site.place) }
    addKeys(of: site)
    guard !downloads.isEmpty else { return }
    for schema in PublishedSchema.allCases where downloads.contains(where: schema.describes) {
      add(.schema(schema), site.place)
    }
    for page in [DownloadRoute.all, .registerSchema, .verify] {
      add(.downloads(page), site.place)
    }
    add(.all, site.place, areSigned)
    for download in downloads {
      let origin = origin(of: download.page) ?? site.place
      add(.download(download), origin)
      if areSigned { add(.downloads(.signature(download)), origin) }
    }
    for version in Set(downloads.compactMap(\.version)).sorted() {
      let origin = origin(of: .version(version)) ?? site.place
      add(.downloads(.version(version)), origin)
      add(.version(version), origin, areSigned)
    }
    for standard in publication.standards { addLatest(of: standard, downloads, areSigned) }
  }

  private mutating func add(
    _ register: DownloadRoute.Register,
    _ origin: SourcePlace,
    _ areSigned: Bool
  ) {
    add(.downloads(.register(register)), origin)
    if areSigned { add(.downloads(.registerSignature(register)), origin) }
  }

  private mutating func addKeys(of site: Site) {
    guard !site.signingKeys.isEmpty else { return }
    add(.downloads(.key), site.place)
    for key in site.signingKeys { add(.downloads(.namedKey(key.name)), site.place) }
  }

  private mutating func addLatest(
    of standard: Standard,
    _ downloads: [Download],
    _ areSigned: Bool
  ) {
    guard let current = standard.current else { return }
    let newest = downloads.filter { $0.subject == .version(current.id) }.newest
    for download in newest where download.latestAddress != nil {
      add(.downloads(.latest(download)), current.place)
      if areSigned { add(.downloads(.latestSignature(download)), current.place) }
    }
    if !newest.isEmpty { add(.latest(standard.id), current.place, areSigned) }
    // The page of a draft's downloads leads on where there is no draft.
    let draft = VersionID(standard.id, VersionID.draftLabel)
    if contains(.fullText(draft)) { add(.downloads(.version(draft)), current.place) }
  }
}

extension Sequence<Download> {
  /// The newest edition of each, in no special order.
  public var newest: [Download] {
    Array(
      Dictionary(
        map { (DownloadKind($0), $0) },
        uniquingKeysWith: { $0.edition < $1.edition ? $1 : $0 }
      ).values
    )
  }
}
