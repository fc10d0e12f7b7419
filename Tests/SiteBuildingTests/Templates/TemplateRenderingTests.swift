import Testing

@testable import SiteBuilding

/// What templates make of contexts. The syntax is Mustache's; names are looked up as the check does.
@Suite struct TemplateRenderingTests {
  @Test func escapesTextAndNoMarkup() {
    let context = SampleContext(title: "<a href=\"b\"> & 'c'", body: "<p>&amp;</p>")
    #expect(render("{{title}}", context) == "&lt;a href=&quot;b&quot;&gt; &amp; 'c'")
    #expect(render("{{{body}}}{{&body}}", context) == "<p>&amp;</p><p>&amp;</p>")
  }

  @Test func takesANameFromTheInnermostContextThatDeclaresIt() {
    let context = SampleContext(
      items: [SampleItem(), SampleItem(note: "inner")],
      first: SampleItem(name: "outer first"),
      note: "outer"
    )
    let text = "{{#items}}[{{note}}{{#note}}!{{/note}}{{^note}}?{{/note}}]{{title}}{{/items}}"
    #expect(render(text, context) == "[?]A &amp; B[inner!]A &amp; B")
    let links = "{{#items}}{{#first}}{{title}}{{/first}}{{^first}}none {{/first}}{{/items}}"
    #expect(render(links, context) == "none none ")
  }

  @Test func takesAnEmptyTextForNone() {
    let context = SampleContext(title: "", body: "")
    #expect(render("{{#title}}a{{/title}}{{^body}}b{{/body}}", context) == "b")
  }

  @Test func entersAListAsOftenAsItHasEntries() {
    let context = SampleContext(words: ["a", "<"], parts: ["<b>", ""])
    #expect(render("{{#words}}({{.}}){{/words}}", context) == "(a)(&lt;)")
    #expect(render("{{#parts}}({{{.}}}){{/parts}}", context) == "(<b>)()")
    #expect(render("{{^items}}none{{/items}}{{^words}}none{{/words}}", context) == "none")
  }

  @Test func entersNothingWhereThereIsNone() {
    let context = SampleContext(isOpen: false)
    #expect(
      render("{{#first}}a{{/first}}{{#is-open}}b{{/is-open}}{{^is-open}}c{{/is-open}}", context)
        == "c"
    )
  }

  @Test func readsNoTagsInWhatIsPutIn() {
    let context = SampleContext(title: "{{body}}", body: "{{{title}}}")
    #expect(render("{{title}}{{{body}}}", context) == "{{body}}{{{title}}}")
  }

  @Test(arguments: [
    ("a\n{{#is-open}}\nb\n{{/is-open}}\nc\n", "a\nb\nc\n"),
    ("a\n  {{! b }}  \nc", "a\nc"),
    ("a\n{{! b\nc }}\nd", "a\nd"),
    ("{{^is-open}}\nb\n{{/is-open}}\nc", "c"),
    ("a\n{{/x}}", "a\n"),
    ("a {{#is-open}}\nb{{/is-open}}\n", "a \nb\n"),
    ("{{title}}\n{{{body}}}\n", "A &amp; B\n<p>C</p>\n"),
    ("\r\n{{#is-open}}\r\nb\r\n{{/is-open}}\r\nc", "\r\nb\r\nc"),
    ("{{#is-open}}{{title}}{{/is-open}}\n", "A &amp; B\n"),
    ("{{#is-open}}", ""),
    ("", ""),
  ])
  func takesALineWithATagAloneAway(_ text: String, _ expected: String) {
    #expect(render(text, SampleContext()) == expected)
  }

  @Test func takesPartialsInWithTheirContext() {
    let templates = Templates([
      "a": "{{#items}}\n{{> b}}\n{{/items}}\n[{{> c}}]", "b": "{{name}}, {{title}}\n", "c": "C",
    ])
    let context = SampleContext(items: [SampleItem(name: "1"), SampleItem(name: "2")])
    #expect(templates.render("a", context) == "1, A &amp; B\n2, A &amp; B\n[C]")
  }

  private func render(_ text: String, _ context: SampleContext) -> String {
    Templates(["a": text]).render("a", context)
  }
}
