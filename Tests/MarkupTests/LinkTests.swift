import Markup
import Testing

struct LinkTests {
  private static let labels: [(label: String, meaning: SuppliedLabel)] = [
    ("PSF-4.2", .reference("PSF-4.2")), ("=aida.pass-mark", .fact("15 & more")),
  ]

  private func targets(in text: String) throws -> [LinkTarget] {
    try render(text, labels: Self.labels).links.map(\.target)
  }

  @Test func sortsDestinations() throws {
    #expect(
      try targets(in: "[a](#x) [b](/y/) [c](z.svg) [d](javascript:x)") == [
        .fragment("x"), .path("/y/"), .path("z.svg"), .unsafe("javascript:x"),
      ]
    )
    #expect(
      try targets(in: "[a](https://a.example) [b](mailto:a@b.example) [c](//a.example)") == []
    )
  }

  @Test func takesAColonBehindADigitForAPath() throws {
    #expect(try targets(in: "[a](1:2)") == [.path("1:2")])
  }

  @Test func letsPicturesInAnAddressThroughForImagesAlone() throws {
    #expect(try targets(in: "![a](data:image/png;base64,AA==)") == [])
    #expect(
      try targets(in: "[a](data:image/png;base64,AA==)") == [
        .unsafe("data:image/png;base64,AA==")
      ]
    )
  }

  @Test func leavesTheWordsOfAReferenceToThePage() throws {
    let text = "[PSF-4.2] and [psf-4.2][], [the rule][PSF-4.2], [psf-4.2][PSF-4.2]"
    #expect(
      try html(text, labels: Self.labels) == """
        <p><a href="label%200">words of 0</a> and <a href="label%200">words of 1</a>, \
        <a href="label%200">the rule</a>, <a href="label%200">psf-4.2</a></p>

        """
    )
  }

  @Test func putsFactsInAsPlainText() throws {
    let text = "## Pass at [=aida.pass-mark]\n\n*[=aida.pass-mark]* ![at [=aida.pass-mark]](a.png)"
    let rendered = try render(text, labels: Self.labels)
    #expect(
      try html(text, labels: Self.labels) == """
        <h2 id="pass-at-15-more">Pass at 15 &amp; more</h2>
        <p><em>15 &amp; more</em> <img src="a.png" alt="at 15 &amp; more" /></p>

        """
    )
    #expect(rendered.headings.map(\.title) == ["Pass at 15 & more"])
    #expect(rendered.links.map(\.words) == ["", "", "at 15 & more"])
  }

  @Test func anImageInALinkKeepsBothAddresses() throws {
    let text = "[![moon](moon.jpg) b](/uri) [c](/d)"
    #expect(try targets(in: text) == [.path("/uri"), .path("moon.jpg"), .path("/d")])
    #expect(try render(text).links.map(\.words) == ["moon b", "moon", "c"])
    #expect(
      try html(text) == """
        <p><a href="/uri"><img src="moon.jpg" alt="moon" /> b</a> <a href="/d">c</a></p>

        """
    )
  }

  @Test(arguments: ["0", "7", "-1", "99999999999999999999", ""])
  func anAuthorsOwnMarkIsNoLabel(number: String) throws {
    #expect(
      try render("[x](\u{E000}\(number))").links.map(\.target) == [.path("\u{E000}\(number)")]
    )
  }

  @Test func linksBareAddresses() throws {
    #expect(
      try html("www.a.example, https://b.example. a@c.example") == """
        <p><a href="http://www.a.example">www.a.example</a>, \
        <a href="https://b.example">https://b.example</a>. \
        <a href="mailto:a@c.example">a@c.example</a></p>

        """
    )
  }

  @Test func anAddressInTheWordsOfALinkIsNoLinkOfItsOwn() throws {
    #expect(
      try html("[www.a.example https://b.example a@c.example](/d)") == """
        <p><a href="/d">www.a.example https://b.example a@c.example</a></p>

        """
    )
  }
}
