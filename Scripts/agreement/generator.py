"""Writes a content folder in which every construct of constructs.py stands in every position and in every kind of text.

The same seed gives the same folder. A text holds one construct, so that what is wrong with it is known by its name; its words differ
between the two versions of a standard, so that there is a redline of each.
"""

import json
import random
import re
from dataclasses import dataclass
from pathlib import Path

from .constructs import (
    BELOW_STATEMENT, BLOCK, BLOCK_POSITIONS, HEADING, INLINE, INLINE_POSITIONS, NOT_IN_A_LINE, NOT_IN_A_LINK, ONE_LINE,
)

WORDS = {"1.0": "alpha", "2.0": "omega"}
# Positions whose words are alike in both versions: what is struck (a struck word that differs cannot be set as a redline, see builds.py),
# and what a section is called, by which the sections of two versions are known as the same.
ALIKE = ("strike", "section")
# Constructs whose labels other texts use too. The scope of each standard, its first text, does.
SHARED = ("footnote.same-label", "link.reference-shared")
SCOPE = """The scope[^1] of [one][shared1] and[^2] [two][shared2].

[^1]: First.
[^2]: Second.

[shared1]: https://example.org/one
[shared2]: https://example.org/two
"""
STANDARDS = {
    "emphasis": "marks", "code": "marks", "strike": "marks", "break": "marks", "link": "links", "label": "links", "fact": "links",
    "image": "notes", "footnote": "notes", "comment": "raw", "html": "raw", "entity": "raw", "escape": "raw",
    "character": "signs", "paragraph": "signs", "code-block": "blocks", "table": "blocks", "list": "lists", "quote": "lists",
    "heading": "lists", "rule": "lists", "definition": "lists",
}
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9H0z"/></svg>\n'


@dataclass(frozen=True)
class Case:
    """A construct in a position."""

    construct: str
    position: str
    source: str

    @property
    def family(self) -> str:
        return self.construct.split(".")[0]

    @property
    def name(self) -> str:
        return f"{self.construct}, {self.position}"

    @property
    def is_inline(self) -> bool:
        """Whether it may stand in a value of front matter, which has no blocks."""
        return self.construct in INLINE and "\n" not in INLINE[self.construct] and " @@ " not in INLINE[self.construct]

    @property
    def may_be_corrected(self) -> bool:
        """Whether an erratum may quote it: no HTML, nothing struck, and no path, which would lead from another file."""
        return self.is_inline and not re.search(r"\{file\}|\{up\}|~|<[a-z!]", INLINE[self.construct])

    def is_in(self, owner: str, part: str) -> bool:
        """Whether a part of a text holds the construct, by the kind of its owner: `own` is a criterion for this case alone."""
        words = set(part.lower().split())
        is_lead = bool(words & {"lead", "statement", "text", "definition", "all"})
        if "title" in words:
            return False
        if owner == "own":
            return not (is_lead and self.is_below_statement)
        if owner == "domain":
            # Footnotes concern the guidance behind the text too.
            return self.is_inline if "principle" in words else is_lead != self.is_below_statement or "[^" in self.source
        if owner == "criterion":
            return self.is_inline and ("all" in words or not is_lead)
        if owner == "withdrawn":
            return self.is_inline and "reason" in words
        if owner == "term":
            return is_lead
        if owner == "faq":
            return "answer" in words
        return "body" in words or self.is_inline

    @property
    def may_define_a_term(self) -> bool:
        """Whether it may stand in terms.md, where each heading of the second level begins a term."""
        return not self.is_below_statement

    @property
    def is_below_statement(self) -> bool:
        return self.construct in HEADING or self.position in BELOW_STATEMENT


def all_cases() -> list[Case]:
    found = []
    for construct, source in INLINE.items():
        for position, frame in INLINE_POSITIONS.items():
            if may_stand(construct, position):
                words = source.replace("{w}", "same") if position in ALIKE else source
                found.append(Case(construct, position, framed(words, frame)))
    for construct, source in {**BLOCK, **HEADING}.items():
        for position, prefixes in BLOCK_POSITIONS.items():
            if position == "text" or construct not in HEADING and not is_picture_in_a_footnote(source, position):
                found.append(Case(construct, position, prefixed(source, *prefixes)))
    return found


def is_picture_in_a_footnote(source: str, position: str) -> bool:
    """Whether the whole document may not be set, by where its pages end; see builds.py."""
    return position == "footnote" and "![" in source and "picture.svg" in source


def may_stand(construct: str, position: str) -> bool:
    if is_picture_in_a_footnote(INLINE[construct], position):
        return False
    if position == "strike":
        # Strikes in strikes, and footnotes that struck words refer to, are nothing that is compared.
        return not construct.startswith(("strike.", "footnote."))
    if position in ("link", "reference"):
        return construct not in NOT_IN_A_LINK
    return position not in ONE_LINE or construct not in NOT_IN_A_LINE


def framed(source: str, frame: str) -> str:
    """An inline construct in its position; further lines are indented as the position needs it."""
    words, _, end = source.partition(" @@ ")
    text, _, own_end = frame.partition(" @@ ")
    indent = "> " if text.startswith(">") else "  " * (text.count("- ") if "\n  -" in text else text.startswith(("-", "1.")))
    text = text.replace("{x}", words.replace("\n", "\n" + indent))
    own_end = own_end.replace("{x}", words.replace("\n", "\n    "))
    return "\n\n".join(each for each in (text, own_end, end) if each)


def prefixed(source: str, before: str, further: str) -> str:
    words, _, end = source.partition(" @@ ")
    text = before + "\n".join((further if index else "") + line for index, line in enumerate(words.split("\n")))
    # A line without words stays empty in a list, and has the mark of a quotation.
    text = "\n".join(line.rstrip() if not line.strip() else line for line in text.split("\n"))
    return "\n\n".join(each for each in (text, end) if each)


def quoted(text: str) -> str:
    """A text as a value of YAML."""
    return json.dumps(text, ensure_ascii=False)


class Generator:
    """Writes the folder; `owners` then has the case of each text by what its owner is called, and which kind of owner that is."""

    def __init__(self, folder: Path, cases: list[Case], hosts: list[Case]) -> None:
        self.folder, self.cases, self.hosts = folder, cases, hosts
        self.owners: dict[str, tuple[str, Case]] = {}
        self.numbers: dict[str, str] = {}

    def write(self) -> None:
        self.file("site.yml", SITE)
        self.file("facts.yml", "bound-edge: seven\n")
        standards: dict[str, list[Case]] = {}
        for case in self.cases:
            standards.setdefault(STANDARDS[case.family], []).append(case)
        for id, cases in standards.items():
            Standard(self, id, cases).write()
        if self.hosts:
            Hosts(self, self.hosts).write()

    def file(self, path: str, text: str) -> None:
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text)

    def number(self, text: str) -> str:
        """A number that only this text has, in all its versions."""
        return self.numbers.setdefault(text, str(len(self.numbers) + 100))


def slice_of_all(folder: Path, seed: int, slice: int, slices: int) -> Generator:
    """The cases are dealt into slices, and a folder holds one of them: all slices together hold all cases."""
    return Generator(folder, dealt(all_cases(), seed, slice, slices), dealt(all_hosts(), seed + 1, slice, slices))


def all_hosts() -> list[Case]:
    return [case for case in all_cases() if case.position in ("paragraph", "text") and case.construct not in SHARED]


def dealt(cases: list[Case], seed: int, slice: int, slices: int) -> list[Case]:
    """A slice of the cases, in their order."""
    numbers = list(range(len(cases)))
    random.Random(seed).shuffle(numbers)
    return [cases[number] for number in sorted(numbers[slice::slices])]


SITE = """title: Agreement
base-url: https://agreement.example/base
language: en
description: Texts that are made for a test.
publisher: Nobody
licence: {title: Theirs, url: "https://agreement.example/licence"}
feedback: mailto:nobody@agreement.example
picture-hosts: [example.org]
raw-html: true
"""


def filled(source: str, values: dict[str, str]) -> str:
    return re.sub(r"\{(w|n|id|lower|std|term|file|up|part)\}", lambda found: values[found[1]], source)


def with_keys(keys: str, body: str = "") -> str:
    return f"---\n{keys.strip()}\n---\n{body}\n"


class Standard:
    """A standard with a criterion for each case, which stands in its statement and in its guidance."""

    def __init__(self, generator: Generator, id: str, cases: list[Case]) -> None:
        self.generator, self.id, self.cases = generator, id, cases
        self.prefix = id.upper()

    def write(self) -> None:
        root = f"standards/{self.id}"
        self.file(f"{root}/standard.yml", f"""id: {self.id}
title: The {self.id} standard
short-title: {self.id.capitalize()}
description: A standard.
ids: {{domain: "{self.prefix}-#", criterion: "{self.prefix}-#.#"}}
""")
        for label, word in WORDS.items():
            self.write_version(f"{root}/{label}", label, word)

    def file(self, path: str, text: str) -> None:
        self.generator.file(path, text)

    def write_frame(self, root: str, label: str) -> None:
        follows = 'follows: "1.0"\n' if label == "2.0" else ""
        self.file(f"{root}/version.yml", f'number: "{label}"\npublished: 2024-0{label[0]}\n{follows}summary: A version.\n')
        self.file(f"{root}/picture.svg", PICTURE)

    def write_version(self, root: str, label: str, word: str) -> None:
        self.write_frame(root, label)
        self.file(f"{root}/terms.md", "## Widget\nA thing.\n")
        domain = f"{root}/{self.id}-1-cases"
        self.file(f"{domain}/index.md", with_keys(f"id: {self.prefix}-1\ntitle: The cases", SCOPE))
        for place, case in enumerate(self.cases, 1):
            id = f"{self.prefix}-1.{place}"
            self.file(f"{domain}/{id.lower()}.md", self.criterion(id, case, word))
            self.generator.owners[f"{self.id} {id}"] = ("own", case)
            if label == "2.0":
                keys = f"title: Revision\nchanges:\n  - {{modified: {id}, class: breaking}}"
                self.file(f"{root}/revisions/of-{id.lower()}.md", with_keys(keys, "## Rationale\nWords."))

    def criterion(self, id: str, case: Case, word: str) -> str:
        statement = f"It MUST be {word}." if case.is_below_statement else self.text(case, id, word, "1")
        guidance = self.text(case, id, word, "2")
        return with_keys(f"id: {id}\ntitle: Criterion", f"{statement}\n\n## Guidance\n\n{guidance}")

    def text(self, case: Case, id: str, word: str, part: str) -> str:
        return filled(case.source, {
            "w": word, "n": self.generator.number(f"{id} {part}"), "id": id, "lower": id.lower(), "std": self.id,
            "term": "term-widget", "file": f"{id.lower()}.md", "up": "..", "part": part,
        })


class Hosts(Standard):
    """A standard in which the cases stand in everything but criteria, and pages beside it: for each case one of each."""

    def __init__(self, generator: Generator, cases: list[Case]) -> None:
        super().__init__(generator, "hosts", cases)

    def write(self) -> None:
        super().write()
        for place, case in enumerate(self.cases, 1):
            self.write_pages(place, case)

    def write_version(self, root: str, label: str, word: str) -> None:
        self.write_frame(root, label)
        terms = "## Widget\nA thing.\n"
        for place, case in enumerate(self.cases, 1):
            host = Host(self.generator, place, case, word)
            host.write_domain(f"{root}/hosts-{place}-case", label)
            if case.may_define_a_term:
                terms += f"\n## Term {place}\n{host.term}\n"
            if label == "2.0":
                host.write_records(root)
                for owner, kind in host.owners.items():
                    self.generator.owners[f"hosts {owner}"] = (kind, case)
        self.file(f"{root}/terms.md", terms)

    def write_pages(self, place: int, case: Case) -> None:
        host = Host(self.generator, place, case, WORDS["2.0"], "hosts:term-widget")
        folder = "../standards/hosts/2.0"
        body = host.text("9", f"{folder}/{host.file}", folder)
        line = host.line("9", f"{folder}/{host.file}", folder)
        about = "about: [hosts@2.0]\n"
        self.file(f"insights/article-{place}.md", with_keys(
            f"title: Article {place}\npublished: 2024-03-01\n{about}dek: {line}\ncontrol-read: {line}\ntakeaways: [{line}]\n"
            f"domains: [HOSTS-{place}]\nfaq:\n  - {{question: {line}, answer: {line}}}\n"
            f"next-step:\n  - {{role: Reader, text: {line}, to: hosts}}", body))
        self.file(f"faq/question-{place}.md", with_keys(f"title: Question {place}?\ngroup: All\n{about}", body))
        self.file(f"pages/page-{place}.md", with_keys(f"title: Page {place}\n{about}dek: {line}", body))
        self.file(f"credentials/credential-{place}.md", with_keys(
            f"code: C{place}\ntitle: Credential {place}\n{about}dek: {line}", body))
        for owner in ("insights/article", "faq/question", "pages/page", "credentials/credential"):
            self.generator.owners[f"{owner}-{place}"] = (owner.split("/")[0], case)


class Host:
    """The texts of a case in a version: a domain, two criteria, a term, a revision, an erratum."""

    def __init__(self, generator: Generator, place: int, case: Case, word: str, term: str = "term-widget") -> None:
        self.generator, self.place, self.case, self.word, self.label = generator, place, case, word, term
        self.id = f"HOSTS-{place}"
        self.file = f"hosts-{place}-case/{self.id.lower()}.1.md"

    @property
    def owners(self) -> dict[str, str]:
        return {
            self.id: "domain", f"{self.id}.1": "criterion", f"{self.id}.2": "withdrawn",
            f"revision revision-{self.place}": "revision", f"erratum E{self.place}": "erratum",
            f"Term {self.place}": "term", f"term-term-{self.place}": "term",
        }

    @property
    def term(self) -> str:
        return self.text("5", self.file, ".")

    def write(self, path: str, text: str) -> None:
        self.generator.file(path, text)

    def write_domain(self, folder: str, label: str) -> None:
        id, own = self.id, Path(self.file).name
        text = self.text("1", own, "..")
        # Headings stand below those of a section.
        body = f"Words.\n\n## Guidance\n\n{text}" if self.case.is_below_statement else f"{text}\n\n## Guidance\n\nWords."
        self.write(f"{folder}/index.md", with_keys(f"id: {id}\ntitle: Domain\nprinciple: {self.line('2', own, '..')}", body))
        corrected = f"Behind {self.inline('3', own, '..')} later." if self.case.is_inline else "Words."
        text = f"It MUST be {self.word}.\n\n## Guidance\n\n{corrected}"
        self.write(f"{folder}/{id.lower()}.1.md", with_keys(f"id: {id}.1\ntitle: Criterion", text))
        keys = f"id: {id}.2\ntitle: Criterion\n"
        if label == "1.0":
            self.write(f"{folder}/{id.lower()}.2.md", with_keys(keys, "It MUST be kept."))
        else:
            keys += f"status: withdrawn\nreason: {self.line('4', own, '..')}\nby: [{id}.1]"
            self.write(f"{folder}/{id.lower()}.2.md", with_keys(keys))

    def write_records(self, root: str) -> None:
        id, line = self.id, self.line("6", f"../{self.file}", "..")
        changes = f"  - {{modified: {id}.1, class: breaking}}\n  - {{withdrawn: {id}.2, reason: {line}, by: [{id}.1]}}\n"
        changes += f"  - {{modified: {id}, class: breaking}}\n"
        if self.case.may_define_a_term:
            changes += f"  - {{modified: term-term-{self.place}, class: breaking}}\n"
        keys = f"title: Revision {self.place}\nchanges:\n{changes}drivers:\n  - {{kind: exam-feedback, summary: {line}}}"
        body = f"## Rationale\n\nWords.\n\n{self.text('7', f'../{self.file}', '..')}"
        self.write(f"{root}/revisions/revision-{self.place}.md", with_keys(keys, body))
        if self.case.may_be_corrected:
            words = self.inline("3", "", "")
            keys = f"id: E{self.place}\nprovision: {id}.1\ndate: 2024-05-01\nstatus: verified\n"
            keys += f"old: {quoted(f'Behind {words} later')}\nnew: {quoted(f'Beyond {words} later')}"
            reason = self.text("8", f"../../2.0/{self.file}", "../../2.0")
            self.write(f"standards/hosts/errata/2.0/erratum-{self.place}.md", with_keys(keys, reason))

    def text(self, part: str, file: str, up: str) -> str:
        source = self.case.source
        if self.case.construct in HEADING:
            # Here the heading names a section.
            source = source.replace("{w}", "same") + "\n\nText {w}."
        return self.filled(source, part, file, up)

    def inline(self, part: str, file: str, up: str) -> str:
        return self.filled(INLINE[self.case.construct], part, file, up)

    def line(self, part: str, file: str, up: str) -> str:
        """A value of front matter."""
        return quoted(f"Before {self.inline(part, file, up)} after." if self.case.is_inline else f"Words {self.word}.")

    def filled(self, source: str, part: str, file: str, up: str) -> str:
        return filled(source, {
            "w": self.word, "n": self.generator.number(f"{self.id} {part}"), "id": f"{self.id}.1", "lower": f"{self.id}.1".lower(),
            "std": "hosts", "term": self.label, "file": file, "up": up, "part": part,
        })
