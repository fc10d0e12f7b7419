internal import Addresses
internal import Diagnostics
internal import Fingerprints
internal import Publishing
internal import Standards

extension VerificationReport {
  /// The same for programs.
  var json: String {
    JSONValue.object([
      ("format", .number(1)), ("register", register), ("files", .array(files.map(json))),
    ]).text + "\n"
  }

  /// The register that the answers rest on.
  private var register: JSONValue {
    let key: String? = if case .signed(_, let key) = known.proof { key } else { nil }
    return .object([
      ("proof", .string(known.proof.word)),
      ("key", key.map { .string($0) } ?? .null),
      ("as-of", known.register.asOf.map { .string($0.description) } ?? .null),
    ])
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
      ("signed-as", file.signature.signedName.map { .string($0) } ?? .null),
    ]
    if file.finding == .unknown, let other = file.other {
      members.append(("url", .string(known.register.url(of: other.path))))
    }
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
