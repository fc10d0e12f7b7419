internal import Standards

/// The ids that the groups and controls of a catalog have as provisions: their own, wherever these can be ids and addresses.
struct CatalogIDs: Sendable {
  /// What an id would take from a page or file of the same name.
  private static let reserved: Set<String> = [
    "compare", "feeds", "frame", "full", "index", "latest", "migrate", "next", "revisions", "terms",
  ]
  private static let longest = 100

  private var taken: Set<String>
  private var byPointer: [JSONPointer: ProvisionID] = [:]
  private var byID: [String: ProvisionID] = [:]
  /// The groups and controls whose own id could not be kept, with that they have now.
  private(set) var changed: [(origin: Origin, id: String, now: ProvisionID)] = []

  /// - Parameter standard: The id of the standard, which is taken.
  init(_ catalog: Catalog, standard: StandardID) {
    taken = [standard.description]
    let groups = catalog.allGroups
    let controls = catalog.allControls
    // Ids that can be kept are, whatever the others become.
    for id in groups.compactMap(\.id) + controls.map(\.id) where Self.canKeep(id) {
      if taken.insert(id.lowercased()).inserted { byID[id] = ProvisionID(id) }
    }
    for group in groups {
      add(group.id, "group", orNamed: group.title, at: group.origin)
    }
    for control in controls {
      add(control.id, "control", orNamed: control.title, at: control.origin)
    }
  }

  private mutating func add(
    _ id: String?,
    _ kind: String,
    orNamed title: String,
    at origin: Origin
  ) {
    if let id, let kept = byID[id] {
      byPointer[origin.pointer] = kept
      return
    }
    let made = fresh(Self.plain(id ?? title), kind)
    byPointer[origin.pointer] = made
    guard let id else { return }
    byID[id] = made
    changed.append((origin, id, made))
  }

  /// An id that nothing has yet, made of a text.
  mutating func fresh(_ text: String, _ kind: String) -> ProvisionID {
    var stem = text.isEmpty ? kind : text
    if !Self.canKeep(stem) { stem = "\(kind)-\(stem)" }
    var candidate = stem
    var number = 1
    while !taken.insert(candidate.lowercased()).inserted {
      number += 1
      candidate = "\(stem)-\(number)"
    }
    return ProvisionID(candidate)
  }

  /// The id of the group or control at a place.
  subscript(origin: Origin) -> ProvisionID {
    byPointer[origin.pointer] ?? ProvisionID("unnamed")
  }

  /// The id that one of the catalog became.
  subscript(id: String) -> ProvisionID? {
    byID[id]
  }

  private static func canKeep(_ id: String) -> Bool {
    let first = id.utf8.first ?? 0
    return id.utf8.allSatisfy { isLetterOrDigit($0) || ".-_()".utf8.contains($0) }
      && isLetterOrDigit(first) && (2...longest).contains(id.utf8.count)
      && !ProvisionID(id).isCommon && !id.hasSuffix(".")
      && !reserved.contains(id.lowercased())
  }

  /// A text as an id: runs of what ids do not have become `-`.
  private static func plain(_ text: String) -> String {
    PlainName.make(of: text, keeping: ".-_()", atMost: longest - 20)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...122).contains(byte | 0x20)
  }
}

/// Names of ASCII letters and digits, made of any text.
enum PlainName {
  /// The text in lower case; runs of anything but letters, digits and what is kept become one `-`.
  static func make(of text: String, keeping kept: String = "", atMost limit: Int) -> String {
    var name: [UInt8] = []
    for byte in text.lowercased().utf8 {
      let isLetter = (97...122).contains(byte) || (48...57).contains(byte)
      if isLetter || (!name.isEmpty && kept.utf8.contains(byte)) {
        name.append(byte)
      } else if let last = name.last, last != UInt8(ascii: "-") {
        name.append(UInt8(ascii: "-"))
      }
    }
    let cut = name.count > limit ? shortened(name[..<limit]) : name[...]
    return String(decoding: trimmed(cut), as: UTF8.self)
  }

  /// A name that was cut loses the word that was cut in two.
  private static func shortened(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    name.lastIndex(of: UInt8(ascii: "-")).map { name[..<$0] } ?? name
  }

  private static func trimmed(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var name = name
    while let last = name.last, last == UInt8(ascii: "-") || last == UInt8(ascii: ".") {
      name.removeLast()
    }
    return name
  }
}
