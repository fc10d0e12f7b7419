internal import Changes
internal import Standards

extension CheckSubject {
  /// Where a provision went that a version does not have in force, as what to do about it; nil where no version before had
  /// it, and where nothing followed.
  func wayOn(from id: ProvisionID, in version: VersionID) -> String? {
    guard let standard = publication[version.standard], let newer = publication[version],
      let history = histories.first(where: { $0.standard == version.standard }),
      let fate = history.fate(of: id, in: newer, of: standard)
    else { return nil }
    return fate.wayOn
  }

  /// The same of what a reference means that leads nowhere.
  func wayOn(from problem: ReferenceProblem) -> String? {
    switch problem {
    case .notInVersion(let id, let version, _), .withdrawn(let id, let version, _):
      wayOn(from: id, in: version)
    default: nil
    }
  }
}

extension ProvisionFate {
  /// The ways on in words: `it moved to D-2.3: name that`.
  fileprivate var wayOn: String? {
    let (became, cover) = (Self.list(targets, "and"), Self.list(coveredBy, "or"))
    return switch (targets.count, kind) {
    case (0, _): coveredBy.isEmpty ? nil : "it was withdrawn: name \(cover), which covers it now"
    case (1, .merged): "it was merged into \(became): name that"
    case (1, _): "it moved to \(became): name that"
    default: "it was split into \(became): name what is meant"
    }
  }

  private static func list(_ ids: [ProvisionID], _ joint: String) -> String {
    let names = ids.map(\.description)
    guard names.count > 1, let last = names.last else { return names.joined() }
    return "\(names.dropLast().joined(separator: ", ")) \(joint) \(last)"
  }
}
