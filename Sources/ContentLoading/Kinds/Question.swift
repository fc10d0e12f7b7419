internal import Diagnostics
internal import Standards

extension Question: ReadableDocument {
  init?(_ reader: inout FrontMatterReader, _ slug: Slug) {
    self.init(
      slug: slug,
      title: reader.text("title"),
      group: reader.text("group"),
      about: reader.about(),
      order: reader.optionalNumber("order"),
      body: reader.body(),
      place: reader.filePlace,
      keys: reader.places(of: "title")
    )
  }
}
