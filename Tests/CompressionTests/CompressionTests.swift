import Foundation
import TestRequirements
import Testing

@testable import Compression

/// What others unpack is what was packed.
@Suite(.enabled(if: try Requirement.node.isMet(), "\(Requirement.node.reason)"))
struct CompressionTests {
  private static let texts: [String] = [
    "a", String(repeating: "Traces MUST be kept. ", count: 500),
    (0..<4_000).map { "\($0 * 7_919 % 1_009) " }.joined(),
  ]

  @Test(arguments: texts, [1, 9] as [Int32])
  func gzipIsReadByOthers(_ text: String, _ level: Int32) throws {
    let packed = try #require(Gzip.compressed(Array(text.utf8), level: level))
    #expect(try unpacked(packed, by: "gunzipSync") == text)
    // The identification, the method, no name, no time, and an unknown system (RFC 1952, 2.3).
    #expect(packed.prefix(8) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
    #expect(packed[9] == 0xFF)
  }

  @Test(arguments: texts, [4, 11] as [Int32])
  func brotliIsReadByOthers(_ text: String, _ quality: Int32) throws {
    let packed = try #require(Brotli.compressed(Array(text.utf8), quality: quality))
    #expect(try unpacked(packed, by: "brotliDecompressSync") == text)
  }

  @Test func givesNoFormThatIsNotSmaller() {
    #expect(CompressionStrength.full.compressed([0x61]).isEmpty)
    #expect(CompressionStrength.quick.compressed([]).isEmpty)
    #expect(CompressionStrength.none.compressed(Array(Self.texts[1].utf8)).isEmpty)
  }

  @Test func takesLessWhereItTakesLonger() {
    let text = Array(Self.texts[2].utf8)
    let quick = CompressionStrength.quick.compressed(text)
    let full = CompressionStrength.full.compressed(text)
    #expect(quick.map(\.ending) == [".br", ".gz"])
    #expect(full.map(\.ending) == [".br", ".gz"])
    for (quick, full) in zip(quick, full) { #expect(full.bytes.count < quick.bytes.count) }
  }

  private func unpacked(_ bytes: [UInt8], by function: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: try #require(Requirement.node.path))
    process.arguments = [
      "-e",
      "process.stdout.write(require('zlib').\(function)(require('fs').readFileSync(0)))",
    ]
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(bytes))
    try input.fileHandleForWriting.close()
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: text, as: UTF8.self)
  }
}

@Suite struct RawDeflateTests {
  /// "hello, hello" as Python's zlib packs it: one block with fixed codes (RFC 1951, 3.2.6).
  private let packed: [UInt8] = [0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0xD7, 0x51, 0xC8, 0x00, 0x51, 0x00]

  @Test func unpacksWhatOthersPacked() {
    #expect(RawDeflate.inflated(packed, length: 12) == Array("hello, hello".utf8))
  }

  @Test func refusesAnotherLengthAndDamage() {
    #expect(RawDeflate.inflated(packed, length: 3) == nil)
    #expect(RawDeflate.inflated([0xFF, 0xFF], length: 10) == nil)
  }

  @Test func knowsTheChecksumOfTheStandard() {
    // The check value that catalogues of CRCs give for CRC-32.
    #expect(RawDeflate.checksum(of: Array("123456789".utf8)) == 0xCBF4_3926)
  }
}
