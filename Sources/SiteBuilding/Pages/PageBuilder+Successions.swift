internal import Addresses
internal import Changes
internal import Phrasing
internal import Standards
internal import Views

// Which text applies: what a provision of an old version or a draft is in the version in force.
extension PageBuilder {
  /// What a provision is in the version in force, in a sentence with links; empty in the version in force.
  func sentence(about id: ProvisionID, in version: Version) -> String {
    guard let current = publication[version.id.standard]?.current else { return "" }
    let name = say("version \(current.number)")
    if let finder = model.successions.since(version) {
      guard version[id]?.isLive ?? false else { return "" }
      return html(finder.succession(of: id).sentence(in: name, say), in: current, finder.log)
    }
    guard let finder = model.successions.toDraft(version), version[id]?.isLive ?? false else {
      return ""
    }
    let precedence = Precedence(of: id, by: finder, in: current)
    return html(precedence.sentence(in: name, say), in: current, finder.log)
  }

  /// What became of a provision that a version does not hold, in a sentence with links; empty where nothing says so.
  func notice(of fate: ProvisionFate, in version: Version) -> String {
    guard let finder = model.successions.between(fate.last, version) else { return "" }
    let sentence = finder.succession(of: fate.provision.id)
      .sentence(in: say("version \(version.number)"), say)
    return html(sentence, in: version, finder.log)
  }

  /// A sentence as HTML.
  ///
  /// - Parameter version: The version that its provisions are of.
  func html(_ sentence: LinkedSentence, in version: Version, _ log: ChangeLog) -> String {
    sentence.parts.map { part in
      switch part {
      case .words(let words): Markup.escaped(words)
      case .provision(let id, let words):
        Markup.link(
          link(words ?? version.name(of: id, say), toSubject: .provision(version.id, id))
        )
      case .change(let entry, let words):
        Markup.link(link(words, to: Route(of: entry, in: log)))
      }
    }
    .joined()
  }

  /// A class with its sign and the way to what it means.
  func mark(_ changeClass: ComputedClass, in standard: StandardID) -> ClassContext {
    let page = Route.changes(standard)
    let url =
      model.map.contains(page) ? route.link(to: page, fragment: "_class-\(changeClass)") : ""
    return ClassContext(changeClass, label: say(word: changeClass.description), url: url)
  }
}
