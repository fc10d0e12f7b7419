internal import Diagnostics
internal import Standards

extension FrontMatterReader {
  /// Reads an erratum of a version; nil where it does not say what it corrects.
  mutating func erratum(of version: VersionID) -> Erratum? {
    let id = required("id", "an id of letters, digits and '-'", "bad-id", parse: Self.erratumID)
    let provision = required("provision", "an id", parse: { ProvisionID($0) })
    let date = date("date")
    let status = requiredChoice("status", of: Erratum.Status.self)
    let (old, new) = (prose("old"), prose("new"))
    let reason = body()
    if reason.isEmpty { report(.missingText(filePlace, parsed.bodyLine)) }
    let keys = places(of: "id", "provision", "date", "old", "new")
    guard let id, let provision, let status else { return nil }
    return Erratum(
      id: id,
      version: version,
      provision: provision,
      date: date,
      status: status,
      old: old,
      new: new,
      reason: reason,
      place: filePlace,
      keys: keys
    )
  }

  private static func erratumID(_ text: String) -> ErratumID? {
    let isPlain = text.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (97...122).contains(byte | 0x20) || byte == UInt8(ascii: "-")
    }
    return isPlain && !text.isEmpty ? ErratumID(text) : nil
  }
}
