internal import Authoring
internal import Diagnostics
internal import Foundation
internal import Locks
internal import Standards

/// Finds what a new file belongs to, and the next free number there.
struct ContainerFinder {
  let kind: NewKind
  let name: String?
  let publication: Publication

  /// A domain of a draft, with its folder.
  struct Domain {
    let version: Version
    let provision: Provision
    let folder: String
  }

  /// The draft of a standard; without a name, of the only standard that has one.
  func draft() throws(ActionFailure) -> Version {
    let drafts = publication.standards.compactMap(\.draft)
    let named = drafts.filter { name == nil || $0.id.standard.description == name?.lowercased() }
    guard let draft = named.first, named.count == 1 else {
      throw unclear(drafts.map(\.id.standard.description))
    }
    return draft
  }

  func domain() throws(ActionFailure) -> Domain {
    let drafts = publication.standards.compactMap(\.draft)
    for draft in drafts {
      let found = draft.provisions.first { provision in
        provision.kind == .domain && provision.id.description.lowercased() == name?.lowercased()
      }
      guard let found, let folder = found.place.path.relative.folderPath else { continue }
      return Domain(version: draft, provision: found, folder: folder)
    }
    throw unclear(
      drafts.flatMap { draft in
        draft.provisions.filter { $0.kind == .domain }.map(\.id.description)
      }
    )
  }

  func published() throws(ActionFailure) -> Version {
    let versions = publication.versions.filter { $0.status == .published }
    guard let name, let version = versions.first(where: { $0.id.description == name.lowercased() })
    else { throw unclear(versions.map(\.id.description)) }
    return version
  }

  func exam() throws(ActionFailure) -> Exam {
    let exams = publication.exams
    guard let exam = exams.first(where: { $0.id.description == name?.lowercased() }) else {
      throw unclear(exams.map(\.id.description))
    }
    return exam
  }

  func crosswalk() throws(ActionFailure) -> Crosswalk {
    let crosswalks = publication.crosswalks
    let named = crosswalks.filter { name == nil || $0.slug.description == name?.lowercased() }
    guard let crosswalk = named.first, named.count == 1 else {
      throw unclear(crosswalks.map(\.slug.description))
    }
    return crosswalk
  }

  private func unclear(_ names: [String]) -> ActionFailure {
    let asked = kind.container ?? ""
    let found = names.isEmpty ? "there is none" : "there is \(names.joined(separator: ", "))"
    return .refused(
      reason: name.map { "'\($0)' is not \(asked)" } ?? "\(kind.withArticle) belongs to \(asked)",
      advice: names.isEmpty && kind.container?.contains("draft") ?? false
        ? "begin a draft first: psf draft STANDARD NUMBER" : "name it with --in; \(found)"
    )
  }

  // MARK: Numbers

  func freeDomain(of standard: StandardID) throws(ActionFailure) -> ProvisionID {
    if let id = publication[standard].flatMap(FreeID.domain(of:)) { return id }
    throw .refused(
      reason: "no id can be made, since there is no other domain with a number",
      advice: "give one: --set id=ID"
    )
  }

  func freeCriterion(in domain: Domain) throws(ActionFailure) -> ProvisionID {
    let standard = publication[domain.version.id.standard]
    if let id = standard.flatMap({ FreeID.criterion(in: domain.provision.id, of: $0) }) {
      return id
    }
    throw .refused(
      reason: "no id follows in \(domain.provision.id)",
      advice: "give one: --set id=ID"
    )
  }

  func freeErratum(of standard: StandardID) -> String {
    let numbers = (publication[standard]?.versions ?? []).flatMap(\.errata)
      .compactMap { Int($0.id.description.drop { !$0.isNumber }) }
    return "E\((numbers.max() ?? 0) + 1)"
  }
}

extension String {
  /// The folder of a path, with a slash at its end.
  fileprivate var folderPath: String? {
    lastIndex(of: "/").map { String(self[...$0]) }
  }
}
