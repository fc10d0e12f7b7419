internal import Addresses
internal import Phrasing
internal import Standards

extension PageBuilder {
  /// What is at an address that the site had before; nil where it leads nowhere.
  func formerAddress(_ address: String) -> BuiltPage? {
    guard let location = model.map.target(ofFormerAddress: address) else { return nil }
    let target = model.map[location.page].route
    let link = link(
      "/" + model.map.address(of: location),
      to: target,
      fragment: location.fragment
    )
    let title = say("Moved: /\(address)")
    let context = NoticeContext(
      title: title,
      text: say("This page has another address now."),
      links: [link]
    )
    return BuiltPage(
      title: title,
      main: render(.notice, context),
      isIndexed: false,
      redirect: target,
      redirectFragment: location.fragment
    )
  }
}
