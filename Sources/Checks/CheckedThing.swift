/// A kind of thing that rules look at.
public enum CheckedThing: String, CaseIterable, Sendable, Codable {
  // Ids and addresses
  case versions
  case domains
  case criteria
  case ids
  case files
  case addresses
  // References and links
  case references
  case links
  case images
  case navigation = "entries of the navigation"
  case nextSteps = "next steps"
  case oldAddresses = "old addresses"
  case articleDomains = "domains of articles"
  case aliases = "aliases of domains"
  // Changes and revisions
  case comparedVersions = "compared versions"
  case comparedProvisions = "compared provisions"
  case changes
  case revisions
  case entries = "entries of revisions"
  case decisions
  case successors = "successors of withdrawn criteria"
  // Facts and figures
  case figures = "figures in texts"
  case namedDomains = "domains with name and number"
  case versionDates = "dates of versions in texts"
  // Versions and dates
  case lockedFiles = "locked files"
  case dates
  case datedPages = "dated pages"
  case datesByDay = "dates held against --as-of"
  case reviewsByDay = "reviews held against --as-of"
  // Errata, exams
  case errata
  case exams
  case objectives
  case items = "items of banks"
  case waivers
  case examsOfCredentials = "exams of credentials"
  case examFigures = "figures of exams elsewhere"
  // Crosswalks
  case edges = "edges of crosswalks"
  // Articles and pages
  case articles
  case deks
  case subjects = "declared versions"
  case pages
  case assets = "pictures and documents"
  // Texts
  case texts
  case requirements = "sentences with a requirement"
  case headings
  case tables

  /// What one of them is called.
  private var singular: String {
    switch self {
    case .criteria: "criterion"
    case .addresses: "address"
    case .navigation: "entry of the navigation"
    case .nextSteps: "next step"
    case .oldAddresses: "old address"
    case .articleDomains: "domain of an article"
    case .aliases: "alias of a domain"
    case .entries: "entry of a revision"
    case .successors: "successor of a withdrawn criterion"
    case .figures: "figure in a text"
    case .namedDomains: "domain with name and number"
    case .versionDates: "date of a version in a text"
    case .datesByDay: "date held against --as-of"
    case .reviewsByDay: "review held against --as-of"
    case .errata: "erratum"
    case .examsOfCredentials: "exam of a credential"
    case .items: "item of a bank"
    case .examFigures: "figure of an exam elsewhere"
    case .edges: "edge of a crosswalk"
    case .assets: "picture or document"
    case .requirements: "sentence with a requirement"
    default: String(rawValue.dropLast())
    }
  }

  /// So many of them, in words: `no links`, `1 link`, `3 links`.
  public func words(for count: Int) -> String {
    switch count {
    case 0: "no \(rawValue)"
    case 1: "1 \(singular)"
    default: "\(count) \(rawValue)"
    }
  }
}
