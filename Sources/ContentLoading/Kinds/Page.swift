internal import Diagnostics
internal import Standards

extension Page: ReadableDocument {
  init?(_ reader: inout FrontMatterReader, _ slug: Slug) {
    self.init(
      slug: slug,
      title: reader.text("title"),
      dek: reader.optionalProse("dek"),
      about: reader.about(),
      body: reader.body(),
      place: reader.filePlace,
      keys: reader.places(of: "title")
    )
  }
}
