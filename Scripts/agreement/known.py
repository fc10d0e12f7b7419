"""The list of known failures: read, held against a run, and written anew from one.

An entry is a box of kinds: laws × forms × constructs × positions × texts. It is exact: of the comparisons that it covers none passes.
So a fault that is repaired shows at the first comparison that passes, in a sample too.
"""

import textwrap
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from fnmatch import fnmatchcase
from pathlib import Path

from .boxes import Box, Table
from .kinds import BESIDE, Kind, Outcome, realm_of

# What sections are called whose entries nobody has looked at yet.
NEW = "Not looked at yet."
COLUMNS = ("law", "form", "construct", "position", "text")
BUILD = "build"
WIDTH = 160


@dataclass(frozen=True)
class Column:
    """The values that an entry covers: patterns with `*`, and values that they leave out, behind a hyphen."""

    patterns: tuple[str, ...]

    def __contains__(self, value: str) -> bool:
        return covers(self.patterns, value)


@lru_cache(maxsize=None)
def covers(patterns: tuple[str, ...], value: str) -> bool:
    left_out = [each[1:] for each in patterns if each.startswith("-")]
    taken = [each for each in patterns if not each.startswith("-")]
    return any(fnmatchcase(value, each) for each in taken) and not any(fnmatchcase(value, each) for each in left_out)


@dataclass
class Entry:
    line: int
    columns: tuple[Column, ...]

    def covers(self, kind: Kind) -> bool:
        return kind.realm == self.realm and all(value in column for column, value in zip(self.columns, kind))

    @property
    def realm(self) -> str:
        construct, text = self.columns[2].patterns[0], self.columns[4].patterns[0]
        return BESIDE if text.startswith(BESIDE) else realm_of(construct)


@dataclass
class Section:
    """A fault in a sentence, and its entries."""

    title: str
    entries: list[Entry] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)


@dataclass
class Build:
    """A content folder that does not build: its name, and words of the error."""

    line: int
    name: str
    error: str


@dataclass
class KnownFailures:
    path: Path
    head: list[str] = field(default_factory=list)
    groups: dict[str, tuple[str, ...]] = field(default_factory=dict)
    sections: list[Section] = field(default_factory=list)
    builds: list[Build] = field(default_factory=list)

    @property
    def entries(self) -> list[Entry]:
        return [entry for section in self.sections for entry in section.entries]

    def entry(self, line: int) -> Entry | None:
        """The entry that begins at a line, or goes on there."""
        return next((each for each in reversed(self.entries) if each.line <= line), None)


def read_known(path: Path) -> KnownFailures:
    known = KnownFailures(path)
    for number, text in joined(path.read_text().splitlines()):
        if text.startswith("## "):
            known.sections.append(Section(text[3:]))
        elif text.startswith("#"):
            (known.sections[-1].comments if known.sections else known.head).append(text)
        elif " = " in text.partition("|")[0]:
            name, _, members = text.partition(" = ")
            known.groups[name] = tuple(members.split("; "))
        elif text:
            read_entry(known, number, text)
    return known


def joined(lines: list[str]) -> list[tuple[int, str]]:
    """Lines with their numbers; one that begins with blanks goes on with the one before."""
    found: list[tuple[int, str]] = []
    for number, line in enumerate(lines, 1):
        if line.startswith(" ") and found:
            found[-1] = (found[-1][0], f"{found[-1][1]} {line.strip()}")
        else:
            found.append((number, line.rstrip()))
    return found


def read_entry(known: KnownFailures, number: int, text: str) -> None:
    values = [each.strip() for each in text.split(" | ")]
    if values[0] == BUILD and len(values) == 3:
        known.builds.append(Build(number, values[1], values[2]))
        return
    if len(values) not in (4, 5) or not known.sections:
        raise SystemExit(f"{known.path}:{number}: an entry has four or five columns, below a heading: {' | '.join(COLUMNS)}")
    columns = [expanded(known, value) for value in values] + [("*",)] * (5 - len(values))
    known.sections[-1].entries.append(Entry(number, tuple(Column(each) for each in columns)))


def expanded(known: KnownFailures, value: str) -> tuple[str, ...]:
    return tuple(member for each in value.split("; ") for member in known.groups.get(each, (each,)))


# A run held against the list


@dataclass
class Verdict:
    """What is wrong with a run and with the list, each as a line."""

    unlisted: list[str] = field(default_factory=list)
    repaired: list[str] = field(default_factory=list)
    stale: list[str] = field(default_factory=list)

    @property
    def lines(self) -> list[str]:
        return self.unlisted + self.repaired + self.stale


def judged(known: KnownFailures, outcomes: Iterable[Outcome], is_whole: bool) -> Verdict:
    """A failure that is not listed, a comparison that passes though it is; in a whole run also entries that covered nothing."""
    verdict = Verdict()
    used: set[int] = set()
    find = finder(known.entries)
    for kind, failure in outcomes:
        entries = find(kind) if kind else []
        if failure:
            used |= {each.line for each in entries}
            if not entries:
                verdict.unlisted.append(f"{failure}\n    to be listed as: {kind or 'nothing, since no construct is in this text'}")
        else:
            verdict.repaired += [f"{known.path.name}:{each.line}: passes, though it is listed: {kind}" for each in entries]
    if is_whole:
        verdict.stale = [f"{known.path.name}:{each.line}: nothing failed for this entry" for each in known.entries if each.line not in used]
    return verdict


def finder(entries: list[Entry]) -> Callable[[Kind], list[Entry]]:
    """Looks entries up by law and form first, as most have few of both."""
    found: dict[tuple[str, str], list[Entry]] = {}

    def find(kind: Kind) -> list[Entry]:
        name = (kind.law, kind.form)
        if name not in found:
            found[name] = [each for each in entries if kind.law in each.columns[0] and kind.form in each.columns[1]]
        return [each for each in found[name] if each.covers(kind)]

    return find


# The list anew


def renewed(known: KnownFailures, outcomes: list[Outcome]) -> str:
    """The list as a whole run has it: each section with boxes of what fails of it, what no section has in one of its own."""
    passing = {kind for kind, failure in outcomes if not failure and kind}
    # What both fails and passes cannot be listed; a run reports it.
    failing = {kind for kind, failure in outcomes if failure and kind} - passing
    tables = tables_of(failing, passing)
    lines = [*known.head, "", *(line for name, members in known.groups.items() for line in wrapped(f"{name} = {'; '.join(members)}"))]
    rest = set(failing)
    for section in known.sections:
        find = finder(section.entries)
        own = {kind for kind in failing if find(kind)}
        if section.title != NEW:
            # What an earlier section has is not repeated.
            lines += written(section.title, section.comments, boxes_of(own, own & rest, tables), known.groups)
            rest -= own
    return "\n".join(lines + written(NEW, [], boxes_of(rest, rest, tables), known.groups) + written_builds(known)) + "\n"


def tables_of(failing: set[Kind], passing: set[Kind]) -> dict[str, Table]:
    """One for each realm."""
    realms = sorted({kind.realm for kind in failing | passing})
    return {
        realm: Table({each for each in failing if each.realm == realm}, {each for each in passing if each.realm == realm})
        for realm in realms
    }


def boxes_of(own: set[Kind], needed: set[Kind], tables: dict[str, Table]) -> list[Box]:
    found: list[Box] = []
    for realm, table in tables.items():
        found += table.boxes(*({each for each in kinds if each.realm == realm} for kinds in (own, needed)))
    return found


def written(title: str, comments: list[str], boxes: list[Box], groups: dict[str, tuple[str, ...]]) -> list[str]:
    if not boxes:
        return []
    entries = [" | ".join("; ".join(each) for each in with_groups(box, groups)) for box in boxes]
    entries = [each.removesuffix(" | *") if each.count(" | ") == 4 else each for each in entries]
    return ["", f"## {title}", *comments, *(line for entry in entries for line in wrapped(entry))]


def written_builds(known: KnownFailures) -> list[str]:
    found = [line for each in known.builds for line in wrapped(f"{BUILD} | {each.name} | {each.error}")]
    return ["", "## Content that cannot be built.", *found] if found else []


def with_groups(box: Box, groups: dict[str, tuple[str, ...]]) -> Box:
    """A box with the names of groups of forms for their members."""
    forms = box[1]
    for name, members in groups.items():
        if set(members) <= set(forms):
            forms = (name, *(each for each in forms if each not in members))
    return [box[0], forms, *box[2:]]


def wrapped(line: str) -> list[str]:
    return textwrap.wrap(line, WIDTH, subsequent_indent="    ", break_long_words=False, break_on_hyphens=False)
