import Markup
import Testing

struct HTMLSkeletonTests {
  private struct Page: PageContext {
    var headingShift = 0
    var idPrefix = ""
    func destination(ofLink index: Int) -> String { "to \(index)?a=1&b='" }
    func words(ofLink index: Int) -> String { "<\(index)>" }
  }

  private func text(_ html: HTMLSkeleton, _ page: Page = Page()) -> String {
    String(decoding: html.filled(for: page), as: UTF8.self)
  }

  private let labels: [(label: String, meaning: SuppliedLabel)] = [("A-1", .reference("A-1"))]

  @Test func escapesWhatAPageFillsIn() throws {
    let html = try render("[A-1]", labels: labels).html
    #expect(text(html) == "<p><a href=\"to%200?a=1&amp;b=&#x27;\">&lt;0&gt;</a></p>\n")
  }

  @Test(arguments: [(0, "h2", "h6"), (1, "h3", "h6"), (-3, "h1", "h3"), (9, "h6", "h6")])
  func shiftsHeadingsWithinTheSixLevels(shift: Int, first: String, second: String) throws {
    let html = try render("## a\n###### b\n").html
    #expect(
      text(html, Page(headingShift: shift))
        == "<\(first) id=\"a\">a</\(first)>\n<\(second) id=\"b\">b</\(second)>\n"
    )
  }

  @Test func putsThePrefixBeforeIDsAndTheirReferences() throws {
    let html = try render("# a [^1]\n\n[^1]: b\n").html
    #expect(
      text(html, Page(idPrefix: "psf-1--")) == """
        <h1 id="psf-1--a">a <sup class="footnote-ref">\
        <a href="#psf-1--fn1" id="psf-1--fnref1">1</a></sup></h1>
        <section class="footnotes">
        <ol>
        <li id="psf-1--fn1">
        <p>b <a href="#psf-1--fnref1" class="footnote-backref">↩</a></p>
        </li>
        </ol>
        </section>

        """
    )
  }

  @Test func partsTogetherAreTheWhole() throws {
    let rendered = try render("a [A-1]\n\n# b [x](y)\n\n## c\n\n[A-1]\n", labels: labels)
    let starts = rendered.headings.compactMap(\.sectionStart)
    let bounds = [0] + starts + [rendered.html.bytes.count]
    let parts = zip(bounds, bounds.dropFirst()).map { text(rendered.html[$0..<$1]) }
    #expect(parts.count == 3)
    #expect(parts.joined() == text(rendered.html))
  }

  @Test func isEqualWhereBytesAndHolesAre() throws {
    let one = try render("[A-1] # x", labels: labels).html
    #expect(try render("[A-1] # x", labels: labels).html == one)
    #expect(try render("[b](c) # x", labels: labels).html != one)
    #expect(Set([one, one]).count == 1)
  }
}
