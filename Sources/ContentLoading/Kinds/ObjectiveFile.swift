internal import Diagnostics
internal import Standards

/// `exams/aida/objectives/aida-1.1.md`: what an exam asks about.
struct ObjectiveFile: FrontMatterFile {
  private let exam: ExamID

  static let schemas = [
    FrontMatterSchema("objective", "exams/*/objectives/*.md", at: "exams/a/objectives/b.md")
  ]

  init?(_ path: ContentPath) {
    guard path.isIn("exams", depth: 4), path.parts[2] == "objectives", path.slug != nil else {
      return nil
    }
    exam = ExamID(String(path.parts[1]))
  }

  var seenKeys: SeenKeys? { .some(["id"]) }

  func note(_ part: SurveyPart, in survey: inout SurveyDraft) {
    guard let text = part.frontMatter["id"]?.scalar else { return }
    survey.labels.append((text, .objective(exam, ObjectiveID(text))))
    survey.objectives[exam, default: 0] += 1
  }

  func scope(_ node: FrontMatterNode, _ survey: Survey) -> ReferenceScope {
    survey.scope(about: exam)
  }

  func read(_ reader: inout FrontMatterReader, _ survey: Survey) -> LoadedFile.Value {
    reader.objective().map { .objective(exam, $0) } ?? .nothing
  }
}

extension FrontMatterReader {
  fileprivate mutating func objective() -> Objective? {
    let id = text("id")
    let title = text("title")
    let domain = text("domain")
    let domainPlace = place(of: "domain")
    let criteria = provisions("criteria")
    demand("criteria", isThere: !criteria.isEmpty)
    let level = requiredChoice("level", of: Objective.Level.self)
    let weight = number("weight")
    let updated = optionalDate("updated")
    datedText()
    let corrections = corrections()
    let items = texts("items").map { ItemReference(ItemID($0.text), at: place(of: $0.node)) }
    let body = body()
    guard !id.isEmpty else { return nil }
    return Objective(
      id: ObjectiveID(id),
      title: title,
      domain: ProvisionReference(ProvisionID(domain), at: domainPlace),
      criteria: criteria,
      level: level ?? makeshift(.recall),
      weight: weight,
      items: items,
      body: body,
      updated: updated,
      corrections: corrections,
      place: place(of: "id"),
      keys: places(of: "updated", DatedText.key)
    )
  }
}
