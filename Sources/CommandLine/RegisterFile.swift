internal import Addresses
internal import Fingerprints
internal import Foundation
internal import SourceFiles

/// A register of downloads as a file: `downloads.json` of a site, or a list of checksums.
enum RegisterFile {
  /// Why a file is none.
  struct Unreadable: Error {
    let reason: String
  }

  /// Reads what a path names: such a file, or the folder of a site that holds one.
  static func read(at path: String) throws -> KnownDownloads {
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    let file = isFolder.boolValue ? path + "/" + DownloadRoute.register.address : path
    guard !isFolder.boolValue || FileManager.default.fileExists(atPath: file) else {
      throw Unreadable(
        reason: "it is a folder without \(DownloadRoute.register.address), and so none of a site"
      )
    }
    let content = try bytes(ofFile: file)
    guard let start = content.first(where: { $0 > 0x20 }) else {
      throw Unreadable(reason: "it is empty")
    }
    guard start == UInt8(ascii: "{") else {
      let listed = work(path, try checksums(content))
      let register = DownloadRegister(
        site: "",
        publisher: "",
        keys: [],
        isSigned: false,
        works: [listed]
      )
      return KnownDownloads(register: register, origin: .register)
    }
    return KnownDownloads(
      register: try json(content),
      others: work("the site", others(beside: file, content)),
      origin: .register
    )
  }

  private static func json(_ bytes: [UInt8]) throws -> DownloadRegister {
    do {
      let read = try JSONDecoder().decode(RegisterJSON.self, from: Data(bytes))
      guard read.format == 1 else {
        throw Unreadable(reason: "it is of format \(read.format), which this program does not know")
      }
      return read.register
    } catch is DecodingError {
      throw Unreadable(reason: "it is not a downloads.json")
    }
  }

  /// Lines of `sha256sum`, of which those that are comments are passed over.
  private static func checksums(_ bytes: [UInt8]) throws -> [DownloadRegister.File] {
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    let files = try lines.filter { !$0.hasPrefix("#") }.map { line in
      guard let digest = Fingerprint(hexadecimal: line.prefix(64)), line.utf8.count > 66 else {
        throw Unreadable(reason: "it is neither a downloads.json nor a list of sha256sum")
      }
      return entry(String(line.dropFirst(66)), digest)
    }
    guard !files.isEmpty else { throw Unreadable(reason: "it lists no file") }
    return files
  }

  /// The register itself, and where the site's list of checksums lies beside it and has it so, all that this lists.
  private static func others(
    beside file: String,
    _ register: [UInt8]
  ) -> [DownloadRegister.File] {
    let own = entry(DownloadRoute.register.address, Fingerprint(sha256Of: register))
    let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    let list = DownloadRoute.checksums.address
    guard let content = try? bytes(ofFile: folder + list), let listed = try? checksums(content),
      listed.contains(where: { $0.path == own.path && $0.digest == own.digest })
    else { return [own] }
    return listed + [entry(list, Fingerprint(sha256Of: content))]
  }

  /// Files of which nothing but their bytes is known.
  static func work(_ title: String, _ files: [DownloadRegister.File]) -> DownloadRegister.Work {
    DownloadRegister.Work(
      id: title,
      title: title,
      published: nil,
      standing: .unknown,
      path: "",
      successor: nil,
      changes: nil,
      isKept: true,
      files: files
    )
  }

  /// One of them.
  static func entry(_ path: String, _ digest: Fingerprint) -> DownloadRegister.File {
    DownloadRegister.File(
      name: path.split(separator: "/").last.map { String($0) } ?? path,
      path: path,
      form: "file",
      mediaType: "",
      subject: "version",
      about: nil,
      edition: 1,
      isNewest: true,
      size: 0,
      digest: digest
    )
  }
}

/// The members of `downloads.json` that are read; others are passed over.
private struct RegisterJSON: Decodable {
  let format: Int
  let site: String
  let publisher: String
  let keys: [String]
  let signed: Bool
  let works: [Work]

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
