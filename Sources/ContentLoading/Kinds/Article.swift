internal import Diagnostics
internal import Standards

extension Article: ReadableDocument {
  convenience init?(_ reader: inout FrontMatterReader, _ slug: Slug) {
    let title = reader.text("title")
    let formerly = reader.formerNames()
    let kicker = reader.optionalText("kicker")
    let published = reader.date("published")
    let updated = reader.optionalDate("updated")
    reader.datedText()
    let corrections = reader.corrections()
    let dek = reader.prose("dek")
    let about = reader.about()
    let controlRead = reader.prose("control-read")
    let takeaways = reader.proseList("takeaways")
    let domains = reader.texts("domains").map {
      Article.DomainReference($0.text, at: reader.place(of: $0.node))
    }
    let exchanges = reader.maps("faq") { reader in
      Article.Exchange(question: reader.prose("question"), answer: reader.prose("answer"))
    }
    let sources = reader.maps("sources") { $0.source() }
    let nextSteps = reader.maps("next-step") { reader in
      Article.NextStep(
        role: reader.text("role"),
        text: reader.prose("text"),
        link: reader.link("to")
      )
    }
    let author = reader.optionalText("author")
    let kind = reader.choice("kind", of: Article.Kind.self) ?? .article
    let body = reader.body()
    self.init(
      slug: slug,
      formerly: formerly,
      title: title,
      kicker: kicker,
      published: published ?? reader.makeshift(.unknown),
      updated: updated,
      corrections: corrections,
      dek: dek,
      about: about,
      controlRead: controlRead,
      takeaways: takeaways,
      domains: domains,
      exchanges: exchanges,
      sources: sources,
      nextSteps: nextSteps,
      author: author,
      kind: kind,
      body: body,
      place: reader.filePlace,
      keys: reader.places(of: "title", "published", "updated", DatedText.key)
    )
  }
}

extension FrontMatterReader {
  fileprivate mutating func formerNames() -> [Article.FormerName] {
    texts("formerly").compactMap { entry in
      let place = place(of: entry.node)
      let address = MovedAddress.address(of: "/\(entry.text)/")
      if address == entry.text + "/", !entry.text.contains("/") {
        return Article.FormerName(Slug(entry.text), at: place)
      }
      let form = "the name that the file had, without folder and .md"
      report(.badValue("bad-value", place, "formerly", entry.text, form))
      return nil
    }
  }

  fileprivate mutating func source() -> Article.Source? {
    let title = text("title")
    let url = webAddress("url")
    let date = optionalDate("date")
    return Article.Source(title: title, url: url, date: date)
  }
}
