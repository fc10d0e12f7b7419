internal import Diagnostics
internal import Standards

// What a file says of the id that is to be in it: it was named after it.
extension Publication {
  /// The id in the version before that a name fits, and that this version has nowhere else: it was meant.
  func id(missing version: Version, fits: (String) -> Bool) -> ProvisionID? {
    let old = self[version.id.standard]?.predecessor(of: version)
    return old?.provisions.lazy.map(\.id).first {
      fits($0.description.lowercased()) && version[$0] == nil
    }
  }

  /// The id that a provision was to have by the name of its file, where the version has it nowhere else; nil where its file is named
  /// after the id that it has, or after none.
  func idOfFile(of provision: Provision, in version: Version) -> ProvisionID? {
    let (written, stem) = (provision.id.description, provision.place.path.stem)
    guard provision.kind == .criterion, written.lowercased() != stem else { return nil }
    if let known = id(missing: version, fits: { $0 == stem }) { return known }
    // A criterion that is new has none before it; its id has the form of the others.
    let ids = version.provisions.lazy.filter { $0.kind == .criterion }.map(\.id.description)
    let id = ProvisionID(ids.contains { $0 == $0.uppercased() } ? stem.uppercased() : stem)
    let isOfTheForm = written.lowercased().withoutDigits == stem.withoutDigits
    return isOfTheForm && version[id] == nil ? id : nil
  }
}

extension SourcePath {
  /// The name without its ending.
  fileprivate var stem: String {
    name.lastIndex(of: ".").map { String(name[..<$0]) } ?? String(name)
  }
}

extension String {
  fileprivate var withoutDigits: String { filter { !$0.isNumber } }
}

extension Help.Way {
  static func id(
    _ meant: ProvisionID,
    for written: String,
    at place: SourcePlace,
    _ words: String? = nil
  ) -> Help.Way {
    .edit([Fix(place, from: written, to: meant.description)], words ?? "write '\(meant)'")
  }
}
