internal import Diagnostics
internal import Fingerprints
internal import Standards

extension FrontMatterReader {
  mutating func article(_ slug: Slug) -> Article? {
    let title = text("title")
    let kicker = optionalText("kicker")
    let published = date("published")
    let updated = optionalDate("updated")
    let dek = prose("dek")
    let about = about()
    let controlRead = prose("control-read")
    let takeaways = proseList("takeaways")
    let domains = texts("domains").map { Article.DomainReference($0.text, at: place(of: $0.node)) }
    let exchanges = maps("faq") { reader in
      Article.Exchange(question: reader.prose("question"), answer: reader.prose("answer"))
    }
    let sources = maps("sources") { $0.source() }
    let nextSteps = maps("next-step") { reader in
      Article.NextStep(
        role: reader.text("role"),
        text: reader.prose("text"),
        link: reader.link("to")
      )
    }
    let author = optionalText("author")
    let kind = choice("kind", of: Article.Kind.self) ?? .article
    let body = body()
    guard let published else { return nil }
    return Article(
      slug: slug,
      title: title,
      kicker: kicker,
      published: published,
      updated: updated,
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
      place: filePlace,
      keys: places(of: "title", "published", "updated")
    )
  }

  private mutating func source() -> Article.Source? {
    let title = text("title")
    let url = webAddress("url")
    let date = optionalDate("date")
    return Article.Source(title: title, url: url, date: date)
  }

  private static let webSchemes = ["https://", "http://"]

  mutating func webAddress(_ key: String) -> String {
    required(key, "an address that begins with https:// or http://") {
      Self.address($0, schemes: Self.webSchemes)
    } ?? ""
  }

  /// An address of one of the schemes, without white space, quotes and brackets that no address holds.
  private static func address(_ text: String, schemes: [String]) -> String? {
    let isClean = !text.utf8.contains { $0 <= 0x20 || "\"<>".utf8.contains($0) }
    return isClean && schemes.contains { text.hasPrefix($0) } ? text : nil
  }

  mutating func question(_ slug: Slug) -> Question {
    Question(
      slug: slug,
      title: text("title"),
      group: text("group"),
      about: about(),
      order: optionalNumber("order"),
      body: body(),
      place: filePlace,
      keys: places(of: "title")
    )
  }

  mutating func page(_ slug: Slug) -> Page {
    Page(
      slug: slug,
      title: text("title"),
      dek: optionalProse("dek"),
      about: about(),
      body: body(),
      place: filePlace,
      keys: places(of: "title")
    )
  }

  mutating func credential(_ slug: Slug) -> Credential {
    let code = text("code")
    let title = text("title")
    let dek = prose("dek")
    let about = about()
    let exam = optionalText("exam").map(ExamID.init)
    let entries = freeEntries(of: "figures")
    for entry in entries where entry.value.scalar == nil {
      report(.wrongType(place(of: entry.value), "a figure", "a text", entry.value.kindName))
    }
    return Credential(
      slug: slug,
      code: code,
      title: title,
      dek: dek,
      about: about,
      exam: exam,
      figures: figures(in: entries),
      order: optionalNumber("order"),
      body: body(),
      place: filePlace,
      keys: places(of: "code", "exam")
    )
  }

  mutating func site() -> Site {
    let form = "an address such as https://example.org, without '/' at its end"
    let baseURL = required("base-url", form) {
      Self.address($0, schemes: Self.webSchemes).flatMap { $0.hasSuffix("/") ? nil : $0 }
    }
    let licence = map("licence") { reader in
      Site.Licence(title: reader.text("title"), url: reader.webAddress("url"))
    }
    let feedback = required("feedback", "an address that begins with mailto:, https:// or http://")
    {
      Self.address($0, schemes: ["mailto:"] + Self.webSchemes)
    }
    demand("licence", isThere: node("licence") != nil)
    _ = optionalWord("raw-html", of: ["true", "false"], "true or false")
    return Site(
      title: text("title"),
      baseURL: baseURL ?? "",
      language: text("language"),
      description: text("description"),
      publisher: text("publisher"),
      notice: optionalProse("notice"),
      licence: licence ?? Site.Licence(title: "", url: ""),
      feedback: feedback ?? "",
      navigation: links("navigation"),
      footer: links("footer"),
      signingKeys: signingKeys(),
      pictureHosts: pictureHosts(),
      place: filePlace
    )
  }

  private mutating func pictureHosts() -> Set<String> {
    let hosts = texts("picture-hosts").compactMap { entry -> String? in
      let host = entry.text.lowercased()
      let labels = host.split(separator: ".", omittingEmptySubsequences: false)
      let isHost = labels.allSatisfy { label in
        !label.isEmpty && label.utf8.allSatisfy { $0 &- 97 < 26 || $0 &- 48 < 10 || $0 == 0x2D }
      }
      if isHost, labels.count > 1 { return host }
      let form = "a host such as cdn.example.org, without scheme, path and '*'"
      report(.badValue("bad-value", place(of: entry.node), "a host", entry.text, form))
      return nil
    }
    return Set(hosts)
  }

  private mutating func signingKeys() -> [PublicKey] {
    texts("signing-keys").compactMap { entry in
      if let key = PublicKey(entry.text) { return key }
      let form = "the line that 'psf keys new' prints"
      report(.badValue("bad-value", place(of: entry.node), "a key", entry.text, form))
      return nil
    }
  }

  private mutating func links(_ key: String) -> [Site.NavigationEntry] {
    maps(key) { Site.NavigationEntry(title: $0.text("title"), link: $0.link("to")) }
  }

  /// Reads `facts.yml`; what texts put in was taken by the survey.
  mutating func facts() -> [StatedFigure] {
    let entries = freeEntries()
    for entry in entries {
      let name = entry.key.scalar ?? ""
      let isName = name.utf8.allSatisfy { byte in
        (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
      }
      if !isName || name.isEmpty {
        let form = "lower-case words joined by '-'"
        report(.badValue("bad-value", place(of: entry.key), "a fact's name", name, form))
      }
      refuseComment(in: entry.value, name)
      if entry.value.scalar == nil {
        report(.wrongType(place(of: entry.value), "a fact", "a text", entry.value.kindName))
      }
    }
    return figures(in: entries)
  }

  private func figures(in entries: [FrontMatterNode.Entry]) -> [StatedFigure] {
    entries.compactMap { entry in
      guard let name = entry.key.scalar, let value = entry.value.scalar else { return nil }
      return StatedFigure(name, value, at: place(of: entry.value))
    }
  }
}
