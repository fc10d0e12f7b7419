internal import Diagnostics
internal import Standards

/// `standards/psf/1.1/revisions/psf-2-rewritten.md`: why a version differs from the one that it follows.
struct RevisionFile: FrontMatterFile {
  private let id: VersionID
  private let slug: Slug

  static let schemas = [
    FrontMatterSchema(
      "revision",
      "standards/*/*/revisions/*.md",
      at: "standards/a/1/revisions/b.md",
      [FrontMatterReader.sampleOfChanges]
    )
  ]

  init?(_ path: ContentPath) {
    guard path.parts.count == 5, let (id, rest) = path.inVersion, rest.first == "revisions",
      let slug = path.slug
    else { return nil }
    (self.id, self.slug) = (id, slug)
  }

  var seenKeys: SeenKeys? { SeenKeys.none }

  func note(_ part: SurveyPart, in survey: inout SurveyDraft) {
    survey.references.add(.revision(id, slug))
  }

  func scope(_ node: FrontMatterNode, _ survey: Survey) -> ReferenceScope {
    survey.scope(inside: id)
  }

  func read(_ reader: inout FrontMatterReader, _ survey: Survey) -> LoadedFile.Value {
    .revision(id, reader.revision(slug))
  }
}

extension FrontMatterReader {
  fileprivate mutating func revision(_ slug: Slug) -> Revision {
    let title = text("title")
    let changes = maps("changes") { $0.recordedChange() }
    if node("changes") == nil { report(.noChanges(mappingPlace)) }
    demand("changes", isThere: true)
    let drivers = maps("drivers") { reader -> Revision.Driver? in
      let kind = reader.requiredChoice("kind", of: Revision.Driver.Kind.self)
      let summary = reader.prose("summary")
      return kind.map { Revision.Driver(kind: $0, summary: summary) }
    }
    let decisions = maps("decisions") { $0.decisions() }.flatMap(\.self)
    return Revision(
      slug: slug,
      title: title,
      changes: changes,
      drivers: drivers,
      decisions: decisions,
      body: body(),
      place: filePlace
    )
  }

  /// One decision may be about several findings: the same edit in many provisions.
  private mutating func decisions() -> [Decision]? {
    let findings = oneOrMoreTexts("finding")
    let changeClass = requiredChoice("class", of: ChangeClass.self)
    let reason = prose("reason")
    return changeClass.map { changeClass in
      findings.map { finding in
        Decision(
          finding: finding.text,
          changeClass: changeClass,
          reason: reason,
          place: finding.place
        )
      }
    }
  }

  private static let verbs = [
    "modified", "renamed", "split", "moved", "merged", "withdrawn", "added", "reinstated",
    "replaced",
  ]

  /// Front matter with an entry for each thing that can happen.
  fileprivate static var sampleOfChanges: String {
    "changes:\n" + verbs.map { "- \($0): \($0 == "merged" ? "[A]" : "A")\n" }.joined()
  }

  private mutating func recordedChange() -> RecordedChange? {
    let verbs = Self.verbs.filter { has($0) }
    let changeClass = choice("class", of: ChangeClass.self)
    guard let verb = verbs.first, verbs.count == 1 else {
      _ = optionalText("text")
      report(.changeWithoutVerb(mappingPlace, verbs, of: Self.verbs))
      _ = freeEntries()
      return nil
    }
    let place = place(of: verb)
    let reason = verb == "withdrawn" ? prose("reason") : nil
    let digest = optionalText("text").map { (text: $0, place: self.place(of: "text")) }
    return action(verb).map {
      RecordedChange($0, changeClass: changeClass, reason: reason, digest: digest, place: place)
    }
  }

  private mutating func action(_ verb: String) -> RecordedChange.Action? {
    if verb == "merged" {
      let ids = provisions(verb).map(\.id)
      return ids.isEmpty ? nil : .merged(ids, to: ProvisionID(text("to")))
    }
    guard let id = required(verb, "an id", parse: { ProvisionID($0) }) else { return nil }
    switch verb {
    case "modified": return .modified(id)
    case "renamed": return .renamed(id)
    case "split":
      let targets = provisions("to").map(\.id)
      demand("to", isThere: !targets.isEmpty, at: place(of: verb))
      return .split(id, to: targets)
    case "moved": return .moved(id, to: ProvisionID(text("to")))
    case "withdrawn": return .withdrawn(id, by: provisions("by").map(\.id))
    case "added": return .added(id)
    case "reinstated": return .reinstated(id)
    default: return .replaced(id)
    }
  }
}

extension Diagnostic {
  static func changeWithoutVerb(
    _ place: SourcePlace,
    _ found: [String],
    of verbs: [String]
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "bad-change",
      at: place,
      found.isEmpty
        ? "this entry does not say what happened"
        : "this entry says several things at once: \(found.joined(separator: ", "))",
      advice: "write one of \(verbs.joined(separator: ", ")), with an id"
    )
  }
}

extension Diagnostic {
  fileprivate static func noChanges(_ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error,
      "missing-key",
      at: place,
      "the revision names no change below 'changes'",
      help: [
        .words("name what it explains, as psf revise writes it"),
        .delete(place.path, "delete the file where nothing is left to explain"),
      ]
    )
  }
}
