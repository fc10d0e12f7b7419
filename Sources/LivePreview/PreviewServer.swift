internal import Diagnostics
internal import Fingerprints
internal import Foundation
internal import Publishing
internal import Standards

/// Answers the requests of a browser on this machine.
struct PreviewServer: Sendable {
  let session: PreviewSession

  /// Serves until the system gives no connection any more.
  func run(on socket: LoopbackSocket) {
    while let connection = socket.accept() {
      Thread.detachNewThread { [self] in serve(connection) }
    }
  }

  private func serve(_ connection: Connection) {
    guard let request = connection.readHead().flatMap({ HTTPRequest($0) }) else { return }
    guard request.path != "/_psf/events" || !Self.isOwn(request.host) else {
      return sendEvents(over: connection)
    }
    let isHead = request.method == "HEAD"
    _ = connection.write(answer(request).bytes(withBody: !isHead))
  }

  /// Events as the body of a response (Server-Sent Events, HTML Living Standard 9.2), until the reader has gone.
  private func sendEvents(over connection: Connection) {
    let listener = session.listen()
    defer { session.stopListening(listener.number) }
    let head = HTTPResponse.head(.fine, "text/event-stream", length: nil)
    var text = head + ": psf\n\n"
    while connection.write(Array(text.utf8)) {
      let events = listener.events.next(seconds: 15)
      // A comment from time to time shows whether somebody is there.
      text =
        events.isEmpty
        ? ":\n\n" : events.map { "event: \($0.rawValue)\ndata: \n\n" }.joined()
    }
  }

  private func answer(_ request: HTTPRequest) -> HTTPResponse {
    // Another site could lead its own name to this machine, and read what is not published yet.
    guard Self.isOwn(request.host) else {
      return Self.text("only 127.0.0.1 and localhost are served", .forbidden)
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      return Self.text("only GET is answered", .wrongMethod)
    }
    switch request.path {
    case "/_psf/preview.js": return HTTPResponse(PackageResources.preview_js, of: "preview.js")
    case "/_psf/state": return state(of: request.query["page"] ?? "/")
    case "/_psf/review": return review(of: request.query["draft"] ?? "")
    default: return page(at: request.path)
    }
  }

  private static func isOwn(_ host: String) -> Bool {
    let name = host.split(separator: ":").first ?? ""
    return name == "127.0.0.1" || name == "localhost"
  }

  // MARK: Answers

  private func page(at path: String) -> HTTPResponse {
    let address = Self.address(path)
    if let bytes = session.bytes(at: address) {
      return HTTPResponse(marked(bytes, at: address), of: address)
    }
    let missing = session.bytes(at: "404.html") ?? Array(Self.nothing.utf8)
    return HTTPResponse(marked(missing, tag: Self.tag(of: missing)), of: "404.html", .missing)
  }

  private func state(of path: String) -> HTTPResponse {
    let address = Self.address(path)
    let isReview = path.hasPrefix("/_psf/review")
    let bytes = isReview ? [] : session.bytes(at: address) ?? session.bytes(at: "404.html") ?? []
    let findings = session.findings
    let state = PreviewState(
      site: session.site,
      findings: findings.diagnostics,
      isChecked: findings.isCurrent,
      address: address,
      tag: isReview ? reviewTag : Self.tag(of: bytes.isEmpty ? Array(Self.nothing.utf8) : bytes)
    )
    return HTTPResponse(Array(state.json.utf8), of: "state.json")
  }

  private func review(of name: String) -> HTTPResponse {
    let (findings, isCurrent) = session.findings
    let site = session.site
    guard let draft = VersionID(parsing: name), let review = site.review(of: draft, findings) else {
      return Self.text("there is no draft '\(name)'", .missing)
    }
    let page = ReviewPage(review: review, site: site, isChecked: isCurrent)
    return HTTPResponse(marked(Array(page.html.utf8), tag: reviewTag), of: "review.html")
  }

  /// A review changes with the content, and once more when the rules have been asked.
  private var reviewTag: String { "\(session.site.number)\(session.findings.isCurrent ? "" : "-")" }

  // MARK: Pages

  private static let nothing = """
    <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Nothing to show</title></head>
    <body><p>Nothing can be shown yet.</p></body></html>
    """

  /// A page with the script of the preview at its end.
  private func marked(_ bytes: [UInt8], at address: String) -> [UInt8] {
    HTTPResponse.type(of: address).hasPrefix("text/html")
      ? marked(bytes, tag: Self.tag(of: bytes)) : bytes
  }

  private func marked(_ bytes: [UInt8], tag: String) -> [UInt8] {
    bytes + Array("<script src=\"/_psf/preview.js\" data-tag=\"\(tag)\"></script>\n".utf8)
  }

  private static func tag(of bytes: [UInt8]) -> String {
    Fingerprint(sha256Of: bytes).description
  }

  /// An address of the site, from the path of a request.
  private static func address(_ path: String) -> String { String(path.drop { $0 == "/" }) }

  private static func text(_ words: String, _ status: HTTPResponse.Status) -> HTTPResponse {
    HTTPResponse(Array((words + "\n").utf8), of: "answer.txt", status)
  }
}
