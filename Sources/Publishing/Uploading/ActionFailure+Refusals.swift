internal import Artifacts
internal import Hosting

extension ActionFailure {
  private static let mostShown = 10

  /// Files that must not be uploaded, so that nothing is.
  static func refused(_ refusals: [PublishPlan.Refusal]) -> ActionFailure {
    let inTheWay = refusals.compactMap { refusal -> String? in
      guard case .inTheWay(let name) = refusal.reason else { return nil }
      return
        "\(refusal.path): online, \(name) is a file where the site has a folder, or the other way round"
    }
    guard inTheWay.isEmpty else {
      return .refused(
        reason: "two names are in each other's way:" + list(inTheWay),
        advice:
          "publish without the new one first; once the old one is removed, a day later, add it"
      )
    }
    let paths = refusals.map(\.path.description)
    return .refused(
      reason:
        "downloads of published versions would get other bytes, although readers may hold their checksums:"
        + list(paths),
      advice: "store the downloads of a version with psf edition, so that they stay as they are; "
        + "to replace them all the same, name each file or its version: --replace \(example(refusals))"
    )
  }

  private static func list(_ lines: [String]) -> String {
    let rest = lines.count - mostShown
    return lines.prefix(mostShown).map { "\n  \($0)" }.joined()
      + (rest > 0 ? "\n  and \(rest) more" : "")
  }

  /// The file where there is one; else the version.
  private static func example(_ refusals: [PublishPlan.Refusal]) -> String {
    guard let first = refusals.first else { return "" }
    guard refusals.count > 1, case .otherBytes(let version) = first.reason else {
      return first.path.description
    }
    return version
  }
}
