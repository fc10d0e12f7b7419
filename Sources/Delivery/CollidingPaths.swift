internal import Artifacts
public import Diagnostics

/// Finds files of the site that cannot stand side by side.
///
/// Two with one path, case ignored, since many file systems ignore it; one whose path is the folder of another;
/// and one with a name that belongs to the folder itself.
public enum CollidingPaths {
  /// The rule's name.
  public static let rule: RuleID = "colliding-paths"

  /// The findings among some claims, in their stable order; the order of the claims does not matter.
  ///
  /// Of those that collide, the one whose origin comes first keeps the path, and each other is an error that notes
  /// the first. No bytes are made.
  public static func diagnostics(among claims: some Sequence<PathClaim>) -> [Diagnostic] {
    let claims = Array(claims)
    // Most sites have none, which is seen without a list for each path.
    guard mayCollide(claims.map { key(of: $0.path.description) }) else { return [] }
    let groups = Dictionary(grouping: claims) { key(of: $0.path.description) }
    var diagnostics = folderCollisions(among: groups)
    for (key, group) in groups {
      if SiteFolder.reserves(key.prefix { $0 != "/" }) {
        diagnostics += group.map(Diagnostic.ownName)
      } else if let winner = group.min() {
        guard group.count > 1 else { continue }
        diagnostics += group.sorted().dropFirst().map { .samePath($0, winner) }
      }
    }
    return diagnostics.inOrder()
  }

  /// Whether two keys are the same, one is the folder of another, or one may be a name of the folder itself, all of which begin
  /// with a point.
  private static func mayCollide(_ keys: [String]) -> Bool {
    let all = Set(keys)
    guard all.count == keys.count else { return true }
    var last = ""
    for key in keys {
      guard key.utf8.first != UInt8(ascii: ".") else { return true }
      // The files of a folder are beside each other, and need not all be asked for it.
      guard let folder = folders(above: key).last, folder != last else { continue }
      last = folder
      guard folders(above: key).allSatisfy({ !all.contains($0) }) else { return true }
    }
    return false
  }

  /// Collisions of a file with a folder, one for each file: the folder may hold thousands.
  private static func folderCollisions(among groups: [String: [PathClaim]]) -> [Diagnostic] {
    var inside: [String: PathClaim] = [:]
    for (key, group) in groups {
      for folder in folders(above: key) where groups[folder] != nil {
        guard let claim = group.min() else { continue }
        inside[folder] = min(claim, inside[folder] ?? claim)
      }
    }
    return inside.compactMap { folder, claim in
      groups[folder]?.min().map { .folder($0, holding: claim) }
    }
  }

  private static func key(of path: some StringProtocol) -> String {
    path.lowercased()
  }

  private static func folders(above path: String) -> [String] {
    path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
  }
}

extension Diagnostic {
  fileprivate static func samePath(_ claim: PathClaim, _ winner: PathClaim) -> Diagnostic {
    let other = winner.origin.path.relative
    return Diagnostic(
      .error,
      CollidingPaths.rule,
      at: claim.origin,
      claim.path == winner.path
        ? "the file ‘\(claim.path)’ of the site is also made from \(other)"
        : "the file ‘\(claim.path)’ of the site differs only in case from ‘\(winner.path)’, made from \(other)",
      advice: "give one of them another name",
      notes: [Note("‘\(winner.path)’ is made from this", at: winner.origin)]
    )
  }

  fileprivate static func folder(_ file: PathClaim, holding claim: PathClaim) -> Diagnostic {
    Diagnostic(
      .error,
      CollidingPaths.rule,
      at: file.origin,
      "the file ‘\(file.path)’ of the site has the name of the folder of ‘\(claim.path)’, "
        + "made from \(claim.origin.path.relative)",
      advice: "give one of them another name",
      notes: [Note("‘\(claim.path)’ is made from this", at: claim.origin)]
    )
  }

  fileprivate static func ownName(_ claim: PathClaim) -> Diagnostic {
    Diagnostic(
      .error,
      CollidingPaths.rule,
      at: claim.origin,
      "the name ‘\(claim.path)’ belongs to the folder of the site itself",
      advice: "give the file another name"
    )
  }
}
