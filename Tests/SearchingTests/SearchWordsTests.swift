import Foundation
import Testing

@testable import Searching

/// The table that `Scripts/check-search.py` holds the script of the page to as well.
private let table: [[String]] = {
  let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/words.tsv")
  let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
    $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
  }
}()

@Suite struct SearchWordsTests {
  @Test func hasATable() {
    #expect(table.count > 10)
    #expect(table.allSatisfy { $0.count == 4 })
  }

  @Test(arguments: table)
  func makesTheWordsOfTheTable(_ row: [String]) {
    let words = SearchWords(language: "en-GB").words(in: row[0])
    #expect(words.joined(separator: " ") == row[1])
  }

  @Test(arguments: table)
  func makesTheKeysOfTheTable(_ row: [String]) {
    #expect(SearchWords.key(ofID: row[0]) == row[3])
  }

  @Test func takesNoEndingsOffOtherLanguages() {
    #expect(
      SearchWords(language: "de").words(in: "Die Daten des Hauses") == [
        "die", "daten", "des", "hauses",
      ]
    )
    #expect(SearchWords(language: "eng").words(in: "dates") == ["dates"])
  }

  @Test(arguments: [
    ("policies", "policy"), ("ties", "tie"), ("processes", "process"), ("process", "process"),
    ("boxes", "box"), ("caches", "cach"), ("cache", "cach"), ("approaches", "approach"),
    ("status", "status"), ("basis", "basis"), ("gas", "gas"), ("use", "use"), ("uses", "use"),
    ("logs", "log"), ("verified", "verify"),
    ("verifies", "verify"), ("tied", "tied"), ("pinning", "pin"), ("pinned", "pin"),
    ("calling", "call"), ("passed", "pass"), ("agreed", "agr"), ("agree", "agr"), ("freed", "fre"),
    ("free", "fre"),
    ("changed", "chang"), ("changes", "chang"), ("need", "need"), ("string", "string"),
    ("king", "king"), ("s3s", "s3s"), ("ärzte", "ärzte"),
  ])
  func givesFormsOfAWordOneEnding(_ word: String, _ stem: String) {
    #expect(EnglishEnding.stem(word) == stem)
  }

  @Test func findsWordsAlikeInBothNormalForms() {
    let words = SearchWords(language: "en")
    #expect(words.words(in: "cur\u{E9}s") == ["cur"])
    #expect(words.words(in: "cure\u{301}s") == ["cur"])
  }
}
