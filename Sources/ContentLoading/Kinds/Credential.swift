internal import Diagnostics
internal import Standards

extension Credential: ReadableDocument {
  static var seenKeys: SeenKeys { .all }

  init?(_ reader: inout FrontMatterReader, _ slug: Slug) {
    let code = reader.text("code")
    let title = reader.text("title")
    let dek = reader.prose("dek")
    let about = reader.about()
    let exam = reader.optionalText("exam").map(ExamID.init)
    let entries = reader.freeEntries(of: "figures")
    for entry in entries where entry.value.scalar == nil {
      reader.report(
        .wrongType(reader.place(of: entry.value), "a figure", "a text", entry.value.kindName)
      )
    }
    self.init(
      slug: slug,
      code: code,
      title: title,
      dek: dek,
      about: about,
      exam: exam,
      figures: reader.figures(in: entries),
      order: reader.optionalNumber("order"),
      body: reader.body(),
      place: reader.filePlace,
      keys: reader.places(of: "title", "code", "exam")
    )
  }

  static func note(_ node: FrontMatterNode, in survey: inout SurveyDraft) {
    guard let code = node["code"]?.scalar?.lowercased() else { return }
    survey.addFact("\(code).title", node["title"])
    survey.addFact("\(code).code", node["code"])
    for entry in node["figures"]?.entries ?? [] {
      survey.addFact("\(code).\(entry.key.scalar ?? "")", entry.value)
    }
  }
}
