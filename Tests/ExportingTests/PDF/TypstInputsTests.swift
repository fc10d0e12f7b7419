import Addresses
import Diagnostics
import Fingerprints
import Foundation
import SourceFiles
import Standards
import Testing

@testable import Exporting

/// What Typst can read is what keys are made of.
@Suite struct TypstInputsTests {
  private static let engine = Fingerprint(of: "Typst".utf8)

  @Test func keysAreTheSameForTheSameFiles() throws {
    let sample = try Sample()
    #expect(sample.keys() == sample.keys())
    #expect(Set(sample.keys()).count == 2)
  }

  @Test func everythingThatAllDocumentsReadIsInAllKeys() throws {
    let sample = try Sample()
    let before = sample.keys()
    var changes: [String: Sample] = [:]
    for file in sample.templates {
      changes[file.path.relative] = sample.changed {
        $0.replaceTemplate(file.path.relative, file.bytes + [10])
      }
    }
    changes["a new template"] = sample.changed { $0.replaceTemplate("pdf/new.typ", []) }
    changes["the path of a font"] = sample.changed { $0.nameFont("other.ttf") }
    changes["no font"] = sample.changed { $0.replaceTemplate("pdf/fonts.txt", []) }
    for (change, sample) in changes {
      let after = sample.keys()
      #expect(before[0] != after[0] && before[1] != after[1], "\(change)")
    }
    #expect(before != sample.keys(setBy: Fingerprint(of: "another Typst".utf8)))
  }

  @Test func theBytesOfAFontAreInAllKeys() throws {
    let sample = try Sample()
    let before = sample.keys()
    try sample.writeFont([4, 5, 6])
    let after = sample.keys()
    #expect(before[0] != after[0] && before[1] != after[1])
  }

  @Test func aPictureIsInTheKeyOfTheDocumentThatShowsIt() throws {
    let sample = try Sample()
    let before = sample.keys()
    let after = sample.changed { $0.picture = [9] }.keys()
    #expect(before[0] != after[0])
    #expect(before[1] == after[1])
  }

  @Test func aTextIsInTheKeyOfItsDocument() throws {
    let sample = try Sample()
    let before = sample.keys()
    let after = sample.changed { $0.text = "Other words." }.keys()
    #expect(before[0] == after[0])
    #expect(before[1] != after[1])
  }

  @Test func aWorkshopHoldsNothingThatIsInNoKey() throws {
    let sample = try Sample()
    let inputs = sample.inputs
    let workshop = try TypstWorkshop([1, 0], of: inputs)
    defer { withExtendedLifetime(workshop) {} }
    // The script is the program's own, whose digest is in each key.
    var expected = ["no-packages": [UInt8](), "compile.py": PackageResources.compile_py]
    for file in inputs.templates { expected[file.path] = file.bytes }
    for file in inputs.fonts { expected["fonts/" + file.path] = file.bytes }
    for (folder, files) in zip(["000001", "000000"], inputs.documents) {
      for file in files { expected["documents/\(folder)/\(file.path)"] = file.bytes }
    }
    #expect(try Self.files(in: workshop.folder) == expected)
    #expect(expected["documents/000001/content/a.png"] == [1])
    #expect(expected["documents/000000/content/a.png"] == nil)
  }

  private static func files(in folder: URL) throws -> [String: [UInt8]] {
    let path = folder.resolvingSymlinksInPath().path
    var files: [String: [UInt8]] = [:]
    for name in FileManager.default.subpaths(atPath: path) ?? [] {
      let type = try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")[.type]
      guard type as? FileAttributeType == .typeRegular else { continue }
      files[name] = try [UInt8](Data(contentsOf: URL(filePath: "\(path)/\(name)")))
    }
    return files
  }

  // MARK: Two documents

  /// Two documents, the first of which shows a picture.
  private struct Sample {
    var templates: [SourceFile]
    var picture: [UInt8] = [1]
    var text = "Words."
    private let publication: Publication
    private let folder: TemporaryFonts

    init() throws {
      let subject = try Subjects.files(SmallContent.article("Text."))
      publication = subject.publication
      templates = subject.pdfTemplates
      folder = try TemporaryFonts()
      try writeFont([1, 2, 3])
      nameFont("a.ttf")
    }

    func writeFont(_ bytes: [UInt8]) throws {
      for name in ["a.ttf", "other.ttf"] { try Data(bytes).write(to: folder.file(name)) }
    }

    mutating func nameFont(_ name: String) {
      replaceTemplate("pdf/fonts.txt", Array("# One\n\(folder.file(name).path)\n".utf8))
    }

    mutating func replaceTemplate(_ path: String, _ bytes: [UInt8]) {
      templates.removeAll { $0.path.relative == path }
      templates.append(SourceFile(path: SourcePath(path, in: .templates), bytes: bytes))
      templates.sort { $0.path < $1.path }
    }

    func changed(_ change: (inout Sample) -> Void) -> Sample {
      var copy = self
      change(&copy)
      return copy
    }

    var inputs: TypstInputs {
      var sources = [TypstSource(), TypstSource()]
      sources[0].show(SourcePath("a.png"))
      sources[1].append(text: text)
      let download = Download(.article(Slug("one")), as: .pdf, in: publication)
      return TypstInputs(
        sources.map {
          PDFDocument(download: download, place: SourcePlace(SourcePath("a.md")), source: $0)
        },
        templates: templates,
        assets: [
          Asset(path: SourcePath("a.png"), bytes: picture),
          Asset(path: SourcePath("b.png"), bytes: [2]),
        ]
      )
    }

    func keys(setBy engine: Fingerprint = TypstInputsTests.engine) -> [Fingerprint] {
      inputs.keys(setBy: engine)
    }
  }
}

/// A folder for fonts, removed with the value.
private final class TemporaryFonts: Sendable {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "psf-fonts-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func file(_ name: String) -> URL { folder.appending(path: name) }
}
