/// The rules of the classification.
public enum ChangeRules {
  /// All rules, by name: for whoever explains them.
  public static var all: [any ChangeRule.Type] {
    let rules: [any ChangeRule.Type] = ofProvisions + ofFields + ofSentences + [Reworded.self]
    return rules.sorted { $0.id < $1.id }
  }

  static let ofProvisions: [any ProvisionRule.Type] = [
    RequirementAdded.self,
    ProvisionWithdrawn.self,
    RequirementReplaced.self,
    IdentifierChanged.self,
    ParentChanged.self,
    ApplicabilityChanged.self,
    ForceChanged.self,
    TitleChanged.self,
    StatementUnlike.self,
  ]

  static let ofFields: [any FieldRule.Type] = [
    DefinitionChanged.self,
    InformativeTextChanged.self,
    KeywordInInformativeText.self,
  ]

  static let ofSentences: [any SentenceRule.Type] =
    [
      SentenceAdded.self,
      SentenceWithdrawn.self,
      SentenceMoved.self,
      KeywordChanged.self,
      NegationChanged.self,
      ObligationInSentence.self,
      BoundChanged.self,
      FrequencyChanged.self,
      QuantifierChanged.self,
      HedgeChanged.self,
      QualifierChanged.self,
      ExceptionChanged.self,
      ConditionChanged.self,
      ActorChanged.self,
      RecommendationReworded.self,
    ] + ofSpelling

  /// Those that look at where a sentence is.
  static let ofPlace: [any SentenceRule.Type] = [SentenceMoved.self]

  /// Those that find what is only written in another way.
  static let ofSpelling: [any SentenceRule.Type] = [
    LinkTargetChanged.self,
    PunctuationChanged.self,
    SameQuantity.self,
    SpellingChanged.self,
  ]
}
