internal import Addresses
internal import Phrasing
internal import Standards
internal import Views

/// A whole version as one Markdown file: references are links to the site, facts are put in.
struct VersionBundle {
  private let reading: VersionReading
  private var version: Version { reading.version }
  private var say: Phrases { reading.subject.say }

  /// The file, with a line break at its end.
  static func render(_ reading: VersionReading) -> String {
    VersionBundle(reading: reading).blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private var blocks: [String] {
    head + clauses(version.frontClauses)
      + reading.provisions.filter { $0.provision.kind.hasPage }.flatMap(provision)
      + clauses(version.annexes)
      + list(say("Terms"), reading.provisions(.term).flatMap(term))
      + list(say("Revisions"), version.revisions.flatMap(revision))
      + list(say("Errata"), version.verifiedErrata.flatMap(erratum))
  }

  private func list(_ title: String, _ blocks: [String]) -> [String] {
    blocks.isEmpty ? [] : ["## \(title)"] + blocks
  }

  // MARK: The head

  private var head: [String] {
    let title = "\(reading.standard.title), \(reading.name)"
    let draft =
      version.status == .published
      ? ""
      : "**\(version.status == .draft ? say("This is a draft.") : say("This is a candidate.")) "
        + "\(say("It may change and must not be cited as published."))**"
    return [
      "# \(Self.escaped(title))", draft, facts,
      markdown(version.summary), version.notice.map { markdown($0) } ?? "",
    ]
  }

  private var facts: String {
    let site = reading.subject.publication.site
    let rows: [(String, String?)] = [
      (say("Version"), "\(version.id)"), (say("Status"), say(word: version.status.rawValue)),
      (say("Published"), version.published?.description),
      (say("Effective"), version.effective?.description),
      (say("Comments until"), version.commentsUntil?.description),
      (say("Follows"), version.follows?.description),
      (say("Publisher"), Self.escaped(site.publisher)),
      (say("Licence"), "[\(Self.escaped(site.licence.title))](\(site.licence.url))"),
      (say("File"), reading.file(.markdown).name), (say("Address"), "<\(reading.url)>"),
      (say("Verify this file"), "<\(reading.subject.verifyURL)>"),
    ]
    return rows.compactMap { name, value in value.map { "- \(name): \($0)" } }
      .joined(separator: "\n")
  }

  // MARK: Provisions

  private func provision(_ item: ProvisionReading) -> [String] {
    let provision = item.provision
    let isDomain = provision.kind == .domain
    let heading =
      (isDomain ? "## " : "### ") + Self.escaped(provision.heading)
    let text =
      provision.isLive
      ? body(item, headingShift: isDomain ? 1 : 2)
      : ["*\(say("Withdrawn."))* \(item.reason?.markdown ?? "")"]
    let appliesTo = provision.appliesTo.map(Self.escaped).joined(separator: ", ")
    return [heading, item.principle.map { "*\($0.markdown)*" } ?? ""]
      + [appliesTo.isEmpty ? "" : "\(say("Applies to:")) \(appliesTo)"] + text
      + ["\(say("Address")): <\(item.url)>"]
  }

  private func clauses(_ clauses: [Provision]) -> [String] {
    let ids = Set(clauses.map(\.id))
    return reading.provisions(.clause).filter { ids.contains($0.provision.id) }.flatMap { item in
      let isNormative = item.provision.clause?.isNormative ?? false
      return [
        "## \(Self.escaped(item.provision.heading))",
        "*\(isNormative ? say("Normative") : say("Informative"))*",
      ] + body(item, headingShift: 1) + ["\(say("Address")): <\(item.url)>"]
    }
  }

  private func term(_ item: ProvisionReading) -> [String] {
    let aliases = item.provision.aliases.map(Self.escaped).joined(separator: ", ")
    return ["### \(Self.escaped(item.provision.title))"] + body(item, headingShift: 1)
      + [aliases.isEmpty ? "" : "\(say("Also:")) \(aliases)"]
  }

  /// The text as published and, where errata correct it, as corrected.
  private func body(_ item: ProvisionReading, headingShift: Int) -> [String] {
    let links = reading.links(of: item.provision)
    func text(_ prose: Prose, _ prefix: String = "") -> String {
      StandaloneMarkdown.text(
        of: prose,
        headingShift: headingShift,
        footnotePrefix: "\(item.provision.id)-\(prefix)",
        links
      )
    }
    let published = text(item.provision.body)
    guard let correction = item.provision.correction else { return [published] }
    let corrected = text(correction.corrected, "corrected-")
    return [
      "*\(say("As published:"))*", published, "*\(say("As corrected:"))*", corrected,
    ]
  }

  // MARK: Records

  private func revision(_ revision: Revision) -> [String] {
    let drivers = revision.drivers.map { "- \(say(word: $0.kind.words)): \(markdown($0.summary))" }
    return [
      "### \(Self.escaped(revision.title))", changes(of: revision),
      drivers.joined(separator: "\n"),
      markdown(revision.body, headingShift: 2, footnotePrefix: "\(revision.slug)-"),
    ]
  }

  private func changes(of revision: Revision) -> String {
    let publication = reading.subject.publication
    return revision.changes.map { change in
      let view = RecordedChangeView(change, of: version, in: publication, say)
      let words = view.pieces.map { piece in
        switch piece {
        case .words(let words): words
        case .provision(let id, let version): publication.mention(of: id, in: version, say)
        }
      }
      let reason = view.reason.map { ": " + markdown($0) } ?? ""
      return "- " + Self.escaped(words.joined()) + reason
    }
    .joined(separator: "\n")
  }

  private func erratum(_ erratum: Erratum) -> [String] {
    [
      "### \(Self.escaped("\(erratum.id): \(erratum.provision)"))",
      """
      - \(say("As published:")) \(markdown(erratum.old))
      - \(say("As corrected:")) \(markdown(erratum.new))
      """,
      markdown(erratum.reason, headingShift: 2, footnotePrefix: "\(erratum.id)-"),
    ]
  }

  // MARK: Texts

  private func markdown(
    _ prose: Prose,
    headingShift: Int = 0,
    footnotePrefix: String = ""
  ) -> String {
    StandaloneMarkdown.text(
      of: prose,
      headingShift: headingShift,
      footnotePrefix: footnotePrefix,
      reading.links
    )
  }

  /// Words for a line of its own.
  private static func escaped(_ words: String) -> String { StandaloneMarkdown.escaped(words) }
}
