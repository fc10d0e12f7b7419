internal import Diagnostics
internal import Markup
internal import SourceFiles
internal import Standards

extension FrontMatterReader {
  /// Reads a domain or a criterion.
  ///
  /// - Parameter parent: The id of the domain that it stands in.
  mutating func provision(_ kind: Provision.Kind, parent: ProvisionID?) -> Provision? {
    let id = required("id", "an id of letters, digits, '.' and '-'", "bad-id", parse: Self.id)
    let secondID = optionalText("second-id")
    let title = text("title")
    let tombstone = kind == .criterion ? tombstone() : nil
    let principle = kind == .domain ? optionalProse("principle") : nil
    let appliesTo = kind == .criterion ? texts("applies-to") : []
    for name in appliesTo { refuseComment(in: name.node, "applies-to") }
    let body = body()
    if tombstone != nil, !body.isEmpty { report(.textInTombstone(body.place, parsed.bodyLine)) }
    if tombstone == nil, kind == .criterion, body.isEmpty {
      report(.missingText(filePlace, parsed.bodyLine))
    }
    guard let id else { return nil }
    return Provision(
      id: id,
      secondID: secondID,
      kind: kind,
      parent: parent,
      title: title,
      principle: principle,
      appliesTo: appliesTo.map(\.text),
      body: body,
      correction: Corrector(context).correction(of: body, id),
      tombstone: tombstone,
      place: place(of: "id")
    )
  }

  private static func id(_ text: String) -> ProvisionID? {
    let isSafe = text.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (97...122).contains(byte | 0x20) || ".-_()".utf8.contains(byte)
    }
    return isSafe && text.utf8.count > 1 && text.utf8.contains { $0 > 0x2F }
      ? ProvisionID(text) : nil
  }

  /// The status of a criterion that is kept as a tombstone.
  static let withdrawn = "withdrawn"

  private mutating func tombstone() -> Provision.Tombstone? {
    let status = optionalWord("status", of: [Self.withdrawn], "withdrawn, or left out")
    guard status != nil else {
      for key in ["reason", "by", "moved-to"] where has(key) {
        report(.tombstoneKey(place(of: key), key))
      }
      return nil
    }
    return Provision.Tombstone(
      reason: prose("reason"),
      by: provisions("by"),
      movedTo: oneOrMoreProvisions("moved-to")
    )
  }

  /// Reads the terms of a `terms.md`.
  mutating func terms() -> [Provision] {
    guard let list = parsed.terms else { return [] }
    if let excess = list.excess {
      let place = SourcePlace(parsed.file.path, line: parsed.bodyLine + excess.line - 1, column: 1)
      report(.beyondParser(place, excess.reason))
    }
    if let line = list.strayLine { report(.textBeforeTerm(filePlace, line)) }
    return list.terms.map { term($0) }
  }

  private mutating func term(_ term: TermList.Term) -> Provision {
    let place = SourcePlace(
      parsed.file.path,
      line: term.line,
      column: 4,
      length: max(1, term.name.utf8.count)
    )
    let read = ProseReader.read(
      term.definition[...],
      at: SourcePlace(parsed.file.path),
      firstLine: term.definitionLine,
      form: .body,
      in: context
    )
    read.diagnostics.forEach { report($0) }
    if read.prose.isEmpty { report(.missingText(place, term.line)) }
    return Provision(
      id: term.id,
      kind: .term,
      parent: nil,
      title: term.name,
      body: read.prose,
      correction: Corrector(context).correction(of: read.prose, term.id),
      aliases: term.aliases,
      place: place
    )
  }
}

extension Diagnostic {
  static func textInTombstone(_ place: SourcePlace, _ line: Int) -> Diagnostic {
    Diagnostic(
      .error,
      "text-in-tombstone",
      at: SourcePlace(place.path, line: line, column: 1),
      "a withdrawn criterion has no text",
      advice: "delete what stands behind the front matter; older versions keep it"
    )
  }

  static func missingText(_ place: SourcePlace, _ line: Int) -> Diagnostic {
    Diagnostic(
      .error,
      "missing-text",
      at: SourcePlace(place.path, line: line, column: 1),
      "nothing is required or defined here",
      advice: "write the text, or delete the provision"
    )
  }

  static func tombstoneKey(_ place: SourcePlace, _ key: String) -> Diagnostic {
    Diagnostic(
      .error,
      "bad-value",
      at: place,
      "'\(key)' belongs to a withdrawn criterion",
      advice: "add 'status: withdrawn', or delete it"
    )
  }

  static func textBeforeTerm(_ place: SourcePlace, _ line: Int) -> Diagnostic {
    Diagnostic(
      .error,
      "text-before-first-term",
      at: SourcePlace(place.path, line: line, column: 1),
      "this text belongs to no term",
      advice: "begin each term with a line '## Term'"
    )
  }
}
