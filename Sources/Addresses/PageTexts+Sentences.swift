public import Changes
internal import Markup
internal import Standards

extension PageTexts {
  /// The id of a sentence of a requirement: `s2`, on the page of the whole version `psf-4.2_s2`. Nil where a heading of the
  /// text has that id.
  public static func id(of sentence: RequirementMarks.Start, in text: PlacedText) -> String? {
    let id = "s\(sentence.number)"
    return text.prose.rendered.holds(id) ? nil : text.idPrefix + id
  }

  /// The ids of the sentences of the criteria on a page.
  func sentenceIDs(on route: Route) -> [String] {
    switch route {
    case .provision(let version, let id):
      publication[version]?[id].map { Self.sentenceIDs(of: $0, in: Self.body(of: $0)) } ?? []
    case .fullText(let id):
      (publication[id]?.provisions ?? []).flatMap {
        Self.sentenceIDs(of: $0, in: Self.wholeText(of: $0, in: id.standard))
      }
    default: []
    }
  }

  /// Whether a sentence on a page has an id. Texts are only read for an id of that form.
  func hasSentence(_ id: String, on route: Route) -> Bool {
    let name = id.split(separator: "_").last ?? ""
    guard name.first == "s", Int(name.dropFirst()) != nil else { return false }
    return sentenceIDs(on: route).contains(id)
  }

  private static func sentenceIDs(of provision: Provision, in text: PlacedText) -> [String] {
    guard provision.kind == .criterion else { return [] }
    return RequirementMarks(of: provision).starts.compactMap { id(of: $0, in: text) }
  }
}
