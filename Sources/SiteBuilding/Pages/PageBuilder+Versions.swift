internal import Addresses
internal import Changes
internal import Standards

// What is said about versions on the pages that belong to them.
extension PageBuilder {
  func versionContext(_ version: Version) -> VersionContext {
    let standard = publication[version.id.standard]
    return VersionContext(
      name: publication.name(of: version.id),
      url: route.link(to: .version(version.id)),
      status: status(of: version),
      date: version.published?.description ?? "",
      instead: instead(of: version, standard),
      notice: version.notice.map { html($0) } ?? "",
      withdrawal: version.withdrawal.map(context),
      transition: transition(of: version, standard)
    )
  }

  private func context(of withdrawal: Withdrawal) -> WithdrawalContext {
    let other = withdrawal.by.flatMap { publication[$0] }
    return WithdrawalContext(
      date: withdrawal.date.description,
      reason: html(withdrawal.reason),
      successor: other.map { link(publication.name(of: $0.id), to: .version($0.id)) }
    )
  }

  /// How long a version may still be used, on its own pages and on those of the one that follows it.
  private func transition(of version: Version, _ standard: Standard?) -> String {
    let next = standard?.versions.first {
      $0.transition != nil && $0.status == .published
        && standard?.predecessor(of: $0)?.id == version.id
    }
    let newer = next ?? version
    guard let transition = newer.transition, let older = standard?.predecessor(of: newer) else {
      return ""
    }
    let name = publication.name(of: older.id)
    let sentences = [
      transition.citeUntil.map { "\(name) may be cited as in force until \($0)." },
      transition.certifyUntil.map { "Certificates for \(name) are given until \($0)." },
    ]
    return sentences.compactMap(\.self).joined(separator: " ")
  }

  func status(of version: Version) -> String { publication.standing(of: version).rawValue }

  /// The same page in the version in force, or that version.
  private func instead(of version: Version, _ standard: Standard?) -> LinkContext? {
    guard let current = standard?.current, current.id != version.id, current.withdrawal == nil
    else {
      return nil
    }
    let same = inVersion(current)
    return link("\(publication.name(of: current.id)) is in force", to: same ?? .version(current.id))
  }

  /// This page in another version, where that has it.
  private func inVersion(_ version: Version) -> Route? {
    let other: Route? =
      switch route {
      case .provision(_, let id), .notice(_, let id):
        version[id] == nil ? .notice(version.id, id) : .provision(version.id, id)
      default: route.moved(to: version.id)
      }
    return other.flatMap { model.map.contains($0) ? $0 : nil }
  }

  /// The way to this page in the other versions.
  func versionLinks(_ version: Version) -> [LinkContext] {
    let versions = publication[version.id.standard]?.versions ?? []
    return versions.compactMap { other in
      inVersion(other).map { target in
        LinkContext(
          title: publication.name(of: other.id),
          url: route.link(to: target),
          note: target.isNotice ? "not in it" : status(of: other),
          isCurrent: other.id == version.id
        )
      }
    }
  }

  /// Whether search engines list the pages of a version.
  func isIndexed(_ version: Version) -> Bool {
    publication[version.id.standard]?.current?.id == version.id
  }

  func crumbs(_ version: Version) -> [LinkContext] {
    crumbs(version.id.standard) + [link(publication.name(of: version.id), to: .version(version.id))]
  }

  func crumbs(_ standard: StandardID) -> [LinkContext] {
    let title = publication[standard]?.shortTitle ?? standard.description
    return [link(title, to: .standard(standard))]
  }

  func item(_ provision: Provision, in version: Version) -> ProvisionItemContext {
    ProvisionItemContext(
      id: provision.id.description,
      title: provision.title,
      url: route.link(to: .provision(version.id, provision.id)),
      principle: provision.principle.map { html($0) } ?? "",
      isWithdrawn: !provision.isLive,
      change: lastChange(of: provision.id, in: version),
      members: version.members(of: provision.id).map { item($0, in: version) }
    )
  }

  /// What changed in a provision since the version before; nil where nothing did.
  func lastChange(of id: ProvisionID, in version: Version) -> BriefChangeContext? {
    guard let (log, entry) = model.lastChange(of: id, in: version.id) else { return nil }
    return BriefChangeContext(
      mark: ClassContext(entry.changeClass),
      summary: entry.summary.joined(separator: ", "),
      detail: "since \(publication.name(of: log.old))",
      url: route.link(to: Route(of: entry, in: log))
    )
  }

  func plural(_ word: String) -> String {
    switch word.lowercased() {
    case "criterion": "Criteria"
    case _ where word.hasSuffix("y"): word.dropLast() + "ies"
    default: word + "s"
    }
  }
}

extension Route {
  fileprivate var isNotice: Bool {
    if case .notice = self { true } else { false }
  }
}
