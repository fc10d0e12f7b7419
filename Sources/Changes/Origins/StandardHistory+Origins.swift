public import Standards

extension StandardHistory {
  /// The origin of each sentence of a provision as a version has it; nil where it has no such provision in force.
  ///
  /// It follows moves, splits and merges. A requirement that was replaced begins anew; one that is back after a
  /// withdrawal goes on from the text that was withdrawn.
  ///
  /// - Parameters:
  ///   - id: The provision.
  ///   - version: The version.
  ///   - standard: The standard that this is the history of.
  public func origins(
    of id: ProvisionID,
    in version: Version,
    of standard: Standard
  ) -> TextOrigins? {
    guard let provision = version[id], provision.isLive else { return nil }
    var search = OriginSearch(history: self, standard: standard)
    return search.source(provision, in: version).origins
  }
}
