import Foundation
import Standards
import Testing

@testable import Changes

@Test func dump() async throws {
  let psf = try await RealTexts.framework()
  let history = StandardHistory(of: psf)
  var out = ""
  for log in history.logs {
    out += "<h1>\(log.old) to \(log.new)</h1>"
    for c in log.conservation {
      out += "<p>\(c.kind) \(Conservation.sum(c.old)) / \(Conservation.sum(c.new))</p>"
    }
    for e in log.entries {
      out += "<h2>\(e.id) \(e.title) \(e.summary)</h2>\n"
      for f in e.comparison.fields { out += "<h3>\(f.name)</h3>\n" + (f.headingRedline.map(html) ?? "") + html(f.redline) }
    }
  }
  try out.write(toFile: "/tmp/changes-dump.html", atomically: true, encoding: .utf8)
}
@Test func dumpFINOS() async throws {
  let root = URL(filePath: "/work/shared/corpora/finos-aigf")
  var out = ""
  for kind in ["_risks", "_mitigations"] {
    for file in try FileManager.default.contentsOfDirectory(atPath: root.path + "/v1/" + kind)
      .sorted()
    {
      let a = try String(contentsOfFile: root.path + "/v1/\(kind)/\(file)", encoding: .utf8)
      let b = try String(contentsOfFile: root.path + "/v2/\(kind)/\(file)", encoding: .utf8)
      func body(_ s: String) -> String {
        s.components(separatedBy: "\n---\n").dropFirst().joined(separator: "\n---\n")
      }
      let start = ContinuousClock.now
      let c = ProvisionComparison(
        from: ProvisionText(of: criterion("A", body(a))),
        to: ProvisionText(of: criterion("A", body(b)))
      )
      if c.fields.isEmpty { continue }
      out += "<h1>\(file)</h1>\n"
      for f in c.fields { out += "<h2>\(f.name)</h2>\n" + html(f.redline) }
      print(file, c.fields.count, ContinuousClock.now - start)
    }
  }
  try out.write(toFile: "/tmp/finos-dump.html", atomically: true, encoding: .utf8)
}
