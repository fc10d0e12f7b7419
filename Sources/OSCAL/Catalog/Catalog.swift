internal import Standards

/// Where a value of a catalog stands: by pointer, and by its first byte.
struct Origin: Hashable, Sendable {
  let pointer: JSONPointer
  let offset: Int
}

/// An OSCAL catalog: groups of controls, as far as a standard is made of it.
///
/// The names are those of OSCAL 1.0 to 1.2, https://pages.nist.gov/OSCAL/resources/concepts/layer/control/catalog/.
struct Catalog: Sendable {
  let metadata: Metadata
  let parameters: [Parameter]
  let groups: [Group]
  /// The terms, which stand in a group of their own in what this module writes.
  let terms: [Part]
  /// The clauses around the domains, which also stand in a group of their own.
  let clauses: [Part]
  /// The controls that stand in no group.
  let controls: [Control]
  let resources: [Resource]
  let origin: Origin

  /// What the catalog says about itself.
  struct Metadata: Sendable {
    let title: String
    let version: String
    /// Dates with a time, as they are written.
    let published: String?
    let lastModified: String?
    let publisher: String?
    let links: [Link]
  }

  /// A group of controls, or of other groups.
  struct Group: Sendable {
    let id: String?
    let className: String?
    let title: String
    let parameters: [Parameter]
    let properties: [Property]
    let links: [Link]
    let parts: [Part]
    let groups: [Group]
    let controls: [Control]
    let origin: Origin
  }

  /// A control; those that stand in it are its enhancements.
  struct Control: Sendable {
    let id: String
    let title: String
    let parameters: [Parameter]
    let properties: [Property]
    let links: [Link]
    let parts: [Part]
    let controls: [Control]
    let origin: Origin

    /// Whether it only says that it is gone.
    var isWithdrawn: Bool {
      properties.contains { $0.name == "status" && $0.value.lowercased() == "withdrawn" }
    }
  }

  /// A part of a control's or group's text: `statement`, `guidance`, `item` …
  struct Part: Sendable {
    let id: String?
    let name: String
    let namespace: String?
    let title: String?
    let properties: [Property]
    let links: [Link]
    let prose: String?
    let parts: [Part]
    let origin: Origin

    /// The mark that it is cited by, such as `a.`.
    var label: String? {
      properties.first { $0.name == "label" }?.value
    }
  }

  /// A blank that whoever applies a control fills in.
  struct Parameter: Sendable {
    let id: String
    let label: String?
    let selection: Selection?
    let values: [String]
    let links: [Link]
    let origin: Origin

    /// What there is to choose from.
    struct Selection: Sendable {
      let allowsMany: Bool
      let choices: [String]
    }
  }

  /// A name with a value.
  struct Property: Sendable {
    let name: String
    let value: String
    let namespace: String?

    /// Whether the writer of this module put it there: what it says stands elsewhere in the content.
    var isOurs: Bool { FormatNames.isOSCAL(namespace) }
  }

  /// A link from a control, group or part.
  struct Link: Sendable {
    let address: String
    let relation: String?
    let text: String?
    let origin: Origin
  }

  /// A source in the back matter.
  struct Resource: Sendable {
    let id: String
    let title: String?
    let citation: String?
    let addresses: [String]
  }
}

extension Catalog {
  /// All groups, each before those in it.
  var allGroups: [Group] {
    groups.flatMap(\.withDescendants)
  }

  /// All controls in their order, each before its enhancements.
  var allControls: [Control] {
    (controls + allGroups.flatMap(\.controls)).flatMap(\.withDescendants)
  }

  /// The links that no text is made of: those of the metadata and of parameters.
  var linksWithoutText: [Link] {
    metadata.links + allParameters.flatMap(\.links)
  }

  /// All parameters, wherever they stand.
  var allParameters: [Parameter] {
    parameters + allGroups.flatMap(\.parameters) + allControls.flatMap(\.parameters)
  }
}

extension Catalog.Group {
  /// Whether it is no group but the list of terms.
  var holdsTerms: Bool {
    className == OSCALNames.terms && !parts.isEmpty && groups.isEmpty && controls.isEmpty
      && parts.allSatisfy { $0.name == OSCALNames.term && FormatNames.isOSCAL($0.namespace) }
  }

  /// Whether it is no group but the list of clauses.
  var holdsClauses: Bool {
    className == OSCALNames.clauses && !parts.isEmpty && groups.isEmpty && controls.isEmpty
      && parts.allSatisfy { part in
        part.name == OSCALNames.clause && FormatNames.isOSCAL(part.namespace)
          && ProvisionID(part.id ?? "").isClause
      }
  }

  var withDescendants: [Catalog.Group] { [self] + groups.flatMap(\.withDescendants) }
}

extension Catalog.Control {
  var withDescendants: [Catalog.Control] { [self] + controls.flatMap(\.withDescendants) }
}

extension Catalog.Part {
  var withDescendants: [Catalog.Part] { [self] + parts.flatMap(\.withDescendants) }
}
