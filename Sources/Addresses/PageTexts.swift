public import Standards

/// Which texts stand on which page, and which elements have ids: the plan that pages are built by and that links are
/// checked against.
public struct PageTexts: Sendable {
  let publication: Publication

  /// The plan of a publication.
  public init(of publication: Publication) { self.publication = publication }

  /// The elements of a page that links may name, apart from the headings of its texts.
  public func anchors(on route: Route) -> [String] {
    switch route {
    case .terms(let id): publication[id]?.terms.map(\.id.description) ?? []
    case .version(let id): publication[id]?.clauses.map(\.id.description) ?? []
    case .fullText(let id):
      publication[id]?.provisions.map { Self.anchor(of: $0.id, in: id.standard) } ?? []
    case .revisions(let id): publication[id]?.revisions.map(\.slug.description) ?? []
    case .errata(let id): publication[id]?.verifiedErrata.map(\.anchor) ?? []
    case .documents(let kind) where kind.placement == .onList:
      publication.documents[kind].map(\.slug.description)
    case .exam(let id):
      publication[id]?.objectives.map { $0.id.description.lowercased() } ?? []
    default: []
    }
  }

  /// The texts of a page in their order.
  public func texts(on route: Route) -> [PlacedText] {
    switch route {
    case .provision(let version, let id):
      publication[version]?[id].map { [Self.body(of: $0)] } ?? []
    case .terms(let id): publication[id]?.terms.map(Self.definition) ?? []
    case .version(let id): publication[id]?.clauses.map(Self.body(ofClause:)) ?? []
    case .fullText(let id):
      publication[id]?.provisions.map { Self.wholeText(of: $0, in: id.standard) } ?? []
    case .revisions(let id): publication[id]?.revisions.map(Self.body) ?? []
    case .errata(let id): publication[id]?.verifiedErrata.map(Self.reason) ?? []
    case .documents(let kind) where kind.placement == .onList:
      publication.documents[kind].map { Self.onList($0) }
    case .exam(let id): publication[id]?.objectives.map(Self.body) ?? []
    case .document(let kind, let slug):
      publication.body(of: kind, slug).map { [PlacedText($0)] } ?? []

    default: []
    }
  }

  /// All ids of a page that links may name.
  public func ids(on route: Route) -> [String] {
    anchors(on: route) + texts(on: route).flatMap(\.ids) + sentenceIDs(on: route)
  }

  // MARK: The texts of the parts

  /// The anchor of a provision on the page of the whole version.
  public static func anchor(of id: ProvisionID, in standard: StandardID) -> String {
    id.isCommon ? id.description : id.slug(in: standard)
  }

  /// The anchor of the edges of a crosswalk that start from a provision. It begins with `_`, so that no heading of the
  /// crosswalk's text has it.
  public static func anchor(ofEdgesFrom id: ProvisionID, in standard: StandardID) -> String {
    "_" + anchor(of: id, in: standard)
  }

  /// A domain or criterion on its own page.
  public static func body(of provision: Provision) -> PlacedText {
    PlacedText(provision.shownBody)
  }

  /// A provision on the page of the whole version, where its own heading is of level 2, 3 or 4.
  public static func wholeText(of provision: Provision, in standard: StandardID) -> PlacedText {
    PlacedText(
      provision.shownBody,
      below: anchor(of: provision.id, in: standard),
      headingShift: provision.kind == .domain || provision.kind == .clause ? 1 : 2
    )
  }

  /// A clause on the page of its version, where its own heading is of level 2.
  package static func body(ofClause clause: Provision) -> PlacedText {
    PlacedText(clause.shownBody, below: clause.id.description, headingShift: 1)
  }

  /// A term on the page of terms.
  public static func definition(of term: Provision) -> PlacedText {
    PlacedText(term.shownBody, below: term.id.description, headingShift: 1)
  }

  /// A revision among the revisions of its version.
  public static func body(of revision: Revision) -> PlacedText {
    PlacedText(revision.body, below: revision.slug.description, headingShift: 1)
  }

  /// The reason of an erratum among the errata of its version.
  public static func reason(of erratum: Erratum) -> PlacedText {
    PlacedText(erratum.reason, below: erratum.anchor, headingShift: 1)
  }

  /// A document among those of its kind, such as an answer among the questions.
  package static func onList(_ document: any Document) -> PlacedText {
    PlacedText(document.body, below: document.slug.description, headingShift: 2)
  }

  /// A text that a page shows beside its own, in a section whose heading is of level 2. Its ids begin with `_`, since
  /// links name those where the text belongs.
  public static func quoted(_ prose: Prose, as name: String) -> PlacedText {
    PlacedText(prose, below: "_" + name, headingShift: 1)
  }

  /// An objective on its exam's page.
  public static func body(of objective: Objective) -> PlacedText {
    PlacedText(objective.body, below: objective.id.description.lowercased(), headingShift: 2)
  }
}
