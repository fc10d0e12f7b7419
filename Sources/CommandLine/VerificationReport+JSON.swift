internal import Addresses
internal import Diagnostics
internal import Fingerprints

extension VerificationReport {
  /// The same for programs.
  var json: String {
    JSONValue.object([
      ("format", .number(1)), ("files", .array(files.map(json))),
    ]).text + "\n"
  }

  private func json(_ file: VerifiedFile) -> JSONValue {
    let isKnown = file.signature.key.map { key in keys.keys.contains { $0.name == key } } ?? false
    var members: [(String, JSONValue)] = [
      ("file", .string(file.path)),
      ("sha256", .string(file.digest.description)),
      ("verdict", .string(file.verdict.rawValue)),
      ("current", .bool(file.isCurrent)),
      ("signature", .string(file.signature.word)),
      ("key", file.signature.key.map { .string($0) } ?? .null),
      ("key-from", isKnown ? .string(keys.origin.rawValue) : .null),
    ]
    if let (found, work) = file.finding.found { members += about(found, work) }
    return .object(members)
  }

  private func about(
    _ found: DownloadRegister.File,
    _ work: DownloadRegister.Work
  ) -> [(String, JSONValue)] {
    let register = known.register
    return [
      ("name", .string(found.name)),
      ("url", .string(register.url(of: found.path))),
      ("form", .string(found.form)),
      ("work", .string(work.id)),
      ("standing", .string(work.standing.rawValue)),
      ("edition", .number(found.edition)),
      ("newest", .bool(found.isNewest)),
      ("successor", work.successor.map { .string(register.url(of: $0.path)) } ?? .null),
      ("changes", work.changes.map { .string(register.url(of: $0.path)) } ?? .null),
    ]
  }
}
