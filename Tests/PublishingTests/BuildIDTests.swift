import Testing

@testable import Publishing

/// Programs made by hand after the System V ABI: a header of 64 bytes, a table of segments of 56 bytes each, notes.
@Suite struct BuildIDTests {
  private static let id = [UInt8](1...20)

  private static func number(_ value: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func note(_ type: Int, _ value: [UInt8], name: String = "GNU") -> [UInt8] {
    let padding = [UInt8](repeating: 0, count: (4 - value.count % 4) % 4)
    return number(name.utf8.count + 1, 4) + number(value.count, 4) + number(type, 4)
      + Array(name.utf8) + [0] + value + padding
  }

  private static func program(_ notes: [UInt8], segment: Int = 4) -> [UInt8] {
    var header: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1] + [UInt8](repeating: 0, count: 58)
    header.replaceSubrange(32..<40, with: number(64, 8))
    header.replaceSubrange(54..<58, with: number(56, 2) + number(2, 2))
    let code = number(1, 4) + [UInt8](repeating: 0, count: 52)
    let ofNotes =
      number(segment, 4) + number(4, 4) + number(176, 8) + number(0, 16) + number(notes.count, 8)
      + number(notes.count, 8) + number(4, 8)
    return header + code + ofNotes + notes
  }

  @Test func `the id is found behind other notes`() throws {
    let notes = Self.note(1, [0, 0, 0, 0, 3]) + Self.note(3, Self.id)
    #expect(Array(try #require(BuildID(in: Self.program(notes))).bytes) == Self.id)
  }

  @Test func `what is no build id is none`() {
    #expect(BuildID(in: Array("#!/bin/sh\n".utf8)) == nil)
    #expect(BuildID(in: Self.program(Self.note(1, Self.id))) == nil)
    #expect(BuildID(in: Self.program(Self.note(3, Self.id, name: "ABC"))) == nil)
    #expect(BuildID(in: Self.program(Self.note(3, [1, 2]))) == nil)
    #expect(BuildID(in: Self.program(Self.note(3, Self.id), segment: 1)) == nil)
  }

  @Test func `a program that is cut off or lies has the id or none`() {
    let whole = Self.program(Self.note(1, [1, 2, 3, 4]) + Self.note(3, Self.id))
    for end in whole.indices { #expect(BuildID(in: Array(whole[..<end])) == nil) }
    for place in whole.indices {
      for value in [UInt8(0x7F), 0xFF] {
        var program = whole
        program[place] = value
        #expect((BuildID(in: program)?.bytes.count ?? 20) >= 16)
      }
    }
  }
}
