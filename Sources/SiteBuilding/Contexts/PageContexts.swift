/// The first page.
struct HomeContext: TemplateContext {
  let title: String
  let description: String
  let standards: [RegisterEntryContext]
  let roles: [LinkGroupContext]
  let articles: [ArticleItemContext]
  let groups: [LinkGroupContext]

  static let fields: [String: TemplateField<Self>] = [
    "has-articles": .flag { !$0.articles.isEmpty },
    "title": .text { $0.title },
    "description": .text { $0.description },
    "standards": .list { $0.standards },
    "roles": .list { $0.roles },
    "articles": .list { $0.articles },
    "groups": .list { $0.groups },
  ]
}

/// An article in a list.
struct ArticleItemContext: TemplateContext {
  let title: String
  let url: String
  let kicker: String
  let date: String
  let dateWords: String
  let minutes: String
  let dek: String

  static let fields: [String: TemplateField<Self>] = [
    "title": .text { $0.title },
    "url": .text { $0.url },
    "kicker": .text { $0.kicker },
    "date": .text { $0.date },
    "date-words": .text { $0.dateWords },
    "minutes": .text { $0.minutes },
    "dek": .markup { $0.dek },
  ]
}

/// The list of articles.
struct ArticlesContext: TemplateContext {
  let articles: [ArticleItemContext]
  let feed: String

  static let fields: [String: TemplateField<Self>] = [
    "articles": .list { $0.articles },
    "feed": .text { $0.feed },
  ]
}

/// A question with its answer.
struct ExchangeContext: TemplateContext {
  let anchor: String
  let question: String
  let answer: String

  static let fields: [String: TemplateField<Self>] = [
    "anchor": .text { $0.anchor },
    "question": .markup { $0.question },
    "answer": .markup { $0.answer },
  ]
}

/// Questions under a heading.
struct QuestionGroupContext: TemplateContext {
  let title: String
  let questions: [ExchangeContext]

  static let fields: [String: TemplateField<Self>] = [
    "title": .text { $0.title },
    "questions": .list { $0.questions },
  ]
}

/// All questions.
struct QuestionsContext: TemplateContext {
  let groups: [QuestionGroupContext]
  let contents: [LinkGroupContext]

  static let fields: [String: TemplateField<Self>] = [
    "groups": .list { $0.groups },
    "contents": .list { $0.contents },
  ]
}

/// What a reader can do next.
struct NextStepContext: TemplateContext {
  let role: String
  let text: String
  /// Whether the text has links of its own, so that it cannot be one.
  let hasLinks: Bool
  let url: String

  static let fields: [String: TemplateField<Self>] = [
    "has-links": .flag { $0.hasLinks },
    "role": .text { $0.role },
    "text": .markup { $0.text },
    "url": .text { $0.url },
  ]
}

/// An article.
struct ArticleContext: TemplateContext {
  let title: String
  let kicker: String
  let dek: String
  let byline: String
  let date: String
  let dateWords: String
  let updated: String
  let updatedWords: String
  let corrected: CorrectionsContext?
  let minutes: String
  let about: [LinkContext]
  let controlRead: String
  let takeaways: [String]
  let contents: [LinkContext]
  let body: [UInt8]
  let domains: [LinkContext]
  let exchanges: [ExchangeContext]
  let sources: [LinkContext]
  let nextSteps: [NextStepContext]
  let related: [LinkContext]
  let citedBy: [LinkGroupContext]
  let cite: CiteContext?
  let neighbours: NeighboursContext

  static let fields: [String: TemplateField<Self>] = [
    "is-cited": .flag { !$0.citedBy.isEmpty },
    "has-related": .flag { !$0.related.isEmpty },
    "has-next-steps": .flag { !$0.nextSteps.isEmpty },
    "has-sources": .flag { !$0.sources.isEmpty },
    "has-exchanges": .flag { !$0.exchanges.isEmpty },
    "has-domains": .flag { !$0.domains.isEmpty },
    "has-takeaways": .flag { !$0.takeaways.isEmpty },
    "has-contents": .flag { !$0.contents.isEmpty },
    "title": .text { $0.title },
    "kicker": .text { $0.kicker },
    "dek": .markup { $0.dek },
    "byline": .text { $0.byline },
    "date": .text { $0.date },
    "date-words": .text { $0.dateWords },
    "updated": .text { $0.updated },
    "updated-words": .text { $0.updatedWords },
    "corrected": .one { $0.corrected },
    "minutes": .text { $0.minutes },
    "about": .list { $0.about },
    "control-read": .markup { $0.controlRead },
    "takeaways": .markups { $0.takeaways },
    "contents": .list { $0.contents },
    "body": .markup { $0.body },
    "domains": .list { $0.domains },
    "exchanges": .list { $0.exchanges },
    "sources": .list { $0.sources },
    "next-steps": .list { $0.nextSteps },
    "related": .list { $0.related },
    "cited-by": .list { $0.citedBy },
    "cite": .one { $0.cite },
    "neighbours": .one { $0.neighbours },
  ]
}

/// A list of pages with a word about each: exams, credentials.
struct ListContext: TemplateContext {
  let title: String
  let lead: String
  let items: [VersionItemContext]

  static let fields: [String: TemplateField<Self>] = [
    "title": .text { $0.title },
    "lead": .text { $0.lead },
    "items": .list { $0.items },
  ]
}

/// An objective of an exam.
struct ObjectiveContext: TemplateContext {
  let anchor: String
  let id: String
  let title: String
  let level: String
  let weight: String
  let criteria: [LinkContext]
  /// When it changed after the review of the exam, in words; else empty.
  let updated: String
  let body: String

  static let fields: [String: TemplateField<Self>] = [
    "anchor": .text { $0.anchor },
    "id": .text { $0.id },
    "title": .text { $0.title },
    "level": .text { $0.level },
    "weight": .text { $0.weight },
    "criteria": .list { $0.criteria },
    "updated": .text { $0.updated },
    "body": .markup { $0.body },
  ]
}

/// The objectives of a domain.
struct ObjectiveGroupContext: TemplateContext {
  let domain: LinkContext
  let weight: String
  let objectives: [ObjectiveContext]

  static let fields: [String: TemplateField<Self>] = [
    "domain": .one { $0.domain },
    "weight": .text { $0.weight },
    "objectives": .list { $0.objectives },
  ]
}

/// An exam.
struct ExamContext: TemplateContext {
  let title: String
  let code: String
  let summary: String
  let examines: LinkContext
  let figures: [FigureContext]
  let links: [LinkContext]
  let groups: [ObjectiveGroupContext]
  let corrected: CorrectionsContext?
  let citedBy: [LinkGroupContext]

  static let fields: [String: TemplateField<Self>] = [
    "is-cited": .flag { !$0.citedBy.isEmpty },
    "title": .text { $0.title },
    "code": .text { $0.code },
    "summary": .markup { $0.summary },
    "corrected": .one { $0.corrected },
    "examines": .one { $0.examines },
    "figures": .list { $0.figures },
    "links": .list { $0.links },
    "groups": .list { $0.groups },
    "cited-by": .list { $0.citedBy },
  ]
}

/// A credential, or a page that stands on its own.
struct PageBodyContext: TemplateContext {
  let eyebrow: String
  let title: String
  let dek: String
  let contents: [LinkContext]
  let body: [UInt8]
  let links: [LinkContext]
  let citedBy: [LinkGroupContext]

  static let fields: [String: TemplateField<Self>] = [
    "is-cited": .flag { !$0.citedBy.isEmpty },
    "has-links": .flag { !$0.links.isEmpty },
    "has-contents": .flag { !$0.contents.isEmpty },
    "eyebrow": .text { $0.eyebrow },
    "title": .text { $0.title },
    "dek": .markup { $0.dek },
    "contents": .list { $0.contents },
    "body": .markup { $0.body },
    "links": .list { $0.links },
    "cited-by": .list { $0.citedBy },
  ]
}

/// A page that only leads on, or says that nothing is here.
struct NoticeContext: TemplateContext {
  let title: String
  let text: String
  let links: [LinkContext]

  static let fields: [String: TemplateField<Self>] = [
    "title": .text { $0.title },
    "text": .text { $0.text },
    "links": .list { $0.links },
  ]
}
