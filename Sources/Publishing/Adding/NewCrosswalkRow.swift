package import Authoring
internal import Changes
package import ContentLoading
package import Diagnostics
internal import SourceFiles
internal import Standards

/// An edge that is added to a crosswalk: a provision of ours, and one of the other framework.
package struct NewCrosswalkRow: NewText {
  package let kind = NewKind.crosswalkRow
  package let path: SourcePath
  package var values: [String: String]
  private let template: FrontMatterTemplate
  private let version: Version?
  private let content: ContentFolder

  init(
    titled title: String,
    in container: String?,
    values: [String: String],
    _ content: ContentFolder
  ) throws(ActionFailure) {
    let publication = content.publication
    let crosswalk = try ContainerFinder(
      kind: .crosswalkRow,
      name: container,
      publication: publication
    ).crosswalk()
    guard let schema = FrontMatterSchema.all.first(where: { $0.name == "crosswalk" }),
      let template = FrontMatterTemplate(ofEntriesOf: "edges", in: schema)
    else { throw .refused("a crosswalk has no edges") }
    (self.template, self.content) = (template, content)
    (path, version) = (crosswalk.place.path, publication[crosswalk.version])
    self.values = values.merging(["title": title]) { given, _ in given }
    let known = (template.required + template.optional).map(\.name)
    if let unknown = values.keys.sorted().first(where: { !known.contains($0) }) {
      throw .refused(
        reason: "a row of a crosswalk has no key '\(unknown)'",
        advice: "its keys are \(known.sorted().joined(separator: ", "))"
      )
    }
  }

  package var open: [FrontMatterTemplate.Key] {
    template.required.filter { values[$0.name] == nil }
  }

  package var text: String { lines.map { $0 + "\n" }.joined() }

  private var lines: [String] {
    zip(0..., template.keyLines(known)).map { ($0 == 0 ? "  - " : "    ") + $1 }
  }

  /// The values with the fingerprint of the sentence, where the provision has one alone.
  private var known: [String: String] {
    guard values["fingerprint"] == nil, let id = values["from"].map({ ProvisionID($0) }),
      let provision = version?[id]
    else { return values }
    let sentences = CitedSentence.all(of: provision)
    guard let sentence = sentences.first, sentences.count == 1 else { return values }
    return values.merging(["fingerprint": sentence.fingerprint]) { given, _ in given }
  }

  package func write() throws(ActionFailure) -> ContentExchangeResult {
    let old = content.tree[path].map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    guard let new = added(to: old) else {
      throw .refused(
        reason: "the edges of \(path.relative) are not below each other",
        advice: "write each in lines of its own, which begin with '- from:'"
      )
    }
    return try content.add(kind, titled: values["title"] ?? "", to: path, Array(new.utf8))
  }

  /// The file with the row behind its other edges; nil where these are in one line.
  private func added(to old: String) -> String? {
    var all = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let end = all.dropFirst().firstIndex(of: "---") else { return nil }
    guard let list = all[..<end].firstIndex(where: { $0.hasPrefix("edges:") }) else {
      all.insert(contentsOf: ["edges:"] + lines, at: end)
      return all.joined(separator: "\n")
    }
    guard all[list] == "edges:", all[list + 1].hasPrefix("  - ") else { return nil }
    let next = all[(list + 1)..<end].firstIndex { !$0.hasPrefix(" ") } ?? end
    all.insert(contentsOf: lines, at: next)
    return all.joined(separator: "\n")
  }
}
