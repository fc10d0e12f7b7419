internal import Markup
internal import Searching
internal import Standards

/// The words of a text as pages print them: facts and the titles of references are put in, and what is struck through is left out.
struct ProseWords {
  private let prose: Prose
  private let model: SiteModel
  /// The words since the last block began.
  private var line: [UInt8] = []
  private var weight = WordWeight.text
  /// The node whose words are not printed, while the walk is in it.
  private var hidden: Int?

  init(_ prose: Prose, _ model: SiteModel) {
    (self.prose, self.model) = (prose, model)
  }

  /// Adds the words to an index.
  ///
  /// - Parameter lead: What words tell that are before the first heading.
  func add(to collector: inout WordCollector, as lead: WordWeight) {
    var words = self
    words.line.reserveCapacity(256)
    words.weight = lead
    prose.tree.walk { event in
      switch event {
      case .enter(let element): words.enter(element, &collector)
      case .leave(let element): words.leave(element, &collector)
      }
    }
    words.endLine(&collector)
  }

  private mutating func enter(_ element: MarkupElement, _ collector: inout WordCollector) {
    guard hidden == nil else { return }
    switch element.kind {
    case .text, .code: line += element.literal
    case .strikethrough: hidden = element.index
    case .link: enterLink(element)
    case .emphasis, .strong, .image, .htmlInline, .footnoteReference: break
    case .softBreak, .lineBreak: line.append(0x20)
    case .codeBlock:
      endLine(&collector)
      line += element.literal
    case .heading:
      endLine(&collector)
      weight = .heading
    default: endLine(&collector)
    }
  }

  private mutating func leave(_ element: MarkupElement, _ collector: inout WordCollector) {
    if hidden == element.index { hidden = nil }
    guard case .heading = element.kind, hidden == nil else { return }
    endLine(&collector)
    weight = .text
  }

  private mutating func enterLink(_ element: MarkupElement) {
    guard let label = element.label else { return }
    switch prose.labels[label].meaning {
    case .fact(let value): line += value.utf8
    case .reference(.success(let target)) where !element.hasOwnWords:
      line += model.publication.title(of: target).utf8
    case .reference: return
    }
    hidden = element.index
  }

  private mutating func endLine(_ collector: inout WordCollector) {
    guard !line.isEmpty else { return }
    line.withUnsafeBufferPointer { collector.add($0, as: weight) }
    line.removeAll(keepingCapacity: true)
  }
}
