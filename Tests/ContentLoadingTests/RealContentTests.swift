import ContentLoading
import Diagnostics
import Foundation
import Markup
import SourceFiles
import Standards
import Testing

/// The content of this repository.
enum RealContent {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../content").standardized.path

  static func tree() -> SourceTree {
    SourceTree.read(folder, as: .content)
  }
}

struct RealContentTests {
  @Test func loadsWithoutAFinding() {
    let tree = RealContent.tree()
    #expect(tree.files.count > 200)
    let loaded = ContentLoader.load(tree)
    #expect(LineRenderer().render(loaded.diagnostics.inOrder()) == "")
    #expect(loaded.publication != nil)
  }

  @Test func loadsTheSameTwice() throws {
    let tree = RealContent.tree()
    let first = ContentLoader.load(tree)
    let second = ContentLoader.load(tree)
    #expect(first.diagnostics.inOrder() == second.diagnostics.inOrder())
    let one = try #require(first.publication)
    let other = try #require(second.publication)
    #expect(one.versions.map(\.id) == other.versions.map(\.id))
    for (left, right) in zip(one.versions, other.versions) {
      #expect(left.provisions.map(\.id) == right.provisions.map(\.id))
      #expect(left.provisions.map(\.body.rendered) == right.provisions.map(\.body.rendered))
      #expect(left.provisions.map(\.body.labels) == right.provisions.map(\.body.labels))
      #expect(left.revisions.map(\.slug) == right.revisions.map(\.slug))
    }
    #expect(one.articles.map(\.body.rendered) == other.articles.map(\.body.rendered))
    #expect(one.questions.map(\.slug) == other.questions.map(\.slug))
  }

  @Test func theOrderOfTheFilesChangesNothing() {
    let tree = RealContent.tree()
    let reversed = SourceTree(files: tree.files.reversed(), diagnostics: tree.diagnostics)
    let first = ContentLoader.load(tree)
    let second = ContentLoader.load(reversed)
    #expect(first.diagnostics.inOrder() == second.diagnostics.inOrder())
    #expect(
      first.publication?.versions.flatMap(\.provisions).map(\.id)
        == second.publication?.versions.flatMap(\.provisions).map(\.id)
    )
  }
}
