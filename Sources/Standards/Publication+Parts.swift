// The parts by their names.
extension Publication {
  /// The standard with an id.
  public subscript(id: StandardID) -> Standard? { standardPlaces[id].map { standards[$0] } }

  /// The version with an id.
  public subscript(id: VersionID) -> Version? {
    standardPlaces[id.standard].flatMap { standards[$0][id.label] }
  }

  /// The exam with an id.
  public subscript(id: ExamID) -> Exam? { exams.first { $0.id == id } }

  /// All versions of all standards.
  public var versions: [Version] { standards.flatMap(\.versions) }
}
