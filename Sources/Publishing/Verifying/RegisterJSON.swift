internal import Addresses
internal import Fingerprints
internal import Standards

/// The members of `downloads.json` that are read; others are passed over.
struct RegisterJSON: Decodable {
  let format: Int
  let site: String
  let publisher: String
  let keys: [String]
  let signed: Bool
  let asOf: String?
  let works: [Work]

  enum CodingKeys: String, CodingKey {
    case format, site, publisher, keys, signed, works
    case asOf = "as-of"
  }

  struct Work: Decodable {
    let id: String
    let title: String
    let published: String?
    let standing: String
    let path: String
    let successor: Link?
    let changes: Link?
    let kept: Bool
    let files: [File]
  }

  struct Link: Decodable {
    let title: String
    let path: String
  }

  struct File: Decodable {
    let name: String
    let path: String
    let form: String
    let mediaType: String
    let subject: String
    let about: String?
    let edition: Int
    let newest: Bool
    let size: Int
    let sha256: String

    enum CodingKeys: String, CodingKey {
      case name, path, form, subject, about, edition, newest, size, sha256
      case mediaType = "media-type"
    }
  }

  var register: DownloadRegister {
    DownloadRegister(
      site: site,
      publisher: publisher,
      keys: keys.compactMap { PublicKey($0) },
      isSigned: signed,
      asOf: asOf.flatMap { PublicationDate($0) },
      works: works.map(\.work)
    )
  }
}

extension RegisterJSON.Work {
  fileprivate var work: DownloadRegister.Work {
    DownloadRegister.Work(
      id: id,
      title: title,
      published: published,
      standing: DownloadRegister.Standing(rawValue: standing) ?? .unknown,
      path: path,
      successor: successor?.link,
      changes: changes?.link,
      isKept: kept,
      files: files.compactMap(\.file)
    )
  }
}

extension RegisterJSON.Link {
  fileprivate var link: DownloadRegister.Link { DownloadRegister.Link(title: title, path: path) }
}

extension RegisterJSON.File {
  fileprivate var file: DownloadRegister.File? {
    Fingerprint(hexadecimal: sha256[...]).map { digest in
      DownloadRegister.File(
        name: name,
        path: path,
        form: form,
        mediaType: mediaType,
        subject: subject,
        about: about,
        edition: edition,
        isNewest: newest,
        size: size,
        digest: digest
      )
    }
  }
}
