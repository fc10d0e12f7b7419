package import Changes
package import Standards

/// What a provision of one version is in a newer one, as far as records and texts tell.
package struct Succession: Sendable {
  /// What somebody who met the provision has to do.
  package enum Duty: Hashable, Sendable, CaseIterable {
    /// To assess it again: its own text changed by more than how it is written, or it is not the same provision.
    case ownChange
    /// To assess it again: its text is the same, and a term or a domain that it rests on changed.
    case groundChange
    /// To drop it: nothing of the newer version is recorded to follow it.
    case withdrawn
    /// Nothing.
    case none
  }

  /// The provision in the older version.
  package let id: ProvisionID
  /// What became of it; nil where the older version does not hold it.
  package let relation: Relation?
  /// How it changed; nil where its id, title and text are the same.
  package let entry: ChangeLog.Entry?
  /// The provisions of the newer version that are recorded to follow it, in force there.
  package let successors: [ProvisionID]
  /// What covers it, where it was withdrawn.
  package let covering: [ProvisionID]
  /// The changes of terms and domains that its successors rest on.
  package let ground: [ChangeLog.Entry]
  /// The changes of normative clauses of the version.
  package let frame: [ChangeLog.Entry]
  /// Whether the newer version has another provision under its id.
  package let isIDTaken: Bool
  /// What reads like it, without a record that says so.
  package let lookalikes: [ProvisionID]

  /// The gravest class of all that changed; nil where nothing did.
  package var changeClass: ComputedClass? {
    let changes = (entry.map { [$0] } ?? []) + ground
    return changes.isEmpty ? nil : ComputedClass.of(changes.map(\.changeClass))
  }

  /// What somebody who met the provision has to do. What nothing is known of is to be assessed again. A domain that only
  /// has another title asks nothing.
  package var duty: Duty {
    guard !successors.isEmpty else { return .withdrawn }
    guard let relation else { return .ownChange }
    let isOneToOne = relation.kind == .same || relation.kind == .moved
    let isEditorial =
      entry.map { $0.changeClass == .decided(.editorial) } ?? (relation.kind == .same)
    guard isOneToOne, isEditorial else { return .ownChange }
    return ground.allSatisfy(\.isRenamedDomain) ? .none : .groundChange
  }
}

extension ChangeLog.Entry {
  /// Whether a domain has another title and nothing else changed in it.
  package var isRenamedDomain: Bool {
    kind == .domain && relation.kind == .same && comparison.isRenamed && !comparison.isTextChanged
  }
}
