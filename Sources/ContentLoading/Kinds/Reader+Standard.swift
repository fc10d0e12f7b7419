internal import Diagnostics
internal import Standards
internal import Wording

extension FrontMatterReader {
  /// Reads `standard.yml`; the versions are put in when they are read.
  mutating func standard(_ folder: StandardID) -> @Sendable ([Version]) -> Standard {
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
      Standard.Labels(domain: reader.text("domain"), criterion: reader.text("criterion"))
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

  /// Reads `version.yml`; the provisions and revisions are put in when they are read.
  mutating func version(_ id: VersionID) -> @Sendable (VersionParts) -> Version {
    let form = "a number such as 1.1, in quotes"
    let number = required("number", form, parse: Self.versionNumber)
    if let number, !id.isDraft, number.description != id.label {
      report(.idDiffersFromFolder(place(of: "number"), number.description, id.label))
    }
    let status = id.isDraft ? draftStatus() : nil
    if !id.isDraft, has("status") { report(.statusOfPublished(place(of: "status"))) }
    let published = id.isDraft ? optionalDate("published") : date("published")
    let effective = optionalDate("effective")
    let follows = optional("follows", form, parse: Self.versionNumber)
    let cites = citations()
    let summary = prose("summary")
    let notice = optionalProse("notice")
    let transition = map("transition") { reader in
      Transition(
        citeUntil: reader.optionalDate("cite-until"),
        certifyUntil: reader.optionalDate("certify-until"),
        place: reader.place(of: reader.has("cite-until") ? "cite-until" : "certify-until")
      )
    }
    let place = filePlace
    let keys = places(of: "number", "follows", "published", "effective")
    return { parts in
      Version(
        id: id,
        number: number ?? VersionNumber(id.label),
        published: published,
        effective: effective,
        follows: follows,
        status: id.isDraft ? status ?? .draft : .published,
        cites: cites,
        summary: summary,
        notice: notice,
        transition: transition,
        provisions: parts.provisions,
        revisions: parts.revisions,
        errata: parts.errata,
        seal: parts.seal,
        kept: parts.kept,
        place: place,
        keys: keys
      )
    }
  }

  private mutating func draftStatus() -> Version.Status? {
    let words = [Version.Status.draft, .candidate].map(\.rawValue)
    return optionalWord("status", of: words, "draft or candidate").flatMap {
      Version.Status(rawValue: $0)
    }
  }

  private static func versionNumber(_ text: String) -> VersionNumber? {
    let number = VersionNumber(text)
    return number.isWellFormed ? number : nil
  }

  private mutating func citations() -> [StandardID: VersionNumber] {
    var cites: [StandardID: VersionNumber] = [:]
    for entry in freeEntries(of: "cites") {
      guard let standard = entry.key.scalar, let label = entry.value.scalar else { continue }
      let text = "\(standard)@\(label)"
      guard version(text, "cites", at: place(of: entry.value)) != nil else { continue }
      cites[StandardID(standard)] = VersionNumber(label)
    }
    return cites
  }
}

extension Diagnostic {
  static func statusOfPublished(_ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error,
      "bad-value",
      at: place,
      "only a working draft, in next/, has a status",
      advice:
        "rename the folder to next/, and let 'psf release' give it its number; delete the line where it is out"
    )
  }

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
