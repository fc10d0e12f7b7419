internal import Addresses
internal import Phrasing
internal import Standards
internal import Views

// What an exam asks, and how a standard relates to another framework.
extension MarkdownTwin {
  func write(_ exam: Exam, to page: inout MarkdownPage) {
    let name = model.publication.name(of: exam.examines, say)
    page.heading(1, exam.name)
    page.add(page.url(route))
    page.add(exam.summary)
    page.list(
      ["\(say("Examines")): " + page.link(name, to: .version(exam.examines))]
        + PageBuilder(model: model, route: route).figures(of: exam).map {
          "\($0.name): " + StandaloneMarkdown.escaped($0.value)
        }
        + [page.link(say("What the exam covers, criterion by criterion"), to: .coverage(exam.id))]
    )
    for (domain, objectives) in exam.objectivesByDomain {
      page.heading(2, model.publication[exam.examines]?[domain]?.heading ?? domain.description)
      for objective in objectives { write(objective, of: exam, to: &page) }
    }
  }

  private func write(_ objective: Objective, of exam: Exam, to page: inout MarkdownPage) {
    page.heading(3, objective.heading)
    let criteria = objective.criteria.map {
      page.link($0.id.description, to: .provision(exam.examines, $0.id))
    }
    let questions = PageBuilder(model: model, route: route).questions(objective.weight)
    page.add(
      "\(say(word: objective.level.rawValue)), \(questions), "
        + say("tests \(criteria.joined(separator: ", "))")
    )
    page.add(objective.body, shift: 2, footnotes: "\(objective.id.description.lowercased())-")
  }

  func write(_ crosswalk: Crosswalk, to page: inout MarkdownPage) {
    let (framework, publication) = (crosswalk.framework, model.publication)
    page.heading(1, crosswalk.title)
    page.add(page.url(route))
    page.add(crosswalk.dek)
    let edition = StandaloneMarkdown.escaped(framework.edition)
    page.list([
      "\(say("From")): "
        + page.link(publication.name(of: crosswalk.version, say), to: .version(crosswalk.version)),
      "\(say("To")): \(page.link(framework.title, to: framework.address)), \(edition)",
      "\(say("Last reviewed")): \(crosswalk.reviewed)",
    ])
    page.add(crosswalk.body)
    for id in Set(crosswalk.edges.map(\.from.id)).sorted() {
      page.heading(2, publication[crosswalk.version]?[id]?.heading ?? id.description)
      page.list(crosswalk.edges(from: id).map { words(for: $0, on: page) })
    }
  }

  private func words(for edge: CrosswalkEdge, on page: MarkdownPage) -> String {
    let other = StandaloneMarkdown.escaped("\(edge.to) \(edge.title)")
    let confidence = "\(say("confidence:")) \(say(word: edge.confidence.rawValue))"
    return "\(other) (\(say(word: edge.relation.words)), \(confidence)): "
      + page.line(edge.rationale)
  }
}
