package import Checks
package import Diagnostics
package import SourceFiles

/// What was found in the content and the templates, and how much was looked at.
package struct CheckOutcome: Sendable {
  package let content: SourceTree
  package let templateTree: SourceTree
  /// All findings in their order, but those that editors let stay.
  package let diagnostics: [Diagnostic]
  /// The findings that editors let stay, in their order.
  package let allowed: [AllowedFinding]
  /// How much the rules looked at.
  package let account: CheckAccount
  package let phases: Phases

  package var hasErrors: Bool { diagnostics.containErrors }

  /// What was found by asking the rules.
  package init(_ preparation: Preparation) {
    (content, templateTree) = (preparation.content, preparation.templateTree)
    (diagnostics, allowed) = (preparation.diagnostics, preparation.allowed)
    (account, phases) = (preparation.account, preparation.phases)
  }

  /// What an earlier run found in the same files.
  init(_ kept: KeptFindings, in content: SourceTree, _ templateTree: SourceTree, _ phases: Phases) {
    (self.content, self.templateTree, self.phases) = (content, templateTree, phases)
    (diagnostics, allowed, account) = (kept.diagnostics, kept.allowed, kept.account)
  }
}
