public import Standards
internal import Wording

extension Version {
  /// What the errata of a provision mean for those who apply it, as if their words were a change; nil where it has none.
  public func classOfErrata(on id: ProvisionID) -> ComputedClass? {
    guard let old = self[id], let new = old.corrected else { return nil }
    let relation = Relation(.same, old: [id], new: [id])
    let texts = VersionTexts.all(of: [self])[0]
    let context = ClassificationContext(old: texts, new: texts, [relation])
    let comparison = ProvisionComparison(
      from: ProvisionText(of: old),
      to: ProvisionText(of: new)
    )
    let computed = ComputedClass.of(
      context.findings(relation, [old], [new], comparison).map(\.computed)
    )
    return computed == .undecided && isMisspelt(id) ? .decided(.editorial) : computed
  }

  /// Whether each erratum of a provision is about misspelt words, as its editor says, and about nothing else.
  private func isMisspelt(_ id: ProvisionID) -> Bool {
    let language = Language(tag: wording.language)
    return errata.filter { $0.provision == id && $0.status == .verified }.allSatisfy { erratum in
      erratum.isMisspelling
        && RewrittenSentence.all(from: erratum.old, to: erratum.new, in: language) != nil
    }
  }
}

extension Provision {
  /// Whether another text is the one that errata say was meant: then nobody has to give a reason again.
  package func isCorrected(by new: Provision) -> Bool {
    guard let corrected else { return false }
    let rest = ProvisionComparison(
      from: ProvisionText(of: corrected),
      to: ProvisionText(of: new)
    )
    return !rest.isTextChanged && !rest.isRenamed
  }
}
