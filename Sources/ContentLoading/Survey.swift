internal import Diagnostics
internal import Markup
internal import Standards
internal import Wording

/// A first look over all files: which ids, versions and facts there are. It is made from a part of each file, before any text
/// is read, and forgives everything; what is wrong is reported when the values are read.
struct Survey: Sendable {
  private(set) var references = ReferenceIndex()
  private(set) var facts = FactTable()
  private(set) var rawHTML = RawHTMLPolicy.refused
  private(set) var cites: [VersionID: [StandardID: VersionNumber]] = [:]
  private(set) var examines: [ExamID: VersionID] = [:]
  /// The version in force of each standard: the last one that is published.
  private var current: [StandardID: VersionID] = [:]
  private var titles: [StandardID: (title: String, short: String)] = [:]
  private var contents: [VersionID: ReferenceIndex.Contents] = [:]
  private var counts: [VersionID: [Provision.Kind: Int]] = [:]
  private var objectives: [ExamID: Int] = [:]
  private var versionKeys: [VersionID: [String: String]] = [:]

  /// The ids of the domains, by their folders.
  let domainsByFolder: [String: ProvisionID]
  let errata: ErrataSurvey

  init(_ files: [SurveyPart]) {
    domainsByFolder = Self.domainsByFolder(files)
    errata = ErrataSurvey(files)
    references.add(.site)
    for file in files { noteHeaders(file) }
    for file in files { noteProvisions(file) }
    for (version, ids) in contents.sorted(by: { $0.key < $1.key }) {
      references.add(version, ids)
      facts.add(facts(of: version), of: version)
    }
    for file in files { notePages(file) }
    for (exam, count) in objectives { facts.add("\(exam).objectives", String(count)) }
  }

  /// Where the text of a file stands, as far as it decides which version a reference means.
  func scope(of file: ParsedFile) -> ReferenceScope {
    switch file.role {
    case .version(let id), .terms(let id), .revision(let id, _), .erratum(let id, _),
      .domain(let id, _),
      .criterion(let id, _):
      ReferenceScope(inside: id, cites: knownCitations(of: id))
    case .objective(let exam), .exam(let exam):
      ReferenceScope(about: examines[exam].map { [$0] } ?? [])
    case .standard(let id): ReferenceScope(about: current[id].map { [$0] } ?? [])
    default:
      ReferenceScope(
        about: (file.frontMatter["about"]?.items ?? []).compactMap { $0.scalar }
          .compactMap(VersionID.init(parsing:)).filter { references[$0] != nil }
      )
    }
  }

  /// A version that does not exist is an error of its own, and means none here.
  private func knownCitations(of version: VersionID) -> [StandardID: VersionNumber] {
    (cites[version] ?? [:]).filter { references[VersionID($0, $1.description)] != nil }
  }

  private static func domainsByFolder(_ files: [SurveyPart]) -> [String: ProvisionID] {
    var domains: [String: ProvisionID] = [:]
    for file in files {
      guard case .domain(_, let folder) = file.role else { continue }
      domains[folder] = file.frontMatter["id"]?.scalar.map { ProvisionID($0) }
    }
    return domains
  }

  // MARK: Standards

  private mutating func noteHeaders(_ file: SurveyPart) {
    switch file.role {
    case .standard(let id): note(standard: id, file.frontMatter)
    case .version(let id): note(version: id, file.frontMatter)
    case .site where file.frontMatter["raw-html"]?.scalar == "true": rawHTML = .harmless
    default: break
    }
  }

  private mutating func note(standard id: StandardID, _ node: FrontMatterNode) {
    references.add(id.description, .standard(id))
    for entry in node["ids"]?.entries ?? [] {
      if let pattern = entry.value.scalar { references.add(IDPattern(pattern)) }
    }
    let title = node["title"]?.scalar ?? id.description
    titles[id] = (title, node["short-title"]?.scalar ?? title)
    for entry in node["domain-aliases"]?.entries ?? [] {
      guard let domain = entry.key.scalar else { continue }
      for alias in entry.value.items.compactMap(\.scalar) {
        references.add(spelling: alias, of: ProvisionID(domain), in: id)
      }
    }
  }

  private mutating func note(version id: VersionID, _ node: FrontMatterNode) {
    if !id.isDraft { current[id.standard] = max(id, current[id.standard] ?? id) }
    let number = VersionNumber(node["number"]?.scalar ?? id.label)
    contents[id] = ReferenceIndex.Contents(number: number)
    var keys: [String: String] = ["number": number.description]
    for key in ["published", "effective", "follows"] { keys[key] = node[key]?.scalar }
    versionKeys[id] = keys
    for entry in node["cites"]?.entries ?? [] {
      guard let standard = entry.key.scalar, let number = entry.value.scalar else { continue }
      cites[id, default: [:]][StandardID(standard)] = VersionNumber(number)
    }
  }

  private mutating func noteProvisions(_ file: SurveyPart) {
    switch file.role {
    case .domain(let version, _):
      note(file, .domain, in: version)
      guard let id = file.frontMatter["id"]?.scalar else { return }
      for name in [id, file.frontMatter["title"]?.scalar ?? id] {
        references.add(spelling: name, of: ProvisionID(id), in: version.standard)
      }
    case .criterion(let version, _): note(file, .criterion, in: version)
    case .terms(let version):
      contents[version]?.live.formUnion(file.terms)
      counts[version, default: [:]][.term] = file.terms.count
    default: break
    }
  }

  private mutating func note(_ file: SurveyPart, _ kind: Provision.Kind, in version: VersionID) {
    guard let text = file.frontMatter["id"]?.scalar else { return }
    let id = ProvisionID(text)
    if file.frontMatter["status"]?.scalar == "withdrawn" {
      let nodes = ["moved-to", "by"].compactMap { file.frontMatter[$0] }
      contents[version]?.withdrawn[id] = nodes.flatMap { [$0] + $0.items }
        .compactMap(\.scalar).map { ProvisionID($0) }
    } else {
      contents[version]?.live.insert(id)
      counts[version, default: [:]][kind, default: 0] += 1
    }
  }

  private func facts(of version: VersionID) -> [String: String] {
    var facts = versionKeys[version] ?? [:]
    facts["title"] = titles[version.standard]?.title
    facts["short-title"] = titles[version.standard]?.short
    let names: [(Provision.Kind, String)] = [
      (.domain, "domains"), (.criterion, "criteria"), (.term, "terms"),
    ]
    for (kind, name) in names {
      let count = counts[version]?[kind] ?? 0
      facts[name] = String(count)
      facts[name + "-in-words"] = NumberWords.words(for: count)
    }
    return facts
  }

  // MARK: Pages

  private mutating func notePages(_ file: SurveyPart) {
    let node = file.frontMatter
    switch file.role {
    case .site:
      for key in ["title", "publisher", "base-url"] { addFact("site." + key, node[key]) }
    case .facts:
      for entry in node.entries { addFact(entry.key.scalar ?? "", entry.value) }
    case .exam(let id): note(exam: id, node)
    case .objective(let exam):
      guard let text = node["id"]?.scalar else { return }
      references.add(text, .objective(exam, ObjectiveID(text)))
      objectives[exam, default: 0] += 1
    case .credential(let slug): note(credential: slug, node)
    case .crosswalk(let slug): references.add("crosswalks/\(slug)", .crosswalk(slug))
    case .article(let slug): references.add("insights/\(slug)", .article(slug))
    case .revision(let version, let slug): references.add(.revision(version, slug))
    case .question(let slug): references.add("faq/\(slug)", .question(slug))
    case .page(let slug): references.add("pages/\(slug)", .page(slug))
    default: break
    }
  }

  private mutating func note(exam id: ExamID, _ node: FrontMatterNode) {
    references.add("exams/\(id)", .exam(id))
    examines[id] = node["examines"]?.scalar.flatMap(VersionID.init(parsing:))
    for entry in node.entries where entry.value.scalar != nil {
      guard let key = entry.key.scalar, key != "summary" else { continue }
      addFact("\(id).\(key)", entry.value)
    }
    if let questions = node["questions"]?.scalar.flatMap(Int.init), questions > 0,
      let mark = node["pass-mark"]?.scalar.flatMap(Int.init), mark >= 0, mark <= questions
    {
      facts.add("\(id).pass-percent", String((mark * 200 + questions) / (questions * 2)))
    }
  }

  private mutating func note(credential slug: Slug, _ node: FrontMatterNode) {
    references.add("credentials/\(slug)", .credential(slug))
    guard let code = node["code"]?.scalar?.lowercased() else { return }
    addFact("\(code).title", node["title"])
    addFact("\(code).code", node["code"])
    for entry in node["figures"]?.entries ?? [] {
      addFact("\(code).\(entry.key.scalar ?? "")", entry.value)
    }
  }

  private mutating func addFact(_ name: String, _ node: FrontMatterNode?) {
    guard let value = node?.scalar else { return }
    facts.add(name, value)
  }
}
