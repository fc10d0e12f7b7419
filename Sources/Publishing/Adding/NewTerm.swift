package import Authoring
package import ContentLoading
package import Diagnostics
internal import Foundation
internal import Locks
internal import Markup
internal import SourceFiles
internal import Standards

/// A term that is added to the `terms.md` of a draft, in its place where the terms are in alphabetical order.
package struct NewTerm: NewText {
  package let kind = NewKind.term
  package let path: SourcePath
  package var values: [String: String]
  private let title: String
  private let content: ContentFolder

  init(
    titled title: String,
    in container: String?,
    values: [String: String],
    _ content: ContentFolder
  ) throws(ActionFailure) {
    let finder = ContainerFinder(kind: .term, name: container, publication: content.publication)
    let draft = try finder.draft()
    path = SourcePath(draft.id.folder + "terms.md")
    (self.title, self.values, self.content) = (title, values, content)
    if let unknown = values.keys.sorted().first(where: { $0 != "also" }) {
      throw .refused(
        reason: "a term has no key '\(unknown)'",
        advice: "its key is also: other names"
      )
    }
    let id = ProvisionID(term: headingID(for: title))
    guard draft[id] == nil else {
      throw .refused(
        reason: "\(draft.id) has the term '\(title)' already",
        advice: "edit it in \(SourceFolders(content: content.folder).displayPaths.path(of: path))"
      )
    }
  }

  /// The definition is open, and a placeholder shows it.
  package var open: [FrontMatterTemplate.Key] { [] }

  package var text: String {
    "## \(title)\nTODO write the text.\n" + (values["also"].map { "\nAlso: \($0)\n" } ?? "")
  }

  package func write() throws(ActionFailure) -> ContentExchangeResult {
    let old = content.tree[path].map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    return try content.add(kind, titled: title, to: path, Array(added(to: old).utf8))
  }

  private func added(to old: String) -> String {
    let lines = old.split(separator: "\n", omittingEmptySubsequences: false)
    let headings = lines.indices.filter { lines[$0].hasPrefix("## ") }
    let names = headings.map { lines[$0].dropFirst(3).lowercased() }
    let next = names == names.sorted() ? names.firstIndex { $0 > title.lowercased() } : nil
    guard let next else {
      return old + (old.isEmpty ? "" : old.hasSuffix("\n") ? "\n" : "\n\n") + text
    }
    let (before, after) = (lines[..<headings[next]], lines[headings[next]...])
    return before.joined(separator: "\n") + "\n" + text + "\n" + after.joined(separator: "\n")
  }
}
