internal import ContentLoading
public import Diagnostics
internal import Foundation
internal import SourceFiles
public import Standards
internal import TestRequirements

/// Two versions of somebody else's standard, loaded as content.
public struct Corpus: Sendable {
  /// The publication that holds the standard.
  public let publication: Publication
  /// The standard with its two versions.
  public let standard: Standard
  /// The older version.
  public let old: Version
  /// The newer version.
  public let new: Version
  /// What loading found.
  public let findings: [Diagnostic]

  /// The ids that stand more than once in a version.
  public static func duplicates(in version: Version) -> [ProvisionID] {
    Dictionary(grouping: version.provisions, by: \.id).filter { $1.count > 1 }.keys.sorted()
  }
}

/// The folder of the corpora: the environment names it in `PSF_CORPORA`.
public enum Corpora {
  /// The folder; nil where the environment names none.
  public static let folder = Requirement.corpora.path

  /// A file of the corpora.
  public static func bytes(of path: String) throws -> [UInt8] {
    try SourceFiles.bytes(ofFile: "\(folder ?? "")/\(path)")
  }

  /// The text of a file of the corpora.
  static func text(of path: String) throws -> String {
    String(decoding: try bytes(of: path), as: UTF8.self)
  }

  /// The names of the files in a folder of the corpora.
  static func names(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(folder ?? "")/\(path)").sorted()
  }
}

/// A corpus that is not what it was when its importer was written.
struct CorpusError: Error {
  let reason: String
}
