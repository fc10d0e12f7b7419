import Foundation
import Standards
import Testing

@testable import Checks

@Suite struct ProseScannerTests {
  @Test(arguments: 2...99)
  func seesEveryNumberInWords(_ number: Int) {
    let words = NumberWords.words(for: number)
    #expect(sentences(in: "It has \(words) domains. It is so.") == 1, "\(words)")
    #expect(sentences(in: "\(words.capitalized) domains are here.") == 1, "\(words)")
  }

  @Test func passesOverWordsThatOnlyBeginAsNumbersDo() {
    #expect(sentences(in: "This text is for those who think of the first, so either is fine.") == 0)
  }

  @Test func givesEachSentenceItsOwnRuns() {
    let text = Array("One of 8 domains, and a word. No figure here.\n\nA word. It has 9.".utf8)
    text.withUnsafeBufferPointer { bytes in
      var scanner = ProseScanner(bytes, domains: KeySet([]))
      scanner.scan()
      let words = scanner.sentences.map { sentence in
        scanner.runs[sentence.runs].map { String(decoding: bytes[$0.range], as: UTF8.self) }
      }
      #expect(
        words == [["One", "of", "8", "domains", ",", "and", "a", "word"], ["It", "has", "9"]]
      )
      #expect(scanner.sentences.map(\.block) == [0, 1])
    }
  }

  private func sentences(in text: String) -> Int {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var scanner = ProseScanner(bytes, domains: KeySet([]))
      scanner.scan()
      return scanner.sentences.count
    }
  }
}
