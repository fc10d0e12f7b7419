internal import Addresses
internal import Changes
internal import Diagnostics
internal import Phrasing
internal import Standards
internal import Views

// What changed between two versions, with the redline.
extension PDFWriter {
  func comparison(from old: VersionID, to new: VersionID, _ download: Download) -> PDFDocument? {
    let log = subject.histories.first { $0.standard == old.standard }?.log(from: old, to: new)
    guard let log, let newer = publication[new], publication[old] != nil else { return nil }
    let address = subject.url(of: .comparison(old, new))
    let title = say("What changed from \(publication.name(of: old, to: new, say))")
    var source = opening(
      "change-log",
      facts(of: newer) + [
        ("title", .words(title, at: newer.place)),
        ("old", .words(publication.name(of: old, say), at: newer.place)),
        ("new", .words(publication.name(of: new, say), at: newer.place)),
        ("address", .string(address)),
        ("cite", .string(reference(title, newer, address))),
        ("summary", .string(say(log.summary))),
        ("classes", .list(log.classCounts.map(classCount))),
        ("counts", .list(log.conservation.map { counts($0, newer) })),
      ]
    )
    append(log, newer, to: &source)
    return document(download, newer.place, source)
  }

  /// A comparison is no work of its own that programs for references would keep; it is cited by its title.
  private func reference(_ title: String, _ new: Version, _ address: String) -> String {
    let date = new.published.map { " \(say($0))." } ?? ""
    return "\(publication.site.publisher). \(title).\(date) \(address)"
  }

  private func classCount(_ count: (changeClass: ComputedClass, count: Int)) -> TypstValue {
    .record([
      ("class", .string(count.changeClass.description)), ("count", .number(count.count)),
    ])
  }

  private func counts(_ counts: Conservation, _ version: Version) -> TypstValue {
    .record([
      (
        "kind",
        .string(
          standard(of: version).map { say.name(of: counts.kind, $0.labels) }
            ?? say(word: counts.kind.rawValue)
        )
      ),
      ("old", .string(Conservation.sum(counts.old, say))),
      ("new", .string(Conservation.sum(counts.new, say))),
      (
        "tombstones",
        .string(say(counts.tombstones.summary))
      ),
    ])
  }

  private func append(_ log: ChangeLog, _ newer: Version, to source: inout TypstSource) {
    var group: ProvisionID?
    for (index, entry) in log.entries.enumerated() {
      let provision = shown(entry, in: log)
      let domain = provision.flatMap { topDomain(of: $0.provision, in: $0.version) }
      let own = domain?.id ?? (entry.id.isClause ? entry.id : nil)
      let isInGroup = own == group || own?.isClause ?? false && group?.isClause ?? false
      if index == 0 || !isInGroup {
        group = own
        source.call(
          "change-group",
          [
            ("id", domain.map { .words($0.id.description, at: $0.place) } ?? .none),
            ("title", domain.map { .words($0.title, at: $0.place) } ?? .none),
            ("clauses", .flag(entry.id.isClause)),
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
    guard provision.kind.hasPage else { return nil }
    var top = provision
    for _ in 0..<32 {
      guard let parent = top.parent.flatMap({ version[$0] }) else { break }
      top = parent
    }
    return top
  }
}
