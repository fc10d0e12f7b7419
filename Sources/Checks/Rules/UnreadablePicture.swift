internal import Diagnostics
internal import Standards

/// A picture is not of the kind that its name says, or is not whole.
enum UnreadablePicture: Rule {
  static let ids: [RuleID] = ["unreadable-picture"]
  static let family = CheckFamily.accessibility
  static let things: [CheckedThing] = [.assets]
  static let manual = """
    A picture is not of the kind that its name says, or is not whole.

    Browsers may show a picture under a wrong name, or a part of one that was cut; the program that sets the PDFs refuses it \
    and with it the whole document. Nor can a JPEG in four colours be in an archived PDF.

    The frame of PNG, JPEG, GIF and WebP is read, not their pixels.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for asset in subject.publication.assets {
      guard let name = asset.path.relative.split(separator: ".").last?.lowercased() else {
        continue
      }
      findings.examine(.assets)
      guard let kind = PictureFrame.Kind(fileExtension: name),
        let fault = PictureFrame(asset.bytes, as: kind).fault
      else { continue }
      findings.report(
        Diagnostic(
          .error,
          "unreadable-picture",
          at: SourcePlace(asset.path),
          "this picture \(fault)",
          advice: "save it again as \(kind.name), or give the file the name of what it is"
        )
      )
    }
  }
}
