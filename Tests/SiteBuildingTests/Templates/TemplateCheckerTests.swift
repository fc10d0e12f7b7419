import Testing

@testable import SiteBuilding

@Suite struct TemplateCheckerTests {
  @Test(arguments: [
    "{{title}}", "{{{body}}}", "{{&body}}", "{{ title }}", "{{#is-open}}{{title}}{{/is-open}}",
    "{{^is-open}}{{title}}{{/is-open}}", "{{#title}}{{title}}{{/title}}", "{{! anything }}",
    "{{#items}}{{name}} of {{title}}{{/items}}", "{{^items}}{{title}}{{/items}}",
    "{{#first}}{{name}}{{#first}}{{url}}{{/first}}{{/first}}", "{{#words}}{{.}}{{/words}}",
    "{{#parts}}{{{.}}}{{/parts}}", "{{#note}}{{note}}{{/note}}", "a { b } c", "",
  ])
  func hasNothingToSayAboutSoundTemplates(_ text: String) {
    #expect(check(text) == "")
  }

  @Test func suggestsTheNameThatIsMeant() {
    expect(
      "<p>\n{{titel}}",
      "2:1",
      "there is nothing called 'titel' here; did you mean 'title'?",
      "unknown-template-name"
    )
  }

  @Test func listsTheNamesWhereNoneIsNear() {
    expect(
      "{{author}}",
      "1:1",
      "there is nothing called 'author' here; the names are body, first, is-open, items, note, "
        + "parts, title, words",
      "unknown-template-name"
    )
  }

  @Test func countsLinesWithinTagsAndBytesOfUTF8() {
    expect(
      "{{! a\n\nb }}\nü {{titel}}",
      "4:4",
      "there is nothing called 'titel' here; did you mean 'title'?",
      "unknown-template-name"
    )
  }

  @Test(arguments: ["{{{title}}}", "{{&title}}"])
  func refusesTextThatIsNotEscaped(_ text: String) {
    expect(
      text,
      "1:1",
      "'title' is text, and what looks like a tag in it would become one; write {{title}}",
      "wrong-template-tag"
    )
  }

  @Test func refusesMarkupThatIsEscaped() {
    expect(
      "{{body}}",
      "1:1",
      "'body' is HTML, and its tags would be shown; write {{{body}}}",
      "wrong-template-tag"
    )
  }

  @Test(arguments: ["is-open", "items", "first", "words", "parts"])
  func refusesToPrintWhatIsNoText(_ name: String) {
    expect(
      "{{\(name)}}",
      "1:1",
      "'\(name)' is no text that could be printed; "
        + "open a section: {{#\(name)}} … {{/\(name)}}",
      "wrong-template-tag"
    )
  }

  @Test(arguments: ["{{.}}", "{{{.}}}", "{{#items}}{{.}}{{/items}}"])
  func knowsADotOnlyWhereTextsAreListed(_ text: String) {
    expect(
      text,
      text.hasPrefix("{{#") ? "1:11" : "1:1",
      "'.' stands for an entry of a list of texts, and none is open here; "
        + "write the name of what is to be printed",
      "wrong-template-tag"
    )
  }

  @Test func escapesTheEntriesOfAListAsTheyNeedIt() {
    expect(
      "{{#words}}{{{.}}}{{/words}}",
      "1:11",
      "'.' is text, and what looks like a tag in it would become one; write {{.}}",
      "wrong-template-tag"
    )
    expect(
      "{{#parts}}{{.}}{{/parts}}",
      "1:11",
      "'.' is HTML, and its tags would be shown; write {{{.}}}",
      "wrong-template-tag"
    )
  }

  @Test func looksIntoSectionsThatAreNotTaken() {
    expect(
      "{{^items}}{{titel}}{{/items}}",
      "1:11",
      "there is nothing called 'titel' here; did you mean 'title'?",
      "unknown-template-name"
    )
    expect(
      "{{#items}}{{nmae}}{{/items}}",
      "1:11",
      "there is nothing called 'nmae' here; did you mean 'name'?",
      "unknown-template-name"
    )
    // A name that both contexts have is suggested once.
    expect(
      "{{#items}}{{frist}}{{/items}}",
      "1:11",
      "there is nothing called 'frist' here; did you mean 'first'?",
      "unknown-template-name"
    )
    // The names of a list are those of its entries, within its section alone.
    expect(
      "{{#items}}{{name}}{{/items}}{{name}}",
      "1:29",
      "there is nothing called 'name' here; the names are body, first, is-open, items, note, "
        + "parts, title, words",
      "unknown-template-name"
    )
  }

  @Test(arguments: [
    ("{{#items}}", "1:1", "the section 'items' does not end; close it with {{/items}}"),
    (
      "{{/items}}", "1:1",
      "'{{/items}}' ends no section that is open here; "
        + "close the sections in the order in which they were opened, the last one first"
    ),
    (
      "{{#items}}{{#first}}{{/items}}{{/first}}", "1:21",
      "'{{/items}}' ends no section that is open here; "
        + "close the sections in the order in which they were opened, the last one first"
    ),
    (
      "a {{title", "1:3",
      "this tag does not end; close it with '}}', or '}}}' where it begins with three braces"
    ),
    (
      "a {{{body}} b", "1:3",
      "this tag does not end; close it with '}}', or '}}}' where it begins with three braces"
    ),
  ])
  func findsWhatDoesNotEnd(_ text: String, _ place: String, _ message: String) {
    expect(text, place, message, "template-syntax")
  }

  @Test(arguments: ["{{=<% %>=}}", "{{% CONTENT_TYPE:TEXT}}", "{{<layout}}", "{{$block}}"])
  func refusesTagsThatAreNotUsedHere(_ text: String) {
    expect(
      text,
      "1:1",
      "blocks, pragmas and other delimiters are not used here; use a partial: {{> name}}",
      "template-syntax"
    )
  }

  @Test(arguments: ["{{uppercased(title)}}", "{{first.name}}", "{{}}", "{{*title}}"])
  func knowsNoNamesButThoseDeclared(_ text: String) {
    #expect(check(text).contains("[unknown-template-name]"))
  }

  private func check(_ text: String) -> String {
    Templates(["a": text]).findings(in: "a", for: SampleContext.self)
  }

  private func expect(
    _ text: String,
    _ place: String,
    _ message: String,
    _ rule: String,
    at location: SourceLocation = #_sourceLocation
  ) {
    #expect(
      check(text) == "templates/a.mustache:\(place): error: \(message) [\(rule)]\n",
      sourceLocation: location
    )
  }
}
