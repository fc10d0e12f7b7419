import Testing

@testable import OSCAL

struct ParameterTextTests {
  private static let params = """
    [{"id": "p_1", "label": "organization-defined time"}, {"id": "p_2", "label": "personnel"},
    {"id": "p_3", "select": {"how-many": "one or more", "choice": ["Block", " tell {{ p_2 }} "]}},
    {"id": "p_4", "select": {"how-many": "one-or-more", "choice": ["Block", "tell {{ insert: param, p_2 }}"]}},
    {"id": "p_5", "select": {"choice": ["a", "b"]}}, {"id": "p_6"}, {"id": "p_7", "values": ["5", "6"]},
    {"id": "p_8", "label": "{{ p_8 }}"}]
    """

  @Test(arguments: [
    ("Wait {{ insert: param, p_1 }}.", "Wait \\[Assignment: organization-defined time\\]."),
    ("Wait {{ p_1 }} .", "Wait \\[Assignment: organization-defined time\\]."),
    ("Tell {{p_2}}", "Tell \\[Assignment: organization-defined personnel\\]"),
    (
      "{{ p_3 }}",
      "\\[Selection (one or more): Block; tell \\[Assignment: organization-defined personnel\\]\\]"
    ),
    ("{{ insert: param, p_5 }}", "\\[Selection: a; b\\]"),
    ("{{ p_6 }}", "\\[Assignment: organization-defined value\\]"),
    ("{{ p_7 }} days", "5, 6 days"),
    ("{{ p_1 }}{{ p_5 }}", "\\[Assignment: organization-defined time\\] \\[Selection: a; b\\]"),
  ])
  func printsParametersAsNISTDoes(prose: String, expected: String) {
    #expect(statement(prose, params: Self.params) == expected + "\n")
  }

  @Test func printsBothWaysOfWritingAlike() {
    #expect(
      statement("{{ p_3 }}", params: Self.params)
        == statement(" {{ insert: param, p_4 }} ", params: Self.params)
    )
  }

  @Test func endsWhereParametersNameThemselves() {
    #expect(statement("{{ p_8 }}", params: Self.params)?.count ?? 0 > 10)
  }

  @Test func keepsWhatNamesNoParameterAndSaysSo() {
    let source = read(
      catalog(
        withControl: #""parts": [{"name": "statement", "prose": "Do {{ insert: param, q }}"}]"#
      )
    )
    #expect(source.file("/ac-1.md")?.hasSuffix("Do {{ insert: param, q }}\n") == true)
    #expect(
      source.lines == [
        "3:45 /catalog/groups/0/controls/0/parts/0: the text has a place for the parameter 'q', which does not exist [unknown-parameter]"
      ]
    )
  }
}
