internal import Diagnostics
internal import Fingerprints
internal import Markup
internal import Standards

/// The digests of the pictures in texts of provisions, and of the files that they link to: one that is replaced under its name
/// is a change of the text.
struct PictureDigests {
  private let assets: [String: Asset]

  init(of assets: [Asset]) {
    self.assets = Dictionary(
      assets.map { ($0.path.relative, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// A provision with the digests of its pictures.
  func illustrated(_ provision: Provision) -> Provision {
    let addresses = provision.texts.flatMap(Self.addresses)
    guard !addresses.isEmpty else { return provision }
    let file = provision.place.path.relative
    let pairs = addresses.compactMap { address -> (String, String)? in
      guard let path = WrittenPath(address).joined(toFolderOf: file), let asset = assets[path]
      else {
        return nil
      }
      return (address, Fingerprint(of: asset.bytes).description)
    }
    return provision.illustrated(by: Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
  }

  private static func addresses(of prose: Prose) -> [String] {
    prose.rendered.links.compactMap { link in
      guard case .path(let address) = link.target else { return nil }
      return address
    }
  }
}
