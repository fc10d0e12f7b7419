extension FindingCauses {
  /// How rules take part.
  package struct Roles: Sendable {
    /// A file with such an error could not be read as it is: nothing else that is found in it counts.
    package let unreadable: Set<RuleID>
    /// A file with such an error is not the one that was published: what is found of its texts does not count.
    package let replaced: Set<RuleID>
    /// A file with such an error says something else than was meant.
    package let misleading: Set<RuleID>
    /// A file with such an error contradicts others, where it does not follow from one of the above.
    package let contradicting: Set<RuleID>
    /// They judge a file by what it says elsewhere, or a record of it, after all else is right.
    package let dependent: Set<RuleID>
    /// Rules that repeat one mistake at many places of a file.
    package let repeating: Set<RuleID>
    /// Rules that find a reference which leads nowhere: the words that readers get are not settled.
    package let unresolved: Set<RuleID>
    /// Rules that hold a text against a digest of it, which is judged when its references are right.
    package let binding: Set<RuleID>

    package init(
      unreadable: Set<RuleID>,
      replaced: Set<RuleID>,
      misleading: Set<RuleID>,
      contradicting: Set<RuleID>,
      dependent: Set<RuleID>,
      repeating: Set<RuleID>,
      unresolved: Set<RuleID>,
      binding: Set<RuleID>
    ) {
      (self.unreadable, self.replaced) = (unreadable, replaced)
      self.misleading = misleading
      (self.contradicting, self.dependent) = (contradicting, dependent)
      self.repeating = repeating
      (self.unresolved, self.binding) = (unresolved, binding)
    }
  }
}
