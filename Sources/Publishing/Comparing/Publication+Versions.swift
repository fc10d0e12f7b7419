package import Standards

extension Publication {
  /// `psf@1.1`, or `1.1` where one standard has it.
  ///
  /// - Parameter origin: Where the publication was read from, where that has to be said.
  package func version(
    named text: String,
    of origin: String? = nil
  ) throws(ActionFailure) -> Version {
    let matches: [Version]
    if let id = VersionID(parsing: text) {
      matches = self[id].map { [$0] } ?? []
    } else {
      matches = versions.filter { $0.id.label == text }
    }
    guard let match = matches.first else {
      let names = versions.map(\.id.description).joined(separator: ", ")
      let place = origin.map { " in \($0)" } ?? ""
      throw .refused("there is no version '\(text)'\(place); the versions are \(names)")
    }
    guard matches.count == 1 else {
      let names = matches.map(\.id.description).joined(separator: " or ")
      throw .refused("'\(text)' may be \(names); write which")
    }
    return match
  }

  /// The exam that a person named.
  package func exam(named name: String) throws(ActionFailure) -> Exam {
    if let exam = self[ExamID(name.lowercased())] { return exam }
    let names = exams.map(\.id.description).joined(separator: ", ")
    let known = exams.isEmpty ? "there are none" : "the exams are \(names)"
    throw .refused("there is no exam '\(name)'; \(known)")
  }
}
