import Markup
import Testing

struct ThreadsTests {
  private static let texts = (0..<400).map { number in
    switch number % 4 {
    case 0: "~~struck \(number)~~ and www.a.example, https://b.example/\(number) a@c.example\n"
    case 1: "| a | https://b.example/\(number) |\n|-|:-:|\n| www.c.example | *d* |\n"
    case 2: "- [x] ~one~ *two* ~~three \(number)~~\n- www.a.example ~~ *four* ~~\n"
    default: "Plain *text* with `code` \(number) and http://a.example :w: word\n"
    }
  }

  @Test(.timeLimit(.minutes(10))) func manyTextsAtOnceAreParsedAsOneAfterAnother() async {
    func tree(_ text: String) -> Outline? {
      TextTree(parsing: Array(text.utf8)[...]).map { Outline(of: $0.root) }
    }
    let expected = Self.texts.map(tree)
    for _ in 0..<5 {
      let parsed = await withTaskGroup(of: (Int, Outline?).self) { group in
        for (index, text) in Self.texts.enumerated() { group.addTask { (index, tree(text)) } }
        var parsed = [Outline?](repeating: nil, count: Self.texts.count)
        for await (index, tree) in group { parsed[index] = tree }
        return parsed
      }
      #expect(parsed == expected)
    }
    let kinds = expected.compactMap { $0?.children.first?.children.first?.kind }
    #expect(kinds.contains(.strikethrough))
  }
}
