"""What a comparison is one of: which law, form, construct, position and text. Known failures are listed by these."""

import re
from collections.abc import Callable
from typing import NamedTuple

from .compare import Compared, Failure
from .generator import Case


class Kind(NamedTuple):
    """In texts of others the standard takes the place of the construct, and the id of the provision that of the position."""

    law: str
    form: str
    construct: str
    position: str
    text: str

    @property
    def realm(self) -> str:
        """Where `*` means everything: the constructs, what stands beside them, each standard of others."""
        return BESIDE if self.text.startswith(BESIDE) else "" if "." in self.construct else self.construct

    def __str__(self) -> str:
        return " | ".join(self)


class Outcome(NamedTuple):
    """A comparison; one of a text that belongs to no construct has no kind, and may not fail."""

    kind: Kind | None
    failure: Failure | None


CHANGE = re.compile(r"(?P<standard>\S+)@\S+ → \S+ \d+ (?P<owner>\S+) (?P<part>.*) (?P<side>new|old)")
OF_VERSION = re.compile(
    r"(?P<standard>\S+)@\S+ (?P<owner>(?:revision|erratum) \S+|Term \d+|term-\S+|\S+)(?: (?P<part>.*))?"
)
OF_PAGE = re.compile(r"(?P<standard>)(?P<owner>(?:insights|faq|pages|credentials)/\S+)(?: (?P<part>.*))?")
# What a text is called that does not hold the construct, but stands in a file with one that does.
BESIDE = "beside "
# Fields that are no section of an author's own.
FIELDS = ("title", "principle", "statement", "text", "definition", "also", "guidance", "rationale")


def parsed(text: str) -> tuple[str, str, str]:
    """The standard, the owner and the part that the name of a text consists of."""
    for pattern in (CHANGE, OF_VERSION, OF_PAGE):
        found = pattern.fullmatch(text)
        if found:
            names = found.groupdict()
            part = named(names["part"] or "")
            return names["standard"], names["owner"], f"{part} {names['side']}" if "side" in names else part
    return "", text, ""


def named(part: str) -> str:
    """A part without numbers; all sections that authors named are one."""
    part = part.removeprefix("field ") if part.startswith("field ") else part
    plain = part.lower()
    is_own = plain not in FIELDS and not re.match(r"(lead|rest|all|reason|driver|body|summary|old|new|dek|control|takeaway|answer|step|question|title)\b", plain)
    return "section" if is_own and plain else re.sub(r" \d+", "", plain)


def of_generated(owners: dict[str, tuple[str, Case]]) -> Callable[[Compared], Kind | None]:
    def kind(compared: Compared) -> Kind | None:
        standard, owner, part = parsed(compared.text)
        kind, case = owners.get(f"{standard} {owner}".strip(), ("", None))
        if case is None:
            return None
        text = part if kind == "own" else f"{kind} {part}"
        text = text if case.is_in(kind, part) else BESIDE + text
        return Kind(compared.law, compared.form, case.construct, case.position, text)

    return kind


def of_corpus(name: str) -> Callable[[Compared], Kind | None]:
    def kind(compared: Compared) -> Kind | None:
        _, owner, part = parsed(compared.text)
        return Kind(compared.law, compared.form, name, owner, part)

    return kind
