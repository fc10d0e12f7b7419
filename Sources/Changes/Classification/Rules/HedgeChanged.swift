internal import Phrasing
internal import Standards

/// *where applicable*, *as appropriate*, *if possible* came or went.
enum HedgeChanged: SentenceRule {
  static let id = ChangeRuleID("hedge-changed")
  static let manual = """
    A requirement gained or lost a phrase that leaves its extent to the reader: "where applicable", "as appropriate", \
    "if possible", "to the extent practicable".

    With it, less is asked: adding it is relaxing. Without it, the requirement holds always: taking it away is breaking.

    That is proven for a change of nothing but such a phrase, and the commas around it. Left open is one behind "that", "if" \
    and the like, where it may hedge a part.
    """

  private static let phrases: Set<[String]> = {
    let joints = ["where", "when", "if", "as", "whenever"]
    let measures = [
      "applicable", "appropriate", "possible", "feasible", "practicable", "practical", "necessary",
      "needed", "relevant", "required", "technically feasible", "reasonably practicable",
    ]
    let joined = joints.flatMap { joint in
      measures.map { measure in [joint] + measure.split(separator: " ").map(String.init) }
    }
    let extents = ["possible", "practicable", "feasible", "applicable"].map {
      ["to", "the", "extent", $0]
    }
    return Set(joined + extents + ["normally", "generally", "typically"].map { [$0] })
  }()

  /// Whether some words are such a phrase.
  static func isHedge(_ words: [String]) -> Bool {
    phrases.contains(words)
  }

  static func judge(_ subject: SentenceSubject) -> [Judgement] {
    guard subject.isRequirement, !subject.old.words.contains("or"),
      !subject.new.words.contains("or")
    else { return [] }
    return subject.edits.compactMap { index, edit in
      let old = subject.old.words(in: edit.old)
      let new = subject.new.words(in: edit.new)
      if old.isEmpty, isHedge(new), !subject.new.isInClause(edit.new.lowerBound) {
        return .decided(
          .relaxing,
          "'\(new.joined(separator: " "))' was added",
          explains: [index]
        )
      }
      guard new.isEmpty, isHedge(old), !subject.old.isInClause(edit.old.lowerBound) else {
        return nil
      }
      let phrase = old.joined(separator: " ")
      return .breaking(
        "'\(phrase)' was taken away",
        witness:
          "Leaving it out because it was not required then (\(phrase)) no longer conforms.",
        explains: [index]
      )
    }
  }
}
