internal import Addresses
internal import Artifacts
internal import Fingerprints
internal import Standards

/// The files that tell of downloads and prove them.
struct DownloadMaker: Sendable {
  let model: SiteModel
  let signatures: DownloadSignatures

  /// The file at a route; empty for a page.
  func rendition(at route: DownloadRoute) -> Rendition {
    switch route {
    case .register(let register): Rendition(bytes(of: register))
    case .registerSignature(let register):
      signatures.signature(
        of: bytes(of: register),
        named: DownloadRoute.registerName,
        at: DownloadRoute.register(register).address,
        from: model.publication.site.place
      )
    case .registerSchema: Self.text(DownloadRegisterSchema.text(model.publication.site.formats))
    case .latest(let download): Rendition(model.downloads[download]?.bytes ?? [])
    case .signature(let download), .latestSignature(let download): signature(of: download)
    case .key: Self.text(model.publication.site.signingKeys.first?.file ?? "")
    case .namedKey(let name):
      Self.text(model.publication.site.signingKeys.first { $0.name == name }?.file ?? "")
    case .all, .version, .verify, .checksums, .checksumsSignature: Rendition([])
    }
  }

  private func bytes(of register: DownloadRoute.Register) -> [UInt8] {
    let listed: DownloadRegister? =
      switch register {
      case .all: model.register
      case .version(let id): model.register.only(id.description)
      case .latest(let id):
        model.publication[id]?.current.map { model.register.only($0.id.description) }
      }
    return Array((listed?.json ?? "").utf8)
  }

  private func signature(of download: Download) -> Rendition {
    signatures.signature(
      of: model.downloads[download]?.bytes ?? [],
      named: download.name,
      at: download.address,
      from: model.map.page(of: .download(download)).map { model.map[$0].origin }
        ?? model.publication.site.place
    )
  }

  private static func text(_ text: String) -> Rendition { Rendition(Array(text.utf8)) }
}

extension DownloadRoute {
  /// Whether it is a file and no page.
  var isFile: Bool {
    switch self {
    case .all, .version, .verify: false
    default: true
    }
  }
}

extension Route {
  /// Whether it is made from the digests of all other files.
  var isClosing: Bool {
    self == .downloads(.checksums) || self == .downloads(.checksumsSignature)
  }
}
