internal import Addresses
internal import Phrasing
internal import Standards
internal import Views

extension PageBuilder {
  func articles() -> BuiltPage {
    let context = ArticlesContext(
      articles: model.articlesByDate.map(articleItem),
      feed: route.link(to: .articleFeed)
    )
    return BuiltPage(
      title: say("Insights"),
      description: say("Articles of \(publication.site.publisher)."),
      main: render(.articles, context)
    )
  }

  func articleItem(_ article: Article) -> ArticleItemContext {
    ArticleItemContext(
      title: article.title,
      url: route.link(to: .document(.article, article.slug)),
      kicker: article.kicker ?? "",
      date: article.published.description,
      dateWords: say(article.published),
      minutes: String(article.readingMinutes),
      dek: html(article.dek)
    )
  }

  func article(_ article: Article) -> BuiltPage {
    let placed = PlacedText(article.body)
    let work = publication.citableWork(article)
    let exchanges = article.exchanges.map { exchange in
      ExchangeContext(
        anchor: "",
        question: html(exchange.question),
        answer: html(exchange.answer)
      )
    }
    let context = ArticleContext(
      title: article.title,
      kicker: article.kicker ?? "",
      dek: html(article.dek),
      byline: article.author ?? publication.site.publisher,
      date: article.published.description,
      dateWords: say(article.published),
      updated: article.updated?.description ?? "",
      updatedWords: article.updated.map { say($0) } ?? "",
      corrected: corrections(article.corrections),
      minutes: String(article.readingMinutes),
      about: article.about.map { link(name(of: $0), to: .version($0)) },
      controlRead: html(article.controlRead),
      takeaways: article.takeaways.map { html($0) },
      contents: contents(of: placed),
      body: bytes(placed),
      domains: publication.domains(of: article).map {
        link("\($0.domain.id) \($0.domain.title)", to: .provision($0.version, $0.domain.id))
      },
      exchanges: exchanges,
      sources: article.sources.map {
        LinkContext(title: $0.title, url: $0.url, note: $0.date?.description ?? "")
      },
      nextSteps: article.nextSteps.map {
        NextStepContext(
          role: $0.role,
          text: html($0.text),
          hasLinks: $0.text.holdsLinks,
          url: model.link($0.link, on: route)
        )
      },
      related: model.relatedArticles[article.slug].map { slug in
        link(publication.title(of: .document(.article, slug)), to: .document(.article, slug))
      },
      citedBy: citedBy(article),
      cite: cite(article, as: work),
      neighbours: neighbours(of: article)
    )
    let description = description(article.dek)
    return BuiltPage(
      title: article.title,
      description: description,
      main: render(.article, context),
      crumbs: [link(say("Insights"), to: .documents(.article))]
        + (article.kicker.map { [LinkContext(title: $0, url: "")] } ?? []),
      head: metadata(of: work, .article(article.slug)),
      structuredData: structuredData(article, description)
    )
  }

  private func neighbours(of article: Article) -> NeighboursContext {
    let (before, after) = model.articleNeighbours[article.slug] ?? (nil, nil)
    return NeighboursContext(
      previous: before.map {
        link(publication.title(of: .document(.article, $0)), to: .document(.article, $0))
      },
      next: after.map {
        link(publication.title(of: .document(.article, $0)), to: .document(.article, $0))
      }
    )
  }

  private func structuredData(
    _ article: Article,
    _ description: String
  ) -> [JSONValue] {
    let data = StructuredData.article(
      article,
      headline: article.title,
      description: description,
      url: publication.site.baseURL + "/" + route.address,
      site: publication.site
    )
    guard !article.exchanges.isEmpty else { return [data] }
    let pairs = article.exchanges.map {
      (model.plainText($0.question), model.plainText($0.answer))
    }
    return [data, StructuredData.questions(pairs)]
  }

  // MARK: Questions

  func questions() -> BuiltPage {
    var groups: [(title: String, questions: [Question])] = []
    for question in publication.questions {
      if let index = groups.firstIndex(where: { $0.title == question.group }) {
        groups[index].questions.append(question)
      } else {
        groups.append((question.group, [question]))
      }
    }
    let contexts = groups.map { group in
      QuestionGroupContext(title: group.title, questions: group.questions.map(exchange))
    }
    let context = QuestionsContext(
      groups: contexts,
      contents: groups.map { group in
        LinkGroupContext(
          title: group.title,
          links: group.questions.map { LinkContext(title: $0.title, url: "#\($0.slug)") }
        )
      }
    )
    let pairs = groups.flatMap(\.questions).map { question in
      (question.title, model.plainText(PageTexts.onList(question).prose))
    }
    return BuiltPage(
      title: say("Questions and answers"),
      description: say(
        "Questions about the standards of \(publication.site.publisher), with answers."
      ),
      main: render(.questions, context),
      structuredData: [StructuredData.questions(pairs)]
    )
  }

  private func exchange(_ question: Question) -> ExchangeContext {
    ExchangeContext(
      anchor: question.slug.description,
      question: Markup.escaped(question.title),
      answer: html(PageTexts.onList(question))
    )
  }
}
