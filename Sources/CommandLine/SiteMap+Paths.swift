internal import Addresses
internal import Artifacts
internal import Diagnostics

extension SiteMap {
  /// Routes whose path is not safe, so that no file can be written for them. Two routes with one address are found by
  /// a rule, and whatever else cannot stand side by side in a folder by the delivery.
  var pathDiagnostics: [Diagnostic] {
    entries.compactMap { entry in
      let path = Route.filePath(at: entry.address)
      return ArtifactPath(path) == nil ? .unsafePath(path, entry.origin) : nil
    }
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
