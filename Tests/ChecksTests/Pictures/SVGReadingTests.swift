import Testing

@testable import Checks

@Suite struct SVGReadingTests {
  // MARK: What is drawn

  @Test(arguments: [
    #"<path d="M0 0h9"/>"#,
    #"<g transform="translate(1 2) rotate(45)"><circle r="1" fill="hsl(1, 2%, 3%)"/></g>"#,
    #"<defs><mask id="m"><rect/></mask></defs><rect mask="url(#m)"/>"#,
    ##"<rect fill='url("#m") red'/>"##,
    #"<text xml:space="preserve" xml:lang="en">A <tspan>b</tspan> &#x2192; c</text>"#,
    #"<image href="data:image/jpeg;base64,AAAA" width="1" height="1"/>"#,
    #"<style>.a { fill: #fff } @media (min-width: 1px) and (color) { .b { opacity: calc(1 - .5) } }</style>"#,
    "<!-- <script>alert(1)</script> -->",
    #"<rect data-name="a &lt; b" aria-hidden="true"/>"#,
  ])
  func allows(_ drawing: String) {
    #expect(SVGReading.problems(of: Self.svg(drawing)) == [])
  }

  @Test func allowsADeclarationAndAMarkOfTheByteOrder() {
    let text = "\u{FEFF}<?xml version='1.0' encoding='utf-8' standalone='no'?>\n"
    #expect(SVGReading.problems(of: Array(text.utf8) + Self.svg("")) == [])
  }

  // MARK: What acts

  @Test(arguments: [
    "<script>alert(1)</script>", "<SCRIPT/>", "<svg:script/>", #"<script href="a.js"/>"#,
    "<foreignObject/>", "<iframe/>", "<audio/>", "<video/>", "<canvas/>", "<handler/>",
    #"<a href="javascript:alert(1)"><rect/></a>"#, #"<animate attributeName="href"/>"#,
    #"<set to="javascript:alert(1)"/>"#, "<animateTransform/>", "<animateMotion/>", "<discard/>",
    "<filter/>", "<feTurbulence/>", "<feImage/>", "<switch/>", "<metadata/>", "<cursor/>",
    #"<g xmlns="http://www.w3.org/1999/xhtml"/>"#,
    #"<x:script xmlns:x="http://www.w3.org/2000/svg"/>"#,
    #"<rect onclick="alert(1)"/>"#, #"<rect ONCLICK="alert(1)"/>"#, #"<rect onbegin="a"/>"#,
    #"<rect filter="url(#a)"/>"#, #"<rect xml:base="https://a.b/"/>"#, #"<rect src="a.png"/>"#,
    #"<rect ev:event="click"/>"#, #"<rect externalResourcesRequired="true"/>"#,
  ])
  func refusesWhatActs(_ drawing: String) {
    #expect(SVGReading.problems(of: Self.svg(drawing)) != [])
  }

  // MARK: What loads

  @Test(arguments: [
    #"<image href="https://a.b/c.png"/>"#, #"<image href="c.png"/>"#, #"<image href="//a.b/c"/>"#,
    #"<image href="data:image/svg+xml;base64,AAAA"/>"#, #"<image href="data:text/html,a"/>"#,
    #"<image href=" data:image/png;base64,AAAA"/>"#, #"<use href="a.svg#b"/>"#,
    #"<use xlink:href="https://a.b/c.svg#d"/>"#, #"<use href="data:image/png;base64,AAAA"/>"#,
    #"<use href="&#x6A;avascript:alert(1)"/>"#, #"<rect fill="url(a.svg#b)"/>"#,
    #"<rect fill="URL( 'https://a.b/' )"/>"#, #"<rect style="fill: url(//a.b)"/>"#,
    #"<rect style="fill: u\72l(//a.b)"/>"#, #"<rect style="fill: image-set('a.png' 1x)"/>"#,
    #"<rect style="fill: &#117;rl(//a.b)"/>"#, #"<rect style="behavior: expression(alert(1))"/>"#,
    "<style>a { fill: url<!-- x -->(http://a.b) }</style>",
    "<style>a{fill:url<g/>(http://a.b)}</style>",
    "<style>a{fill:url<tspan></tspan>(http://a.b)}</style>", "<style>a { fill: url(#b) }</style>",
    "<style>@import 'a.css';</style>", "<style>@IMPORT url(#a);</style>",
    "<style>@font-face { src: url(a.woff) }</style>", "<style>a { fill: src('a') }</style>",
    "<style>a { background: -webkit-image-set('a.png' 1x) }</style>",
    "<style>a { fill: url(&#104;ttps://a.b) }</style>",
  ])
  func refusesWhatLoads(_ drawing: String) {
    #expect(SVGReading.problems(of: Self.svg(drawing)) != [])
  }

  // MARK: What two readers could take in two ways

  @Test(arguments: [
    "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg xmlns='http://www.w3.org/2000/svg'>&a;</svg>",
    "<!DOCTYPE svg SYSTEM 'a.dtd'><svg xmlns='http://www.w3.org/2000/svg'/>",
    "<?xml-stylesheet href='a.css'?><svg xmlns='http://www.w3.org/2000/svg'/>",
    "<?xml version='1.0' encoding='utf-7'?><svg xmlns='http://www.w3.org/2000/svg'/>",
    "<svg xmlns='http://www.w3.org/2000/svg'><![CDATA[<script/>]]></svg>",
    "<svg xmlns='http://www.w3.org/2000/svg'>&nbsp;</svg>",
    "<svg xmlns='http://www.w3.org/2000/svg'><g></svg>",
    "<svg xmlns='http://www.w3.org/2000/svg'></g></svg>",
    "<svg xmlns='http://www.w3.org/2000/svg'/><script/>",
    "<svg xmlns='http://www.w3.org/2000/svg'/><svg xmlns='http://www.w3.org/2000/svg'/>",
    "<svg xmlns='http://www.w3.org/2000/svg'/>words",
    "<svg xmlns='http://www.w3.org/2000/svg'><rect x=1/></svg>",
    "<svg xmlns='http://www.w3.org/2000/svg'><rect x='1'y='1'/></svg>",
    "<svg xmlns='http://www.w3.org/2000/svg'><rect x='1' x='2'/></svg>",
    "<svg xmlns='http://www.w3.org/2000/svg'><!-- ",
    "<svg/>", "<html xmlns='http://www.w3.org/1999/xhtml'/>", "words", "", "<",
    "<svg xmlns='http://www.w3.org/1999/xhtml'><script/></svg>",
    "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/2000/svg'/>",
  ])
  func refusesWhatIsNoPlainXML(_ file: String) {
    #expect(SVGReading.problems(of: Array(file.utf8)) != [])
  }

  @Test func refusesOtherEncodings() {
    let text = String(decoding: Self.svg("<rect/>"), as: UTF8.self)
    #expect(
      SVGReading.problems(of: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) != []
    )
    #expect(SVGReading.problems(of: Self.svg("") + [0xFF]) != [])
  }

  // MARK: What it costs

  @Test func countsWhatIsRepeated() {
    #expect(SVGReading.problems(of: Self.svg(Self.repeated(4, times: 10))) == [])
    let costly = SVGReading.problems(of: Self.svg(Self.repeated(9, times: 10)))
    #expect(costly.map(\.reason) == ["drawing it repeats more than 50000 elements"])
  }

  @Test(arguments: [
    ##"<g id="a"><use href="#a"/></g>"##,
    ##"<g id="a"><use href="#b"/></g><g id="b"><use href="#A"/></g>"##,
    ##"<pattern id="p"><rect fill="url(#p)"/></pattern>"##,
  ])
  func refusesWhatDrawsItself(_ drawing: String) {
    #expect(SVGReading.problems(of: Self.svg(drawing)) != [])
  }

  @Test func refusesMoreAttributesThanADrawingNeeds() {
    let attributes = (0..<100_000).map { "data-\($0)=''" }.joined(separator: " ")
    let problems = SVGReading.problems(of: Self.svg("<rect \(attributes)/>"))
    #expect(problems.map(\.reason) == ["it has too many attributes"])
  }

  @Test func refusesWhatIsTooLargeOrTooDeep() {
    let deep = String(repeating: "<g>", count: 1000) + String(repeating: "</g>", count: 1000)
    #expect(SVGReading.problems(of: Self.svg(deep)).map(\.reason) == ["it is nested too deep"])
    let long = String(repeating: " ", count: SVGReading.mostBytes)
    #expect(SVGReading.problems(of: Self.svg(long)).map(\.reason) == ["it has more than 2 MB"])
  }

  @Test func saysInWhichLineItIs() {
    let problems = SVGReading.problems(of: Self.svg("<rect/>\n<g\n onclick='a'/>\n\n<script/>"))
    #expect(problems.map(\.line) == [2, 5])
    #expect(
      problems.first?.reason == "'onclick' of '<g>' may act or load something"
    )
  }

  /// Steps of which each draws the one before so many times.
  private static func repeated(_ steps: Int, times: Int) -> String {
    (1...steps).map { step in
      let uses = String(repeating: ##"<use href="#s\##(step - 1)"/>"##, count: times)
      return ##"<g id="s\##(step)">\##(uses)</g>"##
    }.joined() + #"<g id="s0"><rect/></g>"#
  }

  private static func svg(_ drawing: String) -> [UInt8] {
    let names = #"xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink""#
    return Array("<svg \(names) viewBox=\"0 0 9 9\">\(drawing)</svg>\n".utf8)
  }
}
