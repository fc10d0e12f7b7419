internal import Addresses
internal import Changes
internal import Markup
internal import ParallelWork
internal import Standards
internal import Views

/// A text as it is written and as plain words.
struct ReadText: Sendable {
  let markdown: String
  let text: String

  /// A whole text.
  init(_ prose: Prose, _ links: PublishedLinks) {
    markdown = StandaloneMarkdown.text(of: prose, links)
    let outline = TextOutline(of: prose.tree)
    let parts = [outline.lead] + outline.sections
    text = PlainText(prose: prose, links: links)
      .text(of: parts.flatMap { [$0.heading].compactMap(\.self) + $0.all })
  }

  /// A part of a text.
  init(_ part: TextOutline.Part, of prose: Prose, markdown: String, _ links: PublishedLinks) {
    self.markdown = markdown
    text = PlainText(prose: prose, links: links).text(of: part.all)
  }
}

/// The text of a provision: what stands before the first heading, and the sections.
struct ReadBody: Sendable {
  let lead: ReadText
  let sections: [(title: String, titleMarkdown: String?, text: ReadText)]

  init(_ prose: Prose, _ links: PublishedLinks) {
    let standalone = StandaloneMarkdown(of: prose, links)
    let outline = TextOutline(of: prose.tree)
    lead = ReadText(outline.lead, of: prose, markdown: standalone.lead, links)
    sections = zip(outline.sections, standalone.sections).map { part, section in
      let text = ReadText(part, of: prose, markdown: section.text, links)
      return (section.title, section.titleMarkdown, text)
    }
  }
}

/// A provision as every kind of data has it.
struct ProvisionReading: Sendable {
  let provision: Provision
  let url: String
  let body: ReadBody
  /// The text as verified errata correct it.
  let corrected: ReadBody?
  let principle: ReadText?
  /// Why it was withdrawn.
  let reason: ReadText?
  /// The sentences of a criterion's normative text.
  let sentences: [RequirementSentence]

  /// The strongest keyword of its sentences; nil where none stands in them.
  var strength: String? { sentences.strength }
  /// What is required, as it was meant.
  var shownBody: ReadBody { corrected ?? body }
}

/// A version with its texts written out, read once for all files that are made of it.
struct VersionReading: Sendable {
  let subject: ExportSubject
  let standard: Standard
  let version: Version
  let provisions: [ProvisionReading]
  /// The edition of the file that is made of it.
  private(set) var edition = 1

  /// Nil where there is no such version.
  init?(_ id: VersionID, of subject: ExportSubject) {
    guard let standard = subject.publication[id.standard], let version = standard[id.label] else {
      return nil
    }
    self.subject = subject
    self.standard = standard
    self.version = version
    let requirements = RequirementReader(of: version)
    provisions = mapInParallel(version.provisions) { provision in
      let page = Self.page(of: provision, in: id)
      let links = PublishedLinks(of: subject.publication, subject.map, on: page)
      return ProvisionReading(
        provision: provision,
        url: Self.address(of: provision, in: id, subject),
        body: ReadBody(provision.body, links),
        corrected: provision.correction.map { ReadBody($0.corrected, links) },
        principle: provision.principle.map { ReadText($0, links) },
        reason: provision.tombstone.map { ReadText($0.reason, links) },
        sentences: provision.kind == .criterion && provision.isLive
          ? requirements.sentences(of: provision) : []
      )
    }
  }

  private static func page(of provision: Provision, in version: VersionID) -> Route {
    Route.place(of: .provision(version, provision.id)).route
  }

  private static func address(
    of provision: Provision,
    in version: VersionID,
    _ subject: ExportSubject
  ) -> String {
    let (page, anchor) = Route.place(of: .provision(version, provision.id))
    return subject.url(of: page) + (anchor.map { "#" + $0 } ?? "")
  }

  /// The reading for a file of some edition.
  func forEdition(_ number: Int) -> VersionReading {
    var reading = self
    reading.edition = number
    return reading
  }

  /// The file in some form that is made of it: what it says of itself.
  func file(_ form: DownloadForm) -> Download {
    Download(.version(version.id), as: form, edition: edition, in: subject.publication)
  }

  /// The address of a provision.
  func address(of provision: Provision) -> String {
    Self.address(of: provision, in: version.id, subject)
  }

  /// Where the links of a provision's texts lead.
  func links(of provision: Provision) -> PublishedLinks {
    PublishedLinks(
      of: subject.publication,
      subject.map,
      on: Self.page(of: provision, in: version.id)
    )
  }

  /// The provisions of a kind, tombstones included.
  func provisions(_ kind: Provision.Kind) -> [ProvisionReading] {
    provisions.filter { $0.provision.kind == kind }
  }

  /// Another text of the version.
  func text(_ prose: Prose) -> ReadText {
    ReadText(prose, links)
  }

  var links: PublishedLinks {
    PublishedLinks(of: subject.publication, subject.map, on: .version(version.id))
  }

  /// The name that readers know it by.
  var name: String { subject.publication.name(of: version.id, subject.say) }
  /// Its address.
  var url: String { subject.url(of: .version(version.id)) }
}
