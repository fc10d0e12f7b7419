// What readers call the parts of a publication.
extension Publication {
  /// The id of the provision that a label leads to, in whatever version; nil where it leads elsewhere.
  public func provision(namedBy label: Prose.Label) -> ProvisionID? {
    guard let target = label.target, case .provision(_, let id) = subjects[target] else {
      return nil
    }
    return id
  }

  /// A version as readers name it: `PSF 1.1`, `PSF 1.2 (draft)`.
  public func name(of id: VersionID) -> String {
    if let name = versionNames[id] { return name }
    let title = standardPlaces[id.standard].map { standards[$0].shortTitle }
    return "\(title ?? id.standard.description) \(id.label)"
  }

  /// A version by its number alone, where its status is beside it: `PSF 1.2`.
  public func numberedName(of version: Version) -> String {
    let title = standardPlaces[version.id.standard].map { standards[$0].shortTitle }
    return "\(title ?? version.id.standard.description) \(version.number)"
  }

  /// The way from a version to another one: `PSF 1.0 to PSF 1.1`.
  public func name(of old: VersionID, to new: VersionID) -> String {
    "\(name(of: old)) to \(name(of: new))"
  }

  static func names(ofVersionsOf standards: [Standard]) -> [VersionID: String] {
    let names = standards.flatMap { standard in
      standard.versions.map { version in
        let status = version.status == .published ? "" : " (\(version.status.rawValue))"
        return (version.id, "\(standard.shortTitle) \(version.number)\(status)")
      }
    }
    return Dictionary(names, uniquingKeysWith: { first, _ in first })
  }

  /// The words for a reference to a subject whose label stands alone.
  public func title(of id: SubjectID) -> String { titles[Int(id.index)] }

  /// The words for a reference to a subject whose label stands alone.
  public func title(of target: Subject) -> String {
    subjects.id(of: target).map { title(of: $0) } ?? writtenTitle(of: target)
  }

  /// The same as the subject itself has it.
  func writtenTitle(of target: Subject) -> String {
    switch target {
    case .site: site.title
    case .provision(let version, let id):
      id.isCommon ? self[version]?[id]?.title ?? id.description : id.description
    case .objective(_, let id): id.description
    case .standard(let id): self[id]?.shortTitle ?? id.description
    case .version(let id): name(of: id)
    case .revision(let version, let slug):
      self[version]?.revisions.first { $0.slug == slug }?.title ?? slug.description
    case .exam(let id): self[id]?.title ?? id.description
    case .document(let kind, let slug): title(of: kind, slug) ?? slug.description
    }
  }
}
