internal import Markup
internal import Standards

/// The files of a content folder that hold no provision.
struct ContentHeaders {
  let title: String
  let version: VersionID
  /// The version as the catalog writes it.
  let catalogVersion: String
  let published: String
  let follows: VersionNumber?
  let publisher: String
  let domainLabel: String
  let patterns: (domain: String, criterion: String)

  /// A site that shows the standard. Where the catalog cannot know a value, it is one to be replaced.
  var site: String {
    """
    title: \(YAMLText.quoted(title))
    base-url: https://example.org
    language: en
    description: \(YAMLText.quoted("\(title), published from its OSCAL catalog."))
    publisher: \(YAMLText.quoted(publisher))
    licence: {title: To be stated, url: "https://example.org/licence"}
    feedback: "mailto:someone@example.org?subject={kind}:%20{id}%20in%20{version}"
    navigation:
      - {title: \(YAMLText.quoted(shortTitle)), to: \(version.standard)}

    """
  }

  var standard: String {
    """
    id: \(version.standard)
    title: \(YAMLText.quoted(title))
    short-title: \(YAMLText.quoted(shortTitle))
    description: \(YAMLText.quoted(MarkdownText.escaped(title) + "."))
    labels: {domain: \(domainLabel), criterion: Control}
    ids: {domain: "\(patterns.domain)", criterion: "\(patterns.criterion)"}

    """
  }

  var versionFile: String {
    let line = follows.map { "follows: \"\($0)\"\n" } ?? ""
    let words = "Version \(catalogVersion), read from its OSCAL catalog."
    return """
      number: "\(version.label)"
      published: \(published)
      \(line)summary: \(YAMLText.quoted(MarkdownText.escaped(words)))

      """
  }

  /// The title up to its colon.
  private var shortTitle: String {
    let head = title.split(separator: ":").first.map { String($0).trimmed } ?? title
    return head.isEmpty ? title : head
  }
}
