internal import Addresses
internal import Artifacts
internal import Delivery
internal import Diagnostics

extension AddressBook {
  /// Routes that no file can be written for: two with one path, and paths that are not safe.
  var pathDiagnostics: [Diagnostic] {
    var claims: [PathClaim] = []
    var diagnostics: [Diagnostic] = []
    for route in routes {
      guard let origin = origins[route] else { continue }
      if let path = ArtifactPath(route.filePath) {
        claims.append(PathClaim(path, from: origin))
      } else {
        diagnostics.append(.unsafePath(route.filePath, origin))
      }
    }
    return diagnostics + CollidingPaths.diagnostics(among: claims)
  }
}

extension Diagnostic {
  fileprivate static func unsafePath(_ path: String, _ origin: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error,
      "unsafe-path",
      at: origin,
      "no file can be written at '\(path)'",
      advice: "use letters, digits, '.' and '-' in ids and file names"
    )
  }
}
