internal import Standards

/// Why criteria were withdrawn: by their tombstones, or by the newest revision that says so.
struct WithdrawalReasons {
  private let reading: VersionReading
  private let tombstones: [ProvisionID: ReadText]
  /// The version itself, then all others, the newest first.
  private let versions: [Version]

  init(_ reading: VersionReading) {
    self.reading = reading
    tombstones = Dictionary(
      reading.provisions.compactMap { item in item.reason.map { (item.provision.id, $0) } },
      uniquingKeysWith: { first, _ in first }
    )
    versions = [reading.version] + reading.standard.versions.reversed()
  }

  /// The reason in one line, without a full stop at its end.
  subscript(id: ProvisionID) -> String? {
    let text = tombstones[id]?.text ?? recorded(id).map { reading.text($0).text }
    guard let line = text?.split(whereSeparator: \.isWhitespace).joined(separator: " ") else {
      return nil
    }
    return line.hasSuffix(".") ? String(line.dropLast()) : line
  }

  private func recorded(_ id: ProvisionID) -> Prose? {
    versions.lazy.compactMap { $0.reasonForWithdrawing(id) }.first
  }
}
