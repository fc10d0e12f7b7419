import Testing

@Suite struct CodeTests {
  @Test func readsTheFilesOfEveryTarget() {
    for target in Repository.targets where !Repository.isWrittenInC(target) {
      #expect(!Repository.files(of: target).isEmpty, "\(target)")
    }
  }

  @Test(arguments: Repository.targets)
  func forcesNothing(_ target: String) {
    for file in Repository.files(of: target) {
      for line in CodeLines(Repository.text(of: file)).lines {
        #expect(!line.forces, "\(file):\(line.number): \(line.text)")
      }
    }
  }

  @Test(arguments: Repository.targets)
  func givesEveryValueAType(_ target: String) {
    for file in Repository.files(of: target) {
      for line in CodeLines(Repository.text(of: file)).lines {
        let words = line.words
        let saysAny = words.contains("Any") || words.contains("AnyObject")
        #expect(!saysAny, "\(file):\(line.number): \(line.text)")
      }
    }
  }

  @Test(arguments: Repository.targets)
  func hasNoTypeOfItsOwnName(_ target: String) {
    let kinds: Set<String> = ["struct", "class", "enum", "actor", "protocol", "typealias"]
    for file in Repository.files(of: target) {
      for line in CodeLines(Repository.text(of: file)).lines {
        let words = line.words
        let declares = zip(words, words.dropFirst()).contains {
          kinds.contains($0) && $1 == target
        }
        #expect(!declares, "\(file):\(line.number): \(line.text)")
      }
    }
  }

  /// Actions return values; the command line alone speaks to a person, and ends the process. `Fingerprints` does both where
  /// libcrypto is not what it was built for.
  @Test func speaksToATerminalInOneModule() {
    let calls: Set<String> = ["standardError", "standardOutput", "isatty", "exit", "readLine"]
    let speakers = Repository.targets.filter { target in
      Repository.files(of: target).contains { file in
        CodeLines(Repository.text(of: file)).lines.contains { !calls.isDisjoint(with: $0.words) }
      }
    }
    #expect(speakers == ["CommandLine", "Fingerprints"])
  }

  @Test(arguments: Repository.targets)
  func waitsForNothing(_ target: String) {
    for file in Repository.files(of: target) {
      for line in CodeLines(Repository.text(of: file)).lines {
        // What is handed to a queue is not awaited.
        let isAsynchronous =
          line.words.contains("async") && !line.text.contains(".async")
          || line.words.contains("await")
        #expect(!isAsynchronous, "\(file):\(line.number): \(line.text)")
      }
    }
  }

  @Test func takesCommentsAndTextsForNoCode() {
    let source = """
      let a = "x! try! \\(b!) // c" // d!
      /// fatalError, as! Any
      let e = \"\"\"
        f! as!
        \"\"\"
      if !g, h != i { }
      j()!.k
      """
    let lines = CodeLines(source).lines
    #expect(lines.filter(\.forces).map(\.number) == [1, 7])
    #expect(!lines.contains { $0.words.contains("Any") })
  }
}
