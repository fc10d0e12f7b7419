internal import Diagnostics
internal import Standards

extension FrontMatterReader {
  /// Reads `exam.yml`; the objectives are put in when they are read. Nil where it names no version that exists.
  mutating func exam(_ folder: ExamID) -> (@Sendable ([Objective]) -> Exam)? {
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
    let summary = prose("summary")
    let waived = maps("waived") { $0.waiver() }
    let place = filePlace
    let keys = places(
      of: "questions",
      "bank",
      "pass-mark",
      "fee",
      "validity",
      "retake-after",
      "reviewed",
      "examines"
    )
    guard let examines, let reviewed else { return nil }
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
        reviewed: reviewed,
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

  mutating func objective() -> Objective? {
    let id = text("id")
    let title = text("title")
    let domain = text("domain")
    let domainPlace = place(of: "domain")
    let criteria = provisions("criteria")
    demand("criteria", isThere: !criteria.isEmpty)
    let level = requiredChoice("level", of: Objective.Level.self)
    let weight = number("weight")
    let items = texts("items").map { ItemReference(ItemID($0.text), at: place(of: $0.node)) }
    let body = body()
    guard let level, !id.isEmpty else { return nil }
    return Objective(
      id: ObjectiveID(id),
      title: title,
      domain: ProvisionReference(ProvisionID(domain), at: domainPlace),
      criteria: criteria,
      level: level,
      weight: weight,
      items: items,
      body: body,
      place: place(of: "id")
    )
  }
}
