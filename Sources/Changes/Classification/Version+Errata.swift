public import Standards

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
    return .of(context.findings(relation, [old], [new], comparison).map(\.computed))
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
