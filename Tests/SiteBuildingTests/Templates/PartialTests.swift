import Testing

@testable import SiteBuilding

@Suite struct PartialTests {
  @Test func suggestsThePartialThatIsMeant() {
    let templates = Templates(["a": "\n{{> itmes}}", "items": ""])
    #expect(
      templates.findings(in: "a", for: SampleContext.self)
        == "templates/a.mustache:2:1: error: there is no template 'itmes'; did you mean 'items'? "
        + "[unknown-partial]\n"
    )
  }

  @Test func saysWhichFileToAddWhereNoPartialIsNear() {
    let templates = Templates(["a": "{{> neighbours}}"])
    #expect(
      templates.findings(in: "a", for: SampleContext.self)
        == "templates/a.mustache:1:1: error: there is no template 'neighbours'; "
        + "add neighbours.mustache to the templates [unknown-partial]\n"
    )
  }

  @Test func refusesAnIndentedPartial() {
    let templates = Templates(["a": "<ul>\n  {{> b}}\n</ul> {{> b}}", "b": ""])
    #expect(
      templates.findings(in: "a", for: SampleContext.self)
        == "templates/a.mustache:2:3: error: an indented partial indents all its lines, code "
        + "included; put the tag at the beginning of its line [indented-partial]\n"
    )
  }

  @Test func checksAPartialInEachContextThatTakesItIn() {
    let templates = Templates([
      "a": "{{> b}}{{#items}}{{> b}}{{/items}}", "b": "{{#first}}{{url}}{{/first}}",
    ])
    // In the outer context `first` is an item, which has no address; in an item it is a link.
    #expect(
      templates.findings(in: "a", for: SampleContext.self)
        == "templates/b.mustache:1:11: error: there is nothing called 'url' here; the names are "
        + "body, first, is-open, items, name, note, parts, title, words "
        + "[unknown-template-name]\n"
    )
  }

  @Test func saysTheSameThingOnce() {
    let templates = Templates(["a": "{{> b}}{{> b}}{{#is-open}}{{> b}}{{/is-open}}", "b": "{{x}}"])
    let findings = templates.findings(in: "a", for: SampleContext.self)
    #expect(findings.split(separator: "\n").count == 1)
  }

  @Test(arguments: [
    ["a": "{{> a}}"],
    ["a": "{{#items}}{{> a}}{{/items}}"],
    ["a": "{{#is-open}}{{> b}}{{/is-open}}", "b": "{{#first}}{{> c}}{{/first}}", "c": "{{> a}}"],
  ])
  func refusesATemplateThatTakesItselfIn(_ texts: [String: String]) {
    let findings = Templates(texts).findings(in: "a", for: SampleContext.self)
    #expect(findings.hasSuffix("[endless-partial]\n"))
    #expect(findings.split(separator: "\n").count == 1)
  }
}
