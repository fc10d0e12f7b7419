/// A file that readers can take with them, in a list.
struct DownloadContext: TemplateContext {
  let name: String
  let url: String
  /// What it holds and in which form.
  let title: String
  let purpose: String
  let size: String
  let digest: String
  /// Which rendering it is, where there are several.
  let edition: String
  /// Its signature; empty where it has none.
  let signature: String

  static let fields: [String: TemplateField<Self>] = [
    "name": .text { $0.name },
    "url": .text { $0.url },
    "title": .text { $0.title },
    "purpose": .text { $0.purpose },
    "size": .text { $0.size },
    "digest": .text { $0.digest },
    "edition": .text { $0.edition },
    "signature": .text { $0.signature },
  ]
}

/// Files under a heading.
struct DownloadGroupContext: TemplateContext {
  let title: String
  let anchor: String
  let note: String
  let files: [DownloadContext]

  static let fields: [String: TemplateField<Self>] = [
    "title": .text { $0.title },
    "anchor": .text { $0.anchor },
    "note": .text { $0.note },
    "files": .list { $0.files },
  ]
}

/// How a file is checked.
struct VerifyingContext: TemplateContext {
  /// The page that verifies; empty on itself.
  let verify: String
  /// The list of the files of a version, which the example is one of; nil where there is none.
  let checksums: LinkContext?
  /// Whether there are other versions with lists of their own, as on pages of several.
  let isOfSeveral: Bool
  /// The list of all files of the site.
  let siteChecksums: LinkContext
  /// What `psf verify` compares with.
  let register: LinkContext
  /// A file to show the commands with.
  let example: String
  let isSigned: Bool
  /// The key that signs now; empty where there is none.
  let key: String
  let keyFile: String

  static let fields: [String: TemplateField<Self>] = [
    "verify": .text { $0.verify },
    "checksums": .one { $0.checksums },
    "is-of-several": .flag { $0.isOfSeveral },
    "site-checksums": .one { $0.siteChecksums },
    "compared-with": .one { $0.register },
    "example": .text { $0.example },
    "is-signed": .flag { $0.isSigned },
    "key": .text { $0.key },
    "key-file": .text { $0.keyFile },
  ]
}

/// The downloads of a version.
struct VersionDownloadsContext: TemplateContext {
  let title: String
  /// Whether they are kept as they were first rendered.
  let isKept: Bool
  let isDraft: Bool
  /// Why there are later editions.
  let editions: [String]
  let groups: [DownloadGroupContext]
  let latest: [LinkContext]
  /// The page that brings a filled-in checklist along.
  let migration: String?
  let register: String
  let verifying: VerifyingContext
  let versions: [LinkContext]

  static let fields: [String: TemplateField<Self>] = [
    "title": .text { $0.title },
    "is-kept": .flag { $0.isKept },
    "is-draft": .flag { $0.isDraft },
    "has-editions": .flag { !$0.editions.isEmpty },
    "editions": .texts { $0.editions },
    "groups": .list { $0.groups },
    "has-latest": .flag { !$0.latest.isEmpty },
    "latest": .list { $0.latest },
    "has-migration": .flag { $0.migration != nil },
    "migration": .text { $0.migration ?? "" },
    "register": .text { $0.register },
    "verifying": .one { $0.verifying },
    "has-versions": .flag { !$0.versions.isEmpty },
    "versions": .list { $0.versions },
  ]
}

/// The versions of a standard with what is offered of each.
struct StandardDownloadsContext: TemplateContext {
  let title: String
  let versions: [VersionItemContext]

  static let fields: [String: TemplateField<Self>] = [
    "title": .text { $0.title },
    "has-versions": .flag { !$0.versions.isEmpty },
    "versions": .list { $0.versions },
  ]
}

/// The downloads of all versions and of the articles.
struct AllDownloadsContext: TemplateContext {
  let standards: [StandardDownloadsContext]
  let articles: [LinkGroupContext]
  let register: String
  let schema: String
  let verifying: VerifyingContext

  static let fields: [String: TemplateField<Self>] = [
    "standards": .list { $0.standards },
    "has-articles": .flag { !$0.articles.isEmpty },
    "articles": .list { $0.articles },
    "register": .text { $0.register },
    "schema": .text { $0.schema },
    "verifying": .one { $0.verifying },
  ]
}

/// Where a reader finds out what a file is.
struct VerifyContext: TemplateContext {
  let root: String
  let register: String
  /// Empty where it is not signed.
  let registerSignature: String
  /// Those that the page checks it by.
  let keys: [String]
  let checksums: String
  let script: String
  let downloads: String
  let verifying: VerifyingContext

  static let fields: [String: TemplateField<Self>] = [
    "root": .text { $0.root },
    "register": .text { $0.register },
    "register-signature": .text { $0.registerSignature },
    "keys": .text { $0.keys.joined(separator: " ") },
    "checksums": .text { $0.checksums },
    "script": .text { $0.script },
    "downloads": .text { $0.downloads },
    "verifying": .one { $0.verifying },
  ]
}
