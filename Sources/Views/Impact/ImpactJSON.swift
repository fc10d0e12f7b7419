package import Changes
package import Diagnostics
package import Standards

/// What rests on changes, for programs. ``ImpactSchema`` describes it.
///
/// Members stand in a fixed order, and each change and each thing that rests on one in a line of its own.
package struct ImpactJSON {
  /// The version of the format. It rises when a member goes or changes its meaning, not when one is added.
  package static let format = 1

  private let impact: Impact
  private let numbers: (old: VersionNumber, new: VersionNumber)
  private let paths: DisplayPaths
  private let exam: ExamID?
  private let formats: FormatNames

  private init(
    _ impact: Impact,
    _ numbers: (old: VersionNumber, new: VersionNumber),
    _ exam: ExamID?,
    _ paths: DisplayPaths,
    _ formats: FormatNames
  ) {
    self.formats = formats
    (self.impact, self.numbers, self.exam, self.paths) = (impact, numbers, exam, paths)
  }

  /// An impact as a text of JSON that ends with a line break.
  ///
  /// - Parameters:
  ///   - impact: What is shown.
  ///   - numbers: The numbers of both versions.
  ///   - exam: The exam that it is limited to.
  ///   - paths: How paths are shown.
  ///   - formats: What the publication calls its data formats.
  package static func render(
    _ impact: Impact,
    numbers: (old: VersionNumber, new: VersionNumber),
    exam: ExamID? = nil,
    paths: DisplayPaths = DisplayPaths(),
    formats: FormatNames
  ) -> String {
    ImpactJSON(impact, numbers, exam, paths, formats).text
  }

  private var text: String {
    let head: [(String, JSONValue)] = [
      ("schema", .string(formats.schema(ImpactSchema.name))),
      ("format", .number(Self.format)),
      ("old", side(impact.log.old, numbers.old)),
      ("new", side(impact.log.new, numbers.new)),
      ("exam", exam.map { .string($0.description) } ?? .null),
      ("summary", summary),
    ]
    let parts =
      head.map { "\"\($0.0)\":\($0.1.text)" } + [
        "\"changes\":" + Self.lines(impact.log.entries.map(change)),
        "\"affected\":" + Self.lines(impact.affected.map(affected)),
      ]
    return "{\n" + parts.joined(separator: ",\n") + "\n}\n"
  }

  private static func lines(_ values: [JSONValue]) -> String {
    values.isEmpty ? "[]" : "[\n" + values.map(\.text).joined(separator: ",\n") + "\n]"
  }

  private func side(_ version: VersionID, _ number: VersionNumber) -> JSONValue {
    .object([
      ("version", .string(version.description)), ("number", .string(number.description)),
    ])
  }

  private var summary: JSONValue {
    let kinds = impact.groups.map { ($0.kind.name, JSONValue.number($0.affected.count)) }
    let classes = ComputedClass.allCases.map { computed in
      (
        computed.description,
        JSONValue.number(impact.affected.count { $0.changeClass == computed })
      )
    }
    return .object([
      ("changes", .number(impact.log.entries.count)),
      ("affected", .number(impact.affected.count)),
      ("kinds", .object(kinds)),
      ("classes", .object(classes)),
    ])
  }

  private func change(_ entry: ChangeLog.Entry) -> JSONValue {
    .object([
      ("id", .string(entry.id.description)),
      ("title", .string(entry.title)),
      ("kind", .string(entry.kind.rawValue)),
      ("relation", .string(entry.relation.kind.rawValue)),
      ("old", Self.ids(entry.relation.old)),
      ("new", Self.ids(entry.relation.new)),
      ("by", Self.ids(entry.relation.by)),
      ("class", .string(entry.changeClass.description)),
      ("happened", .array(entry.summary.map { .string($0) })),
    ])
  }

  private func affected(_ part: Impact.Affected) -> JSONValue {
    .object(
      [
        ("kind", .string(part.dependant.kind.name)),
        ("name", .string(part.name)),
        ("title", .string(part.title)),
        ("exam", part.dependant.exam.map { .string($0.description) } ?? .null),
      ] + members(part.place) + [
        ("class", .string(part.changeClass.description)),
        ("indirect", .bool(part.isIndirect)),
        ("touches", .array(part.touches.map(touch))),
      ]
    )
  }

  private func touch(_ touch: Impact.Touch) -> JSONValue {
    .object([
      ("provision", .string(touch.provision.description)),
      ("change", .number(touch.change)),
      ("basis", .string(touch.basis.rawValue)),
      ("sentence", touch.sentence.map(Self.sentence) ?? .null),
      ("places", .array(touch.places.map { .object(members($0)) })),
    ])
  }

  private static func sentence(_ fate: Impact.SentenceFate) -> JSONValue {
    switch fate {
    case .kept(let provisions): .object([("state", .string("kept")), ("in", ids(provisions))])
    case .gone: .object([("state", .string("gone")), ("in", .array([]))])
    case .unknown: .object([("state", .string("unknown")), ("in", .array([]))])
    }
  }

  private func members(_ place: SourcePlace) -> [(String, JSONValue)] {
    [
      ("file", .string(paths.path(of: place.path))),
      ("line", .number(place.range?.lowerBound.line ?? 1)),
    ]
  }

  private static func ids(_ ids: [ProvisionID]) -> JSONValue {
    .array(ids.map { .string($0.description) })
  }
}
