import Diagnostics
import SourceFiles
import Testing

@testable import ContentLoading

struct PublishedSourceTests {
  private func published(_ text: String, at path: String) -> String {
    let file = SourceFile(path: SourcePath(path), bytes: Array(text.utf8))
    let tree = ContentLoader.withoutComments(SourceTree(files: [file]))
    return String(decoding: tree.files[0].bytes, as: UTF8.self)
  }

  @Test func leavesOutWhatEditorsWriteForEachOther() {
    let text = """
      ---
      # Ask legal before this goes out.
      id: ABC-1.1 # as in 1.0
      title: "C # 1"
      principle: |
        # this is text
        and this
      # the end
      aliases: [a#b, 'c # d'] # both
      ---
      Text <!-- ours --> here.

      <!-- psf:allow long-requirement: it has to be -->

      `<!-- code -->`
      """
    let expected = """
      ---
      id: ABC-1.1
      title: "C # 1"
      principle: |
        # this is text
        and this
      aliases: [a#b, 'c # d']
      ---
      Text here.
      """
    let published = published(text, at: "standards/abc/1.0/abc-1/abc-1.1.md")
    #expect(published.hasPrefix(expected))
    #expect(!published.contains("psf:allow"))
    #expect(published.hasSuffix("`<!-- code -->`"))
  }

  @Test(arguments: ["standards/abc/1.0/abc-1/abc-1.1.md", "standards/abc/1.0/abc-1/index.md"])
  func keepsAllElse(_ path: String) {
    let text = "---\r\nid: ABC-1.1\r\ntitle: Ä # B\r\n---\r\n## Heading\r\n\r\nText  \r\n"
    let expected = "---\r\nid: ABC-1.1\r\ntitle: Ä\r\n---\r\n## Heading\r\n\r\nText  \r\n"
    #expect(published(text, at: path) == expected)
    #expect(published(expected, at: path) == expected)
    #expect(published(text, at: "articles/a.md") == text)
  }
}
