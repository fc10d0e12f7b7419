import Diagnostics
import Markup
import Phrasing
public import Standards

@testable import Changes
@testable import Views

let psf = StandardID("psf")
let somewhere = SourcePlace(SourcePath("a.md"))

func prose(_ text: String) -> Prose {
  let source = Array(text.utf8)[...]
  return Prose(
    place: somewhere,
    firstLine: 1,
    tree: TextTree(parsing: source) ?? TextTree(unread: source),
    form: .body,
    rendered: RenderedMarkdown(),
    labels: []
  )
}

func criterion(
  _ id: ProvisionID,
  title: String = "",
  _ text: String = "",
  isWithdrawn: Bool = false
) -> Provision {
  Provision(
    id: id,
    kind: .criterion,
    parent: nil,
    title: title,
    body: prose(text),
    tombstone: isWithdrawn ? Provision.Tombstone(reason: prose(""), by: []) : nil,
    place: somewhere
  )
}

func version(
  _ label: String,
  follows: String? = nil,
  _ provisions: [Provision],
  revisions: [Revision] = []
) -> Version {
  Version(
    id: VersionID(psf, label),
    number: VersionNumber(label),
    published: nil,
    effective: nil,
    follows: follows.map { VersionNumber($0) },
    status: .published,
    cites: [:],
    summary: prose(""),
    notice: nil,
    provisions: provisions,
    revisions: revisions,
    place: somewhere
  )
}

func revision(_ actions: [RecordedChange.Action], slug: String = "why") -> Revision {
  Revision(
    slug: Slug(slug),
    title: slug,
    changes: actions.map { RecordedChange($0, place: somewhere) },
    drivers: [],
    body: prose(""),
    place: somewhere
  )
}

func standard(_ versions: [Version]) -> Standard {
  Standard(
    id: psf,
    title: "",
    shortTitle: "",
    aliases: [],
    description: prose(""),
    labels: Standard.Labels(domain: "Domain", criterion: "Criterion"),
    domainPattern: IDPattern("PSF-#"),
    criterionPattern: IDPattern("PSF-#.#"),
    domainAliases: [:],
    versions: versions,
    place: somewhere
  )
}

func blocks(_ markdown: String) -> [TextBlock] {
  BlockBuilder.blocks(of: prose(markdown))
}

func html(_ redline: Redline) -> String {
  String(decoding: RedlineHTML.render(redline, Phrases()), as: UTF8.self)
}

extension ProvisionID: ExpressibleByStringLiteral {
  /// An id as it is written.
  public init(stringLiteral text: String) { self.init(text) }
}
