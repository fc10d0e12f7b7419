internal import Addresses
internal import Changes
internal import Phrasing
internal import Standards
internal import Views

extension PageBuilder {
  /// What the changes of a standard ask of those who apply it, the nearest first, and what the classes mean.
  func changes(_ standard: Standard) -> BuiltPage {
    let name = standard.shortTitle
    let context = ChangesContext(
      title: say("Changes to the \(name)"),
      lead: say("What each version changed, what it asks of you, and what a draft would change."),
      duties: duties(of: standard),
      classes: ComputedClass.allCases.map { changeClass in
        ClassMeaningContext(
          anchor: "_class-\(changeClass)",
          mark: ClassContext(changeClass, label: say(word: changeClass.description), url: ""),
          meaning: say(word: changeClass.meaning)
        )
      },
      links: [link(say("Compare any two versions"), to: .comparisons(standard.id))]
    )
    return BuiltPage(
      title: context.title,
      description:
        say("What changed in the \(standard.title), version by version, and what you have to do."),
      main: render(.changes, context),
      crumbs: crumbs(standard.id)
    )
  }

  /// Each version since the one before it: the draft first, since it can still be commented on.
  private func duties(of standard: Standard) -> [DutyContext] {
    standard.versions.reversed().compactMap { version in
      guard let before = standard.release(before: version),
        let successions = model.successions.between(before, version)
      else { return nil }
      return duty(of: before, successions)
    }
  }
}
