internal import Diagnostics
internal import Standards

extension Question: ReadableDocument {
  init?(_ reader: inout FrontMatterReader, _ slug: Slug) {
    let title = reader.text("title")
    let group = reader.text("group")
    let about = reader.about()
    let order = reader.optionalNumber("order")
    let body = reader.body()
    if body.isEmpty { reader.report(.unanswered(reader.filePlace, reader.parsed.bodyLine)) }
    self.init(
      slug: slug,
      title: title,
      group: group,
      about: about,
      order: order,
      body: body,
      place: reader.filePlace,
      keys: reader.places(of: "title")
    )
  }
}

extension Diagnostic {
  fileprivate static func unanswered(_ place: SourcePlace, _ line: Int) -> Diagnostic {
    Diagnostic(
      .error,
      "missing-text",
      at: SourcePlace(place.path, line: line, column: 1),
      "the question has no answer",
      advice: "write the answer below the front matter, or delete the file"
    )
  }
}
