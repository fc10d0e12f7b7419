internal import Addresses
internal import Changes
internal import Phrasing
internal import Standards
internal import Views

// What is shown of a version on the pages that belong to it.
extension PageBuilder {
  /// What is around a page of a version.
  ///
  /// - Parameter id: The provision that the page shows.
  func frame(of version: Version, about id: ProvisionID? = nil) -> VersionFrameContext {
    VersionFrameContext(state: state(of: version, about: id), sidebar: sidebar(of: version))
  }

  private func state(of version: Version, about id: ProvisionID?) -> VersionStateContext {
    let standard = publication[version.id.standard]
    let standing = publication.standing(of: version)
    return VersionStateContext(
      name: publication.numberedName(of: version),
      url: route.link(to: .version(version.id)),
      standing: standing.key,
      label: say(word: standing.rawValue),
      since: publication.date(of: standing, version).map {
        say.time(of: standing, $0)
      } ?? "",
      comments: comments(on: version) ?? "",
      sentence: id.map { sentence(about: $0, in: version) } ?? "",
      links: stateLinks(version, standard),
      notice: version.notice.map { html($0) } ?? "",
      withdrawal: version.withdrawal.map(context),
      transition: transition(of: version, standard)
    )
  }

  private func context(of withdrawal: Withdrawal) -> WithdrawalContext {
    let other = withdrawal.by.flatMap { publication[$0] }
    return WithdrawalContext(
      date: say(withdrawal.date),
      reason: html(withdrawal.reason),
      successor: other.map { link(name(of: $0.id), to: .version($0.id)) }
    )
  }

  /// How long a version may still be used, on its own pages and on those of the one that follows it; of an older one, what
  /// its name means in a contract.
  private func transition(of version: Version, _ standard: Standard?) -> String {
    let named = name(of: version.id)
    let contract =
      standard?.isSuperseded(version) ?? false
      ? say("A contract that names \(named) means this text.") : nil
    return [contract, deadlines(of: version, standard)].compactMap(\.self).joined(separator: " ")
  }

  private func deadlines(of version: Version, _ standard: Standard?) -> String? {
    let next = standard?.versions.first {
      $0.transition != nil && $0.status == .published
        && standard?.predecessor(of: $0)?.id == version.id
    }
    let newer = next ?? version
    guard let transition = newer.transition, let older = standard?.predecessor(of: newer) else {
      return nil
    }
    let name = name(of: older.id)
    let sentences = [
      transition.citeUntil.map { say("\(name) may be cited as in force until \(say($0)).") },
      transition.certifyUntil.map { say("Certificates for \(name) are issued until \(say($0)).") },
    ]
    return sentences.compactMap(\.self).joined(separator: " ")
  }

  /// Until when a draft is open for comment, where its file says so.
  func comments(on version: Version) -> String? {
    version.commentsUntil.map { say("comments until \(say($0))") }
  }

  func status(of version: Version) -> String {
    say(word: publication.standing(of: version).rawValue)
  }

  // MARK: The way on

  private func stateLinks(_ version: Version, _ standard: Standard?) -> [LinkContext] {
    guard let standard, let current = standard.current, current.id != version.id else {
      return currentLinks(version)
    }
    let pair =
      model.successions.since(version) == nil
      ? (current.id, version.id) : (version.id, current.id)
    let isDraft = pair.0 == current.id
    let comparison = Route.comparison(pair.0, pair.1)
    return [
      current.withdrawal == nil ? instead(of: version, current) : nil,
      present(isDraft ? say("What would change") : say("What changed"), comparison),
      isDraft ? nil : present(say("Update your checklist"), .migration(standard.id)),
    ].compactMap(\.self)
  }

  private func currentLinks(_ version: Version) -> [LinkContext] {
    let standard = Route.standard(version.id.standard)
    return [
      link(say("Other versions"), to: standard, fragment: "_version-list"),
      present(say("Update your checklist"), .migration(version.id.standard)),
      present(say("Downloads"), .downloads(.version(version.id))),
    ].compactMap(\.self)
  }

  private func present(_ title: String, _ target: Route) -> LinkContext? {
    model.map.contains(target) ? link(title, to: target) : nil
  }

  /// The same page in the version in force, or that version. What a provision is there its sentence says.
  private func instead(of version: Version, _ current: Version) -> LinkContext {
    let title = say("\(name(of: current.id)) is in force")
    switch route {
    case .provision, .notice: return link(title, to: .version(current.id))
    default:
      let same = route.moved(to: current.id).flatMap { model.map.contains($0) ? $0 : nil }
      return link(title, to: same ?? .version(current.id))
    }
  }

  /// This page in the other versions that have it; nothing where there are none. A provision has its timeline instead.
  func versionLinks(_ version: Version) -> [LinkContext] {
    let versions = publication[version.id.standard]?.versions ?? []
    let links = versions.compactMap { other -> LinkContext? in
      guard let target = route.moved(to: other.id), model.map.contains(target) else { return nil }
      return LinkContext(
        title: publication.numberedName(of: other),
        url: route.link(to: target),
        note: status(of: other),
        isCurrent: other.id == version.id
      )
    }
    return links.count > 1 ? links : []
  }

  /// Whether search engines list the pages of a version: older ones too, which are known under their old names.
  func isIndexed(_ version: Version) -> Bool { model.isIndexed(version.id) }

  /// Whether a reader can say today that they meet a version: not of a superseded one or a draft.
  func isInForce(_ version: VersionID) -> Bool {
    publication[version.standard]?.current?.id == version
  }

  func crumbs(_ version: Version) -> [LinkContext] {
    crumbs(version.id.standard) + [link(name(of: version.id), to: .version(version.id))]
  }

  func crumbs(_ standard: StandardID) -> [LinkContext] {
    let title = publication[standard]?.shortTitle ?? standard.description
    return [link(title, to: .standard(standard))]
  }
}
