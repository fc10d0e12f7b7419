package import Artifacts
internal import FileExchange
internal import Foundation

/// The place that a site is put, and how it is reached.
package struct SiteHost: WritableHost, Sendable {
  package let destination: PublishDestination
  /// The folder of the built site.
  private let site: String
  private let rclone: Rclone

  package init(
    _ destination: PublishDestination,
    for site: String,
    through rclone: Rclone
  ) {
    (self.destination, self.site, self.rclone) = (destination, site, rclone)
  }

  private var address: String { destination.description }

  // MARK: Reading

  /// What is online.
  package func files() throws(HostError) -> OnlineFiles {
    var sizes = try rclone.sizes(at: address)
    let names = PublicationRecord.names.filter { sizes[$0] != nil }
    let records = try names.map { name throws(HostError) in
      PublicationRecord(json: try rclone.bytes(at: destination.address(of: name)))
    }
    let newest = records.compactMap { $0 }.max { $0.number < $1.number }
    guard newest != nil || names.isEmpty else {
      throw HostError(
        description: "neither of \(names.joined(separator: " and ")) at \(address) can be read: "
          + "a later version of psf wrote them, or somebody else did"
      )
    }
    for name in sizes.keys where name.hasPrefix(".psf-") { sizes[name] = nil }
    return OnlineFiles(sizes: sizes, record: newest ?? PublicationRecord())
  }

  /// Those of some files that are online as they are in the site.
  package func same(_ paths: [ArtifactPath]) throws(HostError) -> Set<ArtifactPath> {
    guard !paths.isEmpty else { return [] }
    let names = try rclone.same(paths.map(\.description), in: site, at: address)
    return Set(names.compactMap(ArtifactPath.init))
  }

  // MARK: Writing

  /// Keeps other runs on this machine away from a folder, which is made. Of a remote nobody can say who writes to it.
  package func hold() throws(HostError) -> Hold? {
    guard let folder = destination.folder else { return nil }
    try Self.makeFolder(folder)
    do { return Hold(folder: try FolderHold(writingInto: folder, ".psf-publishing")) } catch {
      throw HostError(description: error.description)
    }
  }

  /// Writes a record in the place of the older one of the two that are there.
  package func write(_ record: PublicationRecord) throws(HostError) {
    let options = ["--header-upload", "Cache-Control: no-cache"]
    try rclone.write(record.json, to: destination.address(of: record.name), options)
  }

  /// Uploads files, each in one step where the host can do that.
  package func upload(_ paths: [ArtifactPath], onFile: () -> Void) throws(HostError) {
    if let folder = destination.folder { return try place(paths, in: folder, onFile) }
    let groups = Dictionary(grouping: paths, by: UploadHeaders.init)
    for (headers, paths) in groups.sorted(by: { $0.key < $1.key }) {
      try rclone.copy(paths.map(\.description), from: site, to: address, headers.options) { _ in
        onFile()
      }
    }
  }

  /// Copies files beside those that readers get, and renames them. rclone would write over them, and a reader could get the
  /// first half of a page.
  private func place(
    _ paths: [ArtifactPath],
    in folder: String,
    _ onFile: () -> Void
  ) throws(HostError) {
    do {
      let scratch = try ScratchFolder(".psf-upload", in: folder)
      try rclone.copy(paths.map(\.description), from: site, to: scratch.path) { _ in onFile() }
      let (source, target) = (try OpenFolder(scratch.path), try OpenFolder(folder))
      for path in paths {
        if let parent = path.description.parentPath { try target.makeFolder(parent) }
        try source.rename(path.description, to: path.description, in: target)
      }
    } catch { throw HostError(description: "\(error)") }
  }

  /// Removes files, and the folders that are empty then.
  package func remove(_ paths: [ArtifactPath], onFile: () -> Void) throws(HostError) {
    try rclone.delete(paths.map(\.description), at: address) { _ in onFile() }
    let rest = EmptiedFolders(by: paths, among: Array(try rclone.sizes(at: address).keys))
    for folder in rest.outermost {
      rclone.removeEmptyFolder(at: destination.address(of: folder))
    }
  }

  /// What ``hold()`` gives.
  package struct Hold: ~Copyable {
    fileprivate let folder: FolderHold

    /// Lets go.
    package consuming func end() {}
  }

  private static func makeFolder(_ folder: String) throws(HostError) {
    do {
      try FileManager.default.createDirectory(
        atPath: folder,
        withIntermediateDirectories: true
      )
    } catch {
      throw HostError(
        description: "cannot make the folder \(folder): \(error.localizedDescription)"
      )
    }
  }
}
