"""What a comparison is one of: which law, form, construct, position and text. Known failures are listed by these."""

import re
from collections.abc import Callable
from typing import NamedTuple

from .compare import Compared, Failure
from .content import Content
from .generator import Case
from .pieces import words_of

# Standards of others.
STANDARDS = ("nist", "finos")


class Kind(NamedTuple):
    """In texts of others the construct is the standard with what is in the text, and the position is the id of the provision."""

    law: str
    form: str
    construct: str
    position: str
    text: str

    @property
    def realm(self) -> str:
        """Where `*` means everything: the constructs, what stands beside them, each standard of others."""
        return BESIDE if self.text.startswith(BESIDE) else realm_of(self.construct)

    def __str__(self) -> str:
        return " | ".join(self)


def realm_of(construct: str) -> str:
    name = construct.partition(".")[0]
    return name if name in STANDARDS else ""


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


def parsed(text: str, has_sections: bool = False) -> tuple[str, str, str]:
    """The standard, the owner and the part that the name of a text consists of; sections by their own names where they have some."""
    for pattern in (CHANGE, OF_VERSION, OF_PAGE):
        found = pattern.fullmatch(text)
        if found:
            names = found.groupdict()
            part = names["part"] or ""
            part = part.removeprefix("field ").lower() if has_sections else named(part)
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


# What may be wrong with a text of others, by patterns of its Markdown; `-` goes before the names of all that a text has.
FEATURES = {
    # Items that begin with a letter or a number that the author wrote.
    "lettered-items": re.compile(r"^ *[-*] (?:\*\*)?(?:(?:[A-Za-z]|\d+)\.|\([a-z0-9]+\)) ", re.M),
    # References whose words differ from the id only in their case.
    "words-of-id": re.compile(r"\[([^\[\]]*[A-Z][^\[\]]*)\]\[(?=[^\]]*[a-z])(?i:\1)\]"),
}


def of_corpus(name: str, content: Content) -> Callable[[Compared], Kind | None]:
    """Kinds by what is in a text, and by its id."""
    bodies = {(version.name, each.id): each.body for version in content.versions for each in version.provisions}

    def kind(compared: Compared) -> Kind | None:
        _, owner, part = parsed(compared.text, has_sections=True)
        versions = re.findall(r"\S+@\S+", compared.text)
        body = bodies.get((versions[-1 if compared.text.endswith(" new") else 0], owner), "") if versions else ""
        features = [feature for feature, pattern in FEATURES.items() if pattern.search(part_of(body, part))]
        return Kind(compared.law, compared.form, f"{name}.{'-and-'.join(features) or 'plain'}", owner, part)

    return kind


def part_of(body: str, part: str) -> str:
    """What stands before the first heading, below it, or below the heading that a part is named by."""
    lead, *sections = re.split(r"^## ", body, flags=re.M)
    part = re.sub(r" (new|old)$", "", part)
    if part.startswith(("lead", "statement", "text")):
        return lead
    named = [each for each in sections if " ".join(words_of(each.partition("\n")[0])).lower() == part]
    return "\n".join(named if named else sections)
