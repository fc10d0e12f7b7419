internal import Addresses
internal import Phrasing
internal import Standards

// Where to begin: for each kind of reader the next steps, as far as there are pages and files for them.
extension PageBuilder {
  func start() -> BuiltPage {
    let context = StartContext(
      title: say("Where to start"),
      lead: say("Choose what describes you. Each link leads to the version in force."),
      roles: roles()
    )
    return BuiltPage(
      title: context.title,
      description: context.lead,
      main: render(.start, context)
    )
  }

  /// The kinds of readers that something is here for.
  func roles() -> [LinkGroupContext] {
    let current = publication.standards.lazy.compactMap(\.current).first
    let standardRoles = current.map { version in
      [
        (say("You build or run systems"), stepsOfDeveloper(version)),
        (say("You audit or assess"), stepsOfAuditor(version)),
        (say("You buy systems"), stepsOfBuyer(version)),
        (say("You use an older version"), stepsOfOldReader(version)),
      ]
    }
    let roles =
      (standardRoles ?? draftRoles) + [
        (say("You prepare for an exam"), stepsOfCandidate()),
        (say("You offer services"), stepsOfProvider()),
      ]
    return roles.compactMap { title, steps in
      let there = steps.filter { model.map.contains($0.route) }
      guard !there.isEmpty else { return nil }
      return LinkGroupContext(
        title: title,
        links: there.map { link($0.title, to: $0.route, fragment: $0.fragment) }
      )
    }
  }

  /// The readers of a publication that has nothing in force yet.
  private var draftRoles: [(String, [Step])] {
    publication.standards.lazy.compactMap(\.draft).prefix(1).map { draft in
      let title = say("Read \(name(of: draft.id)) on one page")
      return (say("You comment on the draft"), [Step(title: title, route: .fullText(draft.id))])
    }
  }

  /// A page or a file, and what somebody does with it.
  private struct Step {
    let title: String
    let route: Route
    var fragment: String?
  }

  private func stepsOfDeveloper(_ version: Version) -> [Step] {
    let name = name(of: version.id)
    return [Step(title: say("Read \(name) on one page"), route: .fullText(version.id))]
      + file(say("Fill in the checklist"), version, [.checklist, .xlsx, .checklistCSV])
  }

  private func stepsOfAuditor(_ version: Version) -> [Step] {
    file(say("Take the workbook along"), version, [.xlsx, .csv])
      + file(say("Load the catalog into your tools"), version, [.oscal])
      + [Step(title: say("See how each term is defined"), route: .terms(version.id))]
  }

  private func stepsOfBuyer(_ version: Version) -> [Step] {
    let name = name(of: version.id)
    return [
      Step(
        title: say("Copy a sentence for your policy"),
        route: .version(version.id),
        fragment: "_policy"
      ),
      Step(
        title: say("Compare \(name) with laws and other frameworks"),
        route: .documents(.crosswalk)
      ),
    ]
  }

  private func stepsOfOldReader(_ version: Version) -> [Step] {
    let standard = version.id.standard
    return [
      Step(title: say("See what changed and what you have to do"), route: .changes(standard)),
      Step(title: say("Update your checklist"), route: .migration(standard)),
    ]
  }

  private func stepsOfCandidate() -> [Step] {
    publication.exams.prefix(3).map { exam in
      Step(title: say("Study the objectives of \(exam.name)"), route: .exam(exam.id))
    } + [Step(title: say("See all exams"), route: .exams)]
  }

  private func stepsOfProvider() -> [Step] {
    [Step(title: say("See which credentials there are"), route: .documents(.credential))]
  }

  /// The first file of a version that is offered in one of some formats.
  private func file(_ title: String, _ version: Version, _ forms: [DownloadForm]) -> [Step] {
    forms.lazy.compactMap { model.newestDownload(of: .version(version.id), as: $0) }.prefix(1).map {
      Step(title: title, route: .download($0))
    }
  }
}
