internal import Addresses
internal import Changes
internal import Markup
internal import Phrasing
internal import Standards

// Normative texts: their key words set off, and an address for each sentence of a criterion.
extension PageBuilder {
  /// What is before the first heading of a domain or a criterion.
  func statement(of provision: Provision, _ placed: PlacedText) -> String {
    let html = model.html(placed, part: 0..<placed.prose.rendered.leadEnd, on: route)
    let marks = RequirementMarks(of: provision)
    let linked = marks.starts.count { $0.isInLine } > 1
    return RequirementHTML.marked(html, marks) { start, isInLink in
      guard let id = PageTexts.id(of: start, in: placed) else { return "" }
      return linked && start.isInLine && !isInLink
        ? Markup.sentence(
          start.number,
          id: id,
          say("Sentence \(start.number) of \(provision.id)")
        )
        : "<span id=\"\(Markup.escaped(id))\"></span>"
    }
  }

  /// A clause, on any page.
  func text(ofClause clause: Provision, _ placed: PlacedText) -> String {
    RequirementHTML.marked(html(placed), RequirementMarks(of: clause)) { _, _ in "" }
  }
}

extension Markup {
  /// The way to a sentence. Its number is made by the style, so that it is not copied with the text.
  fileprivate static func sentence(_ number: Int, id: String, _ name: String) -> String {
    let (id, name) = (escaped(id), escaped(name))
    return
      "<a class=\"s\" id=\"\(id)\" href=\"#\(id)\" data-n=\"\(number)\" aria-label=\"\(name)\"></a>"
  }
}
