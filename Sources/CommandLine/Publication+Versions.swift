internal import Standards

extension Publication {
  /// `psf@1.1`, or `1.1` where one standard has it.
  ///
  /// - Parameter origin: Where the publication was read from, where that has to be said.
  func version(named text: String, of origin: String? = nil) throws -> Version {
    let matches: [Version]
    if let id = VersionID(parsing: text) {
      matches = self[id].map { [$0] } ?? []
    } else {
      matches = versions.filter { $0.id.label == text }
    }
    guard let match = matches.first else {
      let names = versions.map(\.id.description).joined(separator: ", ")
      let place = origin.map { " in \($0)" } ?? ""
      throw WrongOperand("there is no version '\(text)'\(place); the versions are \(names)")
    }
    guard matches.count == 1 else {
      let names = matches.map(\.id.description).joined(separator: " or ")
      throw WrongOperand("'\(text)' may be \(names); write which")
    }
    return match
  }
}
