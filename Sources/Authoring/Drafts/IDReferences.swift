internal import Diagnostics
internal import Locks
internal import SourceFiles
internal import Standards

/// Lets the references to some ids of a draft lead to another one: `[PSF-2.3]` in the draft, `[PSF-2.3@next]` elsewhere.
struct IDReferences {
  private let ids: Set<String>
  private let new: String
  private let draft: VersionID

  init(_ ids: Set<String>, to new: String, in draft: VersionID) {
    (self.ids, self.new, self.draft) = (Set(ids.map { $0.lowercased() }), new, draft)
  }

  /// A file with such references rewritten, and how many they are; nil where there is none.
  func rewritten(_ file: SourceFile) -> (bytes: [UInt8], count: Int)? {
    let isOfDraft = file.path.relative.hasPrefix(draft.folder)
    let suffix = "@\(VersionID.draftLabel)"
    // The entries of revisions tell of the old ids, too; their texts speak of the draft.
    let isRevision = file.path.relative.hasPrefix(draft.folder + "revisions/")
    let found = ReferenceRewriter.rewrite(file, isRevision ? .body : .all) { word, _ in
      if word.hasSuffix(suffix), ids.contains(word.dropLast(suffix.count).lowercased()) {
        return new + suffix
      }
      return isOfDraft && ids.contains(word.lowercased()) ? new : nil
    }
    guard let found, !found.places.isEmpty else { return nil }
    return (found.bytes, found.places.count)
  }
}
