public import Standards
internal import Wording

extension Version {
  /// What the errata of a provision mean for those who apply it, as if their words were a change; nil where it has none.
  public func classOfErrata(on id: ProvisionID) -> ComputedClass? {
    guard let findings = findings(ofErrataOn: id) else { return nil }
    let computed = ComputedClass.of(findings.map(\.computed))
    return computed == .undecided && isMisspelt(id) ? .decided(.editorial) : computed
  }

  /// The decisions that editors made by saying that words of this version were misspelt. They hold for the same difference between
  /// this version and another one that has the words as they were meant.
  var decisionsOfErrata: [Decision] {
    let marked = Set(verifiedErrata.filter(\.isMisspelling).map(\.provision)).sorted()
    return marked.filter(isMisspelt).flatMap { id in
      (findings(ofErrataOn: id) ?? []).filter { $0.computed == .undecided }.compactMap { finding in
        erratum(of: finding, on: id).flatMap { $0.decision(on: finding) }
      }
    }
  }

  private func findings(ofErrataOn id: ProvisionID) -> [ChangeFinding]? {
    guard let old = self[id], let new = old.corrected else { return nil }
    let relation = Relation(.same, old: [id], new: [id])
    let texts = VersionTexts.all(of: [self])[0]
    let context = ClassificationContext(old: texts, new: texts, [relation])
    let comparison = ProvisionComparison(
      from: ProvisionText(of: old),
      to: ProvisionText(of: new)
    )
    return context.findings(relation, [old], [new], comparison)
  }

  /// Whether each erratum of a provision is about misspelt words, as its editor says, or changes only how something is written.
  private func isMisspelt(_ id: ProvisionID) -> Bool {
    let language = Language(tag: wording.language)
    return verifiedErrata(on: id).allSatisfy { erratum in
      let rewritten = RewrittenSentence.all(
        fromPart: erratum.old,
        to: erratum.new,
        in: language
      )
      return rewritten?.allSatisfy { !$0.isOpen || erratum.isMisspelling } ?? false
    }
  }

  /// The erratum whose words a finding rests on, among those that say that a word was misspelt.
  private func erratum(of finding: ChangeFinding, on id: ProvisionID) -> Erratum? {
    let marked = verifiedErrata(on: id).filter(\.isMisspelling)
    let words = (finding.old?.words ?? "").split(separator: " … ")
    return marked.first { erratum in words.contains { erratum.old.text.contains($0) } }
      ?? marked.first
  }
}

extension Erratum {
  fileprivate func decision(on finding: ChangeFinding) -> Decision? {
    misspelling.map { reason in
      Decision(finding: finding.fingerprint, changeClass: .editorial, reason: reason, place: place)
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
