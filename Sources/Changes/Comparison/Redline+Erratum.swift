package import Standards
internal import Wording

extension Redline {
  /// What an erratum takes out of a provision's text, and what it puts in.
  package init(of erratum: Erratum, in provision: Provision?) {
    let setting = BlockBuilder.Setting(
      language: provision?.language ?? .english,
      names: provision?.names ?? [:]
    )
    self.init(
      from: BlockBuilder.blocks(of: erratum.old, setting),
      to: BlockBuilder.blocks(of: erratum.new, setting)
    )
  }
}
