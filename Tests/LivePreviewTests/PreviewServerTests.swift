import Foundation
import Publishing
import Testing

@testable import LivePreview

/// The preview of the project's own content, asked as a browser asks it.
@Suite(.serialized) struct PreviewServerTests {
  @Test func showsAPageAndWhatChangesInIt() throws {
    let preview = try RunningPreview()
    let page = "/insights/logs-you-can-replay/"
    let before = try preview.get(page)
    #expect(before.status == "200 OK")
    #expect(before.body.contains("<script src=\"/_psf/preview.js\""))
    let events = try preview.open("/_psf/events")
    let file = "content/insights/logs-you-can-replay.md"
    let text = try preview.folder.text(of: file)
    try preview.folder.write(text + "\nA sentence that was not there.\n", to: file)
    try events.read(until: "event: change")
    #expect(try preview.get(page).body.contains("A sentence that was not there."))
  }

  @Test func showsWhatCannotBeReadAsItLastWas() throws {
    let preview = try RunningPreview()
    let page = "/insights/logs-you-can-replay/"
    let before = try preview.get(page).body
    let events = try preview.open("/_psf/events")
    let file = "content/insights/logs-you-can-replay.md"
    let text = try preview.folder.text(of: file)
    try preview.folder.write("---\ntitle: [\n---\n", to: file)
    let state = try preview.state(of: page, with: "[front-matter-syntax]", over: events)
    #expect(state.contains("\"isStale\":true"))
    #expect(state.contains("[front-matter-syntax]"))
    #expect(try preview.get(page).body == before)
    try preview.folder.write(text, to: file)
    let words = "\"counts\":\"no findings\""
    #expect(try preview.state(of: page, with: words, over: events).contains(words))
  }

  @Test func showsAPageInSpiteOfItsMistakes() throws {
    let preview = try RunningPreview()
    let events = try preview.open("/_psf/events")
    let file = "content/insights/logs-you-can-replay.md"
    let text = try preview.folder.text(of: file)
    try preview.folder.write(text + "\nSee [PSF-44.9] and [nothing](/nowhere/).\n", to: file)
    let page = "/insights/logs-you-can-replay/"
    let state = try preview.state(of: page, with: "[broken-link]", over: events)
    #expect(try preview.get(page).body.contains("PSF-44.9"))
    #expect(state.contains("\"here\":true"))
    #expect(state.contains("[broken-link]"))
    #expect(state.contains("\"source\":\"") && state.contains(file))
  }

  @Test func reviewsADraft() throws {
    let preview = try RunningPreview()
    let review = try preview.get("/_psf/review?draft=psf%40next")
    #expect(review.status == "200 OK")
    for word in ["What changes since", "Explained by", "stands in the way", "What it affects"] {
      #expect(review.body.contains(word), "\(word)")
    }
    #expect(try preview.get("/_psf/review?draft=psf%401.1").status == "404 Not Found")
  }

  @Test func makesADownloadWhenItIsAskedFor() throws {
    let preview = try RunningPreview()
    let file = try preview.get("/psf/1.1/psf-v1.1.csv")
    #expect(file.status == "200 OK")
    #expect(file.body.contains("PSF-4.2"))
    #expect(try preview.get("/nothing/here/").status == "404 Not Found")
  }

  /// Another site could lead its own name to this machine.
  @Test func answersThisMachineAlone() throws {
    let preview = try RunningPreview()
    #expect(try preview.get("/", host: "evil.example").status == "403 Forbidden")
    #expect(try preview.get("/_psf/events", host: "evil.example").status == "403 Forbidden")
    #expect(try preview.get("/", host: "localhost:1").status == "200 OK")
    #expect(try preview.ask("POST / HTTP/1.1\r\nHost: localhost\r\n\r\n").status.hasPrefix("405"))
  }

  @Test(arguments: ["", "GET", "GET / HTTP/1.1", "GET x HTTP/1.1\r\n", "\u{0}\r\n\r\n"])
  func survivesWhatIsNoRequest(_ text: String) throws {
    let preview = try RunningPreview()
    let client = try preview.connect()
    client.send(text)
    client.shut()
    #expect(try preview.get("/").status == "200 OK")
  }
}
