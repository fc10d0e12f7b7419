package import Authoring
package import ContentLoading
package import Diagnostics

/// Something new in the content: a file, or an entry of one.
package protocol NewText: Sendable {
  var kind: NewKind { get }
  /// The file that it is, or is written into.
  var path: SourcePath { get }
  /// The values that are known.
  var values: [String: String] { get set }
  /// The keys that must be there and have no value yet.
  var open: [FrontMatterTemplate.Key] { get }
  /// What is new.
  var text: String { get }

  /// Writes it.
  func write() throws(ActionFailure) -> ContentExchangeResult
}

extension NewKind {
  /// Something new of this kind; the arguments are those of ``NewDocument``.
  package func made(
    titled title: String,
    in container: String?,
    values: [String: String],
    _ content: ContentFolder
  ) throws(ActionFailure) -> any NewText {
    switch self {
    case .term: try NewTerm(titled: title, in: container, values: values, content)
    case .crosswalkRow: try NewCrosswalkRow(titled: title, in: container, values: values, content)
    default: try NewDocument(self, titled: title, in: container, values: values, content)
    }
  }
}

extension ContentFolder {
  /// Writes a file with an entry more.
  func add(
    _ kind: NewKind,
    titled title: String,
    to path: SourcePath,
    _ bytes: [UInt8]
  ) throws(ActionFailure) -> ContentExchangeResult {
    var change = ContentChange()
    change.write(bytes, to: path)
    return try ContentWriter(folder: folder)
      .apply(change, to: tree, as: "new \(kind.rawValue) \(title)")
  }
}
