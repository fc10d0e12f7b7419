internal import Changes
internal import Diagnostics
internal import Standards

/// What each class of a change means to a reader.
enum ClassManual {
  static let all = (ChangeClass.allCases.map(ComputedClass.decided) + [.undecided]).map { change in
    let manual = manual(of: change)
    return RuleDescription(
      RuleID(stringLiteral: change.description),
      String(manual.prefix { !$0.isNewline }),
      manual: manual,
      severity: .note
    )
  }

  private static func manual(of change: ComputedClass) -> String {
    switch change {
    case .decided(.editorial): editorial
    case .decided(.clarifying): clarifying
    case .decided(.relaxing): relaxing
    case .decided(.breaking): breaking
    case .undecided: undecided
    }
  }

  private static let editorial = """
    An editorial change: no reader could act differently.

    You have nothing to do. Only punctuation, capitals, spelling, layout or an address has changed, or a text has moved to a \
    place that adds nothing to it. What you have shown before still holds.
    """

  private static let clarifying = """
    A clarifying change: what is required is the same, and is explained better.

    You have nothing to do to conform. Guidance, an example, a title or a recommendation has changed: read it, since it may show \
    an easier way.
    """

  private static let relaxing = """
    A relaxing change: less is required than before.

    Whoever conformed still conforms, and has nothing to do. You may do less than before: a requirement is gone, or its bound is \
    wider.
    """

  private static let breaking = """
    A breaking change: whoever conformed may no longer conform.

    Compare what you do with the new text. More is required than before, or something else. A sentence beside the change \
    says who is affected.
    """

  private static let undecided = """
    An undecided change: the words of a requirement have changed, and no rule proves what that means.

    Take it for breaking until somebody has said what it is. In a published version an editor has said so: the class beside the \
    change is theirs. Editors state it in a revision; 'editorial' needs a decision with a reason.
    """
}
