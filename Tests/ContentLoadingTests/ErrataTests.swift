import Foundation
import Markup
import Standards
import Testing

@testable import ContentLoading

@Suite struct ErrataTests {
  @Test func keepsThePublishedTextAndAddsTheCorrectedOne() throws {
    let provision = try provision(
      "All of it\nMUST be checkd.",
      old: "be checkd",
      new: "be checked"
    )
    #expect(provision.body.text == "All of it\nMUST be checkd.\n")
    #expect(provision.corrected?.body.text == "All of it\nMUST be checked.\n")
    #expect(
      html(provision) == """
        <p>All of it
        MUST be <del><span class="said">[deleted: </span>checkd<span class="said">]</span></del> \
        <ins><span class="said">[inserted: </span>checked<span class="said">]</span></ins>.</p>

        """
    )
  }

  @Test(arguments: [
    "A *b c* d.", "- b c\n- d", "| b c |\n|---|\n| d |", "> b c", "[b c](#x) d", "**b c**",
  ])
  func marksWordsWithinMarkup(_ text: String) throws {
    let provision = try provision(text, old: "b c", new: "b, c")
    let marked = try #require(html(provision))
    #expect(marked.contains("</span>b<span class=\"said\">]</span></del> <ins>"))
    #expect(marked.contains("</span>b,<span class=\"said\">]</span></ins> c"))
  }

  @Test(arguments: [
    ("a b c d e", "a b c d e", "a x y d e", "a D(b c) I(x y) d e"),
    ("a b c", "b c", "c", "a D(b) c"),
    ("a b b c", "a b b c", "a b c", "a b D(b) c"),
    ("a *b* c", "a *b* c", "a *b*, c", "D(a *b* c) I(a *b*, c)"),
    ("a c", "a c", "a b c", "D(a c) I(a b c)"),
  ])
  func marksOnlyTheWordsThatDiffer(
    _ text: String,
    _ old: String,
    _ new: String,
    _ expected: String
  ) throws {
    let marked = try provision(text, old: "'\(old)'", new: "'\(new)'").correction?.marked
    let said = #/\\\[(deleted|inserted): <\/span>(.*?)<span class="said">\\\]<\/span>/#
    let words = try #require(marked).text.trimmingCharacters(in: .newlines)
      .replacing(said) { ($0.1 == "deleted" ? "D(" : "I(") + $0.2 + ")" }
      .replacing(#/<\/?(del|ins)>|<span class="said">/#) { _ in "" }
    #expect(words == expected)
  }

  @Test(arguments: [
    ("A *b* c.", "*b* c", "*b*, c"), ("A _b_ c.", "_b_", "_d_"), ("A `b` c.", "`b`", "`d`"),
  ])
  func takesWholeMarkup(_ text: String, _ old: String, _ new: String) throws {
    #expect(try provision(text, old: "'\(old)'", new: "'\(new)'").correction != nil)
  }

  @Test(arguments: [
    ("A *b* c.", "*b", "*d"), ("A `b` c.", "b", "d"), ("# b\n\nc", "b", "d"),
    ("b\n\nc", "b c", "d"),
    ("```\nb\n```", "b", "d"), ("a", "b", "c"), ("b b", "b", "c"), ("[a](b)", "b", "c"),
  ])
  func correctsNothingWhereItCannotBeShown(
    _ text: String,
    _ old: String,
    _ new: String
  ) throws {
    #expect(try provision(text, old: "'\(old)'", new: "'\(new)'").correction == nil)
  }

  @Test(arguments: ["reported", "rejected"])
  func showsOnlyVerifiedOnes(_ status: String) throws {
    let provision = try provision("b", old: "b", new: "c", status: status)
    #expect(provision.correction == nil)
  }

  private func html(_ provision: Provision) -> String? {
    provision.correction.map {
      String(decoding: $0.marked.rendered.html.filled(for: PlainPage()), as: UTF8.self)
    }
  }

  private func provision(
    _ text: String,
    old: String,
    new: String,
    status: String = "verified"
  ) throws -> Provision {
    let loaded = load([
      "standards/abc/1.0/abc-1/abc-1.1.md": "---\nid: ABC-1.1\ntitle: T\n---\n\(text)\n",
      "standards/abc/errata/1.0/a.md":
        "---\nid: E1\nprovision: ABC-1.1\ndate: 2026-05\nstatus: \(status)\nold: \(old)\nnew: \(new)\n---\nWhy.\n",
    ])
    let version = try #require(loaded.publication?[VersionID(StandardID("abc"), "1.0")])
    #expect(version.errata.count == 1)
    return try #require(version[ProvisionID("ABC-1.1")])
  }
}

/// A page in English with the text alone.
private struct PlainPage: PageContext {
  var headingShift: Int { 0 }
  var idPrefix: String { "" }
  func destination(ofLink index: Int) -> String { "" }
  func words(ofLink index: Int) -> String { "" }
}
