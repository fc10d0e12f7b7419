internal import Diagnostics
internal import Standards

/// `standards/psf/1.2/frame/scope.md`: a part of the document around the domains.
struct ClauseFile: FrontMatterFile {
  /// The folder of a version's clauses.
  static let folder = "frame"

  private let id: VersionID
  /// Nil where the file's name gives none.
  private let role: Clause.Role?

  static let schemas = [
    FrontMatterSchema("clause", "standards/*/*/frame/*.md", at: "standards/a/1/frame/scope.md")
  ]

  init?(_ path: ContentPath) {
    guard let (id, rest) = path.inVersion, rest.count == 2, rest.first == Self.folder[...],
      path.name.hasSuffix(".md")
    else { return nil }
    self.id = id
    role = Clause.Role(named: String(path.name.dropLast(3)))
  }

  /// Whether there is no such part of a version.
  var isUnknown: Bool { role == nil }

  var version: VersionID? { id }
  var seenKeys: SeenKeys? { SeenKeys.none }

  func note(_ part: SurveyPart, in survey: inout SurveyDraft) {
    guard let role else { return }
    survey.provisions[id, default: .init()].live.insert(ProvisionID(clause: role))
  }

  func scope(_ node: FrontMatterNode, _ survey: Survey) -> ReferenceScope {
    survey.scope(inside: id)
  }

  func read(_ reader: inout FrontMatterReader, _ survey: Survey) -> LoadedFile.Value {
    .provisions(id, [reader.clause(role)].compactMap(\.self))
  }
}

extension FrontMatterReader {
  fileprivate mutating func clause(_ role: Clause.Role?) -> Provision? {
    let title = text("title")
    let byDefault = role.flatMap(\.isNormativeByDefault)
    let isNormative = optionalWord("normative", of: ["true", "false"], "true or false")
      .map { $0 == "true" }
    if role?.isAnnex ?? false {
      demand("normative", isThere: has("normative"))
    }
    let body = body()
    if body.isEmpty { report(.missingText(filePlace, parsed.bodyLine)) }
    guard let role else {
      report(.unknownClause(filePlace))
      return nil
    }
    let id = ProvisionID(clause: role)
    return Provision(
      id: id,
      kind: .clause,
      parent: nil,
      title: title,
      body: body,
      correction: Corrector(context).correction(of: body, id),
      place: place(of: "title")
    )
    .framing(Clause(role, isNormative: isNormative ?? byDefault ?? true))
  }
}

extension Diagnostic {
  fileprivate static func unknownClause(_ place: SourcePlace) -> Diagnostic {
    let names = Clause.Role.beforeDomains.map { $0.name + ".md" }.joined(separator: ", ")
    return Diagnostic(
      .error,
      "misplaced-file",
      at: place,
      "no part of a version has this name",
      advice: "name the file \(names), or annex-a.md to annex-z.md"
    )
  }
}
