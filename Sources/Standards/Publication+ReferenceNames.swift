extension Publication {
  /// The same publication, whose provisions know what pages print for the references in them.
  public func withReferenceNames() -> Publication {
    var publication = self
    for index in standards.indices {
      publication.standards[index].versions = standards[index].versions.map { version in
        version.naming { names(in: $0) }
      }
    }
    return publication
  }

  private func names(in provision: Provision) -> [String: String] {
    var names: [String: String] = [:]
    for text in provision.texts + (provision.correction.map { [$0.corrected] } ?? []) {
      for label in text.labels {
        guard let target = label.target else { continue }
        let name = title(of: target)
        if name != label.text { names[label.text.lowercased()] = name }
      }
    }
    return names
  }
}
