package import Authoring
package import ContentLoading
package import Diagnostics
internal import Foundation
internal import SourceFiles
internal import Standards

/// A new file of the content, numbered and named, with everything in it that can be known. What is left open, `psf check`
/// refuses.
package struct NewDocument: NewText {
  package let kind: NewKind
  package let path: SourcePath
  package let template: FrontMatterTemplate
  /// The values that are known.
  package var values: [String: String]
  private let content: ContentFolder

  /// - Parameters:
  ///   - title: Its title.
  ///   - container: What it belongs to, where its kind asks for that.
  ///   - values: Values of keys that the call gives.
  package init(
    _ kind: NewKind,
    titled title: String,
    in container: String?,
    values: [String: String] = [:],
    _ content: ContentFolder
  ) throws(ActionFailure) {
    let place = try NewPlace(
      kind,
      titled: title,
      in: container,
      id: values["id"],
      content.publication
    )
    guard let schema = FrontMatterSchema.all.first(where: { $0.name == kind.rawValue }) else {
      throw .refused("there is no kind '\(kind.rawValue)'")
    }
    self.kind = kind
    self.content = content
    path = place.path
    template = FrontMatterTemplate(of: schema)
    let known = Set((template.required + template.optional).map(\.name))
    if let unknown = values.keys.sorted().first(where: { !known.contains($0) }) {
      throw .refused(
        reason: "\(kind.withArticle) has no key '\(unknown)'",
        advice: "its keys are \(known.sorted().joined(separator: ", "))"
      )
    }
    self.values = place.values.filter { known.contains($0.key) }
      .merging(values) { _, given in given }
    try requireFreeName()
  }

  /// The keys that must be there and have no value yet.
  package var open: [FrontMatterTemplate.Key] {
    template.required.filter { values[$0.name] == nil }
  }

  /// Its text.
  package var text: String {
    let lines = template.lines(values)
    guard path.relative.hasSuffix(".md") else { return lines.map { $0 + "\n" }.joined() }
    return "---\n" + lines.map { $0 + "\n" }.joined() + "---\n" + kind.body
  }

  /// Writes it.
  package func write() throws(ActionFailure) -> ContentExchangeResult {
    var change = ContentChange()
    change.write(Array(text.utf8), to: path)
    return try ContentWriter(folder: content.folder)
      .apply(change, to: content.tree, as: "new \(kind.rawValue) \(path.relative)")
  }

  private func requireFreeName() throws(ActionFailure) {
    let name = path.relative.lowercased()
    guard let other = content.tree.files.first(where: { $0.path.relative.lowercased() == name })
    else { return }
    let shown = SourceFolders(content: content.folder).displayPaths.path(of: other.path)
    throw .refused(
      reason: "\(shown) is there already",
      advice: "edit it, or give the new one another title"
    )
  }
}

extension NewKind {
  /// The text below the front matter: a placeholder that `psf check` finds, or the headings that a text of the kind has to have.
  fileprivate var body: String {
    switch self {
    case .revision: "## Rationale\n\n\n## Alternatives considered\n\n"
    default: Placeholder.text + "\n"
    }
  }
}
