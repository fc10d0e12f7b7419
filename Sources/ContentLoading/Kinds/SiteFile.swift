internal import Diagnostics
internal import Fingerprints
internal import Markup
internal import Standards

/// `site.yml`: what concerns the site as a whole.
struct SiteFile: FrontMatterFile {
  static let path = SourcePath("site.yml")
  static let schemas = [FrontMatterSchema("site", "site.yml", at: "site.yml")]

  init?(_ path: ContentPath) {
    guard path.path == Self.path else { return nil }
  }

  var form: ContentForm { .yaml }
  var seenKeys: SeenKeys? { .all }

  func note(_ part: SurveyPart, in survey: inout SurveyDraft) {
    let node = part.frontMatter
    if node["raw-html"]?.scalar == "true" { survey.rawHTML = .harmless }
    for key in ["title", "publisher", "base-url"] { survey.addFact("site." + key, node[key]) }
  }

  func scope(_ node: FrontMatterNode, _ survey: Survey) -> ReferenceScope {
    ReferenceScope(about: [])
  }

  func read(_ reader: inout FrontMatterReader, _ survey: Survey) -> LoadedFile.Value {
    .site(reader.site())
  }
}

extension FrontMatterReader {
  fileprivate mutating func site() -> Site {
    let form = "an address such as https://example.org, without '/' at its end"
    let baseURL = required("base-url", form, parse: Self.site)
    let feedIDs = optional("feed-ids", form, parse: Self.site)
    let namespace = optional("namespace", form, parse: Self.site)
    note("format", .number)
    _ = optional("format", "a whole number from 1", parse: ContentFormat.init(parsing:))
    let licence = map("licence") { reader in
      Site.Licence(title: reader.text("title"), url: reader.webAddress("url"))
    }
    let feedback = required("feedback", "an address that begins with mailto:, https:// or http://")
    {
      Self.address($0, schemes: ["mailto:"] + Self.webSchemes)
    }
    demand("licence", isThere: node("licence") != nil)
    for name in Self.placeholders(in: feedback ?? "") where !Self.feedbackNames.contains(name) {
      report(.unknownPlaceholder(place(of: "feedback"), name, Self.feedbackNames))
    }
    _ = optionalWord("raw-html", of: ["true", "false"], "true or false")
    return Site(
      title: text("title"),
      baseURL: baseURL ?? "",
      feedIDs: feedIDs,
      namespace: namespace,
      language: required("language", "a language tag such as en or de-CH", parse: Self.language)
        ?? "en",
      description: text("description"),
      publisher: text("publisher"),
      mark: optional("mark", "one or two letters from A to Z, such as EB", parse: Self.mark),
      notice: optionalProse("notice"),
      licence: licence ?? Site.Licence(title: "", url: ""),
      feedback: feedback ?? "",
      navigation: links("navigation"),
      footer: links("footer"),
      moved: moved(),
      signingKeys: signingKeys(),
      pictureHosts: pictureHosts(),
      place: filePlace
    )
  }

  private static let feedbackNames = ["id", "version", "kind"]

  private static func placeholders(in address: String) -> [String] {
    address.matches(of: /\{([^{}]*)\}/).map { String($0.1) }
  }

  private static func mark(_ text: String) -> String? {
    text.wholeMatch(of: /[A-Z]{1,2}/) == nil ? nil : text
  }

  private static func language(_ text: String) -> String? {
    text.wholeMatch(of: /[a-z]{2,3}(-[A-Za-z0-9]{2,8})*/) == nil ? nil : text
  }

  private static func site(_ text: String) -> String? {
    address(text, schemes: webSchemes).flatMap { $0.hasSuffix("/") ? nil : $0 }
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

  private mutating func moved() -> [MovedAddress] {
    let form = "a path such as /old/page/ or /old.html, of letters, digits, '-', '.', '_' and '~'"
    return maps("moved") { reader in
      let address = reader.required("from", form, parse: MovedAddress.address)
      let target = reader.link("to")
      let place = reader.place(of: "from")
      return address.map { MovedAddress($0, to: .link(target), at: place) }
    }
  }

  private mutating func links(_ key: String) -> [Site.NavigationEntry] {
    maps(key) { Site.NavigationEntry(title: $0.text("title"), link: $0.link("to")) }
  }
}

extension Diagnostic {
  fileprivate static func unknownPlaceholder(
    _ place: SourcePlace,
    _ name: String,
    _ known: [String]
  ) -> Diagnostic {
    let near = Suggestions.nearest(to: name, among: known).map { "{\($0)}" }
    return Diagnostic(
      .error,
      "bad-value",
      at: place,
      "nothing is put in for '{\(name)}'",
      advice: near.isEmpty
        ? "write " + known.map { "{\($0)}" }.joined(separator: ", ")
        : "did you mean \(near.joined(separator: " or "))?"
    )
  }
}
