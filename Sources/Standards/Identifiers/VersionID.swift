package import Diagnostics

/// The number of a version as it is written, such as `1.1`: numbers joined by dots, and a suffix if there is one.
public struct VersionNumber: Identifier {
  /// The number as it is written.
  public let description: String
  /// A number as it is written.
  public init(_ text: String) { description = text }

  /// Orders numbers as a reader does; one with a suffix is a step towards the one without: `2025.1-RC6` before `2025.1`, as in
  /// Semantic Versioning 2.0, section 11.
  public static func < (left: VersionNumber, right: VersionNumber) -> Bool {
    let (one, other) = (left.parts, right.parts)
    guard one.number == other.number else {
      return NaturalOrder.precedes(String(one.number), String(other.number))
    }
    guard let first = one.suffix, let second = other.suffix else {
      return one.suffix != nil && other.suffix == nil
    }
    return NaturalOrder.precedes(String(first), String(second))
  }

  /// Whether it has a suffix, as candidates have: `2025.1-RC6`.
  public var isPreliminary: Bool { parts.suffix != nil }

  private var parts: (number: Substring, suffix: Substring?) {
    guard isWellFormed, let hyphen = description.firstIndex(of: "-") else {
      return (description[...], nil)
    }
    return (description[..<hyphen], description[description.index(after: hyphen)...])
  }

  /// Whether it is numbers joined by dots, with a suffix of letters, digits, dots and hyphens behind a `-`.
  public var isWellFormed: Bool {
    let parts = description.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    let numbers = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let suffix = parts.count > 1 ? parts[1] : "x"
    return numbers.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
      && !suffix.isEmpty
      && suffix.utf8.allSatisfy { byte in
        (48...57).contains(byte) || (97...122).contains(byte | 0x20) || byte == 45 || byte == 46
      }
  }
}

/// A version of a standard: `psf@1.1`, or `psf@next` for its working draft.
public struct VersionID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The name of the folder that holds a working draft.
  public static let draftLabel = "next"

  /// The standard.
  public let standard: StandardID
  /// The version's folder and the part of its address: its number, or `next`.
  public let label: String

  /// A version of a standard by its folder.
  public init(_ standard: StandardID, _ label: String) {
    self.standard = standard
    self.label = label
  }

  /// Reads `psf@1.1`; nil where there is not one `@` with text on both sides.
  public init?(parsing text: String) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    self.init(StandardID(parts[0].lowercased()), String(parts[1]))
  }

  /// Whether it is the working draft.
  public var isDraft: Bool { label == Self.draftLabel }

  /// The version as it is written in references.
  public var description: String { "\(standard)@\(label)" }

  /// Orders by standard, then by number; the draft is last.
  public static func < (left: VersionID, right: VersionID) -> Bool {
    guard left.standard == right.standard else { return left.standard < right.standard }
    guard left.isDraft == right.isDraft else { return right.isDraft }
    return VersionNumber(left.label) < VersionNumber(right.label)
  }
}

extension VersionID {
  /// The file that a version begins with: what a reference to it, a part of it or its lock misses where it is gone.
  package var file: SourcePath { SourcePath("standards/\(standard)/\(label)/version.yml") }
}
