internal import Addresses
internal import Artifacts
internal import Changes
internal import Diagnostics
internal import Phrasing
internal import Standards
internal import Views

/// A version as a workbook: the criteria, a checklist to fill in, what changed since the version before, and where the file
/// comes from.
struct VersionWorkbook {
  private let reading: VersionReading
  private var version: Version { reading.version }
  private var say: Phrases { reading.subject.say }

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
      name: say("Criteria"),
      columns: columns(VersionTable.header, widths),
      rows: rows(VersionTable.rows(reading, in: .xlsx)),
      frozenColumns: 2
    )
  }

  private var checklist: Sheet {
    let widths: [String: Double] = [
      "Title": 28, "Domain": 22, "Requirement": 70, "Status": 16, "Owner": 18, "Evidence": 40,
      "Address": 40, "Verify": 30,
    ]
    return Sheet(
      name: say("Checklist"),
      columns: columns(Checklist.header, widths),
      rows: rows(Checklist.rows(reading)),
      frozenColumns: 2
    )
  }

  /// The rows below a header. What is one of a few words is in the reader's language.
  private func rows(_ table: [[String]]) -> [[String]] {
    let words = (table.first ?? []).map { ["State", "Strength"].contains($0) }
    return table.dropFirst().map { row in
      zip(row, words).map { cell, isWord in isWord ? say(word: cell) : cell }
    }
  }

  private func columns(_ titles: [String], _ widths: [String: Double]) -> [Sheet.Column] {
    titles.map { title in
      let content: Sheet.Column.Content =
        switch title {
        case "Address", "Verify": .address
        case "Date": .date
        case "Status" where widths["Status"] != nil: .choice(Checklist.states.map { say(word: $0) })
        default: .text
        }
      return Sheet.Column(title: say(word: title), width: widths[title] ?? 12, content: content)
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
      name: say("Changes"),
      columns: columns(header, widths),
      rows: log.entries.map { change($0, in: log) }
    )
  }

  private func change(_ entry: ChangeLog.Entry, in log: ChangeLog) -> [String] {
    func list(_ ids: [ProvisionID]) -> String { ids.map(\.description).joined(separator: ", ") }
    var effects: [String] = []
    for finding in entry.classification.judged.map(\.finding) {
      let effect = say(finding.witness ?? finding.summary)
      if !effects.contains(effect) { effects.append(effect) }
    }
    return [
      entry.id.description, entry.title, say(word: entry.kind.rawValue),
      say.summary(of: entry), say(entry.changeClass.word),
      list(entry.relation.old), list(entry.relation.new), list(entry.relation.by),
      entry.revisions.map(\.title).joined(separator: "\n"),
      effects.joined(separator: "\n"),
      reading.subject.url(of: Route(of: entry, in: log)),
    ]
  }

  private var origin: Sheet {
    let site = reading.subject.publication.site
    let rows: [[String?]] = [
      [say("Standard"), reading.standard.title], [say("Version"), version.id.description],
      [say("Status"), say(word: version.status.rawValue)],
      [say("Published"), version.published?.description],
      [say("Follows"), version.follows?.description], [say("Publisher"), site.publisher],
      [say("Licence"), "\(site.licence.title), \(site.licence.url)"],
      [say("File"), reading.file(.xlsx).name], [say("Address"), reading.url],
      [say("Verify this file"), reading.subject.verifyURL],
    ]
    return Sheet(
      name: say("About"),
      columns: [
        Sheet.Column(title: say("About this file"), width: 20),
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
    let status = say(word: version.status.rawValue)
    let draft = version.status == .published ? "" : ", \(status)"
    return WorkbookProperties(
      title: "\(reading.standard.title), \(reading.name)",
      subject: say("Criteria, checklist and changes of \(version.id)"),
      publisher: reading.subject.publication.site.publisher,
      status: status,
      comments: [
        say("Address: \(reading.url)"), say("Verify this file: \(reading.subject.verifyURL)"),
      ].joined(separator: " "),
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
