internal import Diagnostics

extension Publication {
  /// The files that show a date: articles, crosswalks, exams and their objectives, by path.
  public var datedPages: [DateRecord.Page] {
    func pages<Item: Document>(of type: Item.Type) -> [DateRecord.Page] {
      documents[type].compactMap(\.datedPage)
    }
    let written = DocumentKind.allCases.flatMap { pages(of: $0.type) }
    let examined = exams.flatMap { exam in [exam.datedPage] + exam.objectives.map(exam.datedPage) }
    return (written + examined).sorted { $0.path < $1.path }
  }
}

extension Exam {
  /// The corrections of it and its objectives that gave them no new date.
  public var allCorrections: [PageCorrection] {
    corrections + objectives.flatMap(\.corrections)
  }
}

extension Publication {
  /// The corrections of all pages that gave them no new date.
  public var corrections: [PageCorrection] {
    documents.all.flatMap(\.corrections) + exams.flatMap(\.allCorrections)
  }
}

extension Document {
  fileprivate var datedPage: DateRecord.Page? {
    date.map { date in
      DateRecord.Page(
        place.path,
        date.value,
        // The day of publication stays.
        for: date.key == "published" ? "updated" : date.key,
        at: keys[date.key] ?? place,
        recordedAt: keys[DatedText.key]
      )
    }
  }
}

extension Exam {
  fileprivate var datedPage: DateRecord.Page {
    DateRecord.Page(
      place.path,
      reviewed,
      for: "reviewed",
      at: keys["reviewed"] ?? place,
      recordedAt: keys[DatedText.key]
    )
  }

  fileprivate func datedPage(of objective: Objective) -> DateRecord.Page {
    DateRecord.Page(
      objective.place.path,
      objective.updated ?? reviewed,
      for: "updated",
      isOwn: objective.updated != nil,
      at: objective.keys["updated"] ?? objective.place,
      recordedAt: objective.keys[DatedText.key]
    )
  }
}
