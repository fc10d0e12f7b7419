internal import Diagnostics
internal import Standards

extension Signal: ReadableDocument {
  init?(_ reader: inout FrontMatterReader, _ slug: Slug) {
    let title = reader.text("title")
    let kind = reader.requiredChoice("kind", of: Revision.Driver.Kind.self)
    let seen = reader.optionalDate("seen")
    let (dek, touches) = (reader.prose("dek"), reader.prose("touches"))
    let outcome = reader.optionalProse("outcome")
    let (about, body) = (reader.about(), reader.body())
    self.init(
      slug: slug,
      title: title,
      kind: kind ?? reader.makeshift(.directContact),
      seen: seen,
      dek: dek,
      touches: touches,
      outcome: outcome,
      about: about,
      body: body,
      place: reader.filePlace,
      keys: reader.places(of: "title")
    )
  }
}
