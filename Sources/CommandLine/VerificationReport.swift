internal import Addresses
internal import Diagnostics
internal import Fingerprints

/// What became of the files that were verified.
struct VerificationReport {
  let register: DownloadRegister
  let files: [VerifiedFile]

  /// The worst of the files.
  var status: ExitStatus {
    let all = Set(files.map(\.status))
    return [ExitStatus.notGenuine, .notCurrent].first(where: all.contains) ?? .fine
  }

  var text: String {
    files.map { file in
      ([file.path.withVisibleControls] + lines(on: file).map { "  " + $0.withVisibleControls })
        .joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  private func lines(on file: VerifiedFile) -> [String] {
    let known: [String] =
      switch file.verdict {
      case .genuine(let found, let work): genuine(found, work)
      case .altered(let found, let work): altered(found, work)
      case .unknown: ["Unknown: nothing that is published has these bytes or this name."]
      }
    return known + signatureLines(file) + ["SHA-256 \(file.digest)"]
  }

  private func genuine(
    _ file: DownloadRegister.File,
    _ work: DownloadRegister.Work
  ) -> [String] {
    guard work.standing != .unknown else {
      return ["Genuine: \(work.title) lists it as \(file.path)."]
    }
    var lines = ["Genuine: \(describe(file, work)). \(url(file.path))"]
    if work.standing == .draft {
      lines.append("Not current: it is of a working draft, which is not published and changes.")
    }
    if let successor = work.successor {
      lines.append("Not current: \(successor.title) took its place, \(url(successor.path))")
    }
    if let changes = work.changes { lines.append("What changed since: \(url(changes.path))") }
    if let newest = register.newest(file, of: work), newest != file {
      lines.append("There is a later edition of it: \(url(newest.path))")
    }
    return lines.count > 1 ? lines : lines + ["Current."]
  }

  private func altered(
    _ file: DownloadRegister.File,
    _ work: DownloadRegister.Work
  ) -> [String] {
    let head = "Not genuine: it has the name of \(url(file.path)), and other bytes."
    return work.isKept
      ? [head]
      : [head, "The files of \(work.title) are not kept: it may be an earlier rendering."]
  }

  private func describe(
    _ file: DownloadRegister.File,
    _ work: DownloadRegister.Work
  ) -> String {
    let part =
      switch (file.subject, file.about) {
      case ("provision", let about?): ", \(about)"
      case ("comparison", let about?): ", changes since \(about)"
      default: ""
      }
    return "\(file.form) of \(work.title)\(part), edition \(file.edition)"
  }

  private func signatureLines(_ file: VerifiedFile) -> [String] {
    switch file.signature {
    case .missing: []
    case .valid(let comment): ["Signed by the publisher: \(comment)"]
    case .invalid: ["The signature beside it is not one of this file by a known key."]
    case .unknownKey(let name):
      ["The signature beside it is by the key \(name), which is not known."]
    }
  }

  private func url(_ path: String) -> String {
    register.site.isEmpty ? path : "\(register.site)/\(path)"
  }

  // MARK: For programs

  var json: String {
    JSONValue.object([
      ("format", .number(1)), ("files", .array(files.map(json))),
    ]).text + "\n"
  }

  private func json(_ file: VerifiedFile) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("file", .string(file.path)),
      ("sha256", .string(file.digest.description)),
      ("verdict", .string(file.verdict.word)),
      ("current", .bool(file.verdict.isCurrent)),
      ("signature", .string(file.signature.word)),
    ]
    if let (found, work) = file.verdict.found {
      members += [
        ("name", .string(found.name)),
        ("url", .string(url(found.path))),
        ("form", .string(found.form)),
        ("work", .string(work.id)),
        ("standing", .string(work.standing.rawValue)),
        ("edition", .number(found.edition)),
        ("newest", .bool(found.isNewest)),
        ("successor", work.successor.map { .string(url($0.path)) } ?? .null),
        ("changes", work.changes.map { .string(url($0.path)) } ?? .null),
      ]
    }
    return .object(members)
  }
}

extension DownloadVerdict {
  fileprivate var word: String {
    switch self {
    case .genuine: "genuine"
    case .altered: "altered"
    case .unknown: "unknown"
    }
  }

  fileprivate var found: (file: DownloadRegister.File, work: DownloadRegister.Work)? {
    switch self {
    case .genuine(let file, let work), .altered(let file, let work): (file, work)
    case .unknown: nil
    }
  }
}

extension VerifiedFile.Signature {
  fileprivate var word: String {
    switch self {
    case .missing: "missing"
    case .valid: "valid"
    case .invalid: "invalid"
    case .unknownKey: "unknown-key"
    }
  }
}
