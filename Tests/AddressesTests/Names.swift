import Standards

// Ids that the tests name.
let psf = StandardID("psf")
let old = VersionID(psf, "1.0")
let new = VersionID(psf, "1.1")
let draft = VersionID(psf, "next")

extension ProvisionID: ExpressibleByStringLiteral {
  init(stringLiteral text: String) { self.init(text) }
}

extension Slug: ExpressibleByStringLiteral {
  init(stringLiteral text: String) { self.init(text) }
}
