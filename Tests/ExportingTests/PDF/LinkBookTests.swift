import Testing

@testable import Exporting

@Suite struct LinkBookTests {
  @Test(arguments: [
    ("http://www.[agency].gov/a b", "http://www.%5Bagency%5D.gov/a%20b"),
    ("https://example.org/é?a=b&c='d'#e", "https://example.org/%C3%A9?a=b&c='d'#e"),
    ("https://example.org/%5B\"^`{|}", "https://example.org/%5B%22%5E%60%7B%7C%7D"),
  ])
  func writesAddressesAsPagesDo(address: String, expected: String) throws {
    let subject = try Subjects.files(SmallContent.article("Words."))
    #expect(LinkBook(of: subject).webAddress(address) == expected)
  }
}
