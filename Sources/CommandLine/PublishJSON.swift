internal import Artifacts
internal import Diagnostics
internal import Foundation
internal import Hosting
internal import Publishing

/// What a run uploaded and removed, or would, for programs: one object. Members may be added within format 1.
struct PublishJSON {
  private let outcome: SitePublication.Outcome
  private let publication: SitePublication

  init(_ outcome: SitePublication.Outcome, of publication: SitePublication) {
    (self.outcome, self.publication) = (outcome, publication)
  }

  var text: String {
    let plan = outcome.plan
    let members: [(String, JSONValue)] = [
      ("format", .number(1)),
      ("destination", .string(publication.destination.description)),
      ("dryRun", .bool(publication.isDryRun)),
      ("date", .string(outcome.date.formatted(.iso8601))),
      ("unchanged", .number(plan.unchanged.count)),
      ("uploads", .array(plan.uploads.map(Self.phase))),
      ("removed", Self.names(plan.removedAtOnce + plan.removed)),
      ("dropped", Self.names(plan.dropped)),
      ("waiting", .array(plan.waiting.sorted { $0.key < $1.key }.map(Self.waiting))),
      ("vanished", Self.names(plan.vanished)),
      ("retained", Self.names(plan.retained)),
      ("foreign", Self.names(plan.foreign)),
    ]
    return "{\n" + members.map { "\"\($0.0)\":\($0.1.text)" }.joined(separator: ",\n") + "\n}\n"
  }

  private static func phase(_ phase: PublishPhase, _ paths: [ArtifactPath]) -> JSONValue {
    .object([("phase", .string(phase.rawValue)), ("files", names(paths))])
  }

  private static func waiting(_ path: ArtifactPath, _ since: Date) -> JSONValue {
    .object([("path", .string(path.description)), ("since", .string(since.formatted(.iso8601)))])
  }

  private static func names(_ names: [some CustomStringConvertible]) -> JSONValue {
    .array(names.map { .string($0.description) })
  }
}
