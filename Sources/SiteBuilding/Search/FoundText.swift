internal import Markup
internal import Searching
internal import Standards

/// What a search finds, with the texts in which it is found.
struct FoundText: Sendable {
  let document: SearchDocument
  /// The ids with which readers go straight to it.
  var ids: [String] = []
  /// Other names that it has or had.
  var names: [String] = []
  /// What is under its title.
  var leads: [Prose] = []
  var texts: [Prose] = []
  /// Words that its page has beside its texts.
  var figures = ""
  /// Whether what is before the first heading of the texts tells most, as a requirement does.
  var isRequirement = false

  /// Adds its words to an index.
  func add(to collector: inout WordCollector, _ model: SiteModel) {
    for id in ids { collector.add(id: id) }
    collector.add(document.title, as: .title)
    for name in names { collector.add(name, as: .name) }
    collector.add(figures, as: .text)
    for lead in leads { ProseWords(lead, model).add(to: &collector, as: .lead) }
    for text in texts {
      ProseWords(text, model).add(to: &collector, as: isRequirement ? .lead : .text)
    }
  }
}
