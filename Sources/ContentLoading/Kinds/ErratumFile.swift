internal import Diagnostics
internal import Markup
internal import Standards

/// `standards/psf/errata/1.1/psf-5.4-comma.md`: a mistake that was found in a version since it was published.
struct ErratumFile: FrontMatterFile {
  private let id: VersionID

  static let schemas = [
    FrontMatterSchema("erratum", "standards/*/errata/*/*.md", at: "standards/a/errata/1/b.md")
  ]

  init?(_ path: ContentPath) {
    guard path.isIn("standards", depth: 5), path.parts[2] == "errata", path.slug != nil else {
      return nil
    }
    id = VersionID(StandardID(String(path.parts[1])), String(path.parts[3]))
  }

  var seenKeys: SeenKeys? { .all }

  func note(_ part: SurveyPart, in survey: inout SurveyDraft) {
    survey.errata.note(part.frontMatter, of: id)
  }

  func scope(_ node: FrontMatterNode, _ survey: Survey) -> ReferenceScope {
    survey.scope(inside: id)
  }

  func read(_ reader: inout FrontMatterReader, _ survey: Survey) -> LoadedFile.Value {
    reader.erratum(of: id).map { .erratum($0) } ?? .nothing
  }
}

extension FrontMatterReader {
  /// Reads an erratum of a version; nil where it does not say what it corrects.
  fileprivate mutating func erratum(of version: VersionID) -> Erratum? {
    let id = required("id", "an id of letters, digits and '-'", "bad-id", parse: Self.erratumID)
    let provision = required("provision", "an id", parse: { ProvisionID($0) })
    let date = date("date")
    let status = requiredChoice("status", of: Erratum.Status.self)
    let (old, new) = (prose("old"), prose("new"))
    let isMisspelling = optionalWord("misspelt", of: ["true", "false"], "true or false") == "true"
    let reason = body()
    if reason.isEmpty { report(.missingText(filePlace, parsed.bodyLine)) }
    let keys = places(of: "id", "provision", "date", "old", "new")
    guard let id, let provision, let status else { return nil }
    return Erratum(
      id: id,
      version: version,
      provision: provision,
      date: date,
      status: status,
      old: old,
      new: new,
      reason: reason,
      misspelling: isMisspelling ? firstLine(of: reason) : nil,
      place: filePlace,
      keys: keys
    )
  }

  /// The first paragraph of a text as a line of text; whatever is wrong with it was found in the text.
  private func firstLine(of text: Prose) -> Prose {
    let paragraph = text.tree.blocks.first { $0.kind == .paragraph }
    let source = paragraph.map { text.source.dropFirst($0.range.lowerBound).prefix($0.range.count) }
    return ProseReader.read(
      source ?? [],
      at: text.place,
      firstLine: paragraph?.line ?? text.firstLine,
      form: .line,
      in: context
    ).prose
  }

  private static func erratumID(_ text: String) -> ErratumID? {
    let isPlain = text.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (97...122).contains(byte | 0x20) || byte == UInt8(ascii: "-")
    }
    return isPlain && !text.isEmpty ? ErratumID(text) : nil
  }
}
