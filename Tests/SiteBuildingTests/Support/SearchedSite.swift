import Testing

@testable import SiteBuilding

/// The index of a site, read back.
struct SearchedSite {
  let site: BuiltSite
  /// The lines of the files of documents, in their order.
  let documents: [[String]]

  init(_ files: [String: String]) throws {
    site = try BuiltSite(files)
    documents = Self.lines(of: "documents", in: site).map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// The documents that have a word, each as its title, its path and the weight of the word there.
  func found(_ word: String) -> [String] {
    let lines = Self.lines(of: "words", in: site).map { $0.split(separator: " ").map(String.init) }
    let lists = lines.filter { $0[0] == word }.flatMap { $0.dropFirst() }
    return lists.flatMap { list -> [String] in
      var number = 0
      return list.dropFirst().split(separator: ",").map { distance in
        number += Int(distance, radix: 36) ?? 0
        return "\(documents[number][0]) \(documents[number][1]) \(list.prefix(1))"
      }
    }
  }

  private static func lines(of kind: String, in site: BuiltSite) -> [String] {
    var lines: [String] = []
    for number in 0... {
      let path = "assets/search/\(kind)-\(number).txt"
      guard site.files[path] != nil else { return lines }
      lines += site.text(path).split(separator: "\n").map(String.init)
    }
    return lines
  }
}
