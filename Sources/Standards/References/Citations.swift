internal import HTMLRendering

/// Who refers to what: the way back from a provision to the pages that cite it.
public struct Citations: Sendable {
  private var citing: [ReferenceTarget: [TextOwner]] = [:]

  /// Follows every reference of a publication that leads somewhere.
  public init(of publication: Publication) {
    for text in publication.texts {
      for case .reference(let label) in text.prose.labels.map(\.meaning) {
        let target = publication.references.resolve(label, in: text.scope)
        guard case .success(let target) = target else { continue }
        note(target, citedBy: text.owner)
      }
    }
    for exam in publication.exams {
      for objective in exam.objectives {
        let owner = TextOwner.objective(exam.id, objective.id)
        for criterion in objective.criteria {
          let target = ReferenceTarget.provision(exam.examines, criterion.id)
          if !owners(citing: target).contains(owner) { note(target, citedBy: owner) }
        }
      }
    }
  }

  /// The texts of an owner follow each other, so that it is among the others only as the last.
  private mutating func note(_ target: ReferenceTarget, citedBy owner: TextOwner) {
    guard citing[target]?.last != owner else { return }
    citing[target, default: []].append(owner)
  }

  /// What refers to a target, in the order of the publication's texts.
  public func owners(citing target: ReferenceTarget) -> [TextOwner] {
    citing[target] ?? []
  }
}
