internal import Addresses
internal import Phrasing
internal import Searching
internal import Standards
internal import Views

/// Everything that a search finds.
struct SearchedTexts {
  private let model: SiteModel
  private let versions: SearchedVersions

  init(of model: SiteModel) {
    self.model = model
    versions = SearchedVersions(of: model.publication, model.templates.say)
  }

  private var publication: Publication { model.publication }
  private var say: Phrases { model.templates.say }

  /// What is in force first, and each group together, as the index wants it.
  var inOrder: [FoundText] {
    let found =
      publication.standards.indices.flatMap(texts(ofStandard:))
      + publication.documents.all.map(text) + publication.exams.flatMap(texts) + lists
    var groups: [SearchGroup] = []
    var members: [SearchGroup: [FoundText]] = [:]
    for text in found {
      let group = text.document.group
      if members[group] == nil { groups.append(group) }
      members[group, default: []].append(text)
    }
    return SearchGroup.Rank.allCases.flatMap { rank in groups.filter { $0.rank == rank } }
      .flatMap { members[$0] ?? [] }
  }

  // MARK: Standards

  private func texts(ofStandard place: Int) -> [FoundText] {
    let standard = publication.standards[place]
    let group = SearchGroup(rank: .current, kind: say("Standard"), standard: place)
    let own = FoundText(
      document: SearchDocument(
        in: group,
        title: standard.title,
        path: Route.standard(standard.id).address
      ),
      ids: [standard.id.description],
      names: [standard.shortTitle] + standard.aliases,
      leads: [standard.description]
    )
    let ranked = versions.all.indices.filter { versions.all[$0].standard == place }
    let names = standard.provisionNames(say)
    return [own] + ranked.flatMap(texts(ofVersion:))
      + names.flatMap { SearchedProvision(names: $0, standard, ranked, versions, say).texts }
  }

  private func texts(ofVersion place: Int) -> [FoundText] {
    let version = versions.all[place].version
    var own = found(
      say("Version"),
      publication.name(of: version.id, say),
      .version(version.id),
      nil,
      place
    )
    own.ids = [version.id.description]
    own.leads = [version.summary]
    let revisions = version.revisions.map { revision in
      let (route, slug) = (Route.revisions(version.id), revision.slug.description)
      var found = found(say("Reason for a change"), revision.title, route, slug, place)
      found.texts = revision.texts
      return found
    }
    let errata = version.verifiedErrata.map { erratum in
      let title = say("\(erratum.id) Correction of \(erratum.provision)")
      var found = found(say("Correction"), title, .errata(version.id), erratum.anchor, place)
      found.texts = [erratum.reason, erratum.new]
      return found
    }
    return [own] + revisions + errata
  }

  /// A part of a version, by the version's place.
  private func found(
    _ kind: String,
    _ title: String,
    _ route: Route,
    _ fragment: String?,
    _ place: Int
  ) -> FoundText {
    let ranked = versions.all[place]
    let group = SearchGroup(
      rank: ranked.rank,
      kind: kind,
      standard: ranked.standard,
      versions: [place]
    )
    let path = SearchedProvision.path(of: route, fragment, below: ranked.version.id)
    return FoundText(document: SearchDocument(in: group, title: title, path: path))
  }

  // MARK: All else

  private func text(_ document: any Document) -> FoundText {
    let (route, fragment) = Route.place(of: document.subject)
    let kind = say(word: type(of: document).kind.singular)
    var found = found(kind, document.name, route, fragment)
    found.ids = (document as? Credential).map { [$0.code] } ?? []
    found.names = document.definedNames
    found.leads = document.lead.map { [$0] } ?? []
    found.texts = document.texts
    return found
  }

  private func texts(_ exam: Exam) -> [FoundText] {
    var own = found(say("Exam"), exam.name, .exam(exam.id), nil)
    own.ids = [exam.id.description, exam.code]
    own.leads = [exam.summary]
    own.names = [say("Exam")]
    own.figures = say(
      "Questions, pass mark, fee \(exam.fee), validity \(exam.validity), retake"
    )
    return [own]
      + exam.objectives.map { objective in
        let (route, fragment) = Route.place(of: .objective(exam.id, objective.id))
        var found = found(say("Objective"), objective.heading, route, fragment)
        found.ids = [objective.id.description]
        found.leads = [objective.body]
        return found
      }
  }

  /// Pages that list others, under their titles alone.
  private var lists: [FoundText] {
    let kinds = DocumentKind.allCases.map { (say(word: $0.type.heading), Route.documents($0)) }
    let others: [(String, Route)] = [
      (say("Where to start"), .start), (say("Exams"), .exams),
      (say("Downloads"), .downloads(.all)), (say("Verify a file"), .downloads(.verify)),
    ]
    let standards = publication.standards.flatMap { standard in
      [
        (say("Update a \(standard.shortTitle) checklist"), Route.migration(standard.id)),
        (say("Changes to the \(standard.shortTitle), what you have to do"), .changes(standard.id)),
        (say("Compare versions of the \(standard.shortTitle)"), .comparisons(standard.id)),
      ]
    }
    return (kinds + others + standards).filter { model.map.contains($0.1) }
      .map { found(say("Page"), $0.0, $0.1, nil) }
  }

  private func found(
    _ kind: String,
    _ title: String,
    _ route: Route,
    _ fragment: String?
  ) -> FoundText {
    let path = route.address + (fragment.map { "#" + $0 } ?? "")
    let group = SearchGroup(rank: .current, kind: kind)
    return FoundText(document: SearchDocument(in: group, title: title, path: path))
  }
}
