import Addresses
import Foundation
import Standards
import Testing

@testable import SiteBuilding

@Suite struct ImpactPageTests {
  private static let site = Result { try BuiltSite(files) }

  @Test func keepsTheLawsOfAllSites() throws {
    #expect(SiteLaws.violations(in: try Self.site.get()) == [])
  }

  @Test func listsWhatRestsOnTheChanges() throws {
    let page = try page("psf/compare/1.0/1.1/impact/")
    #expect(page.main.contains("affect 2 other texts."))
    let question = try #require(
      page.main.parts(between: "id=\"_question\"", "</section>").first
    )
    #expect(question.contains("<a href=\"../../../../../faq/#books\">Books?</a>"))
    #expect(question.contains("compare/1.0/1.1/psf-1.3/\"><span class=\"id\">PSF-1.3</span></a>"))
    #expect(question.contains("<span class=\"detail\">covered by PSF-1.1</span>"))
    #expect(question.contains("<span class=\"basis\">(refers to it)</span>"))
  }

  @Test func leadsThereFromTheChangeLog() throws {
    let page = try page("psf/compare/1.0/1.1/")
    #expect(page.links.contains("../../../../psf/compare/1.0/1.1/impact/"))
    let site = try Self.site.get()
    #expect(site.text("psf/compare/1.0/1.1/impact.json").contains("\"name\":\"faq/books\""))
    #expect(site.text("schemas/impact-1.json").hasPrefix("{\n  \"$schema\""))
  }

  @Test func showsACandidateWhatChanged() throws {
    let page = try page("exams/y/since/1.0/")
    let main = page.main
    #expect(main.contains("<h2>PSF-1 Title of PSF-1</h2>"))
    let objective = try #require(main.parts(between: "Y-1.1 Keep", "</ul>").first)
    #expect(objective.contains("compare/1.0/1.1/psf-1.1/\"><span class=\"id\">PSF-1.1</span>"))
    #expect(objective.contains("breaking"))
    let gone = try #require(main.parts(between: "<h3>Withdrawn</h3>", "</ul>").first)
    #expect(gone.contains("psf-1.3/\"><span class=\"id\">PSF-1.3</span>"))
    #expect(!main.contains("Y-1.2 Read</a></h3>"))
    let unchanged = try #require(main.parts(between: "id=\"_unchanged\"", "</ul>").first)
    #expect(unchanged.contains("Y-1.2 Read</a></li>"))
  }

  @Test func leadsThereFromTheExam() throws {
    let page = try page("exams/y/")
    #expect(page.links.contains("../../exams/y/since/1.0/"))
    #expect(page.links.contains("../../exams/y/coverage/"))
    let older = try self.page("exams/x/")
    #expect(!older.links.contains { $0.contains("since") })
  }

  @Test func showsEachCriterionBesideItsObjectives() throws {
    let page = try page("exams/y/coverage/")
    let row = try #require(page.main.parts(between: "psf-1.1/\">PSF-1.1</a>", "</tr>").first)
    #expect(row.contains("</span>&#160;covered</span></td><td>apply</td><td>–</td>"))
    let waived = try #require(
      page.main.parts(between: "psf-2.1/\">PSF-2.1</a>", "</tr>").first
    )
    #expect(waived.contains("waived</span>"))
    #expect(waived.contains("Seen in the <a href="))
  }

  private func page(_ address: String) throws -> HTMLPage {
    let site = try Self.site.get()
    return HTMLPage(site.text(address + "index.html"))
  }

  // MARK: Content

  private static func exam(_ code: String, _ version: String, _ rest: String) -> String {
    """
    id: \(code.lowercased())
    code: \(code)
    title: Exam \(code)
    examines: \(version)
    questions: 2
    bank: 5
    pass-mark: 1
    fee: free
    validity: 2 years
    retake-after: 72 hours
    reviewed: 2026-05
    summary: An exam.
    \(rest)
    """
  }

  private static func objective(_ id: String, _ title: String, _ criterion: String) -> String {
    """
    ---
    id: \(id)
    title: \(title)
    domain: PSF-1
    criteria: [\(criterion)]
    level: apply
    weight: 1
    ---
    Text.

    """
  }

  private static let same = "---\nid: PSF-1.5\ntitle: Same\n---\nA clock MUST be set.\n"

  private static let files = ChangingStandard.files.merging(
    [
      "exams/x/exam.yml": exam("X", "psf@1.0", ""),
      "exams/x/objectives/x-1.1.md": objective("X-1.1", "Keep", "PSF-1.1"),
      "exams/y/exam.yml": exam(
        "Y",
        "psf@1.1",
        "waived: [{criterion: PSF-2.1, reason: 'Seen in the [answer][faq/books].'}]"
      ),
      "exams/y/objectives/y-1.1.md": objective("Y-1.1", "Keep", "PSF-1.1"),
      "exams/y/objectives/y-1.2.md": objective("Y-1.2", "Read", "PSF-1.5"),
      "standards/psf/1.0/psf-1-a/psf-1.5.md": same,
      "standards/psf/1.1/psf-1-a/psf-1.5.md": same,
      "faq/books.md":
        "---\ntitle: Books?\ngroup: Old\nabout: [psf@1.0]\n---\nSee [PSF-1.3].\n",
    ],
    uniquingKeysWith: { first, _ in first }
  )
}

extension String {
  /// What stands between two texts, each time.
  fileprivate func parts(between start: String, _ end: String) -> [Substring] {
    components(separatedBy: start).dropFirst().map { rest in
      rest.components(separatedBy: end).first.map { Substring($0) } ?? ""
    }
  }
}
