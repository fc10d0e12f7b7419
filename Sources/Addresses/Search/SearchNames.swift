package import Phrasing
package import Standards

/// A name or an id in the list for readers who search.
package struct SearchName: Sendable {
  package let name: String
  /// What it is the name of, or what it was called in other versions; may be empty.
  package let note: String
  package let route: Route
  package let fragment: String?

  init(_ name: String, note: String, at subject: Subject) {
    (self.name, self.note) = (name, note)
    (route, fragment) = Route.place(of: subject)
  }

  init(_ name: String, note: String, on route: Route) {
    (self.name, self.note, self.route) = (name, note, route)
    fragment = nil
  }
}

/// All names and ids that there are: the list that readers without a script search in.
package struct SearchNames: Sendable {
  /// Those of a standard.
  package struct OfStandard: Sendable {
    package let standard: StandardID
    /// The ids in their order, each with its title.
    package let ids: [SearchName]
    /// Titles, also former ones, terms and other names, in no order.
    package let names: [SearchName]
  }

  /// The most that one page lists.
  package static let most = 500

  package let standards: [OfStandard]
  /// The names of articles, questions, exams and the like, in no order.
  package let others: [SearchName]

  /// - Parameter say: The words in the publication's language.
  package init(of publication: Publication, _ say: Phrases = Phrases()) {
    standards = publication.standards.map { OfStandard($0, say) }
    others =
      publication.documents.all.map { document in
        SearchName(
          document.name,
          note: say(word: type(of: document).kind.singular),
          at: document.subject
        )
      } + publication.exams.flatMap { Self.names(of: $0, say) }
  }

  /// Whether the names of each standard are on a page of their own.
  package var isDivided: Bool {
    standards.reduce(others.count) { $0 + $1.ids.count + $1.names.count } > Self.most
  }

  /// Whether those of articles and the like alone are too many for one page.
  package var hasManyOthers: Bool { others.count > Self.most }

  private static func names(of exam: Exam, _ say: Phrases) -> [SearchName] {
    [SearchName(exam.name, note: say("Exam"), at: .exam(exam.id))]
      + exam.objectives.map {
        SearchName($0.heading, note: say("Objective"), at: .objective(exam.id, $0.id))
      }
  }
}

extension SearchNames.OfStandard {
  init(_ standard: Standard, _ say: Phrases) {
    self.standard = standard.id
    let provisions = standard.provisionNames(say)
    ids = provisions.filter { !$0.id.isCommon }.map { $0.idEntry(in: standard) }
    let own = Set([standard.title, standard.shortTitle] + standard.aliases).sorted()
    names =
      own.map { SearchName($0, note: say("Standard"), at: .standard(standard.id)) }
      + provisions.flatMap { $0.nameEntries(in: standard) }
  }
}

extension ProvisionNames {
  /// The page of the version that readers are shown; the history of an id that is not in use.
  fileprivate func entry(_ name: String, note: String, in standard: Standard) -> SearchName {
    guard let shown else { return SearchName(name, note: note, on: .history(standard.id, id)) }
    return SearchName(name, note: note, at: .provision(shown.version.id, id))
  }

  fileprivate func idEntry(in standard: Standard) -> SearchName {
    let title = shown?.provision.title ?? titles.last?.words ?? newest.title
    let others = aliases.isEmpty ? [] : [say("also \(aliases.joined(separator: ", "))")]
    let notes = [history].filter { !$0.isEmpty } + others
    return entry("\(id) \(title)", note: notes.joined(separator: "; "), in: standard)
  }

  fileprivate func nameEntries(in standard: Standard) -> [SearchName] {
    let own =
      id.kindName.map { say("\(say(word: $0)) in \(standard.shortTitle)") } ?? id.description
    let current = shown.map { [entry($0.provision.title, note: own, in: standard)] } ?? []
    let former = formerTitles.map { title in
      SearchName(
        title.words,
        note: say("\(own) in \(title.lastName)"),
        at: .provision(title.lastVersion, id)
      )
    }
    // The other names of a domain are beside its id.
    let others = id.isTerm ? aliases.map { entry($0, note: alias(of: own), in: standard) } : []
    return current + former + others
  }

  private func alias(of own: String) -> String {
    "\(own): \(shown?.provision.title ?? newest.title)"
  }
}

extension DocumentKind {
  /// What readers call one document of the kind.
  package var singular: String {
    switch self {
    case .article: "Article"
    case .question: "Question"
    case .credential: "Credential"
    case .crosswalk: "Crosswalk"
    case .signal: "Signal"
    case .page: "Page"
    }
  }
}
