internal import Addresses
internal import Artifacts
internal import Changes
internal import Diagnostics
internal import Standards

/// A version as a workbook: the criteria, a checklist to fill in, what changed since the version before, and where the file
/// comes from.
struct VersionWorkbook {
  private let reading: VersionReading
  private var version: Version { reading.version }

  /// The file; where the disk refuses, an error at the version.
  static func render(_ reading: VersionReading) -> Rendition {
    let workbook = VersionWorkbook(reading: reading)
    do {
      return Rendition(try Workbook.bytes(of: workbook.sheets, workbook.properties))
    } catch let error as WorkbookError {
      return Rendition([], diagnostics: [.unwritable(reading.version, error.reason)])
    } catch {
      return Rendition([], diagnostics: [.unwritable(reading.version, "\(error)")])
    }
  }

  private var sheets: [Sheet] {
    [criteria, checklist] + (changes.map { [$0] } ?? []) + [origin]
  }

  // MARK: Sheets

  private var criteria: Sheet {
    let widths: [String: Double] = [
      "Title": 28, "Domain title": 22, "Requirement": 70, "Sections": 60,
      "As published": 30, "Withdrawn": 30, "File": 20, "Address": 40, "Verify": 30,
    ]
    return Sheet(
      name: "Criteria",
      columns: columns(VersionTable.header, widths),
      rows: Array(VersionTable.rows(reading, in: .xlsx).dropFirst()),
      frozenColumns: 2
    )
  }

  private var checklist: Sheet {
    let widths: [String: Double] = [
      "Title": 28, "Domain": 22, "Requirement": 70, "Status": 16, "Owner": 18, "Evidence": 40,
      "Address": 40, "Verify": 30,
    ]
    return Sheet(
      name: "Checklist",
      columns: columns(Checklist.header, widths),
      rows: Array(Checklist.rows(reading).dropFirst()),
      frozenColumns: 2
    )
  }

  private func columns(_ titles: [String], _ widths: [String: Double]) -> [Sheet.Column] {
    titles.map { title in
      let content: Sheet.Column.Content =
        switch title {
        case "Address", "Verify": .address
        case "Date": .date
        case "Status" where widths["Status"] != nil: .choice(Checklist.states)
        default: .text
        }
      return Sheet.Column(title: title, width: widths[title] ?? 12, content: content)
    }
  }

  /// What changed since the version that it follows; nil where it follows none.
  private var changes: Sheet? {
    guard let log = reading.subject.log(of: version.id) else { return nil }
    let widths: [String: Double] = [
      "Title": 28, "What happened": 22, "Revisions": 40, "Effect": 70, "Address": 60,
    ]
    let header = [
      "ID", "Title", "Kind", "What happened", "Class", "Old", "New", "Covered by", "Revisions",
      "Effect", "Address",
    ]
    return Sheet(
      name: "Changes",
      columns: columns(header, widths),
      rows: log.entries.map { change($0, in: log) }
    )
  }

  private func change(_ entry: ChangeLog.Entry, in log: ChangeLog) -> [String] {
    func list(_ ids: [ProvisionID]) -> String { ids.map(\.description).joined(separator: ", ") }
    var effects: [String] = []
    for finding in entry.classification.judged.map(\.finding) {
      let effect = finding.witness ?? finding.summary
      if !effects.contains(effect) { effects.append(effect) }
    }
    return [
      entry.id.description, entry.title, entry.kind.rawValue,
      entry.summary.joined(separator: ", "), entry.changeClass.description,
      list(entry.relation.old), list(entry.relation.new), list(entry.relation.by),
      entry.revisions.map(\.title).joined(separator: "\n"),
      effects.joined(separator: "\n"),
      reading.subject.url(of: Route(of: entry, in: log)),
    ]
  }

  private var origin: Sheet {
    let site = reading.subject.publication.site
    let rows: [[String?]] = [
      ["Standard", reading.standard.title], ["Version", version.id.description],
      ["Status", version.status.rawValue], ["Published", version.published?.description],
      ["Follows", version.follows?.description], ["Publisher", site.publisher],
      ["Licence", "\(site.licence.title), \(site.licence.url)"],
      ["File", reading.file(.xlsx).name], ["Address", reading.url],
      ["Verify this file", reading.subject.verifyURL],
    ]
    return Sheet(
      name: "About",
      columns: [
        Sheet.Column(title: "About this file", width: 20),
        Sheet.Column(title: reading.name, width: 80),
      ],
      rows: rows.compactMap { row in
        let texts = row.compactMap(\.self)
        return texts.count == row.count ? texts : nil
      },
      hasFilters: false
    )
  }

  // MARK: About the file

  private var properties: WorkbookProperties {
    let draft = version.status == .published ? "" : ", \(version.status.rawValue)"
    return WorkbookProperties(
      title: "\(reading.standard.title), \(reading.name)",
      subject: "Criteria, checklist and changes of \(version.id)",
      publisher: reading.subject.publication.site.publisher,
      status: version.status.rawValue,
      address: reading.url,
      verifyAddress: reading.subject.verifyURL,
      created: reading.date?.secondsSince1970 ?? 0,
      version: version.id.description,
      footer: "\(reading.standard.shortTitle) \(version.number)\(draft) · \(reading.url)"
    )
  }
}

extension VersionReading {
  /// When the version was published; of a draft, when the last version before it was.
  var date: PublicationDate? {
    let chain = sequence(first: version) { standard.predecessor(of: $0) }
      .prefix(standard.versions.count)
    return chain.lazy.compactMap(\.published).first
  }
}

extension PublicationDate {
  /// The first moment of its first day in UTC, by the civil calendar (Howard Hinnant, `days_from_civil`).
  var secondsSince1970: Int {
    let (y, m) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * m + 2) / 5 + (day ?? 1) - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return (era * 146_097 + dayOfEra - 719_468) * 86_400
  }
}

extension Diagnostic {
  static func unwritable(_ version: Version, _ reason: String) -> Diagnostic {
    Diagnostic(
      .error,
      "unwritable-download",
      at: version.place,
      "the workbook of \(version.id) could not be made: \(reason)",
      advice: "free space in the folder for temporary files, or name another with TMPDIR"
    )
  }
}
