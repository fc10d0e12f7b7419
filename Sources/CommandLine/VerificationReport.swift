internal import Addresses
internal import Diagnostics
internal import Fingerprints
internal import Publishing

/// What became of the files that were verified.
struct VerificationReport {
  let known: KnownDownloads
  let keys: KnownKeys
  let files: [VerifiedFile]

  /// The gravest of the files.
  var status: ExitStatus {
    let all = Set(files.map(\.status))
    let order: [ExitStatus] = [.notGenuine, .wrongCall, .unproven, .noDocument, .notCurrent]
    return order.first(where: all.contains) ?? .fine
  }

  var text: String {
    files.map { file in
      ([file.path.withVisibleControls] + lines(on: file).map { "  " + $0.withVisibleControls })
        .joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  private func lines(on file: VerifiedFile) -> [String] {
    let what =
      switch file.verdict {
      case .genuine: genuine(file)
      case .siteFile: siteFile(file)
      case .signed: [signed] + bytesAlone(file)
      case .unproven: unproven(file)
      case .altered: altered(file)
      case .misnamed: misnamed(file)
      case .unknown: ["Unknown: no file that is offered has these bytes or this name."]
      case .signatureFailed: [failure(of: file)] + bytesAlone(file)
      case .undetermined: [undetermined]
      }
    return what + signatureLines(file) + ["SHA-256 \(file.digest)"]
  }

  // MARK: Listed

  private func genuine(_ file: VerifiedFile) -> [String] {
    guard let (found, work) = file.finding.found else { return [] }
    guard work.standing != .unknown else {
      return ["Genuine: \(work.title) lists it as \(found.path)."] + proof
    }
    let lines = VerifiedCurrency(register: known.register).lines(on: found, work)
    return ["Genuine: \(describe(found, work)). \(url(found.path))"]
      + (lines.isEmpty ? ["Current."] : lines) + proof
  }

  private func siteFile(_ file: VerifiedFile) -> [String] {
    let address = file.other.map { url($0.path) } ?? ""
    return ["A file of the site, and no document of a standard: \(address)"] + proof
  }

  /// The proof that the answer rests on, its age, and its limits.
  private var proof: [String] {
    switch known.proof {
    case .content:
      return [
        "Proved: these bytes are made of the content folder, or kept there.",
        "Not proved: that the folder is the publisher's, and that it has all that is published.",
      ]
    case .signed(let file, let key):
      let later =
        known.register.asOf.map { "what was published after \($0), the date of \(file)." }
        ?? "how old \(file) is; something may have taken its place."
      return [
        "Proved: \(file) lists these bytes, and the key \(key) (given by --key) has signed it.",
        "Not proved: \(later)",
      ]
    case .none: return []
    }
  }

  private func unproven(_ file: VerifiedFile) -> [String] {
    guard case .none(let list, let gap) = known.proof else { return [] }
    let what = file.finding.found?.file ?? file.other
    return [
      "Unproven: \(list) lists these bytes as \(what.map { url($0.path) } ?? ""), "
        + "and anybody can have written that.",
      "To prove it, \(gap.wayOut).",
    ]
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

  // MARK: Not genuine, or not known

  private var signed: String {
    let signer = keys.origin == .call ? "the key that --key gives" : "the publisher"
    return "Signed by \(signer), but not proved to be among the files offered here: "
      + "an earlier rendering or a draft."
  }

  func named(_ file: DownloadRegister.File) -> String {
    "It has the name of \(url(file.path)), and other bytes."
  }

  private func altered(_ file: VerifiedFile) -> [String] {
    guard let (found, work) = file.finding.found else { return [] }
    let head = "Not genuine: it has the name of \(url(found.path)), and other bytes."
    if found.form == DownloadForm.checksums.title {
      return [head, "The list grows with each edition: it may be an earlier one."]
    }
    guard !work.isKept else { return [head] }
    return [head, "The files of \(work.title) are not kept: it may be an earlier rendering."]
  }

  private func misnamed(_ file: VerifiedFile) -> [String] {
    let name = file.finding.found?.file.name ?? file.signature.signedName ?? ""
    if let signed = file.signature.signedName, signed != name {
      return ["Not genuine: it was signed as \(signed), and its bytes are those of \(name)."]
    }
    let source =
      file.finding.found == nil ? "it was signed as \(name)" : "its bytes are those of \(name)"
    return ["Not genuine under this name: \(source). Give it that name, and verify it again."]
  }

  private var undetermined: String {
    "No verdict: not all downloads could be rendered (\(known.gap ?? "")); "
      + "--register names a downloads.json to compare with."
  }

  func url(_ path: String) -> String { known.register.url(of: path) }
}
