public import Diagnostics
internal import Locks
internal import SourceFiles
public import Standards

/// The files of a new draft, before they are written.
public struct DraftPlan: Sendable {
  /// The draft.
  public let draft: VersionID
  /// The number that it will be published under.
  public let number: VersionNumber
  /// The version that it begins with.
  public let follows: VersionID
  /// The change of the content.
  public private(set) var change = ContentChange()
  /// The verified errata that are put right in the draft, by provision.
  public private(set) var corrected: [ProvisionID] = []
  /// The files with an erratum that the draft still has, since its words were not found: by their new paths.
  public private(set) var uncorrected: [SourcePath] = []

  /// The clauses that speak of the version that the draft follows, so that they have to be written anew: by their new paths.
  public private(set) var outdated: [SourcePath] = []

  /// The provisions of each file whose verified errata fit their texts, in the order of the file.
  private let corrections: [SourcePath: [ErrataEdit]]

  init(_ draft: VersionID, _ number: VersionNumber, following version: Version) {
    (self.draft, self.number, follows) = (draft, number, version.id)
    corrections = ErrataEdit.all(in: version)
    outdated = version.provisions.filter { $0.clause?.role.speaksOfItsVersion ?? false }
      .map { path(of: $0.place.path) }
  }

  private func path(of file: SourcePath) -> SourcePath {
    SourcePath(draft.folder + file.relative.dropFirst(follows.folder.count))
  }

  /// How many files it has.
  public var fileCount: Int { change.written.count }

  /// Copies a file of the version into the draft, with its errata put right.
  ///
  /// - Parameter bytes: Its bytes where they are others.
  mutating func copy(_ file: SourceFile, as bytes: [UInt8]? = nil) {
    let path = path(of: file.path)
    change.write(bytes ?? correctedBytes(of: file, at: path), to: path)
  }

  private mutating func correctedBytes(of file: SourceFile, at path: SourcePath) -> [UInt8] {
    var bytes = file.bytes
    var done: [ProvisionID] = []
    // From the end on, so that lines before keep their numbers.
    for edit in (corrections[file.path] ?? []).reversed() {
      if let edited = edit.applied(to: bytes) {
        bytes = edited
        done.append(edit.provision)
      } else {
        uncorrected.append(path)
      }
    }
    corrected += done.reversed()
    return bytes
  }
}
