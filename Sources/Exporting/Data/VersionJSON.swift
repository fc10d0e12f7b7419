internal import Addresses
internal import Changes
internal import Diagnostics
internal import Standards

/// A version for programs. ``VersionSchema`` describes it.
///
/// Members stand in a fixed order and each provision in a line of its own, so that two versions can be compared line by
/// line. Nothing in it depends on later versions: a file that was released stays true.
struct VersionJSON {
  /// The version of the format. It rises when a member goes or changes its meaning, not when one is added.
  static let format = 1

  private let reading: VersionReading

  /// The version as a text of JSON that ends with a line break.
  static func render(_ reading: VersionReading) -> String {
    VersionJSON(reading: reading).text
  }

  private var text: String {
    let head: [(String, JSONValue)] = [
      ("schema", .string(reading.subject.formats.schema(VersionSchema.name))),
      ("format", .number(Self.format)),
      ("standard", standard),
      ("version", version),
      ("publisher", publisher),
      ("file", file),
      ("verify", .string(reading.subject.verifyURL)),
    ]
    let lists: [(String, [JSONValue])] = [
      ("domains", reading.provisions(.domain).map(domain)),
      ("criteria", reading.provisions(.criterion).map(criterion)),
      ("terms", reading.provisions(.term).map(term)),
      ("revisions", reading.version.revisions.map(revision)),
      ("errata", reading.version.verifiedErrata.map(erratum)),
    ]
    let clauses = reading.provisions(.clause).map(clause)
    let frame = clauses.isEmpty ? [] : [("clauses", clauses)]
    let members =
      head.map { "\"\($0.0)\":\($0.1.text)" }
      + (frame + lists).map { "\"\($0.0)\":" + Self.lines($0.1) }
    return "{\n" + members.joined(separator: ",\n") + "\n}\n"
  }

  private static func lines(_ values: [JSONValue]) -> String {
    values.isEmpty ? "[]" : "[\n" + values.map(\.text).joined(separator: ",\n") + "\n]"
  }

  // MARK: The head

  private var standard: JSONValue {
    let standard = reading.standard
    return .object([
      ("id", .string(standard.id.description)),
      ("title", .string(standard.title)),
      ("short-title", .string(standard.shortTitle)),
      ("url", .string(reading.subject.url(of: .standard(standard.id)))),
    ])
  }

  private var version: JSONValue {
    let version = reading.version
    let cites = version.cites.sorted { $0.key < $1.key }
    let life = [
      version.withdrawal.map { ("withdrawn", withdrawal($0)) },
      version.transition.map { ("transition", Self.transition($0)) },
      version.commentsUntil.map { ("comments-until", .string($0.description)) },
    ]
    return .object(
      [
        ("id", .string(version.id.description)),
        ("number", .string(version.number.description)),
        ("name", .string(reading.name)),
        ("status", .string(version.status.rawValue)),
        ("published", .optional(version.published?.description)),
        ("effective", .optional(version.effective?.description)),
        ("follows", .optional(version.follows?.description)),
        ("cites", .object(cites.map { ($0.key.description, .string($0.value.description)) })),
        ("summary", Self.text(reading.text(version.summary))),
        ("notice", version.notice.map { Self.text(reading.text($0)) } ?? .null),
        ("url", .string(reading.url)),
      ] + life.compactMap(\.self)
    )
  }

  private func withdrawal(_ withdrawal: Withdrawal) -> JSONValue {
    .object([
      ("date", .string(withdrawal.date.description)),
      ("reason", Self.text(reading.text(withdrawal.reason))),
      ("by", .optional(withdrawal.by?.description)),
    ])
  }

  private static func transition(_ transition: Transition) -> JSONValue {
    .object([
      ("cite-until", .optional(transition.citeUntil?.description)),
      ("certify-until", .optional(transition.certifyUntil?.description)),
    ])
  }

  private var file: JSONValue {
    let file = reading.file(.json)
    return .object([
      ("name", .string(file.name)),
      ("edition", .number(file.edition)),
      ("url", .string(reading.subject.url(of: .download(file)))),
    ])
  }

  private var publisher: JSONValue {
    let site = reading.subject.publication.site
    return .object([
      ("name", .string(site.publisher)),
      ("language", .string(site.language)),
      (
        "licence",
        .object([("title", .string(site.licence.title)), ("url", .string(site.licence.url))])
      ),
    ])
  }

  // MARK: Provisions

  private func clause(_ item: ProvisionReading) -> JSONValue {
    let clause = item.provision.clause
    return .object(
      head(of: item) + [
        ("role", .optional(clause.map { $0.role.isAnnex ? "annex" : $0.role.name })),
        ("force", .optional(clause?.force)),
        ("text", Self.text(item.body.lead)),
        ("sections", Self.sections(item.body)),
        ("corrected", Self.corrected(item, lead: "text")),
      ] + end(of: item)
    )
  }

  private func domain(_ item: ProvisionReading) -> JSONValue {
    .object(
      head(of: item) + [
        ("principle", item.principle.map(Self.text) ?? .null),
        ("text", Self.text(item.body.lead)),
        ("sections", Self.sections(item.body)),
        ("corrected", Self.corrected(item, lead: "text")),
      ] + end(of: item)
    )
  }

  private func criterion(_ item: ProvisionReading) -> JSONValue {
    .object(
      head(of: item) + [
        ("applies-to", .array(item.provision.appliesTo.map { .string($0) })),
        ("strength", .optional(item.strength)),
        ("statement", Self.text(item.body.lead)),
        ("sentences", .array(item.sentences.map(Self.sentence))),
        ("sections", Self.sections(item.body)),
        ("corrected", Self.corrected(item, lead: "statement")),
      ] + end(of: item)
    )
  }

  private func term(_ item: ProvisionReading) -> JSONValue {
    .object(
      head(of: item) + [
        ("aliases", .array(item.provision.aliases.map { .string($0) })),
        ("definition", Self.text(item.body.lead)),
        ("sections", Self.sections(item.body)),
        ("corrected", Self.corrected(item, lead: "definition")),
      ] + end(of: item)
    )
  }

  private func head(of item: ProvisionReading) -> [(String, JSONValue)] {
    let provision = item.provision
    return [
      ("id", .string(provision.id.description)),
      ("title", .string(provision.title)),
      ("domain", .optional(provision.parent?.description)),
      ("status", .string(provision.isLive ? "in force" : "withdrawn")),
    ]
  }

  private func end(of item: ProvisionReading) -> [(String, JSONValue)] {
    let withdrawn = item.provision.tombstone.map { tombstone -> JSONValue in
      .object([
        ("reason", item.reason.map(Self.text) ?? .null),
        ("moved-to", .array(tombstone.movedTo.map { .string($0.id.description) })),
        ("by", .array(tombstone.by.map { .string($0.id.description) })),
      ])
    }
    return [("withdrawn", withdrawn ?? .null), ("url", .string(item.url))]
  }

  // MARK: Parts

  private static func text(_ text: ReadText) -> JSONValue {
    .object([("markdown", .string(text.markdown)), ("text", .string(text.text))])
  }

  private static func sections(_ body: ReadBody) -> JSONValue {
    .array(
      body.sections.map { section in
        let markup = section.titleMarkdown.map { [("title-markdown", JSONValue.string($0))] }
        return .object(
          [("title", .string(section.title))] + (markup ?? [])
            + [
              ("markdown", .string(section.text.markdown)), ("text", .string(section.text.text)),
            ]
        )
      }
    )
  }

  private static func corrected(_ item: ProvisionReading, lead: String) -> JSONValue {
    item.corrected.map { .object([(lead, text($0.lead)), ("sections", sections($0))]) } ?? .null
  }

  private static func sentence(_ sentence: RequirementSentence) -> JSONValue {
    .object([
      ("text", .string(sentence.text)),
      ("strength", .optional(sentence.strength)),
      ("fingerprint", .string(sentence.fingerprint)),
    ])
  }

  // MARK: Records

  private func revision(_ revision: Revision) -> JSONValue {
    .object([
      ("name", .string(revision.slug.description)),
      ("title", .string(revision.title)),
      ("changes", .array(revision.changes.map(change))),
      (
        "drivers",
        .array(
          revision.drivers.map { driver in
            .object([
              ("kind", .string(driver.kind.rawValue)),
              ("summary", Self.text(reading.text(driver.summary))),
            ])
          }
        )
      ),
      ("text", Self.text(reading.text(revision.body))),
      (
        "url",
        .string(
          reading.subject.url(of: .revisions(reading.version.id)) + "#\(revision.slug)"
        )
      ),
    ])
  }

  private func change(_ change: RecordedChange) -> JSONValue {
    .object([
      ("change", .string(change.action.verb)),
      ("old", .array(change.action.old.map { .string($0.description) })),
      ("new", .array(change.action.new.map { .string($0.description) })),
      ("class", .optional(change.changeClass?.rawValue)),
      ("reason", change.reason.map { Self.text(reading.text($0)) } ?? .null),
    ])
  }

  private func erratum(_ erratum: Erratum) -> JSONValue {
    .object([
      ("id", .string(erratum.id.description)),
      ("provision", .string(erratum.provision.description)),
      ("date", .optional(erratum.date?.description)),
      ("as-published", Self.text(reading.text(erratum.old))),
      ("as-corrected", Self.text(reading.text(erratum.new))),
      ("reason", Self.text(reading.text(erratum.reason))),
      (
        "url",
        .string(reading.subject.url(of: .errata(reading.version.id)) + "#\(erratum.anchor)")
      ),
    ])
  }
}

extension JSONValue {
  /// A text, or `null` where there is none.
  static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}
