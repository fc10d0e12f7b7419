internal import Addresses
internal import Changes
internal import Phrasing
internal import Standards
internal import Views

extension PageBuilder {
  func exams() -> BuiltPage {
    let items = publication.exams.map { exam in
      VersionItemContext(
        name: exam.name,
        url: route.link(to: .exam(exam.id)),
        status: "",
        date: "",
        summary: html(exam.summary),
        links: []
      )
    }
    let lead = say("What the exams assess, objective by objective.")
    return list(say("Exams"), lead, items)
  }

  func list(_ title: String, _ lead: String, _ items: [VersionItemContext]) -> BuiltPage {
    let context = ListContext(title: title, lead: lead, items: items)
    return BuiltPage(title: title, description: lead, main: render(.list, context))
  }

  func exam(_ exam: Exam) -> BuiltPage {
    let context = ExamContext(
      title: exam.title,
      code: exam.code,
      summary: html(exam.summary),
      examines: link(name(of: exam.examines), to: .version(exam.examines)),
      figures: figures(of: exam),
      links: links(of: exam),
      groups: objectiveGroups(of: exam),
      corrected: corrections(exam.allCorrections),
      citedBy: citedBy([.exam(exam.id)])
    )
    return BuiltPage(
      title: exam.name,
      description: description(exam.summary),
      main: render(.exam, context),
      crumbs: [link(say("Exams"), to: .exams)],
      structuredData: [data(on: exam)]
    )
  }

  private func links(of exam: Exam) -> [LinkContext] {
    let logs = model.histories[exam.examines.standard]?.logs(to: exam.examines) ?? []
    return [link(say("What the exam covers, criterion by criterion"), to: .coverage(exam.id))]
      + logs.map { log in
        let title = say("Studied \(name(of: log.old))? What to learn again")
        return link(title, to: .studyDelta(exam.id, log.old))
      }
  }

  func figures(of exam: Exam) -> [FigureContext] {
    let percent =
      exam.questions > 0 ? (exam.passMark * 200 + exam.questions) / (exam.questions * 2) : 0
    return [
      FigureContext(
        name: say("Questions"),
        value: say("\(exam.questions), from a bank of \(exam.bank)")
      ),
      FigureContext(
        name: say("Pass mark"),
        value: say("\(exam.passMark) of \(exam.questions) (\(percent) %)")
      ),
      FigureContext(name: say("Fee"), value: exam.fee),
      FigureContext(name: say("Valid for"), value: exam.validity),
      FigureContext(name: say("Wait before a retake"), value: exam.retakeAfter),
      FigureContext(name: say("Bank last reviewed"), value: say(exam.reviewed)),
    ]
  }

  private func objectiveGroups(of exam: Exam) -> [ObjectiveGroupContext] {
    exam.objectivesByDomain.map { id, objectives in
      let title = publication[exam.examines]?[id]?.title ?? ""
      let weight = objectives.reduce(0) { $0 + $1.weight }
      return ObjectiveGroupContext(
        domain: link("\(id) \(title)", to: .provision(exam.examines, id)),
        weight: questions(weight),
        objectives: objectives.map { objective($0, of: exam) }
      )
    }
  }

  private func objective(_ objective: Objective, of exam: Exam) -> ObjectiveContext {
    ObjectiveContext(
      anchor: objective.id.description.lowercased(),
      id: objective.id.description,
      title: objective.title,
      level: say(word: objective.level.rawValue),
      weight: questions(objective.weight),
      criteria: objective.criteria.map {
        link($0.id.description, toSubject: .provision(exam.examines, $0.id))
      },
      updated: objective.updated.map { say($0) } ?? "",
      body: html(PageTexts.body(of: objective))
    )
  }

  /// So many questions of an exam.
  func questions(_ count: Int) -> String {
    count == 1 ? say("1 question") : say("\(count) questions")
  }

  // MARK: Credentials and other pages

  func credentials() -> BuiltPage {
    let items = publication.credentials.map { credential in
      VersionItemContext(
        name: credential.name,
        url: route.link(to: .document(.credential, credential.slug)),
        status: "",
        date: "",
        summary: html(credential.dek),
        links: credential.exam.map { [link(say("The exam and its objectives"), to: .exam($0))] }
          ?? []
      )
    }
    return list(
      say("Credentials"),
      say("Which credentials there are, and how each is earned."),
      items
    )
  }

  func credential(_ credential: Credential) -> BuiltPage {
    let placed = PlacedText(credential.body)
    let context = PageBodyContext(
      eyebrow: credential.code,
      title: credential.title,
      dek: html(credential.dek),
      contents: contents(of: placed),
      body: bytes(placed),
      links: credential.exam.map { [link(say("The exam and its objectives"), to: .exam($0))] }
        ?? [],
      citedBy: citedBy(credential)
    )
    return BuiltPage(
      title: credential.name,
      description: description(credential.dek),
      main: render(.page, context),
      crumbs: [link(say("Credentials"), to: .documents(.credential))],
      structuredData: [data(on: credential)]
    )
  }

  func page(_ page: Page) -> BuiltPage {
    let placed = PlacedText(page.body)
    let context = PageBodyContext(
      eyebrow: "",
      title: page.title,
      dek: page.dek.map { html($0) } ?? "",
      contents: contents(of: placed),
      body: bytes(placed),
      links: [],
      citedBy: citedBy(page)
    )
    return BuiltPage(
      title: page.title,
      description: description(page.dek ?? page.body),
      main: render(.page, context)
    )
  }
}
