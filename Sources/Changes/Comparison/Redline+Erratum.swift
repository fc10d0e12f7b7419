package import Standards
internal import Wording

extension Redline {
  /// The words that an erratum deletes from a provision's text, and those that it inserts.
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
