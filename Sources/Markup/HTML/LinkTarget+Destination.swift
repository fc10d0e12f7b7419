extension LinkTarget {
  /// Sorts a destination as an author writes it; nil for an address outside the site.
  init?(_ destination: UnsafeBufferPointer<UInt8>, isImage: Bool) {
    if destination.first == UInt8(ascii: "#") {
      self = .fragment(String(decoding: destination.dropFirst(), as: UTF8.self))
    } else if let scheme = AddressScheme(of: destination) {
      let isAllowed =
        isImage
        ? scheme.isAllowedForPictures || Self.isPicture(destination) : scheme.isAllowed
      guard !isAllowed else { return nil }
      self = .unsafe(String(decoding: destination, as: UTF8.self))
    } else if destination.starts(with: "//".utf8) {
      return nil
    } else {
      self = .path(String(decoding: destination, as: UTF8.self))
    }
  }

  /// Whether an address holds a picture itself, in a form that cannot act.
  private static func isPicture(_ destination: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = String(decoding: destination.prefix(16), as: UTF8.self).lowercased()
    let forms = ["data:image/png", "data:image/gif", "data:image/jpeg", "data:image/webp"]
    return forms.contains { start.hasPrefix($0) }
  }
}
