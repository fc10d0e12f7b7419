import Diagnostics
import Foundation
import SourceFiles
import Testing

struct SourceTreeTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func lines(_ tree: SourceTree) -> String {
    LineRenderer().render(tree.diagnostics.inOrder())
  }

  @Test func readsAllFilesInTheOrderOfTheirPaths() throws {
    try folder.write("b", to: "b.md")
    try folder.write("a", to: "b/a.md")
    try folder.write("", to: "a.yml")
    try folder.write("x", to: ".git/config")
    try folder.write("x", to: "b/.DS_Store")
    let tree = SourceTree.read(folder.path, as: .content)
    #expect(tree.files.map(\.path.relative) == ["a.yml", "b.md", "b/a.md"])
    #expect(tree.files.map { String(decoding: $0.bytes, as: UTF8.self) } == ["", "b", "a"])
    #expect(lines(tree) == "")
  }

  @Test func readsTheSameTwice() throws {
    for number in 0..<300 { try folder.write("text \(number)", to: "f\(number % 7)/\(number).md") }
    let first = SourceTree.read(folder.path, as: .templates)
    let second = SourceTree.read(folder.path, as: .templates)
    #expect(first.files.count == 300)
    #expect(first.files.map(\.path) == second.files.map(\.path))
    #expect(first.files.map(\.bytes) == second.files.map(\.bytes))
  }

  @Test func reportsWhereATextIsNotUTF8() throws {
    try folder.write(Data("título\n\nañ".utf8) + [0xFF, 0xF1, 0x0A], to: "a.md")
    try folder.write(Data([0x61, 0x0A, 0xC3]), to: "b.yml")
    try folder.write(Data([0xED, 0xA0, 0x80]), to: "c.css")
    let tree = SourceTree.read(folder.path, as: .content)
    #expect(tree.files.isEmpty)
    #expect(
      lines(tree) == """
        content/a.md:3:4: error: the file is not UTF-8; it may be in Latin-1 or Windows-1252; save it as UTF-8 in your editor [invalid-utf-8]
        content/b.yml:2:1: error: the file is not UTF-8; it may be in Latin-1 or Windows-1252; save it as UTF-8 in your editor [invalid-utf-8]
        content/c.css:1:1: error: the file is not UTF-8; it may be in Latin-1 or Windows-1252; save it as UTF-8 in your editor [invalid-utf-8]

        """
    )
  }

  @Test(.timeLimit(.minutes(10))) func aLongLineThatIsNotUTF8TakesNoLongTime() throws {
    try folder.write(Data(repeating: 0x61, count: 1 << 20) + [0xFF], to: "a.md")
    let tree = SourceTree.read(folder.path, as: .content)
    #expect(tree.diagnostics.map(\.place.range?.lowerBound.column) == [1 << 20 + 1])
  }

  @Test func takesPicturesAsTheyAre() throws {
    try folder.write(Data([0x89, 0xFF]), to: "a.png")
    let tree = SourceTree.read(folder.path, as: .content)
    #expect(tree.files.map(\.bytes) == [[0x89, 0xFF]])
    #expect(lines(tree) == "")
  }

  @Test func refusesSymbolicLinks() throws {
    try folder.write("a", to: "a.md")
    let files = FileManager.default
    try files.createSymbolicLink(atPath: folder.path("b.md"), withDestinationPath: "a.md")
    try files.createSymbolicLink(atPath: folder.path("c"), withDestinationPath: ".")
    let tree = SourceTree.read(folder.path, as: .content)
    #expect(tree.files.map(\.path.relative) == ["a.md"])
    #expect(
      lines(tree) == """
        content/b.md: error: a symbolic link may lead outside the folder; put the file itself here [symbolic-link]
        content/c: error: a symbolic link may lead outside the folder; put the file itself here [symbolic-link]

        """
    )
  }

  @Test func reportsAFolderThatIsNotThere() {
    let tree = SourceTree.read(folder.path("nowhere"), as: .content)
    #expect(
      lines(tree) == """
        content: error: the file cannot be read: No such file or directory; \
        check that it exists and that you may read it [unreadable-file]

        """
    )
  }

  @Test func reportsAFileThatMayNotBeRead() throws {
    try folder.write("a", to: "a.md")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder.path("a.md"))
    // A superuser may read everything.
    guard access(folder.path("a.md"), R_OK) != 0 else { return }
    let tree = SourceTree.read(folder.path, as: .content)
    #expect(tree.diagnostics.map(\.rule) == ["unreadable-file"])
  }

  @Test func reportsAFileThatIsGone() {
    #expect(throws: ReadingError.self) { try bytes(ofFile: folder.path("nowhere")) }
  }

  @Test func reportsANameThatIsNotUTF8() throws {
    var name = Array(folder.path("a").utf8CString.dropLast()) + [CChar(bitPattern: 0xFF), 0]
    let file = fopen(&name, "w")
    // Some file systems take no such name.
    guard let file else { return }
    fclose(file)
    let tree = SourceTree.read(folder.path, as: .content)
    #expect(tree.files.isEmpty)
    #expect(tree.diagnostics.map(\.rule) == ["unreadable-file"])
  }

  @Test(arguments: [
    ("a/b.MD", "b.MD", "md", true), ("a", "a", "", false), ("x/.md", ".md", "", false),
    ("a.tar.gz", "a.tar.gz", "gz", false), ("a.svg", "a.svg", "svg", true), ("", "", "", false),
  ])
  func knowsNamesAndEndings(path: String, name: String, ending: String, isText: Bool) {
    let file = SourceFile(path: SourcePath(path), bytes: [])
    #expect(file.name == name)
    #expect(file.pathExtension == ending)
    #expect(file.isText == isText)
  }
}
