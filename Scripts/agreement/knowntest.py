"""Proves that the list of known failures is held both ways, on the comparisons of a run."""

from dataclasses import replace

from .known import Column, Entry, KnownFailures, Section, judged
from .kinds import Kind, Outcome


def missed(known: KnownFailures, outcomes: list[Outcome]) -> list[str]:
    """What went unnoticed: an entry that is taken away, one that covers what passes, one for which nothing fails."""
    found = []
    if not judged(without_used(known, outcomes), outcomes, is_whole=False).unlisted:
        found.append("entries taken away from the list are not missed")
    passing = next((each.kind for each in outcomes if each.kind and not each.failure), None)
    if passing is None or not judged(with_entry(known, passing), outcomes, is_whole=False).repaired:
        found.append("an entry for what passes is not reported")
    nowhere = Kind("words", "page of nothing", "none.such", "paragraph", "lead")
    if not any("nothing failed" in each for each in judged(with_entry(known, nowhere), outcomes, is_whole=True).stale):
        found.append("an entry for which nothing fails is not reported")
    return found


def without_used(known: KnownFailures, outcomes: list[Outcome]) -> KnownFailures:
    """The list without what it has of one failure."""
    kind = next((each.kind for each in outcomes if each.kind and each.failure), None)
    sections = [replace(each, entries=[entry for entry in each.entries if kind is None or not entry.covers(kind)]) for each in known.sections]
    return replace(known, sections=sections)


def with_entry(known: KnownFailures, kind: Kind) -> KnownFailures:
    entry = Entry(0, tuple(Column((value,)) for value in kind))
    return replace(known, sections=[*known.sections, Section("Of a test.", [entry])])
