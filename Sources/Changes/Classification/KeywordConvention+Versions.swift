public import Standards
public import Wording

extension KeywordConvention {
  /// The part of the criteria that must have a keyword for it to be the convention.
  private static let leastShare = 0.1

  /// The convention of versions that are compared: what the last of them declares, or in English what is found in
  /// their criteria.
  public static func of(_ versions: Version...) -> KeywordConvention {
    let wording = versions.last?.wording ?? RequirementWording()
    let language = Language(tag: wording.language)
    let criteria = versions.lazy.flatMap(\.provisions).filter { $0.kind == .criterion && $0.isLive }
    let undeclared = language == .english ? found(in: criteria) : .capitals
    return KeywordConvention(wording.keywords ?? undeclared, language)
  }

  private static func found(
    in criteria: some Sequence<Provision>
  ) -> RequirementWording.Keywords {
    var (capitals, lowerCase, count) = (0, 0, 0)
    for criterion in criteria {
      count += 1
      let forms = KeywordForms(in: criterion)
      if forms.hasCapitals { capitals += 1 }
      if forms.hasLowerCase { lowerCase += 1 }
    }
    let least = max(1, Int((Double(count) * leastShare).rounded(.up)))
    if capitals >= least { return .capitals }
    return lowerCase >= least ? .lowerCase : .imperative
  }
}
