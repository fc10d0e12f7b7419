import Testing

@testable import OSCAL

struct CatalogReaderTests {
  @Test(arguments: [
    (
      #"{"profile": {}}"#,
      "1:1 this is an OSCAL document, but a profile and not a catalog [no-catalog]"
    ),
    (
      #"{"mapping-collection": {}}"#,
      "1:1 this is an OSCAL document, but a mapping and not a catalog [no-catalog]"
    ),
    (
      #"{"a": 1}"#,
      "1:1 this is JSON, but not an OSCAL catalog: it has no key 'catalog' [no-catalog]"
    ),
    (#"[]"#, "1:1 an object is expected here, and this is a list [wrong-type]"),
    (#"{"catalog": {}}"#, "1:13 /catalog: the catalog has no 'metadata' [missing-key]"),
  ])
  func refusesWhatIsNoCatalog(text: String, expected: String) {
    let source = read(text)
    #expect(source.lines == [expected])
    #expect(source.content == nil)
  }

  @Test func reportsAllMistakesOfAFile() {
    let source = read(
      catalog(
        """
        "groups": [
        {"id": "ac", "title": "A", "controls": [
        {"title": "No id"},
        {"id": "ac-1", "title": 7},
        {"id": "AC-1", "title": "Again", "parts": [{"name": "statement", "prose": []}]},
        {"id": "ac-2", "title": "", "params": [{"label": "x"}]}]},
        {"id": "ac", "title": "B", "links": {}}]
        """
      )
    )
    #expect(source.content == nil)
    #expect(
      source.lines == [
        "4:1 /catalog/groups/0/controls/0: the control has no 'id' [missing-key]",
        "5:25 /catalog/groups/0/controls/1/title: a text is expected here, and this is a number [wrong-type]",
        "6:1 /catalog/groups/0/controls/2: the id 'ac-1' stands at /catalog/groups/0/controls/1 already [duplicate-id]",
        "6:75 /catalog/groups/0/controls/2/parts/0/prose: a text is expected here, and this is a list [wrong-type]",
        "7:25 /catalog/groups/0/controls/3/title: the 'title' of the control is empty [missing-key]",
        "7:40 /catalog/groups/0/controls/3/params/0: the parameter has no 'id' [missing-key]",
        "8:1 /catalog/groups/1: the id 'ac' stands at /catalog/groups/0 already [duplicate-id]",
        "8:37 /catalog/groups/1/links: a list is expected here, and this is an object [wrong-type]",
      ]
    )
  }

  @Test func passesOverFieldsItDoesNotKnow() {
    let source = read(catalog(withControl: #""future": {"a": [null]}, "parts": []"#))
    #expect(
      source.lines == [
        "3:1 /catalog/groups/0/controls/0: the control 'ac-1' has no text [missing-text]"
      ]
    )
    #expect(source.loadingErrors() == [])
  }
}
