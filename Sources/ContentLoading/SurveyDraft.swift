internal import Markup
internal import Standards
internal import Wording

/// A survey in the making. Kinds of files add to it in the order of the files; what depends on an order is put together at the end.
struct SurveyDraft {
  /// What `version.yml` says.
  struct Version {
    let number: VersionNumber
    var facts: [String: String] = [:]
    var cites: [StandardID: VersionNumber] = [:]
  }

  /// The ids that a version holds.
  struct Provisions {
    var live: Set<ProvisionID> = []
    var withdrawn: [ProvisionID: [ProvisionID]] = [:]
    var counts: [Provision.Kind: Int] = [:]
  }

  typealias Spelling = (name: String, domain: ProvisionID, standard: StandardID)

  var references = ReferenceIndex()
  var facts = FactTable()
  var rawHTML = RawHTMLPolicy.refused
  var titles: [StandardID: (title: String, short: String)] = [:]
  var versions: [VersionID: Version] = [:]
  var provisions: [VersionID: Provisions] = [:]
  /// Other names of domains, and their own.
  var aliases: [Spelling] = []
  var domainNames: [Spelling] = []
  var domainsByFolder: [String: ProvisionID] = [:]
  var errata = ErrataSurvey()
  var examines: [ExamID: VersionID] = [:]
  var objectives: [ExamID: Int] = [:]
  /// What labels name beside standards and provisions.
  var labels: [(label: String, subject: Subject)] = []

  init() { references.add(.site) }

  mutating func addFact(_ name: String, _ node: FrontMatterNode?) {
    guard let value = node?.scalar else { return }
    facts.add(name, value)
  }

  /// Notes a domain or a criterion.
  mutating func note(
    provision node: FrontMatterNode,
    _ kind: Provision.Kind,
    in version: VersionID
  ) {
    guard let text = node["id"]?.scalar else { return }
    let id = ProvisionID(text)
    if node["status"]?.scalar == FrontMatterReader.withdrawn {
      let nodes = ["moved-to", "by"].compactMap { node[$0] }
      let successors = nodes.flatMap { [$0] + $0.items }.compactMap(\.scalar)
      provisions[version, default: Provisions()].withdrawn[id] = successors.map { ProvisionID($0) }
    } else {
      provisions[version, default: Provisions()].live.insert(id)
      provisions[version, default: Provisions()].counts[kind, default: 0] += 1
    }
  }

  /// Puts together what was noted. Of two things of one name the first counts: aliases of domains, which editors chose, before
  /// their titles, and provisions before pages.
  mutating func complete() {
    for (name, domain, standard) in aliases + domainNames {
      references.add(spelling: name, of: domain, in: standard)
    }
    for (id, version) in versions.sorted(by: { $0.key < $1.key }) {
      let held = provisions[id] ?? Provisions()
      var contents = ReferenceIndex.Contents(number: version.number)
      (contents.live, contents.withdrawn) = (held.live, held.withdrawn)
      references.add(id, contents)
      facts.add(facts(of: version, id, held.counts), of: id)
    }
    for (label, subject) in labels { references.add(label, subject) }
    for (exam, count) in objectives { facts.add("\(exam).objectives", String(count)) }
  }

  private func facts(
    of version: Version,
    _ id: VersionID,
    _ counts: [Provision.Kind: Int]
  ) -> [String: String] {
    var facts = version.facts
    facts["number"] = version.number.description
    facts["title"] = titles[id.standard]?.title
    facts["short-title"] = titles[id.standard]?.short
    let names: [(Provision.Kind, String)] = [
      (.domain, "domains"), (.criterion, "criteria"), (.term, "terms"),
    ]
    for (kind, name) in names {
      let count = counts[kind] ?? 0
      facts[name] = String(count)
      facts[name + "-in-words"] = NumberWords.words(for: count)
    }
    return facts
  }
}
