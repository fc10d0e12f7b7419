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
  /// What the provisions of a kind are called: domains and criteria as their standard has it.
  package func name(of kind: Provision.Kind, _ labels: Standard.Labels) -> String {
    switch kind {
    case .domain, .criterion: labels.name(of: kind)
    case .term: self("Term")
    case .clause: self("Clause")
    }
  }
}
