import Addresses
import Changes
import CorporaSupport
import Diagnostics
import Standards
import TestRequirements
import Testing

@testable import Checks

/// Rules about wording and form on other people's standards. The counts hold what was found when samples of the findings
/// were looked at: a rule that finds more or fewer since wants another look.
@Suite(
  "Rules on the corpora",
  .enabled(if: try Requirement.corpora.isMet(), "\(Requirement.corpora.reason)")
)
struct CorporaTests {
  @Test("finds in the FINOS framework what is there")
  func finos() throws {
    let found = counts(try Corpora.finos())
    #expect(found == ["and-or": 2, "excluding-word": 4, "unexplained-abbreviation": 54])
  }

  @Test("finds in the OSPS Baseline what is there")
  func osps() throws {
    let found = counts(try Corpora.osps())
    #expect(
      found == ["doubled-word": 2, "misplaced-keyword": 6, "unexplained-abbreviation": 28]
    )
  }

  @Test("finds in NIST SP 800-53 what is there")
  func nist() throws {
    let found = counts(try Corpora.nist(.rev4, .rev501))
    #expect(
      found == [
        "and-or": 989, "bare-address": 58, "excluding-word": 12, "insecure-link": 303,
        "long-requirement": 25, "typographic-slip": 2, "unexplained-abbreviation": 62,
      ]
    )
  }

  private func counts(_ corpus: Corpus) -> [String: Int] {
    let publication = corpus.publication
    let map = SiteMap(of: publication, histories: [])
    let subject = CheckSubject(publication: publication, histories: [], map: map)
    let rules = Checker.rules.compactMap { $0 as? any TextRule.Type }
    let found = TextRun.findings(by: rules, in: subject).flatMap(\.diagnostics)
    return found.reduce(into: [:]) { $0[$1.rule.description, default: 0] += 1 }
  }
}
