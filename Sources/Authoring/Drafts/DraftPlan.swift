public import Diagnostics
internal import Locks
internal import Markup
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

  private let corrections: [SourcePath: (id: ProvisionID, body: Prose, corrected: Prose)]

  init(_ draft: VersionID, _ number: VersionNumber, following version: Version) {
    (self.draft, self.number, follows) = (draft, number, version.id)
    corrections = Dictionary(
      version.provisions.compactMap { provision in
        provision.correction.map {
          (provision.place.path, (provision.id, provision.body, $0.corrected))
        }
      },
      uniquingKeysWith: { first, _ in first }
    )
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
    guard let correction = corrections[file.path] else { return file.bytes }
    let old = Array(correction.body.source)
    let starts = file.bytes.indices.filter { file.bytes[$0...].starts(with: old) }
    guard let start = starts.first, starts.count == 1 else {
      uncorrected.append(path)
      return file.bytes
    }
    corrected.append(correction.id)
    var bytes = file.bytes
    bytes.replaceSubrange(start..<start + old.count, with: correction.corrected.source)
    return bytes
  }
}
