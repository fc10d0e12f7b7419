internal import Diagnostics
internal import SourceFiles
internal import Standards

/// A document that can be read from a file.
protocol ReadableDocument: Document {
  /// Which of its keys others see, beside that it is there.
  static var seenKeys: SeenKeys { get }
  /// What it may hold in special cases, for the schema: front matter of some samples.
  static var samples: [String] { get }

  /// Reads it; nil where something is missing without which it is none.
  init?(_ reader: inout FrontMatterReader, _ slug: Slug)

  /// Notes the facts that it states.
  static func note(_ node: FrontMatterNode, in survey: inout SurveyDraft)
}

/// A kind of file whose plain values are words of editors, so that a reference in brackets is a mistake there.
protocol PlainValueReader {}

extension ReadableDocument {
  static var seenKeys: SeenKeys { .none }
  static var samples: [String] { [""] }
  static func note(_ node: FrontMatterNode, in survey: inout SurveyDraft) {}
}

/// The file of a document: `insights/on-traces.md`.
struct DocumentFile<Item: ReadableDocument>: FrontMatterFile, PlainValueReader {
  private let slug: Slug

  static var schemas: [FrontMatterSchema] {
    let name = Item.kind.rawValue
    return [
      FrontMatterSchema(name, "\(Item.folder)/*.md", at: "\(Item.folder)/a.md", Item.samples)
    ]
  }

  init?(_ path: ContentPath) {
    guard path.isIn(Item.folder, depth: 2), let slug = path.slug else { return nil }
    self.slug = slug
  }

  var seenKeys: SeenKeys? { Item.seenKeys }

  func note(_ part: SurveyPart, in survey: inout SurveyDraft) {
    survey.labels.append((Item.kind.label(of: slug), .document(Item.kind, slug)))
    Item.note(part.frontMatter, in: &survey)
  }

  func scope(_ node: FrontMatterNode, _ survey: Survey) -> ReferenceScope {
    let named = (node["about"]?.items ?? []).compactMap(\.scalar)
      .compactMap(VersionID.init(parsing:))
    return ReferenceScope(about: named.filter { survey.references[$0] != nil })
  }

  func read(_ reader: inout FrontMatterReader, _ survey: Survey) -> LoadedFile.Value {
    Item(&reader, slug).map { .document($0) } ?? .nothing
  }
}
