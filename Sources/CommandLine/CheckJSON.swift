internal import Checks
internal import Diagnostics
internal import Publishing
internal import SourceFiles

/// What a check found and how much it looked at, for programs: one object, with a finding in each line.
///
/// The findings are in the order in which a person mends them; those that follow from another one come last and name it as their
/// `cause`. Members may be added within format 1.
struct CheckJSON {
  let report: CheckReport
  let allowed: [AllowedFinding]

  private var found: CheckOutcome { report.found }

  var text: String {
    let renderer = JSONRenderer(paths: report.folders.displayPaths)
    let members: [(String, JSONValue)] = [
      ("counts", Self.counts(of: report.matching)),
      ("notShown", Self.counts(of: report.leftOut)),
      ("files", files),
    ]
    let parts =
      [
        #""format":1"#,
        "\"program\":" + JSONValue.string(ProgramVersion.current).text,
        "\"findings\":" + Self.lines(report.matching.map(renderer.value)),
        "\"allowed\":" + Self.lines(allowed.map { Self.json($0, renderer) }),
      ] + members.map { "\"\($0.0)\":" + $0.1.text } + [
        "\"checked\":" + Self.lines(found.account.families.map(Self.json))
      ]
    return "{\n" + parts.joined(separator: ",\n") + "\n}\n"
  }

  private static func lines(_ values: [JSONValue]) -> String {
    guard !values.isEmpty else { return "[]" }
    return "[\n" + values.map(\.text).joined(separator: ",\n") + "\n]"
  }

  private static func counts(of findings: [Diagnostic]) -> JSONValue {
    .object(
      Severity.allCases.map { severity in
        (severity.rawValue, .number(findings.count { $0.severity == severity }))
      }
    )
  }

  private static func json(_ allowed: AllowedFinding, _ renderer: JSONRenderer) -> JSONValue {
    .object([
      ("reason", .string(allowed.suppression.reason)),
      ("line", .number(allowed.suppression.place.range?.lowerBound.line ?? 1)),
      ("finding", renderer.value(of: allowed.diagnostic)),
    ])
  }

  private var files: JSONValue {
    .object([
      ("content", .number(found.content.files.count)),
      ("templates", .number(found.templateTree.files.count)),
    ])
  }

  private static func json(_ share: CheckAccount.FamilyShare) -> JSONValue {
    .object([
      ("family", .string(share.family.rawValue)),
      (
        "things",
        .array(
          share.things.map { share in
            .object([
              ("thing", .string(share.thing.rawValue)), ("count", .number(share.count)),
            ])
          }
        )
      ),
      (
        "rules",
        .array(
          share.rules.map { share in
            .object([("rule", .string(share.rule.description)), ("count", .number(share.count))])
          }
        )
      ),
    ])
  }
}
