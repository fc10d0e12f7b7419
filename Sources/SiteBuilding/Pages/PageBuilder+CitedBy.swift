internal import Addresses
internal import Phrasing
internal import Standards

extension PageBuilder {
  /// The pages that refer to a document.
  func citedBy(_ document: some Document) -> [LinkGroupContext] { citedBy([document.subject]) }

  /// The pages that refer to a target, by kind.
  func citedBy(_ targets: [Subject]) -> [LinkGroupContext] {
    let (subjects, graph) = (publication.subjects, publication.graph)
    var objectives: [LinkContext] = []
    var documents: [DocumentKind: [LinkContext]] = [:]
    var seen: Set<SubjectID> = []
    for source in targets.compactMap(subjects.id).flatMap(graph.sources)
    where seen.insert(source).inserted {
      let subject = subjects[source]
      switch subject {
      case .objective(let exam, let id):
        let objective = publication[exam]?.objectives.first { $0.id == id }
        objectives.append(link(objective?.heading ?? id.description, toSubject: subject))
      case .document(let kind, _):
        documents[kind, default: []].append(
          link(publication.title(of: source), toSubject: subject)
        )
      default: break
      }
    }
    let groups = [LinkGroupContext(title: say("Exam objectives"), links: objectives)]
    return groups.filter { !$0.links.isEmpty }
      + DocumentKind.allCases.compactMap { kind in
        documents[kind].map { LinkGroupContext(title: say(word: kind.type.heading), links: $0) }
      }
  }
}
