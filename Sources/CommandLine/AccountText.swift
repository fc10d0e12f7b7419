internal import Checks
internal import Publishing
internal import SourceFiles

/// How much a check looked at, for a person. What saw nothing says so: it must not look like a pass.
struct AccountText {
  let account: CheckAccount
  let contentFiles: Int
  let templateFiles: Int
  let width: Int

  init(_ found: CheckOutcome, width: Int) {
    account = found.account
    contentFiles = found.content.files.count
    templateFiles = found.templateTree.files.count
    self.width = width
  }

  /// A line for each family, long ones broken between their parts.
  var text: String {
    let files = ("files", ["\(contentFiles) of the content", "\(templateFiles) of the templates"])
    guard !account.families.isEmpty else {
      return "Checked:\n" + lines(of: files, indent: 9)
        + "  No rule ran: without a site.yml that can be read there is nothing to check.\n"
    }
    let rows = [files] + account.families.map { ($0.family.rawValue, Self.parts(of: $0)) }
    let indent = (rows.map(\.0.count).max() ?? 0) + 4
    return "Checked:\n" + rows.map { lines(of: $0, indent: indent) }.joined()
  }

  private static func parts(of share: CheckAccount.FamilyShare) -> [String] {
    guard !share.isEmpty else { return ["none in this content"] }
    let things = share.things.map { $0.thing.words(for: $0.count) }
    return things + share.blindRules.map { "nothing for \($0)" }
  }

  private func lines(of row: (name: String, parts: [String]), indent: Int) -> String {
    var text = ""
    var line = "  " + row.name + String(repeating: " ", count: max(1, indent - 2 - row.name.count))
    var isFirst = true
    for part in row.parts {
      if !isFirst {
        line += ","
        if line.count + part.count + 2 > max(width, indent + 40) {
          text += line + "\n"
          line = String(repeating: " ", count: indent - 1)
        }
        line += " "
      }
      line += part
      isFirst = false
    }
    return text + line + "\n"
  }
}
