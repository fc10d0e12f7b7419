internal import Diagnostics
internal import Locks
internal import SourceFiles
internal import Standards

/// What a version is made of beside its `version.yml`.
struct VersionParts: Sendable {
  var provisions: [Provision] = []
  var revisions: [Revision] = []
  var errata: [Erratum] = []
  var seal: Seal?
  var kept: KeptDownloads?
}

/// Puts the parts together that the files became.
struct Assembly {
  private var site: Site?
  private var standards: [(id: StandardID, make: @Sendable ([Version]) -> Standard)] = []
  private var versions: [(id: VersionID, make: @Sendable (VersionParts) -> Version)] = []
  private var locks: [VersionID: VersionLock] = [:]
  private var downloadLocks: [VersionID: DownloadLock] = [:]
  /// The first kept download of each version, for a message.
  private var keptDownloads: [VersionID: SourcePath] = [:]
  private var provisions: [VersionID: [Provision]] = [:]
  private var revisions: [VersionID: [Revision]] = [:]
  private var errata: [VersionID: [Erratum]] = [:]
  private var exams: [(id: ExamID, make: @Sendable ([Objective]) -> Exam)] = []
  private var objectives: [ExamID: [Objective]] = [:]
  private var documents = Documents()

  private var assets: [Asset] = []
  private var figures: [StatedFigure] = []

  mutating func take(_ value: LoadedFile.Value) {
    switch value {
    case .nothing: break
    case .site(let value): site = value
    case .facts(let list): figures += list
    case .standard(let id, let make): standards.append((id, make))
    case .version(let id, let make): versions.append((id, make))
    case .lock(let id, let value): locks[id] = value
    case .downloadLock(let value): downloadLocks[value.version] = value
    case .keptDownload(let id, let path): keptDownloads[id] = min(path, keptDownloads[id] ?? path)
    case .provisions(let id, let list): provisions[id, default: []] += list
    case .revision(let id, let value): revisions[id, default: []].append(value)
    case .erratum(let value): errata[value.version, default: []].append(value)
    case .exam(let id, let make): exams.append((id, make))
    case .objective(let id, let value): objectives[id, default: []].append(value)
    case .document(let value): documents.add(value)

    case .asset(let value): assets.append(value)
    }
  }

  /// The publication; nil without a site.
  func publication(
    _ references: ReferenceIndex,
    of tree: SourceTree
  ) -> (value: Publication?, diagnostics: [Diagnostic]) {
    let kept = downloadLocks.mapValues { $0.kept(in: tree) }
    let strays =
      strayDiagnostics() + strayDownloads(in: tree) + kept.values.flatMap(\.diagnostics)
      + provisions.values.flatMap(Self.missingPrinciples)
    guard let site else { return (nil, strays + [.noSite]) }
    let publication = Publication(
      site: site,
      standards: standards.map {
        $0.make(versions(of: $0.id, kept.mapValues(\.files), in: tree))
      }.sorted {
        ($0.order ?? .max, $0.id) < ($1.order ?? .max, $1.id)
      },
      exams: exams.map { exam in
        exam.make((objectives[exam.id] ?? []).sorted { $0.id < $1.id })
      }.sorted { $0.id < $1.id },
      documents: documents.sorted(),

      assets: assets.sorted { $0.path < $1.path },
      figures: figures,
      references: references,
      lostVersions: Set(locks.keys).subtracting(versions.map(\.id))
    )
    let dated = publication.with(DateRecord(of: publication.datedPages, in: tree))
    return (dated.withReferenceNames(), strays)
  }

  private func versions(
    of standard: StandardID,
    _ kept: [VersionID: KeptDownloads],
    in tree: SourceTree
  ) -> [Version] {
    let pictures = PictureDigests(of: assets)
    return versions.filter { $0.id.standard == standard }.sorted { $0.id < $1.id }.map { version in
      version.make(
        VersionParts(
          provisions: Self.inReadingOrder(
            (provisions[version.id] ?? []).map { pictures.illustrated($0) }
          ),
          revisions: (revisions[version.id] ?? []).sorted { $0.slug < $1.slug },
          errata: (errata[version.id] ?? []).sorted { $0.id < $1.id },
          seal: locks[version.id].map { Self.seal(of: $0, in: tree) },
          kept: kept[version.id]
        )
      )
    }
  }

  private static func seal(of lock: VersionLock, in tree: SourceTree) -> Seal {
    let place = SourcePlace(lock.version.lockPath)
    return Seal(lock, at: place, departures: lock.departures(in: tree))
  }

  /// The clauses before the domains; domains by id, each followed by its criteria and then by its own domains; annexes;
  /// terms by name.
  private static func inReadingOrder(_ provisions: [Provision]) -> [Provision] {
    let members = Dictionary(grouping: provisions.filter(\.kind.hasPage), by: \.parent)
    var ordered: [Provision] = []
    var walked: Set<ProvisionID> = []
    func append(below parent: ProvisionID?) {
      let below = (members[parent] ?? []).sorted { ($0.kind, $0.id) > ($1.kind, $1.id) }
      for provision in below.reversed() where provision.kind == .criterion {
        ordered.append(provision)
      }
      for provision in below.reversed() where provision.kind == .domain {
        ordered.append(provision)
        if walked.insert(provision.id).inserted { append(below: provision.id) }
      }
    }
    append(below: nil)
    let terms = provisions.filter { $0.kind == .term }
    let (front, annexes) = clauses(among: provisions)
    return front + ordered + annexes
      + terms.sorted { ($0.title.lowercased(), $0.id) < ($1.title.lowercased(), $1.id) }
  }

  private static func clauses(
    among provisions: [Provision]
  ) -> (front: [Provision], annexes: [Provision]) {
    let clauses = provisions.compactMap { provision in
      provision.clause.map { (role: $0.role, provision: provision) }
    }
    .sorted { $0.role < $1.role }
    return (
      clauses.filter { !$0.role.isAnnex }.map(\.provision),
      clauses.filter(\.role.isAnnex).map(\.provision)
    )
  }

  /// A version whose domains have principles has one for each: one without was forgotten.
  private static func missingPrinciples(among provisions: [Provision]) -> [Diagnostic] {
    let domains = provisions.filter { $0.kind == .domain }
    guard domains.contains(where: { $0.principle != nil }) else { return [] }
    return domains.filter { $0.principle == nil }.map { .missingKey($0.place, "principle") }
  }

  /// Kept downloads without the file that says what they must be, or of a version that may still change.
  private func strayDownloads(in tree: SourceTree) -> [Diagnostic] {
    let paths = Set(tree.files.map(\.path))
    let unlisted = keptDownloads.filter { !paths.contains($0.key.downloadsLockPath) }.map {
      Diagnostic.partWithoutWhole(SourcePlace($0.value), $0.key.downloadsLockPath.relative)
    }
    let unlocked = downloadLocks.keys.filter { !paths.contains($0.lockPath) }.map {
      Diagnostic.partWithoutWhole(SourcePlace($0.downloadsLockPath), $0.lockPath.relative)
    }
    return unlisted + unlocked
  }

  /// Parts whose whole is missing.
  private func strayDiagnostics() -> [Diagnostic] {
    let knownVersions = Set(versions.map(\.id))
    let knownStandards = Set(standards.map(\.id))
    let knownExams = Set(exams.map(\.id))
    var found: [Diagnostic] = []
    for (id, list) in provisions where !knownVersions.contains(id) {
      found += list.map {
        .partWithoutWhole($0.place, id.file.relative)
      }
    }
    for version in versions where !knownStandards.contains(version.id.standard) {
      let place = version.make(VersionParts()).place
      found.append(.partWithoutWhole(place, "standards/\(version.id.standard)/standard.yml"))
    }
    for id in locks.keys where !knownVersions.contains(id) {
      found.append(.lockWithoutVersion(id))
    }
    for (id, list) in errata where !knownVersions.contains(id) {
      found += list.map {
        .partWithoutWhole($0.place, id.file.relative)
      }
    }
    for (id, list) in objectives where !knownExams.contains(id) {
      found += list.map { .partWithoutWhole($0.place, "exams/\(id)/exam.yml") }
    }
    return found
  }
}

extension Diagnostic {
  static var noSite: Diagnostic {
    Diagnostic(
      .error,
      "missing-file",
      at: SourcePlace(SourcePath("site.yml")),
      "there is no site.yml that can be read",
      advice: "add it, or give the content folder with --content"
    )
  }

  static func lockWithoutVersion(_ id: VersionID) -> Diagnostic {
    Diagnostic(
      .error,
      "lock-without-version",
      at: SourcePlace(id.lockPath),
      "this is the lock of \(id), and there is no \(id.folder)version.yml that can be read",
      help: [
        .run(["git", "stash", "push", "--", .file(SourcePath(String(id.folder.dropLast())))])
      ],
      basis: [id.file]
    ).telling([id.file.relative])
  }

  static func partWithoutWhole(_ place: SourcePlace, _ path: String) -> Diagnostic {
    Diagnostic(
      .error,
      "missing-file",
      at: place,
      "it belongs to \(path), which is missing or cannot be read",
      advice:
        "bring that file back from the history of Git, or mend it; where there never was one, move this file to where it belongs",
      basis: [SourcePath(path)]
    ).missing([path])
  }
}
