internal import Diagnostics
internal import Standards
internal import Wording

/// `standards/psf/standard.yml`: a standard without its versions.
struct StandardFile: FrontMatterFile {
  private let id: StandardID

  static let schemas = [
    FrontMatterSchema("standard", "standards/*/standard.yml", at: "standards/a/standard.yml")
  ]

  init?(_ path: ContentPath) {
    guard path.isIn("standards", depth: 3), path.name == "standard.yml" else { return nil }
    id = StandardID(String(path.parts[1]))
  }

  var form: ContentForm { .yaml }
  var seenKeys: SeenKeys? { .all }

  func note(_ part: SurveyPart, in survey: inout SurveyDraft) {
    let node = part.frontMatter
    survey.references.add(id.description, .standard(id))
    for entry in node["ids"]?.entries ?? [] {
      if let pattern = entry.value.scalar { survey.references.add(IDPattern(pattern)) }
    }
    let title = node["title"]?.scalar ?? id.description
    survey.titles[id] = (title, node["short-title"]?.scalar ?? title)
    for entry in node["domain-aliases"]?.entries ?? [] {
      guard let domain = entry.key.scalar else { continue }
      for alias in entry.value.items.compactMap(\.scalar) {
        survey.aliases.append((alias, ProvisionID(domain), id))
      }
    }
  }

  func scope(_ node: FrontMatterNode, _ survey: Survey) -> ReferenceScope {
    ReferenceScope(about: survey.current[id].map { [$0] } ?? [])
  }

  func read(_ reader: inout FrontMatterReader, _ survey: Survey) -> LoadedFile.Value {
    .standard(id, reader.standard(id))
  }
}

extension FrontMatterReader {
  /// Reads `standard.yml`; the versions are put in when they are read.
  fileprivate mutating func standard(_ folder: StandardID) -> @Sendable ([Version]) -> Standard {
    let id = StandardID(text("id"))
    if id != folder, !id.description.isEmpty {
      report(.idDiffersFromFolder(place(of: "id"), id.description, folder.description))
    }
    let title = text("title")
    let shortTitle = text("short-title")
    let aliases = texts("aliases")
    for alias in aliases { refuseComment(in: alias.node, "aliases") }
    let description = prose("description")
    let labels = map("labels") { reader in
      Standard.Labels(
        domain: reader.text("domain"),
        criterion: reader.text("criterion"),
        domains: reader.optionalText("domains"),
        criteria: reader.optionalText("criteria")
      )
    }
    let patterns = map("ids") { reader in (reader.text("domain"), reader.text("criterion")) }
    demand("ids", isThere: node("ids") != nil)
    let domainAliases = domainAliases()
    let order = optionalNumber("order")
    let versioning = map("versioning") { reader in reader.versioningPolicy() }
    let wording = RequirementWording(
      language: optionalText("language") ?? "en",
      keywords: choice("keywords", of: RequirementWording.Keywords.self)
    )
    let withdrawn = map("withdrawn") { reader in reader.withdrawal() }
    let withdrawals = withdrawnVersions(of: folder)
    let place = filePlace
    let keys = places(of: "domain-aliases")
    return { versions in
      Standard(
        id: folder,
        title: title,
        shortTitle: shortTitle,
        aliases: aliases.map(\.text),
        description: description,
        labels: labels ?? Standard.Labels(domain: "Domain", criterion: "Criterion"),
        domainPattern: IDPattern(patterns?.0 ?? ""),
        criterionPattern: IDPattern(patterns?.1 ?? ""),
        domainAliases: domainAliases,
        order: order,
        versioning: versioning ?? VersioningPolicy(),
        versions: versions.map {
          $0.worded(wording).withdrawn(withdrawals[$0.id] ?? withdrawn)
        },
        place: place,
        keys: keys
      )
    }
  }

  private mutating func domainAliases() -> [ProvisionID: [String]] {
    var aliases: [ProvisionID: [String]] = [:]
    for entry in freeEntries(of: "domain-aliases", each: .list(.text)) {
      guard let id = entry.key.scalar else { continue }
      aliases[ProvisionID(id)] = entry.value.items.compactMap(\.scalar)
      for item in entry.value.items { refuseComment(in: item, "domain-aliases") }
      if case .list = entry.value.content { continue }
      report(.wrongType(place(of: entry.value), "'\(id)'", "a list", entry.value.kindName))
    }
    return aliases
  }

  private mutating func withdrawnVersions(of standard: StandardID) -> [VersionID: Withdrawal] {
    let pairs = maps("withdrawn-versions") { reader -> (VersionID, Withdrawal)? in
      let label = reader.text("version")
      let place = reader.place(of: "version")
      let id = reader.version("\(standard)@\(label)", "version", at: place)
      guard let withdrawal = reader.withdrawal(), let id else { return nil }
      return (id, withdrawal)
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  private mutating func withdrawal() -> Withdrawal? {
    let (date, reason) = (date("date"), prose("reason"))
    let by = optionalText("by").flatMap { version($0, "by", at: place(of: "by")) }
    let dated = place(of: "date")
    return date.map { Withdrawal(date: $0, reason: reason, by: by, place: dated) }
  }

  /// Which part of the number a change of each class must raise.
  private mutating func versioningPolicy() -> VersioningPolicy? {
    var parts: [ChangeClass: VersioningPolicy.Part] = [:]
    for changeClass in ChangeClass.allCases.reversed() {
      parts[changeClass] = choice(changeClass.rawValue, of: VersioningPolicy.Part.self)
    }
    return VersioningPolicy(
      parts: parts,
      domainsAddedOrRemoved: choice("domains-added-or-removed", of: VersioningPolicy.Part.self)
    )
  }
}

extension Diagnostic {
  static func idDiffersFromFolder(
    _ place: SourcePlace,
    _ id: String,
    _ folder: String
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "id-differs-from-folder",
      at: place,
      "'\(id)' stands in the folder '\(folder)'",
      advice: "give both one name"
    )
  }
}
