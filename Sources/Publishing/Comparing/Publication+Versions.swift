package import Standards

extension Publication {
  /// `psf@1.1`, or `1.1` where one standard has it.
  ///
  /// - Parameters:
  ///   - origin: Where the publication was read from, where that has to be said.
  ///   - other: The other version that is named in the same call: where several standards have one of that name, its own is meant.
  package func version(
    named text: String,
    of origin: String? = nil,
    beside other: String? = nil
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
    let meant = other.flatMap { VersionID(parsing: $0)?.standard }
    if matches.count > 1, let match = matches.first(where: { $0.id.standard == meant }) {
      return match
    }
    guard matches.count == 1 else {
      let names = matches.map(\.id.description).joined(separator: " or ")
      throw .refused(
        reason: "'\(text)' may be \(names)",
        advice: "write which"
      )
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
