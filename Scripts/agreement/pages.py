"""The pages of provisions, of whole versions, of terms, revisions and errata, as readings.

Where a text stands is told by the elements and classes of templates/, never by its words.
"""

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

from .content import Content, Provision, Version
from .html import HEADINGS, HTMLText, Page, every, first, has_class, split_at_heading
from .pieces import GAP, Form, Piece, Reading, words
from .site import Site


def key(version: Version, provision: str, part: str) -> str:
    return f"{version.name} {provision} {part}"


def version_path(version: Version) -> str:
    return f"{version.standard}/{version.label}"


def pages_of_provisions(site: Site, version: Version) -> dict[str, Page]:
    """The page of each domain and criterion by its id."""
    if version.name not in site.provisions:
        found: dict[str, Page] = {}
        for page in site.pages_below(version_path(version)):
            article = first(page.main, "article", "provision")
            heading = first(article, "h1") if article is not None else None
            name = first(heading, "span", "id") if heading is not None else None
            if name is not None:
                found[name.text or ""] = page
        site.provisions[version.name] = found
    return site.provisions[version.name]


def without_id(heading: Element) -> list[Element]:
    """A heading `<span class="id">PSF-4.1</span> Title`, as an element that holds the title alone."""
    title = Element("span")
    name = first(heading, "span", "id")
    title.text = (name.tail if name is not None else "".join(heading.itertext())) or ""
    return [title]


# The page of a domain or a criterion


def read_pages(site: Site, content: Content) -> Form:
    form = Form("page")
    for version in content.shown:
        pages = pages_of_provisions(site, version)
        for provision in version.provisions:
            if provision.id in pages:
                read_page(form, site, version, provision, pages[provision.id])
        page = site.page(version_path(version) + "/terms")
        if page is not None:
            read_terms(form, site, version, page)
        page = site.page(version_path(version))
        if page is not None:
            read_clauses(form, site, version, page)
    add_whole_texts(form)
    return form


def add_whole_texts(form: Form) -> None:
    """A form may have a text in one piece."""
    for name, reading in list(form.readings.items()):
        provision, part, suffix = name.partition(" lead")
        if part and not suffix.replace(" as published", ""):
            rest = form.readings[f"{provision} rest{suffix}"]
            pieces, kind = [*reading.pieces, GAP, *rest.pieces], reading.kind.replace(" lead", " all")
            form.add(f"{provision} all{suffix}", Reading(pieces, reading.place, kind=kind))


def read_page(form: Form, site: Site, version: Version, provision: Provision, page: Page) -> None:
    article = first(page.main, "article", "provision")
    place = site.place(page.path)
    lead, rest = split_at_heading(body_of(article))
    has_errata = bool(version.errata_on(provision.id))
    for side, suffix in (("new", ""), ("old", " as published"))[: 2 if has_errata else 1]:
        text = page.text(side)
        add = adder(form, version, provision, place)
        add("lead" + suffix, text.part(lead))
        add("rest" + suffix, text.part(rest))
    text = page.text()
    add("title", text.part(without_id(first(article, "h1"))))
    lead = first(article, "p", "lead")
    if lead is not None:
        add("principle", text.inside(lead))
    withdrawn = first(article, "div", "withdrawn")
    if withdrawn is not None:
        add("reason", text.inside(after_strong(withdrawn[0])))


def adder(form: Form, version: Version, provision: Provision, place: str) -> Callable:
    """Adds parts of a provision to a form."""

    def add(part: str, pieces: list[Piece]) -> None:
        # What an erratum corrected is another text than what was published.
        is_corrected = part in ("lead", "rest", "all") and version.errata_on(provision.id)
        kind = f"{provision.kind} {part}" + (" as corrected" if is_corrected else "")
        form.add(key(version, provision.id, part), Reading(pieces, place, kind=kind))

    return add


def body_of(article: Element) -> list[Element]:
    """The statement, without the heading that the template gives it, and what stands below: a section of the article itself."""
    statement = first(article, "section", "statement")
    details = next((list(each) for each in article if each.tag == "section" and has_class(each, "prose")), [])
    return (list(statement)[1:] if statement is not None else []) + details


def after_strong(paragraph: Element) -> Element:
    """`<p><strong>Withdrawn.</strong> Because.</p>` without its first words, which the program adds."""
    copy = Element("p")
    copy.text = paragraph[0].tail
    copy.extend(paragraph[1:])
    return copy


# Terms


def read_terms(form: Form, site: Site, version: Version, page: Page) -> None:
    """The list of terms, on their page and on that of the whole version."""
    definitions = first(page.main, "dl", "terms")
    terms = {each.title: each for each in version.of_kind("term")}
    for entry in definitions if definitions is not None else []:
        title, place = "".join(entry[0].itertext()), f"{site.place(page.path)}#{entry.get('id')}"
        term = terms.get(title, Provision("term", title, title, {}, ""))
        text = page.text()
        body = [each for each in entry[1] if not has_class(each, "aliases") and not has_class(each, "more")]
        lead, rest = split_at_heading(body)
        add = adder(form, version, term, place)
        add("title", text.part([entry[0]]))
        add("lead", text.part(lead))
        add("rest", text.part(rest))
        also = first(entry[1], "p", "aliases")
        if also is not None:
            add("also", text.part([without_label(also, "Also: ")]))


def without_label(element: Element, label: str) -> Element:
    copy = Element(element.tag)
    copy.text = (element.text or "").removeprefix(label)
    copy.extend(element)
    return copy


def term_entries(site: Site, version: Version) -> list[tuple[str, Element, HTMLText]]:
    """The id of each term, its entry on the page of terms, and a reader of its parts."""
    page = site.page(version_path(version) + "/terms")
    entries = first(page.main, "dl", "terms") if page is not None else None
    return [(entry.get("id", ""), entry, page.text()) for entry in (entries if entries is not None else [])]


# Clauses


def clause_entries(version: Version, page: Page) -> list[tuple[Provision, Element, list[Element]]]:
    """Each clause on a page, with its heading and its text."""
    clauses = {each.id: each for each in version.of_kind("clause")}
    return [
        (clauses[section[0].get("id")], section[0], [each for each in section[1:] if not added_to_clause(each)])
        for section in every(page.main, "section", "clause")
    ]


def added_to_clause(element: Element) -> bool:
    """Whether the template adds a paragraph: the force of the clause, what changed, the link to its history."""
    return element.tag == "p" and any(has_class(element, name) for name in ("eyebrow", "changed", "more"))


def read_clauses(form: Form, site: Site, version: Version, page: Page) -> None:
    """The clauses, on the page of the version and on that of its whole text."""
    for clause, heading, body in clause_entries(version, page):
        add = adder(form, version, clause, f"{site.place(page.path)}#{clause.id}")
        add("title", page.text().part([without_annex(heading)]))
        lead, rest = split_at_heading(body)
        for side, suffix in (("new", ""), ("old", " as published"))[: 2 if version.errata_on(clause.id) else 1]:
            text = page.text(side)
            add("lead" + suffix, text.part(lead))
            add("rest" + suffix, text.part(rest))


def without_annex(heading: Element) -> Element:
    """`Annex A Title` without its first words, which the program adds."""
    title = Element("span")
    title.text = re.sub(r"^Annex [A-Z] ", "", "".join(heading.itertext()))
    return title


# The fields by which two versions are compared


def sections(elements: list[Element]) -> list[tuple[str, Element, list[Element]]]:
    """Each heading of the highest level with its words as a redline has them, without marks of footnotes, and what stands below it."""
    top = min((each.tag for each in elements if each.tag in HEADINGS), default="")
    found: list[tuple[str, Element, list[Element]]] = []
    for element in elements:
        if element.tag == top:
            found.append((" ".join(words(HTMLText({}, "").part([element]), frozenset(("index",)))), element, []))
        elif found:
            found[-1][2].append(element)
    return found


def add_fields(add: Callable, page: Page, article: Element, lead_name: str) -> None:
    """The title, the principle, what stands before the first heading, and the sections, as they were published."""
    text = page.text("old")
    add("Title", text.part(without_id(first(article, "h1"))))
    principle = first(article, "p", "lead")
    if principle is not None:
        add("Principle", text.inside(principle))
    lead, rest = split_at_heading(body_of(article))
    add(lead_name, text.part(lead))
    for name, heading, elements in sections(rest):
        add(name, text.below(heading, elements))


# The page of a whole version


def read_full_pages(site: Site, content: Content) -> Form:
    form = Form("full page")
    for version in content.shown:
        page = site.page(version_path(version) + "/full")
        if page is None:
            form.problems.append(f"full page: {version.name} has none")
            continue
        provisions = {each.id: each for each in version.provisions}
        for section in every(page.main, "section", "domain") + every(page.main, "section", "criterion"):
            name = "".join(first(section[0], "span", "id").itertext())
            read_full_section(form, site, version, page, section, provisions[name])
        read_terms(form, site, version, page)
        read_clauses(form, site, version, page)
    return form


def read_full_section(form: Form, site: Site, version: Version, page: Page, section: Element, provision: Provision) -> None:
    heading = section[0]
    add = adder(form, version, provision, f"{site.place(page.path)}#{heading.get('id')}")
    text = page.text()
    add("title", text.part(without_id(heading)))
    body = []
    for each in section[1:]:
        if each.tag == "p" and has_class(each, "lead"):
            add("principle", text.inside(each))
        elif each.tag == "p" and has_class(each, "withdrawn"):
            add("reason", text.inside(after_strong(each)))
        elif each.tag == "div" and has_class(each, "statement"):
            body += list(each)
        else:
            body.append(each)
    lead, rest = split_at_heading(body)
    for side, suffix in (("new", ""), ("old", " as published"))[: 2 if version.errata_on(provision.id) else 1]:
        text = page.text(side)
        add("lead" + suffix, text.part(lead))
        add("rest" + suffix, text.part(rest))
