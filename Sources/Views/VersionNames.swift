package import Phrasing
package import Standards

extension Publication {
  /// A version as readers name it: `PSF 1.1`, `PSF 1.2 (draft)`.
  package func name(of id: VersionID, _ say: Phrases) -> String {
    guard let version = self[id], version.status != .published else { return name(of: id) }
    return "\(numberedName(of: version)) (\(say(word: version.status.rawValue)))"
  }

  /// The way from a version to another one: `PSF 1.0 to PSF 1.1`.
  package func name(of old: VersionID, to new: VersionID, _ say: Phrases) -> String {
    say("\(name(of: old, say)) to \(name(of: new, say))")
  }
}

extension Phrases {
  /// What a provision of a kind is called: a domain or criterion as its standard has it, or in the words of the program where it
  /// has none of its own.
  package func name(of kind: Provision.Kind, _ labels: Standard.Labels) -> String {
    inOwnWords(labels.name(of: kind))
  }

  /// What several of them are called.
  package func plural(of kind: Provision.Kind, _ labels: Standard.Labels) -> String {
    inOwnWords(labels.plural(of: kind))
  }

  private func inOwnWords(_ label: String) -> String {
    Self.labels.contains(label) ? self(word: label) : label
  }

  private static let labels: Set<String> = [
    "Domain", "Domains", "Criterion", "Criteria", "Term", "Terms", "Clause", "Clauses",
  ]
}
