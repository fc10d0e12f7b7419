internal import Addresses
internal import Changes
internal import Diagnostics
internal import Phrasing
internal import Standards
internal import Views

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
    let view = ChangeView(entry, in: publication, say)
    source.call(
      "change",
      [
        ("label", .string(log.destination(of: entry))),
        ("id", entry.id.isCommon ? .none : .words(entry.id.description, origin)),
        ("title", .words(entry.title, origin)),
        ("class", .string(view.changeClass.description)),
        ("summary", .string(view.summary)),
        ("detail", .words(view.ids ?? "", origin)),
        ("stated", .string(view.statement)),
        ("note", .string(view.note)),
        ("renamed", view.renaming.map { renaming($0, origin) } ?? .none),
        ("fields", .list(view.texts.map { field($0, redline, origin) })),
        ("findings", .list(view.findings.map { finding($0, origin) })),
        (
          "rationales",
          .list(view.rationales.enumerated().map { rationale($1, key: "change-\(index)-\($0)") })
        ),
      ]
    )
  }

  private func renaming(_ titles: (old: String, new: String), _ origin: TypstOrigin) -> TypstValue {
    .record([("old", .words(titles.old, origin)), ("new", .words(titles.new, origin))])
  }

  private func field(
    _ field: ChangedField,
    _ redline: RedlineMarkup,
    _ origin: TypstOrigin
  ) -> TypstValue {
    .record([
      ("name", .words(say.fieldName(field.name), origin)),
      ("redline", .markup(redline.markup(of: field.redline))),
    ])
  }

  private func finding(_ view: FindingView, _ origin: TypstOrigin) -> TypstValue {
    .record([
      ("class", .string(view.counted.description)),
      ("summary", .words(view.summary, origin)),
      ("witness", view.witness.map { .words($0, origin) } ?? .none),
      ("rule", .string(view.rule)),
      ("decision", view.decision.map { decision($0, of: view) } ?? .none),
    ])
  }

  private func decision(_ decision: FindingView.Decision, of view: FindingView) -> TypstValue {
    .record([
      ("computed", .string(decision.computed)),
      ("reason", .markup(line(decision.reason, key: "decision-\(view.fingerprint)"))),
    ])
  }

  // MARK: Reasons

  private func rationale(_ view: RationaleView, key: String) -> TypstValue {
    let revision = view.revision
    let drivers = revision.drivers.enumerated().map { index, driver in
      TypstValue.record([
        ("kind", .string(say(word: driver.kind.words))),
        ("summary", .markup(line(driver.summary, key: "\(key)-driver-\(index)"))),
      ])
    }
    var text = TypstText(revision.body, links: TypstLinks(book), key: key)
    let extract = RationaleExtract(of: revision.body, in: publication)
    var words = TypstSource()
    for paragraph in extract.blocks(naming: view.provisions) {
      words.append(text.blocks(paragraph..<(paragraph + 1)))
    }
    return .record([
      ("title", .words(revision.title, at: revision.place)),
      ("version", .words(publication.name(of: view.version.id, say), at: revision.place)),
      ("drivers", .list(drivers)),
      ("text", .markup(words)),
    ])
  }
}
