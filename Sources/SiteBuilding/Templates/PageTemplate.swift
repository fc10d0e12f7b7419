/// The templates that pages are made with, each with the context that it is given.
enum PageTemplate: String, CaseIterable, Sendable {
  case layout
  case head
  case header
  case footer
  case home
  case start
  case standard
  case version
  case provision
  case terms
  case full
  case revisions
  case errata
  case changes
  case comparisons
  case comparison
  case provisionComparison = "provision-comparison"
  case impact
  case migrate
  case history
  case gone
  case articles
  case article
  case questions
  case list
  case exam
  case coverage
  case studyDelta = "study-delta"
  case crosswalk
  case signal

  case page
  case notice
  case versionDownloads = "version-downloads"
  case allDownloads = "all-downloads"
  case verify
  case search
  case feedArticle = "feed-article"
  case feedRelease = "feed-release"

  var context: any TemplateContext.Type {
    switch self {
    case .layout: LayoutContext.self
    case .head, .header, .footer: ChromeContext.self
    case .home: HomeContext.self
    case .start: StartContext.self
    case .standard: StandardContext.self
    case .version: VersionPageContext.self
    case .provision: ProvisionContext.self
    case .terms: TermsContext.self
    case .full: FullTextContext.self
    case .revisions: RevisionsContext.self
    case .errata: ErrataContext.self
    case .changes: ChangesContext.self
    case .comparisons: ComparisonsContext.self
    case .comparison: ComparisonContext.self
    case .provisionComparison: ProvisionComparisonContext.self
    case .impact: ImpactContext.self
    case .migrate: MigrationContext.self
    case .history: HistoryContext.self
    case .gone: GoneContext.self
    case .articles: ArticlesContext.self
    case .article: ArticleContext.self
    case .questions: QuestionsContext.self
    case .list: ListContext.self
    case .exam: ExamContext.self
    case .coverage: CoverageContext.self
    case .studyDelta: StudyDeltaContext.self
    case .crosswalk: CrosswalkContext.self
    case .signal: SignalContext.self

    case .page: PageBodyContext.self
    case .notice: NoticeContext.self
    case .versionDownloads: VersionDownloadsContext.self
    case .allDownloads: AllDownloadsContext.self
    case .verify: VerifyContext.self
    case .search: SearchContext.self
    case .feedArticle: FeedArticleContext.self
    case .feedRelease: FeedReleaseContext.self
    }
  }
}
