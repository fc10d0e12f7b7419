internal import Addresses
internal import Changes
internal import Diagnostics
internal import Standards

// What changed between two versions, with the redline.
extension PDFWriter {
  func comparison(from old: VersionID, to new: VersionID, _ download: Download) -> PDFDocument? {
    let log = subject.histories.first { $0.standard == old.standard }?.log(from: old, to: new)
    guard let log, let newer = publication[new], publication[old] != nil else { return nil }
    let address = subject.url(of: .comparison(old, new))
    let title = "What changed from \(book.name(of: old)) to \(book.name(of: new))"
    var source = opening(
      "change-log",
      facts(of: newer) + [
        ("title", .words(title, at: newer.place)),
        ("old", .words(book.name(of: old), at: newer.place)),
        ("new", .words(book.name(of: new), at: newer.place)),
        ("address", .string(address)),
        ("cite", .string(CiteAs.comparison(title, newer, address, subject))),
        ("summary", .string(log.summary)),
        ("classes", .list(log.classCounts.map(classCount))),
        ("counts", .list(log.conservation.map { counts($0, newer) })),
      ]
    )
    append(log, newer, to: &source)
    source.append("\n#colophon()\n")
    return document(download, newer.place, source)
  }

  private func classCount(_ count: (changeClass: ComputedClass, count: Int)) -> TypstValue {
    .record([
      ("class", .string(count.changeClass.description)), ("count", .number(count.count)),
    ])
  }

  private func counts(_ counts: Conservation, _ version: Version) -> TypstValue {
    let stones = counts.tombstones
    return .record([
      (
        "kind", .string(standard(of: version)?.labels.name(of: counts.kind) ?? counts.kind.rawValue)
      ),
      ("old", .string(Conservation.sum(counts.old))),
      ("new", .string(Conservation.sum(counts.new))),
      (
        "tombstones",
        .string("\(stones.kept) kept, \(stones.new) new, \(stones.dropped) dropped")
      ),
    ])
  }

  private func append(_ log: ChangeLog, _ newer: Version, to source: inout TypstSource) {
    var group: ProvisionID?
    for (index, entry) in log.entries.enumerated() {
      let provision = shown(entry, in: log)
      let domain = provision.flatMap { topDomain(of: $0.provision, in: $0.version) }
      if index == 0 || domain?.id != group {
        group = domain?.id
        source.call(
          "change-group",
          [
            ("id", domain.map { .words($0.id.description, at: $0.place) } ?? .none),
            ("title", domain.map { .words($0.title, at: $0.place) } ?? .none),
          ]
        )
      }
      append(entry, index, in: log, at: provision?.provision.place ?? newer.place, to: &source)
    }
  }

  /// The provision that an entry is listed under.
  private func shown(
    _ entry: ChangeLog.Entry,
    in log: ChangeLog
  ) -> (provision: Provision, version: Version)? {
    let id = entry.relation.new.isEmpty ? log.old : log.new
    guard let version = publication[id], let provision = version[entry.id] else { return nil }
    return (provision, version)
  }

  /// The domain at the top; nil for terms.
  private func topDomain(of provision: Provision, in version: Version) -> Provision? {
    guard provision.kind != .term else { return nil }
    var top = provision
    for _ in 0..<32 {
      guard let parent = top.parent.flatMap({ version[$0] }) else { break }
      top = parent
    }
    return top
  }

  // MARK: A change

  private func append(
    _ entry: ChangeLog.Entry,
    _ index: Int,
    in log: ChangeLog,
    at place: SourcePlace,
    to source: inout TypstSource
  ) {
    let texts = [(log.old, entry.relation.old), (log.new, entry.relation.new)].flatMap { side in
      side.1.compactMap { publication[side.0]?[$0] }.flatMap(\.texts)
    }
    let origin = TypstOrigin(place, texts: texts)
    let redline = RedlineMarkup(origin)
    let ids = Set(entry.relation.old + entry.relation.new)
    source.call(
      "change",
      [
        ("label", .string("change-\(index)")),
        ("id", entry.id.isTerm ? .none : .words(entry.id.description, origin)),
        ("title", .words(entry.title, origin)),
        ("class", .string(entry.changeClass.description)),
        ("summary", .string(entry.summary.joined(separator: ", "))),
        ("detail", .words(detail(of: entry.relation), origin)),
        ("stated", .string(stated(entry))),
        ("note", .string(entry.redlineNote)),
        ("renamed", renamed(entry, origin)),
        (
          "fields",
          .list(
            entry.changedTexts.map {
              .record([
                ("name", .words($0.name, origin)),
                ("redline", .markup(redline.markup(of: $0.redline))),
              ])
            }
          )
        ),
        ("findings", .list(entry.classification.judged.map { finding($0, in: log, origin) })),
        (
          "rationales",
          .list(
            entry.revisions.enumerated().compactMap {
              rationale($1, about: ids, key: "change-\(index)-\($0)")
            }
          )
        ),
      ]
    )
  }

  private func renamed(_ entry: ChangeLog.Entry, _ origin: TypstOrigin) -> TypstValue {
    let comparison = entry.comparison
    guard comparison.isRenamed, let old = comparison.oldTitle, let new = comparison.newTitle else {
      return .none
    }
    return .record([("old", .words(old, origin)), ("new", .words(new, origin))])
  }

  private func detail(of relation: Relation) -> String {
    let sides = [relation.old, relation.new, relation.by].map {
      $0.map(\.description).joined(separator: ", ")
    }
    switch relation.kind {
    case .same, .added, .reinstated, .replaced: return ""
    case .withdrawn: return sides[2].isEmpty ? "" : "covered by \(sides[2])"
    case .moved, .split, .merged, .regrouped: return "\(sides[0]) → \(sides[1])"
    }
  }

  private func stated(_ entry: ChangeLog.Entry) -> String? {
    if let both = entry.reclassification { return "This change was \(both)." }
    let classification = entry.classification
    guard let stated = classification.stated, classification.computed != .decided(stated) else {
      return nil
    }
    return "The revision states \(stated.rawValue); the rules compute \(classification.computed)."
  }

  private func finding(
    _ judged: Classification.Judged,
    in log: ChangeLog,
    _ origin: TypstOrigin
  ) -> TypstValue {
    let finding = judged.finding
    return .record([
      ("class", .string(judged.counted.description)),
      ("summary", .words(finding.summary, origin)),
      ("witness", finding.witness.map { .words($0, origin) } ?? .none),
      ("rule", .string(finding.rule.description)),
      ("decision", judged.decision.map { decision($0, finding, in: log) } ?? .none),
    ])
  }

  private func decision(
    _ decision: Decision,
    _ finding: ChangeFinding,
    in log: ChangeLog
  ) -> TypstValue {
    let versions = publication[log.new.standard]?.versions ?? []
    let owner = versions.first { version in
      version.revisions.contains { $0.decisions.contains { $0.place == decision.place } }
    }
    let scope = owner?.scope ?? ReferenceScope(about: [log.new])
    let key = "decision-\(finding.fingerprint)"
    return .record([
      ("computed", .string(finding.computed.description)),
      ("reason", .markup(line(decision.reason, in: scope, TypstLinks(book), key: key))),
    ])
  }

  // MARK: Reasons

  private func rationale(
    _ reference: ChangeLog.RevisionReference,
    about ids: Set<ProvisionID>,
    key: String
  ) -> TypstValue? {
    guard let version = publication[reference.version],
      let revision = version.revisions.first(where: { $0.slug == reference.slug })
    else { return nil }
    let drivers = revision.drivers.enumerated().map { index, driver in
      TypstValue.record([
        ("kind", .string(driver.kind.rawValue.split(separator: "-").joined(separator: " "))),
        ("summary", .markup(line(driver.summary, of: version, key: "\(key)-driver-\(index)"))),
      ])
    }
    var text = TypstText(revision.body, in: version.scope, links: TypstLinks(book), key: key)
    let paragraphs = RationaleParagraphs.of(text.tree, in: revision.body) { label in
      guard case .success(.provision(_, let id)) = book.resolve(label, in: version.scope) else {
        return false
      }
      return ids.contains(id)
    }
    var words = TypstSource()
    for paragraph in paragraphs { words.append(text.blocks(paragraph..<(paragraph + 1))) }
    return .record([
      ("title", .words(revision.title, at: revision.place)),
      ("version", .words(book.name(of: version.id), at: revision.place)),
      ("drivers", .list(drivers)),
      ("text", .markup(words)),
    ])
  }
}
