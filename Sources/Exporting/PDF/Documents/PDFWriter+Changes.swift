internal import Addresses
internal import Changes
internal import Diagnostics
internal import Standards

// A change in a log: its redline, and beside it why and what it means.
extension PDFWriter {
  func append(
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
      ("decision", judged.decision.map { decision($0, finding) } ?? .none),
    ])
  }

  private func decision(
    _ decision: Decision,
    _ finding: ChangeFinding
  ) -> TypstValue {
    let key = "decision-\(finding.fingerprint)"
    return .record([
      ("computed", .string(finding.computed.description)),
      ("reason", .markup(line(decision.reason, key: key))),
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
        ("kind", .string(driver.kind.words)),
        ("summary", .markup(line(driver.summary, key: "\(key)-driver-\(index)"))),
      ])
    }
    var text = TypstText(revision.body, links: TypstLinks(book), key: key)
    let labels = revision.body.labels
    let paragraphs = RationaleParagraphs(of: revision.body).blocks {
      publication.provision(namedBy: labels[$0]).map(ids.contains) ?? false
    }
    var words = TypstSource()
    for paragraph in paragraphs { words.append(text.blocks(paragraph..<(paragraph + 1))) }
    return .record([
      ("title", .words(revision.title, at: revision.place)),
      ("version", .words(publication.name(of: version.id), at: revision.place)),
      ("drivers", .list(drivers)),
      ("text", .markup(words)),
    ])
  }
}
