/// A sentence that was corrected without a new date of its page.
struct CorrectedSentenceContext: TemplateContext {
  let date: String
  let words: String
  let reason: String
  let redline: String

  static let fields: [String: TemplateField<Self>] = [
    "date": .text { $0.date },
    "words": .text { $0.words },
    "reason": .text { $0.reason },
    "redline": .markup { $0.redline },
  ]
}

/// The corrections of a page, with the day of the last one.
struct CorrectionsContext: TemplateContext {
  let date: String
  let words: String
  let sentences: [CorrectedSentenceContext]

  static let fields: [String: TemplateField<Self>] = [
    "date": .text { $0.date },
    "words": .text { $0.words },
    "sentences": .list { $0.sentences },
  ]
}
