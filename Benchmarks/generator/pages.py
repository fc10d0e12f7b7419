"""The pages around the standard: articles, pages and questions."""

from dataclasses import dataclass
from datetime import date, timedelta

from . import titles
from .chance import Chance
from .frontmatter import block_list, document, flow_list, scalar
from .prose import HEADINGS, SUBHEADINGS, Prose
from .references import Links
from .standard import DOMAINS, FIRST_DAY_OF_CURRENT

_GROUPS = ["First steps", "Assessment", "Evidence", "Versions", "Vendors"]
_AUTHORS = ["R. Aalto", "M. Okafor", "J. Lindqvist", "The editors"]
_KINDS = ["article", "article", "article", "guide", "note"]
_ROLES = ["Practitioner", "Auditor", "Executive", "Buyer"]
_SOURCES = ["Survey of operations", "Yearly incident review", "Notes on evaluation", "Market report"]


@dataclass(frozen=True)
class Titles:
    """The titles of a tree, by the folder their pages stand in."""

    insights: list[str]
    pages: list[str]
    faq: list[str]


def files(count: int):
    """Yield (path, text) of `count` pages: 60 % articles, the rest pages, up to 20 of them questions.

    Questions share one page of the site, as in a real one, so there are no more of them in a large tree.
    """
    question_count = min(count // 10, 20)
    page_count = count * 4 // 10 - question_count
    every = Titles(
        insights=titles.articles(count - page_count - question_count),
        pages=titles.pages(page_count),
        faq=titles.questions(question_count),
    )
    for folder, make in (("insights", _article), ("pages", _page), ("faq", _question)):
        for number, title in enumerate(getattr(every, folder)):
            chance = Chance(f"{folder} {number} of {count}")
            yield f"{folder}/{titles.slug(title)}.md", make(chance, every, number, title)


def _article(chance: Chance, every: Titles, number: int, title: str) -> str:
    prose = Prose(chance)
    published = date(2026, 1, 1) + timedelta(days=chance.between(0, 300))
    about = "psf@1.1" if published >= FIRST_DAY_OF_CURRENT else "psf@1.0"
    domains = chance.some(DOMAINS, chance.between(1, 3))
    near = [criterion for domain in domains for criterion in domain.criteria]
    criteria = chance.some(near, chance.between(3, min(8, len(near))))
    links = Links(chance, every, number)

    extras = [links.criterion(c) for c in criteria]
    extras += [links.article() for _ in range(chance.between(1, 3))]
    extras += [links.fact() for _ in range(chance.between(1, 2))]
    if about == "psf@1.1" and chance.happens(0.1):
        extras[0] = links.earlier_version(criteria[0])
    for make, probability in ((links.term, 0.4), (links.page, 0.3), (links.elsewhere, 0.5)):
        if chance.happens(probability):
            extras.append(make())

    lines = [f"title: {scalar(title)}\n"]
    if chance.happens(0.2):
        lines.append("kicker: CompanyOS\n")
    lines.append(f"published: {published}\n")
    if chance.happens(0.3):
        lines.append(f"updated: {published + timedelta(days=chance.between(1, 20))}\n")
    lines += [
        f"dek: {scalar(prose.sentence() + ' ' + prose.sentence())}\n",
        f"about: [{about}]\n",
        f"control-read: {scalar(f'[{criteria[0].id}] first. {prose.plain_sentence()}')}\n",
        block_list("takeaways", [
            prose.sentence(), links.criterion(criteria[-1]), links.fact(),
            *(prose.sentence() for _ in range(chance.between(0, 2))),
        ]),
        "domains: " + flow_list(d.id if chance.happens(0.2) else d.title for d in domains) + "\n",
        "faq:\n" + "".join(
            f"  - question: {scalar(question)}\n    answer: {scalar(answer)}\n"
            for question, answer in _questions_of_article(chance, prose, links, criteria)
        ),
        "sources:\n" + "".join(_source(chance, title) for title in chance.some(_SOURCES, 3)),
        "next-step:\n" + "".join(_next_step(prose, role, links) for role in chance.some(_ROLES, 2)),
    ]
    if chance.happens(0.5):
        lines.append(f"author: {chance.pick(_AUTHORS)}\n")
    lines.append(f"kind: {chance.pick(_KINDS)}\n")
    return document("".join(lines), _body(chance, prose, extras))


def _page(chance: Chance, every: Titles, number: int, title: str) -> str:
    prose = Prose(chance)
    links = Links(chance, every, number)
    front_matter = f"title: {scalar(title)}\n"
    if chance.happens(0.8):
        front_matter += f"dek: {scalar(prose.sentence())}\n"
    extras = [links.article(), links.page()]
    # A page that names no version refers to no provision, and to no fact of a standard.
    if chance.happens(0.8):
        front_matter += "about: [psf@1.1]\n"
        criteria = [c for d in DOMAINS for c in d.criteria]
        extras += [links.criterion(c) for c in chance.some(criteria, chance.between(2, 5))]
        extras.append(links.fact())
    return document(front_matter, _body(chance, prose, extras, with_tasks=True))


def _question(chance: Chance, every: Titles, number: int, title: str) -> str:
    prose = Prose(chance)
    links = Links(chance, every, number)
    group = chance.pick(_GROUPS)
    front_matter = f"title: {scalar(title)}\ngroup: {group}\nabout: [psf@1.1]\n"
    if chance.happens(0.3):
        front_matter += f"order: {chance.between(1, 50)}\n"
    criterion = chance.pick(chance.pick(DOMAINS).criteria)
    parts = [prose.paragraph(links.criterion(criterion)), prose.paragraph(links.article())]
    if chance.happens(0.5):
        parts.insert(1, prose.bullets())
    return document(front_matter, "\n".join(parts))


def _questions_of_article(chance: Chance, prose: Prose, links: Links, criteria):
    asked = chance.some(titles.SUBJECTS, chance.between(2, 4))
    for subject, criterion in zip(asked, criteria + criteria):
        answer = f"{prose.sentence()} {links.criterion(criterion)}"
        yield f"What does this mean for {subject}?", answer


def _source(chance: Chance, title: str) -> str:
    lines = [
        f"  - title: {scalar(f'{title}, volume {chance.between(1, 30)}')}\n",
        f"    url: https://example.com/reports/{chance.between(100, 999)}\n",
    ]
    if chance.happens(0.7):
        lines.append(f"    date: 2025-{chance.between(1, 12):02}\n")
    return "".join(lines)


def _next_step(prose: Prose, role: str, links: Links) -> str:
    text, to = scalar(prose.plain_sentence()), scalar(links.next_step())
    return f"  - role: {role}\n    text: {text}\n    to: {to}\n"


def _body(chance: Chance, prose: Prose, extras: list[str], with_tasks: bool = False) -> str:
    """Sections with paragraphs and blocks, about 650 words, with the `extras` spread over them."""
    words = chance.between(480, 680)
    headings = chance.some(HEADINGS, chance.between(3, 5))
    subheadings = chance.some(SUBHEADINGS, len(headings))
    makers = [prose.table, prose.code, prose.bullets, prose.steps, prose.quote]
    if with_tasks:
        makers.append(prose.tasks)
    blocks = chance.some(makers, len(headings))
    waiting = chance.some(extras, len(extras))

    def paragraph() -> str:
        taken = [waiting.pop() for _ in range(min(len(waiting), 2))]
        return prose.paragraph(*taken)

    later = chance.pick(headings[1:])
    opening = f"We come back to this [further down](#{titles.slug(later)})."
    parts = [prose.paragraph(opening)]
    length = len(parts[0].split())
    for number, heading in enumerate(headings):
        section = [f"## {heading}\n", paragraph(), blocks[number]()]
        if chance.happens(0.3):
            section += [f"### {subheadings[number]}\n", paragraph()]
        length += sum(len(part.split()) for part in section)
        # Whatever is missing from this section's share of the words, and what waits at the end.
        share = words * (number + 1) / len(headings)
        while length < share or (waiting and heading == headings[-1]):
            section.append(paragraph())
            length += len(section[-1].split())
        parts += section
    return "\n".join(parts)
