"""A standard of eight domains and forty criteria, in two versions.

The versions differ in three criteria: two statements are stricter in the second, and one has longer
guidance. A revision names all three.
"""

from dataclasses import dataclass
from datetime import date

from .chance import Chance
from .criteria import CHANGED_STATEMENTS, DOMAIN_TEXTS, LONGER_GUIDANCE
from .frontmatter import document, scalar
from .prose import Prose
from .titles import slug

# From this day on, articles are about version 1.1 and not 1.0.
FIRST_DAY_OF_CURRENT = date(2026, 5, 1)


@dataclass(frozen=True)
class Criterion:
    id: str
    title: str
    statement: str


@dataclass(frozen=True)
class Domain:
    id: str
    title: str
    principle: str
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True)
class Term:
    name: str
    definition: str
    also: str


DOMAINS = [
    Domain(f"PSF-{number}", title, principle, tuple(
        Criterion(f"PSF-{number}.{place}", *words) for place, words in enumerate(criteria, start=1)
    ))
    for number, (title, principle, criteria) in enumerate(DOMAIN_TEXTS, start=1)
]

TERMS = [
    Term("Invocation", "One call of a model, with all it was sent and returned.", "model call"),
    Term("Trace", "The stored record of one invocation and of what followed from it.", "run record"),
    Term("Fallback", "What the system does when an answer is missing or has been held back.", ""),
    Term("Release gate", "A check that a change passes before customers see it.", "promotion gate"),
    Term("Escalation", "The handing over of a decision from the system to a person.", ""),
    Term("Provider", "An organisation whose model the system depends on.", "vendor"),
]

_STANDARD = """\
id: psf
title: Production Safety Framework
short-title: PSF
aliases: [Production AI Standards Framework]
description: A made-up standard for measuring. It has the shape of a real one.
labels: {domain: Domain, criterion: Criterion}
ids: {domain: "PSF-#", criterion: "PSF-#.#"}
domain-aliases:
  PSF-1: [PSF-01, D1]
versioning:
  breaking: minor
  relaxing: minor
  clarifying: minor
  editorial: minor
  domains-added-or-removed: major
"""

_FIRST_VERSION = """\
number: "1.0"
published: 2024-08
summary: The first version, with eight domains of five criteria each.
"""

_SECOND_VERSION = """\
number: "1.1"
published: 2026-04
effective: 2026-04-30
follows: "1.0"
summary: Traces are kept longer and answers are always checked for meaning.
"""

_REVISION = """\
---
title: Traces are kept longer and answers are checked for meaning
changes:
  - {modified: PSF-2.3, class: breaking}
  - {modified: PSF-4.2, class: breaking}
  - {modified: PSF-8.1, class: clarifying}
drivers:
  - {kind: incident-analysis, summary: Two incidents could not be explained after three weeks.}
  - {kind: direct-contact, summary: Readers asked how long a written dependency list has to be.}
---
## Rationale

Incidents are often reported weeks after they happen, and [PSF-4.2] let the traces go too early.
The check of meaning in [PSF-2.3] was advice before. Every team that took the advice kept it.

## Alternatives considered

A period of its own for each sector was considered and rejected: it is hard to explain, and harder
to audit.
"""


def files():
    """Yield (path, text) for every file of the standard."""
    root = "standards/psf"
    yield f"{root}/standard.yml", _STANDARD
    for number, keys in (("1.0", _FIRST_VERSION), ("1.1", _SECOND_VERSION)):
        folder = f"{root}/{number}"
        yield f"{folder}/version.yml", keys
        yield f"{folder}/terms.md", _terms()
        for domain in DOMAINS:
            home = f"{folder}/{slug(domain.id)}-{slug(domain.title)}"
            yield f"{home}/index.md", _domain(domain)
            for criterion in domain.criteria:
                yield f"{home}/{criterion.id.lower()}.md", _criterion(criterion, number)
    yield f"{root}/1.1/revisions/longer-traces.md", _REVISION


def _terms() -> str:
    return "\n".join(
        f"## {term.name}\n\n{term.definition}\n" + (f"\nAlso: {term.also}\n" if term.also else "")
        for term in TERMS
    )


def _domain(domain: Domain) -> str:
    prose = Prose(Chance(domain.id))
    front_matter = (
        f"id: {domain.id}\ntitle: {scalar(domain.title)}\nprinciple: {scalar(domain.principle)}\n"
    )
    first, last = domain.criteria[0], domain.criteria[-1]
    return document(front_matter, "\n".join([
        prose.paragraph(f"It begins with [{first.id}] and ends with [the last one][{last.id}]."),
        "## What it covers\n",
        prose.bullets(),
        "## What it leaves out\n",
        prose.paragraph("Every [invocation][term-invocation] counts, whoever caused it."),
    ]))


def _criterion(criterion: Criterion, version: str) -> str:
    statement = criterion.statement
    extra = []
    if version == "1.0":
        statement = CHANGED_STATEMENTS.get(criterion.id, statement)
    elif criterion.id in LONGER_GUIDANCE:
        extra = [LONGER_GUIDANCE[criterion.id]]
    # Chance depends on the id alone, so that both versions have the same informative text.
    prose = Prose(Chance(criterion.id))
    guidance, evidence = prose.paragraph(), prose.bullets()
    return document(f"id: {criterion.id}\ntitle: {scalar(criterion.title)}\n", "\n".join([
        f"{statement}\n",
        "## Guidance\n",
        " ".join([guidance.rstrip("\n"), *extra]) + "\n",
        "## Evidence\n",
        evidence,
    ]))
