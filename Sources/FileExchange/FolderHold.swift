/// Keeps other runs away from a folder for as long as the value lives. The system lets go of it when a run is killed.
package struct FolderHold: ~Copyable {
  private let lock: DestinationLock

  /// Keeps away runs that would replace a folder which this one reads.
  package init(reading folder: String) throws(FileOperationError) {
    lock = try DestinationLock(for: ExchangePaths(ofExisting: folder))
  }

  /// Keeps away runs that would write into a folder, which is there, by a file in it.
  package init(writingInto folder: String, _ name: String) throws(FileOperationError) {
    guard let lock = try DestinationLock(at: "\(folder)/\(name)") else {
      throw FileOperationError(.write, folder, .inUse)
    }
    self.lock = lock
  }

  /// Lets go.
  package consuming func end() {}
}
