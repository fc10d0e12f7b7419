internal import Addresses
internal import Artifacts
internal import Delivery
internal import Diagnostics

extension SiteMap {
  /// Files that no folder can hold: routes whose path is not safe or has too long a name, and whatever cannot be side by side. The
  /// delivery would refuse it.
  ///
  /// - Parameter reported: Where a rule has found two routes with one address already.
  func pathDiagnostics(but reported: Set<SourcePlace>) -> [Diagnostic] {
    let unsafe = entries.compactMap { entry -> Diagnostic? in
      let path = Route.filePath(at: entry.address)
      guard ArtifactPath(path) != nil else { return .unsafePath(path, entry.origin) }
      guard path.utf8.count > Self.longestName else { return nil }
      let name = path.split(separator: "/").first { $0.utf8.count > Self.longestName }
      return name.map { .longName(String($0), entry.origin) }
    }
    let claims = entries.compactMap { entry in
      ArtifactPath(Route.filePath(at: entry.address)).map { PathClaim($0, from: entry.origin) }
    }
    let collisions = CollidingPaths.diagnostics(among: claims)
    return unsafe
      + collisions.filter { finding in
        !reported.contains(finding.place) && !finding.notes.contains { reported.contains($0.place) }
      }
  }

  /// Most disks know names of 255 bytes; a signature's has eight more than that of its file.
  private static let longestName = 240
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

  fileprivate static func longName(_ name: String, _ origin: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error,
      "unsafe-path",
      at: origin,
      "no disk can hold a file of the name '\(name.prefix(40))…', which has \(name.utf8.count) bytes",
      advice: "give what it is made from a shorter id, number or file name"
    )
  }
}
