/// How far a criterion is covered, by a word and a sign, so that no colour is needed.
struct CoverageMarkContext: TemplateContext {
  let name: String
  let sign: String

  static let fields: [String: TemplateField<Self>] = [
    "name": .text { $0.name },
    "sign": .text { $0.sign },
  ]
}

/// How many criteria are covered how far, and what that means.
struct CoverageCountContext: TemplateContext {
  let mark: CoverageMarkContext
  let count: String
  let meaning: String

  static let fields: [String: TemplateField<Self>] = [
    "mark": .one { $0.mark },
    "count": .text { $0.count },
    "meaning": .text { $0.meaning },
  ]
}

/// A criterion beside the objectives of its domain.
struct CoverageRowContext: TemplateContext {
  let criterion: LinkContext
  /// For each objective of the domain what it asks for; a dash where it does not rest on the criterion.
  let cells: [String]
  let mark: CoverageMarkContext
  let reason: String

  static let fields: [String: TemplateField<Self>] = [
    "criterion": .one { $0.criterion },
    "cells": .texts { $0.cells },
    "mark": .one { $0.mark },
    "reason": .markup { $0.reason },
  ]
}

/// The criteria of a domain beside the objectives that rest on them.
struct CoverageGroupContext: TemplateContext {
  let domain: LinkContext
  let objectives: [LinkContext]
  let rows: [CoverageRowContext]

  static let fields: [String: TemplateField<Self>] = [
    "domain": .one { $0.domain },
    "objectives": .list { $0.objectives },
    "rows": .list { $0.rows },
  ]
}

/// Which criteria an exam asks about.
struct CoverageContext: TemplateContext {
  let code: String
  let title: String
  let exam: LinkContext
  let version: LinkContext
  let counts: [CoverageCountContext]
  let questions: String
  let criteria: String
  /// Whether a sitting has fewer questions than there are criteria to be asked about.
  let isSample: Bool
  let groups: [CoverageGroupContext]

  static let fields: [String: TemplateField<Self>] = [
    "is-sample": .flag { $0.isSample },
    "code": .text { $0.code },
    "title": .text { $0.title },
    "exam": .one { $0.exam },
    "version": .one { $0.version },
    "counts": .list { $0.counts },
    "questions": .text { $0.questions },
    "criteria": .text { $0.criteria },
    "groups": .list { $0.groups },
  ]
}
