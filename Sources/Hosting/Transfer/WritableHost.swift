package import Artifacts

/// What a run does to the place where a site is put. Each call ends before the next one begins, and may fail at any moment.
package protocol WritableHost {
  /// Writes what is online, or will be.
  mutating func write(_ record: PublicationRecord) throws(HostError)

  /// Uploads files of a phase, in any order.
  ///
  /// - Parameter onFile: Called for each file.
  mutating func upload(_ paths: [ArtifactPath], onFile: () -> Void) throws(HostError)

  /// Removes files, in any order.
  ///
  /// - Parameter onFile: Called for each file.
  mutating func remove(_ paths: [ArtifactPath], onFile: () -> Void) throws(HostError)
}
