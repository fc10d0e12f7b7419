internal import Diagnostics
internal import Fingerprints
internal import Standards

extension DownloadRegister {
  /// The register for programs, as ``DownloadRegisterSchema`` describes it.
  public var json: String {
    JSONValue.object([
      ("schema", .string(formats.schema(DownloadRegisterSchema.name))),
      ("format", .number(1)),
      ("site", .string(site)),
      ("publisher", .string(publisher)),
      ("keys", .array(keys.map { .string($0.description) })),
      ("signed", .bool(isSigned)),
      ("as-of", asOf.map { .string($0.description) } ?? .null),
      ("works", .array(works.map(\.json))),
    ]).text + "\n"
  }
}

extension DownloadRegister.Work {
  fileprivate var json: JSONValue {
    .object([
      ("id", .string(id)),
      ("title", .string(title)),
      ("published", published.map { .string($0) } ?? .null),
      ("standing", .string(standing.rawValue)),
      ("path", .string(path)),
      ("successor", successor?.json ?? .null),
      ("changes", changes?.json ?? .null),
      ("kept", .bool(isKept)),
      ("files", .array(files.map(\.json))),
    ])
  }
}

extension DownloadRegister.Link {
  fileprivate var json: JSONValue {
    .object([("title", .string(title)), ("path", .string(path))])
  }
}

extension DownloadRegister.File {
  fileprivate var json: JSONValue {
    .object([
      ("name", .string(name)),
      ("path", .string(path)),
      ("form", .string(form)),
      ("media-type", .string(mediaType)),
      ("subject", .string(subject)),
      ("about", about.map { .string($0) } ?? .null),
      ("edition", .number(edition)),
      ("newest", .bool(isNewest)),
      ("size", .number(size)),
      ("sha256", .string(digest.description)),
    ])
  }
}
