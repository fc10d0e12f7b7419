import Testing

@testable import Standards

@Suite struct MovedAddressTests {
  @Test(
    arguments: zip(
      ["/old/", "/old", "/old/index.html", "/a/b.c/d", "/old.html", "/Old_~-1/", "/"],
      ["old/", "old/", "old/", "a/b.c/d/", "old.html", "Old_~-1/", ""]
    )
  )
  func readsAPathAsAnAddress(_ path: String, _ address: String) {
    #expect(MovedAddress.address(of: path) == address)
  }

  @Test(
    arguments: [
      "", "old/", "//", "/a//b/", "/./", "/a/../b/", "/a/.../", "/old.php", "/feed.xml", "/.html",
      "/a b/", "/a?b", "/a#b", "/ä/", "/%41/", "/a\\b/", "https://example.org/", "/a\n/",
    ]
  )
  func refusesWhatNoPageCanHave(_ path: String) {
    #expect(MovedAddress.address(of: path) == nil)
  }
}
