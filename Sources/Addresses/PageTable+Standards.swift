internal import Changes
internal import Diagnostics
internal import Standards

extension PageTable {
  /// All pages that show the publication and its comparisons.
  mutating func add(_ publication: Publication, _ histories: [StandardHistory]) {
    if !publication.standards.isEmpty { add(.start, site) }
    for standard in publication.standards { add(standard) }
    for history in histories {
      add(history)
      add(publication.exams, since: history)
      if let standard = publication[history.standard] {
        addComparisons(withDraftOf: standard, history)
      }
    }
    addPages(of: publication)
    for asset in publication.assets { add(.asset(asset.path), SourcePlace(asset.path)) }
    addSearch(of: publication)
  }

  /// The files of the index, and the lists of names where one page would be too long.
  private mutating func addSearch(of publication: Publication) {
    let counts = SearchFileCounts(of: publication)
    add(.searchFile(.manifest), site)
    for number in 0..<counts.words { add(.searchFile(.words(number)), site) }
    for number in 0..<counts.documents { add(.searchFile(.documents(number)), site) }
    guard SearchNames(of: publication).isDivided else { return }
    for standard in publication.standards { add(.searchList(standard.id), standard.place) }
  }

  /// The files that templates bring along.
  mutating func add(_ themeAssets: [ThemeAsset]) {
    for asset in themeAssets { add(.themeAsset(asset.name), SourcePlace(asset.path)) }
  }

  /// The addresses that the site had before, where nothing else is there now; a rule reports the others.
  mutating func add(_ moved: [MovedAddress]) {
    for moved in moved where pages[moved.address] == nil {
      add(.formerAddress(moved.address), moved.place)
    }
  }

  mutating func add(_ standard: Standard) {
    add(.standard(standard.id), standard.place)
    add(.standardFeed(standard.id), standard.place)
    if standard.current != nil { add(.latest(standard.id), standard.place) }
    for version in standard.versions { add(version) }
    if standard.draft == nil, let current = standard.current {
      addDraft(before: current, wasDraft: Self.publishedDraft(of: standard) != nil)
    }
    for version in standard.versions.reversed() {
      for provision in version.provisions {
        add(.history(standard.id, provision.id), provision.place)
        if provision.kind == .domain, provision.parent == nil {
          add(.domainFeed(standard.id, provision.id), provision.place)
        }
      }
    }
    addNotices(of: standard)
  }

  /// The pages of what was in force in an older version and is not in a newer one, not even as a tombstone.
  private mutating func addNotices(of standard: Standard) {
    var past: [VersionID: [ProvisionID: SourcePlace]] = [:]
    for version in standard.versions {
      guard let before = standard.predecessor(of: version) else { continue }
      var known = past[before.id, default: [:]]
      for provision in before.provisions where provision.kind.hasPage && provision.isLive {
        known[provision.id] = provision.place
      }
      past[version.id] = known
      let slugs = Set(version.provisions.map { $0.id.slug(in: standard.id) })
      let isDraft = Self.publishedDraft(of: standard)?.id == version.id
      for (id, place) in known.sorted(by: { $0.key < $1.key })
      where !slugs.contains(id.slug(in: standard.id)) {
        add(.notice(version.id, id), place)
        if isDraft { add(.notice(VersionID(standard.id, VersionID.draftLabel), id), place) }
      }
    }
  }

  private mutating func add(_ version: Version) {
    for route in Self.pages(of: version) { add(route, version.place) }
    for provision in version.provisions where provision.kind.hasPage {
      add(.provision(version.id, provision.id), provision.place)
    }
  }

  /// The addresses of a draft that there is not: they lead on to the version in force. Those of its pages are kept
  /// where that version was a draft.
  private mutating func addDraft(before current: Version, wasDraft: Bool) {
    let draft = VersionID(current.id.standard, VersionID.draftLabel)
    add(.version(draft), current.place)
    guard wasDraft else { return }
    let provisions = current.provisions.filter(\.kind.hasPage)
    let pages = Self.pages(of: current) + provisions.map { .provision(current.id, $0.id) }
    for page in pages.compactMap({ $0.moved(to: draft) }) { add(page, current.place) }
  }

  /// The pages of a version as a whole.
  private static func pages(of version: Version) -> [Route] {
    [.version(version.id), .fullText(version.id)]
      + (version.terms.isEmpty ? [] : [.terms(version.id)])
      + (version.revisions.isEmpty ? [] : [.revisions(version.id)])
      + (version.verifiedErrata.isEmpty ? [] : [.errata(version.id)])
  }

  mutating func add(_ history: StandardHistory) {
    if !history.logs.isEmpty {
      add(.migration(history.standard), site)
      add(.changes(history.standard), site)
      add(.comparisons(history.standard), site)
    }
    for log in history.logs {
      add(.comparison(log.old, log.new), site)
      for form in ChangeLogForm.allCases { add(.changeLogFile(log.old, log.new, form), site) }
      add(.changeLogSchema, site)
      add(.impact(log.old, log.new), site)
      add(.impactFile(log.old, log.new), site)
      add(.impactSchema, site)
      for entry in log.entries { add(Route(of: entry, in: log), site) }
    }
  }

  /// The pages that compared a draft with older versions: they lead on to those of the version that it was published as.
  mutating func addComparisons(withDraftOf standard: Standard, _ history: StandardHistory) {
    guard let current = Self.publishedDraft(of: standard) else { return }
    let draft = VersionID(standard.id, VersionID.draftLabel)
    for log in history.logs(to: current.id) {
      let pages =
        [.comparison(log.old, log.new), .impact(log.old, log.new)]
        + log.entries.map { Route(of: $0, in: log) }
      for page in pages.compactMap({ $0.compared(with: draft) }) { add(page, current.place) }
    }
  }

  /// The version in force, where it was the draft before and there is no other one.
  private static func publishedDraft(of standard: Standard) -> Version? {
    guard standard.draft == nil, let current = standard.current,
      current.seal?.lock.origin == .released
    else { return nil }
    return current
  }

  /// For each exam the pages for those who prepared on an older version.
  mutating func add(_ exams: [Exam], since history: StandardHistory) {
    for exam in exams {
      for log in history.logs(to: exam.examines) {
        add(.studyDelta(exam.id, log.old), exam.place)
      }
    }
  }

  mutating func addPages(of publication: Publication) {

    if !publication.exams.isEmpty { add(.exams, site) }
    for exam in publication.exams {
      add(.exam(exam.id), exam.place)
      if publication[exam.examines] != nil { add(.coverage(exam.id), exam.place) }
    }
    if !publication.articles.isEmpty { add(.articleFeed, site) }
    for kind in DocumentKind.allCases { add(kind.type, of: publication) }
  }

  private mutating func add<Item: Document>(_ type: Item.Type, of publication: Publication) {
    let documents = publication.documents[type]
    if !documents.isEmpty, Item.placement != .atRoot { add(.documents(Item.kind), site) }
    guard Item.placement != .onList else { return }
    for document in documents { add(.document(Item.kind, document.slug), document.place) }
  }
}
