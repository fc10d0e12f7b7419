internal import Addresses
internal import Changes
internal import ContentLoading
internal import Diagnostics
internal import Exporting
internal import ParallelWork
internal import SiteBuilding
package import SourceFiles
internal import Standards
internal import Views

/// What is known of a publication from one look at it to the next, so that an edit costs what it reaches.
///
/// Whatever is kept, is kept with what it was made from, and is made again where that differs: a plan by a workspace that has
/// seen much is the plan by a new one.
package struct Workspace: Sendable {
  /// The comparisons of a standard, with what they were made from.
  private struct Comparisons {
    let generations: [Int]
    let names: [[String: String]]
    let history: StandardHistory
  }

  private struct Templates {
    let tree: SourceTree
    let language: String
    let mark: String
    let set: TemplateSet
    let findings: [Diagnostic]
  }

  private var loading: LoadingMemo
  private var comparisons: [StandardID: Comparisons] = [:]
  private var templates: Templates?

  /// - Parameter isKept: Whether it is asked again; without that it keeps nothing of the content.
  package init(isKept: Bool = true) { loading = LoadingMemo(isKept: isKept) }

  /// Plans the site of what was read.
  package mutating func plan(
    _ content: SourceTree,
    _ templateTree: SourceTree,
    for purpose: Preparation.Purpose,
    _ phases: inout Phases
  ) -> SitePlan {
    let loaded = ContentLoader.load(content, reusing: &loading)
    phases.end("load")
    let templates = read(templateTree, loaded.publication?.site)
    phases.end("templates")
    let publication = loaded.publication.map { publication in
      purpose.baseURL.map { publication.moved(to: $0) } ?? publication
    }
    let histories = compare(publication?.standards ?? [], loaded.generations)
    phases.end("compare")
    var offers: [Download] = []
    let exports = publication.map { publication in
      let plan = ExportPlan(
        publication: publication,
        histories: histories,
        content: histories.allSatisfy(\.logs.isEmpty)
          ? content : ContentLoader.withoutComments(content),
        pdfTemplates: purpose.withPDFs
          ? templateTree.files.filter { $0.path.relative.hasPrefix("pdf/") && !$0.bytes.isEmpty }
          : [],
        templates.set.say
      )
      offers = Exporter.offers(plan)
      let map = SiteMap(
        of: publication,
        histories: histories,
        themeAssets: templates.set.assets,
        downloads: offers,
        areSigned: purpose.signer != nil,
        shareImages: plan.shareImages
      )
      return ExportSubject(plan, map: map)
    }
    phases.end("map")
    return SitePlan(
      content: content,
      meant: loaded.meant,
      actual: loaded.actual,
      templateTree: templateTree,
      publication: publication,
      histories: histories,
      exports: exports,
      offers: offers,
      templates: templates.set,
      findings: loaded.diagnostics + templates.findings,
      suppressions: loaded.suppressions,
      unusable: loaded.unusable.union(
        content.diagnostics.filter { $0.severity == .error }.map(\.place.path)
      )

    )
  }

  /// A file as it is now, where nothing but its own page shows the difference at once.
  func document(_ file: SourceFile) -> (any Document)? {
    ContentLoader.document(file, knowing: loading)
  }

  /// The plan of what was read, where nothing is planned after it: what a workspace would keep is let go at once.
  static func planOnce(
    _ content: SourceTree,
    _ templateTree: SourceTree,
    for purpose: Preparation.Purpose,
    _ phases: inout Phases
  ) -> SitePlan {
    var workspace = Workspace(isKept: false)
    return workspace.plan(content, templateTree, for: purpose, &phases)
  }

  private mutating func read(_ tree: SourceTree, _ site: Site?) -> Templates {
    let language = site?.language ?? "en"
    let mark = site.map { PublisherMark(of: $0).iconPath } ?? ""
    if let templates, templates.language == language, templates.mark == mark,
      templates.tree.holdsTheSame(as: tree)
    {
      return templates
    }
    let (set, findings) = TemplateSet.load(tree, language: language, mark: mark)
    let read = Templates(tree: tree, language: language, mark: mark, set: set, findings: findings)
    templates = read
    return read
  }

  /// The comparisons of all standards; of one whose files and whose references' names are as before, those from before.
  private mutating func compare(
    _ standards: [Standard],
    _ generations: [StandardID: [Int]]
  ) -> [StandardHistory] {
    let known = comparisons
    let found = mapInParallel(standards) { standard in
      let generations = generations[standard.id] ?? []
      let names = standard.versions.flatMap { $0.provisions.map(\.names) }
      if let old = known[standard.id], old.generations == generations, old.names == names {
        return old
      }
      return Comparisons(
        generations: generations,
        names: names,
        history: StandardHistory(of: standard)
      )
    }
    comparisons = Dictionary(
      zip(standards.map(\.id), found),
      uniquingKeysWith: { first, _ in first }
    )
    return found.map(\.history)
  }
}
