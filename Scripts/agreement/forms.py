"""All forms of a site, and which kinds of texts each has to hold."""

from collections.abc import Iterator
from functools import partial

from . import bundle, changes, documents, downloads, oscal, pages, records, sources
from .content import Content
from .pieces import Form, words
from .site import Site

BODY = "lead", "rest"
PUBLISHED = "lead as published", "rest as published"
CORRECTED = "lead as corrected", "rest as corrected"
EDGES = {"crosswalk of a domain edge", "crosswalk of a criterion edge"}
PROVISIONS = {
    "domain": ("title", "principle", "reason", *BODY, *PUBLISHED),
    "criterion": ("title", "reason", *BODY, *PUBLISHED),
    "term": ("title", "also", *BODY, *PUBLISHED),
    "clause": ("title", *BODY, *PUBLISHED),
}
CORRECTIONS = {f"{kind} {part}" for kind in PROVISIONS for part in CORRECTED}
VERSION_RECORDS = {
    "version": ("summary", "notice"),
    "revision": ("driver", "reason", "body"),
    "erratum": ("old", "new", "reason"),
}


def kinds(**parts: tuple[str, ...]) -> set[str]:
    return {f"{kind} {part}" for kind, names in parts.items() for part in names}


def without(found: set[str], *parts: str) -> set[str]:
    return {each for each in found if each.split(" ", 1)[1] not in parts}


# The kinds of texts that a form has to hold; it may hold others.
SCOPES: dict[str, set[str]] = {
    # Errata are applied to pages; the folder has the texts as they were published.
    "content": kinds(**PROVISIONS, **VERSION_RECORDS)
    | kinds(revision=("title",), standard=("description",), exam=("summary",), objective=("body",), faq=("question", "answer"))
    | kinds(article=("title", "dek", "body", "control", "takeaway", "question", "answer", "step"))
    | kinds(credentials=("title", "dek", "body"), crosswalks=("title", "dek", "body"), signals=("title", "dek", "body"), pages=("title", "dek", "body")) | EDGES,
    "full page": CORRECTIONS | kinds(**PROVISIONS),
    "Markdown": CORRECTIONS | kinds(**PROVISIONS, **VERSION_RECORDS) | kinds(revision=("title",)),
    "JSON, Markdown": CORRECTIONS | without(kinds(**PROVISIONS, **VERSION_RECORDS), "title", "also"),
    "JSON, plain": CORRECTIONS | kinds(**PROVISIONS, **VERSION_RECORDS) | kinds(revision=("title",)),
    "JSON, sentences": kinds(criterion=("lead",)),
    "CSV": kinds(criterion=("title", *BODY, *CORRECTED, "all as published", "reason")),
    "checklist CSV": kinds(criterion=("lead", "lead as corrected")),
    "workbook, criteria": kinds(criterion=("title", *BODY, *CORRECTED, "all as published", "reason")),
    "workbook, checklist": kinds(criterion=("lead", "lead as corrected")),
    # A catalog says what was published; what errata correct stands in its back matter. Terms are one text in it.
    "OSCAL": kinds(domain=PROVISIONS["domain"], criterion=PROVISIONS["criterion"], term=("title", "also", "all"), clause=("title", "all"))
    | kinds(erratum=("old", "new")) | EDGES,
    "PDF": CORRECTIONS | kinds(**PROVISIONS) | kinds(version=("opening",), erratum=("old", "new", "reason")),
    "PDF of a domain": kinds(domain=(*PROVISIONS["domain"], *CORRECTED), criterion=(*PROVISIONS["criterion"], *CORRECTED)),
    "checklist PDF": kinds(criterion=("lead", "lead as corrected")),
    "PDF of an article": kinds(article=("title", "dek", "body", "control", "takeaway", "question", "answer", "step")),
    "home page": kinds(standard=("description",)),
    "lists": kinds(exam=("summary",), credentials=("dek",), crosswalks=("dek",), signals=("dek",), article=("dek",), version=("summary",)),
    "page of a version": kinds(domain=("principle",)),
    "page of a domain": EDGES,
    "page of a criterion": {"crosswalk of a criterion edge"} | kinds(erratum=("reason",)),
    "feed": kinds(erratum=("reason",), article=("dek",)),
    "JSON-LD": kinds(faq=("question", "answer"), article=("question", "answer")),
    "redline page": {"change", "title"},
    "side by side": {"change"},
    "change log, JSON": {"change", "title"},
    "change log, Markdown": {"change", "title"},
    "change log, PDF": {"change", "title"},
    "history page": {"field"},
}


def read_forms(site: Site, content: Content) -> tuple[Form, list[Form]]:
    """What the pages say, and what every other form says."""
    page = pages.read_pages(site, content)
    records.read_records(site, content, page)
    changes.read_sides(site, content, page)
    readers = (
        pages.read_full_pages, bundle.read_bundles, downloads.read_json, downloads.read_tables, oscal.read_oscal,
        documents.read_documents, documents.read_articles, records.read_lists, records.read_provision_pages,
        records.read_feeds, records.read_structured_data, changes.read_redlines, changes.read_json,
        changes.read_markdown, changes.read_documents, partial(changes.read_history_pages, page_form=page),
    )
    forms = [sources.read_sources(content)]
    for read in readers:
        found = read(site, content)
        forms += found if isinstance(found, list) else [found]
    return page, forms
