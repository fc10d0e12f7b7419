internal import Diagnostics
internal import Standards

/// `exams/aida/exam.yml`: an exam without its objectives.
struct ExamFile: FrontMatterFile {
  private let id: ExamID

  static let schemas = [FrontMatterSchema("exam", "exams/*/exam.yml", at: "exams/a/exam.yml")]

  init?(_ path: ContentPath) {
    guard path.isIn("exams", depth: 3), path.name == "exam.yml" else { return nil }
    id = ExamID(String(path.parts[1]))
  }

  var form: ContentForm { .yaml }
  var seenKeys: SeenKeys? { .all }

  func note(_ part: SurveyPart, in survey: inout SurveyDraft) {
    let node = part.frontMatter
    survey.labels.append(("exams/\(id)", .exam(id)))
    survey.examines[id] = node["examines"]?.scalar.flatMap(VersionID.init(parsing:))
    for entry in node.entries where entry.value.scalar != nil {
      guard let key = entry.key.scalar, key != "summary", key != DatedText.key else { continue }
      survey.addFact("\(id).\(key)", entry.value)
    }
    if let questions = node["questions"]?.scalar.flatMap(Int.init), questions > 0,
      let mark = node["pass-mark"]?.scalar.flatMap(Int.init), mark >= 0, mark <= questions
    {
      let percent = (mark * 200 + questions) / (questions * 2)
      survey.facts.add("\(id).pass-percent", String(percent))
    }
  }

  func scope(_ node: FrontMatterNode, _ survey: Survey) -> ReferenceScope {
    survey.scope(about: id)
  }

  func read(_ reader: inout FrontMatterReader, _ survey: Survey) -> LoadedFile.Value {
    reader.exam(id).map { .exam(id, $0) } ?? .nothing
  }
}

extension FrontMatterReader {
  /// Reads `exam.yml`; the objectives are put in when they are read. Nil where it names no version that exists.
  fileprivate mutating func exam(_ folder: ExamID) -> (@Sendable ([Objective]) -> Exam)? {
    let id = ExamID(text("id"))
    if id != folder, !id.description.isEmpty {
      report(.idDiffersFromFolder(place(of: "id"), id.description, folder.description))
    }
    let code = text("code")
    let title = text("title")
    let examinesText = text("examines")
    let examines =
      examinesText.isEmpty ? nil : version(examinesText, "examines", at: place(of: "examines"))
    let (questions, bank, passMark) = (number("questions"), number("bank"), number("pass-mark"))
    let (fee, validity, retake) = (text("fee"), text("validity"), text("retake-after"))
    let reviewed = date("reviewed")
    datedText()
    let corrections = corrections()
    let summary = prose("summary")
    let waived = maps("waived") { $0.waiver() }
    let place = filePlace
    let keys = places(
      of: "code",
      "questions",
      "bank",
      "pass-mark",
      "fee",
      "validity",
      "retake-after",
      "reviewed",
      "examines",
      DatedText.key
    )
    guard let examines = examines ?? newestVersion(of: examinesText).map({ makeshift($0) }) else {
      return nil
    }
    let dated = reviewed ?? makeshift(.unknown)
    return { objectives in
      Exam(
        id: folder,
        code: code,
        title: title,
        examines: examines,
        questions: questions,
        bank: bank,
        passMark: passMark,
        fee: fee,
        validity: validity,
        retakeAfter: retake,
        reviewed: dated,
        corrections: corrections,
        summary: summary,
        waived: waived,
        objectives: objectives,
        place: place,
        keys: keys
      )
    }
  }

  private mutating func waiver() -> Waiver? {
    let criterion = text("criterion")
    let reason = prose("reason")
    guard !criterion.isEmpty else { return nil }
    let reference = ProvisionReference(ProvisionID(criterion), at: place(of: "criterion"))
    return Waiver(criterion: reference, reason: reason)
  }
}
