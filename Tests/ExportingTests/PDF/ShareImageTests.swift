import Addresses
import Changes
import Standards
import Testing

@testable import Exporting

@Suite struct ShareImageTests {
  @Test(.needsTypst) func makesOneOfTheRightSizeForEachStandardVersionAndDomain() throws {
    let subject = try Subjects.files(SmallContent.standard("Traces MUST be kept for 60 days."))
    let images = subject.plan.shareImages
    #expect(images.count == 5)
    let made = PDFExport.make([], of: subject, Typesetting(images: images))
    #expect(made.diagnostics.isEmpty)
    #expect(made.pdfs == PDFCount())
    #expect(Set(made.images.keys) == Set(images))
    #expect(Set(made.images.values).count == images.count)
    for bytes in made.images.values {
      // The header of a PNG has the width and the height behind its length and its name.
      #expect(bytes[16..<24].elementsEqual([0, 0, 0x04, 0xB0, 0, 0, 0x02, 0x76]))
    }
  }

  @Test func offersNoneWithoutTemplates() throws {
    let subject = try Subjects.files(SmallContent.standard("Traces MUST be kept."))
    let without = ExportPlan(publication: subject.publication, histories: subject.histories)
    #expect(without.shareImages == [])
  }

  private static let header: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  private static let end: [UInt8] = [0, 0, 0, 0] + Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82]
  /// A chunk whose bytes look like the end of a picture.
  private static let chunk: [UInt8] =
    [0, 0, 0, 12] + Array("tEXt".utf8) + end + [1, 2, 3, 4]

  @Test func tellsPicturesApartByTheirParts() throws {
    let (one, two) = (Self.header + Self.chunk + Self.end, Self.header + Self.end)
    #expect(PNGFiles.split(one + two) == [one, two])
    #expect(PNGFiles.split([]) == [])
  }

  @Test func refusesWhatIsNotWhole() throws {
    let whole = Self.header + Self.chunk + Self.end
    for count in 1..<whole.count { #expect(PNGFiles.split(Array(whole.prefix(count))) == nil) }
    #expect(PNGFiles.split(whole + [0]) == nil)
    let long = Self.header + [0xFF, 0xFF, 0xFF, 0xFF] + Self.end
    #expect(PNGFiles.split(long) == nil)
  }
}
