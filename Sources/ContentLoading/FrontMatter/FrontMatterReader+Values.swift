internal import Diagnostics
internal import Locks
internal import SourceFiles
internal import Standards

// The values that several kinds of files have.
extension FrontMatterReader {
  static let dateForm = "a date such as 2026-04-30, or a month such as 2026-04"

  mutating func optionalDate(_ key: String) -> PublicationDate? {
    defer { note(key, .date) }
    return optional(key, Self.dateForm, "bad-date", meant: Self.dates, parse: PublicationDate.init)
  }

  mutating func date(_ key: String) -> PublicationDate? {
    defer { note(key, .date) }
    return required(key, Self.dateForm, "bad-date", meant: Self.dates, parse: PublicationDate.init)
  }

  /// The date that is written with other signs, or without its zeros: 2026-4-3 or 2026/04/03.
  private static func dates(meantBy text: String) -> [String] {
    let parts = text.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    guard (2...3).contains(parts.count), parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ (1...2).contains($0.utf8.count) })
    else { return [] }
    let padded = parts.dropFirst().map { $0.utf8.count < 2 ? "0" + $0 : String($0) }
    let date = ([String(parts[0])] + padded).joined(separator: "-")
    return PublicationDate(date) == nil ? [] : [date]
  }

  /// The record beside a date. It is compared with the bytes of the file, so here it is only checked that they have it as a line.
  mutating func datedText() {
    let record = optionalText(DatedText.key).flatMap(DatedText.init)
    guard has(DatedText.key), record == nil || record != parsed.file.datedText else { return }
    report(.badDatedText(place(of: DatedText.key)))
  }

  /// The corrections below a record, as the program notes them.
  mutating func corrections() -> [PageCorrection] {
    maps(PageCorrection.key) { reader in
      let date = reader.date("date")
      let old = reader.required("old", "a sentence", parse: { $0 })
      let new = reader.required("new", "a sentence", parse: { $0 })
      let reason = reader.optionalText("reason")
      guard let date, let old, let new else { return nil }
      let place = reader.mappingPlace
      return PageCorrection(date: date, old: old, new: new, reason: reason, at: place)
    }
  }

  mutating func number(_ key: String) -> Int {
    defer { note(key, .number) }
    return required(key, "a whole number from 0", parse: Self.count) ?? 0
  }

  mutating func optionalNumber(_ key: String) -> Int? {
    defer { note(key, .number) }
    return optional(key, "a whole number from 0", parse: Self.count)
  }

  private static func count(_ text: String) -> Int? {
    Int(text).flatMap { $0 >= 0 && $0 < 1_000_000 ? $0 : nil }
  }

  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String,
    of type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    defer { note(key, .choice(type.allCases.map(\.rawValue))) }
    return optional(
      key,
      Self.names(of: type),
      meant: { Self.choices(of: type, near: $0) },
      parse: Choice.init(rawValue:)
    )
  }

  mutating func requiredChoice<Choice: RawRepresentable & CaseIterable>(
    _ key: String,
    of type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    defer { note(key, .choice(type.allCases.map(\.rawValue))) }
    return required(
      key,
      Self.names(of: type),
      meant: { Self.choices(of: type, near: $0) },
      parse: Choice.init(rawValue:)
    )
  }

  /// One of some words, which a message names in its own way.
  mutating func optionalWord(_ key: String, of words: [String], _ expected: String) -> String? {
    defer { note(key, .choice(words)) }
    return optional(key, expected, parse: { words.contains($0) ? $0 : nil })
  }

  private static func choices<Choice: RawRepresentable & CaseIterable>(
    of type: Choice.Type,
    near text: String
  ) -> [String] where Choice.RawValue == String {
    let near = Suggestions.nearest(to: text, among: type.allCases.map(\.rawValue))
    return near.count == 1 ? near : []
  }

  private static func names<Choice: RawRepresentable & CaseIterable>(
    of type: Choice.Type
  ) -> String where Choice.RawValue == String {
    "one of " + type.allCases.map(\.rawValue).joined(separator: ", ")
  }

  /// The ids of a list, such as `by: [PSF-5.2]`.
  mutating func provisions(_ key: String) -> [ProvisionReference] {
    texts(key).map { ProvisionReference(ProvisionID($0.text), at: place(of: $0.node)) }
  }

  /// One word or a list of them, with their places.
  mutating func oneOrMoreTexts(_ key: String) -> [(text: String, place: SourcePlace)] {
    defer { note(key, .oneOrMore) }
    guard let node = node(key), let text = node.scalar else {
      let texts = texts(key).map { ($0.text, place(of: $0.node)) }
      demand(key, isThere: !texts.isEmpty)
      return texts
    }
    return [(text, place(of: node))]
  }

  /// One id or a list of them, such as `moved-to: PSF-5.2`.
  mutating func oneOrMoreProvisions(_ key: String) -> [ProvisionReference] {
    defer { note(key, .oneOrMore) }
    guard let node = node(key), let id = node.scalar else { return provisions(key) }
    return [ProvisionReference(ProvisionID(id), at: place(of: node))]
  }

  /// The versions that a page declares; each must exist.
  mutating func about() -> [VersionID] {
    texts("about").compactMap { version($0.text, "about", at: place(of: $0.node)) }
  }

  mutating func version(_ text: String, _ key: String, at place: SourcePlace) -> VersionID? {
    guard let version = VersionID(parsing: text) else {
      report(.badValue("bad-value", place, key, text, "a version such as psf@1.1"))
      return nil
    }
    guard context.references[version] != nil else {
      let known = context.references.versions(of: version.standard).map(\.description)
      report(.unknownVersion(place, version, known: known))
      return nil
    }
    return version
  }

  /// The last published version of the standard that a text names, or of the last one where it names none: it stands in for a
  /// version that is not named.
  func newestVersion(of text: String) -> VersionID? {
    let versions = context.references.allVersions.filter { !$0.isDraft }
    let named = versions.filter { text.hasPrefix($0.standard.description) }
    return named.max() ?? versions.max()
  }

  mutating func link(_ key: String) -> SiteLink {
    let text = text(key)
    return SiteLink(text, at: place(of: key), target: target(of: text))
  }

  private func target(of link: String) -> SiteLink.Target {
    link.hasPrefix("/")
      ? .address : .reference(context.references.resolve(link, in: context.scope))
  }

  /// The text behind the front matter.
  mutating func body() -> Prose {
    let read = ProseReader.read(
      parsed.body,
      at: filePlace,
      firstLine: parsed.bodyLine,
      form: .body,
      in: context
    )
    read.diagnostics.forEach { report($0) }
    return read.prose
  }
}

extension Diagnostic {
  fileprivate static func badDatedText(_ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error,
      "bad-value",
      at: place,
      "this is not a date and \(DatedText.length) digits, on a line as psf writes it",
      advice: "delete the line and run 'psf check --record-dates', which writes it"
    )
  }

  static func unknownVersion(
    _ place: SourcePlace,
    _ version: VersionID,
    known: [String]
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "unknown-version",
      at: place,
      "there is no version \(version)",
      advice: known.isEmpty
        ? "there is no standard '\(version.standard)'"
        : "the versions are " + known.joined(separator: ", "),
      basis: [version.file]
    ).missing([version.file.relative])
  }
}
