internal import Diagnostics
internal import Markup
internal import SourceFiles
internal import Standards

/// `standards/psf/1.1/terms.md`: the terms of a version.
struct TermsFile: FrontMatterFile {
  private let id: VersionID

  static let schemas: [FrontMatterSchema] = []

  init?(_ path: ContentPath) {
    guard let (id, rest) = path.inVersion, rest.elementsEqual(["terms.md"]) else { return nil }
    self.id = id
  }

  var form: ContentForm { .terms }
  var version: VersionID? { id }
  var seenKeys: SeenKeys? { SeenKeys.none }

  func note(_ part: SurveyPart, in survey: inout SurveyDraft) {
    survey.provisions[id, default: .init()].live.formUnion(part.terms)
    survey.provisions[id, default: .init()].counts[.term] = part.terms.count
  }

  func scope(_ node: FrontMatterNode, _ survey: Survey) -> ReferenceScope {
    survey.scope(inside: id)
  }

  func read(_ reader: inout FrontMatterReader, _ survey: Survey) -> LoadedFile.Value {
    .provisions(id, reader.terms())
  }
}

extension FrontMatterReader {
  /// Reads the terms of a `terms.md`.
  fileprivate mutating func terms() -> [Provision] {
    guard let list = parsed.terms else { return [] }
    if let excess = list.excess {
      let place = SourcePlace(parsed.file.path, line: parsed.bodyLine + excess.line - 1, column: 1)
      report(.beyondParser(place, excess.reason))
    }
    if let line = list.strayLine { report(.textBeforeTerm(filePlace, line)) }
    if list.terms.isEmpty { report(.noTerms(filePlace)) }
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
  fileprivate static func noTerms(_ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error,
      "missing-key",
      at: place,
      "no term is defined here",
      advice: "begin each term with a line '## Term', or delete the file"
    )
  }

  fileprivate static func textBeforeTerm(_ place: SourcePlace, _ line: Int) -> Diagnostic {
    Diagnostic(
      .error,
      "text-before-first-term",
      at: SourcePlace(place.path, line: line, column: 1),
      "this text belongs to no term",
      advice: "begin each term with a line '## Term'"
    )
  }
}
