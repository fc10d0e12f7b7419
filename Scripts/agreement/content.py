"""What a content folder publishes: which texts there must be, read from its files without the program."""

import re
from dataclasses import dataclass, field
from pathlib import Path

import yaml


@dataclass
class Provision:
    kind: str
    id: str
    title: str
    keys: dict
    body: str

    @property
    def is_live(self) -> bool:
        return self.keys.get("status") != "withdrawn"


@dataclass
class Record:
    """A file with front matter: a revision, an erratum, an article …"""

    slug: str
    keys: dict
    body: str


@dataclass
class Version:
    standard: str
    label: str
    keys: dict
    provisions: list[Provision]
    revisions: list[Record]
    errata: list[Record]

    @property
    def name(self) -> str:
        return f"{self.standard}@{self.label}"

    def of_kind(self, kind: str) -> list[Provision]:
        return [each for each in self.provisions if each.kind == kind]

    def errata_on(self, provision: str) -> list[Record]:
        return [each for each in self.errata if each.keys["provision"] == provision]


@dataclass
class Content:
    folder: Path
    site: dict = field(default_factory=dict)
    versions: list[Version] = field(default_factory=list)
    standards: dict[str, dict] = field(default_factory=dict)
    pages: dict[str, list[Record]] = field(default_factory=dict)
    # Labels of versions that are only compared with: their own downloads are not looked at.
    background: frozenset[str] = frozenset()

    @property
    def shown(self) -> list[Version]:
        return [each for each in self.versions if each.label not in self.background]

    @property
    def base(self) -> str:
        return self.site["base-url"]


def read_yaml(text: str) -> dict:
    """The values as they are written: 1.10 is no number."""
    return yaml.load(text, yaml.BaseLoader) or {}


def read_record(path: Path) -> Record:
    text = path.read_text()
    head, body = re.fullmatch(r"---\n(.*?\n)?---\n?(.*)", text, re.S).groups()
    return Record(path.stem, read_yaml(head or ""), body)


def read_terms(path: Path) -> list[Provision]:
    """Each heading of the second level is a term; the last line that begins with `Also:` holds its other names."""
    if not path.exists():
        return []
    found: list[Provision] = []
    for title, body in sections_of(path.read_text()):
        also = re.findall(r"^Also: (.*)$", body, re.M)
        # A term has no id of its own in the file; pages and downloads name it by its title.
        found.append(Provision("term", title.strip(), title.strip(), {"also": also[-1] if also else ""}, body))
    return found


def read_clause(path: Path) -> Provision:
    record = read_record(path)
    return Provision("clause", f"clause-{path.stem}", record.keys["title"], record.keys, record.body)


def sections_of(text: str) -> list[tuple[str, str]]:
    """What stands below each `## …` that is in no code between fences."""
    found: list[tuple[str, str]] = []
    is_code = False
    for line in text.splitlines(keepends=True):
        is_code ^= line.startswith("```")
        if line.startswith("## ") and not is_code:
            found.append((line[3:].rstrip("\n"), ""))
        elif found:
            found[-1] = (found[-1][0], found[-1][1] + line)
    return found


def read_version(folder: Path) -> Version:
    standard, label = folder.parent.name, folder.name
    provisions: list[Provision] = []
    for path in sorted(folder.rglob("*.md")):
        inside = path.relative_to(folder).parts
        if len(inside) < 2 or inside[0] == "revisions":
            continue
        if inside[0] == "frame":
            provisions.append(read_clause(path))
            continue
        record = read_record(path)
        kind = "domain" if path.name == "index.md" else "criterion"
        provisions.append(Provision(kind, record.keys["id"], record.keys["title"], record.keys, record.body))
    provisions += read_terms(folder / "terms.md")
    errata = [read_record(path) for path in sorted((folder.parent / "errata" / label).glob("*.md"))]
    return Version(
        standard,
        label,
        read_yaml((folder / "version.yml").read_text()),
        provisions,
        [read_record(path) for path in sorted((folder / "revisions").glob("*.md"))],
        [each for each in errata if each.keys["status"] == "verified"],
    )


def read_content(folder: Path, background: frozenset[str] = frozenset()) -> Content:
    content = Content(folder, read_yaml((folder / "site.yml").read_text()), background=background)
    for path in sorted(folder.glob("standards/*/standard.yml")):
        content.standards[path.parent.name] = read_yaml(path.read_text())
        content.versions += [read_version(each.parent) for each in sorted(path.parent.glob("*/version.yml"))]
    for kind in ("insights", "faq", "pages", "credentials", "crosswalks", "signals"):
        content.pages[kind] = [read_record(path) for path in sorted((folder / kind).glob("*.md"))]
    return content
