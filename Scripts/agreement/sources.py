"""The content folder itself as a form: its Markdown as another program reads it, by the rules of Documentation/Content.md.

References print their own words, or an id or a title where they have none; facts print their values. Both are given to the other
program as definitions of links, which it resolves by the same rules of Markdown.
"""

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from .content import Content, Provision, Version, read_yaml
from .html import HTMLText, ids_of, split_at_heading
from .markdown import tree_of
from .pages import key
from .pieces import GAP, Close, Form, Open, Piece, Reading, Text

LABEL = re.compile(r"\[([^\[\]\n]+)\]")
# A label behind words, as in `[words][label]`, which are printed whatever they are: it is told from `[label]` by a character that nobody sees.
OWN_WORDS = re.compile(r"\]\[([^\[\]\n]+)\]")
UNSEEN = "\u2060"
COUNTS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()


@dataclass
class Scope:
    """Which versions the references of a text mean, and of which standard its terms are."""

    versions: dict[str, str]
    standard: str = ""


class Sources:
    def __init__(self, content: Content) -> None:
        self.content = content
        self.versions = {version.name: version for version in content.versions}
        self.form = Form("content")
        self.names = dict(self.all_names())
        self.facts = dict(self.all_facts())

    # What labels print

    def all_names(self) -> Iterator[tuple[str, str]]:
        for version in self.content.versions:
            for provision in version.provisions:
                if provision.kind == "term":
                    yield f"{version.standard}:{slug(provision.title)}", provision.title
                elif provision.kind == "clause":
                    yield f"{version.standard}:{provision.id}", provision.title
                else:
                    yield provision.id.lower(), provision.id
            standard = self.content.standards[version.standard]
            yield version.standard, standard["short-title"]
            yield version.name, name_of(version, standard)
        for kind, records in self.content.pages.items():
            for record in records:
                yield f"{kind}/{record.slug}", record.keys["title"]
        for exam, keys, objectives in self.exams():
            yield f"exams/{exam}", keys["title"]
            for record in objectives:
                yield record.keys["id"].lower(), record.keys["id"]

    def exams(self) -> Iterator:
        from .content import read_record

        for path in sorted(self.content.folder.glob("exams/*/exam.yml")):
            objectives = [read_record(each) for each in sorted(path.parent.glob("objectives/*.md"))]
            yield path.parent.name, read_yaml(path.read_text()), objectives

    def all_facts(self) -> Iterator[tuple[str, str]]:
        path = self.content.folder / "facts.yml"
        yield from (read_yaml(path.read_text()) if path.exists() else {}).items()
        for name in ("title", "publisher", "base-url"):
            yield f"site.{name}", self.content.site[name]
        for exam, keys, objectives in self.exams():
            for name in ("questions", "bank", "pass-mark", "fee", "validity", "retake-after", "title", "code"):
                if name in keys:
                    yield f"{exam}.{name}", keys[name]
            yield f"{exam}.objectives", str(len(objectives))
            if "pass-mark" in keys:
                yield f"{exam}.pass-percent", f"{100 * int(keys['pass-mark']) / int(keys['questions']):g}"
        for record in self.content.pages["credentials"]:
            own = {"title": record.keys["title"], "code": record.keys["code"], **record.keys.get("figures", {})}
            for name, value in own.items():
                yield f"{record.keys['code'].lower()}.{name}", value
        for version in self.content.versions:
            for name, value in facts_of(version, self.content.standards[version.standard]):
                yield f"{version.name}.{name}", value

    def printed(self, label: str, scope: Scope) -> str | None:
        """What a label prints where it has no words of its own; nil where it is none."""
        written = label.lower()
        if written in self.names:
            return self.names[written]
        name, _, version = written.partition("@")
        standard = scope.standard
        if ":" in name:
            standard, _, name = name.partition(":")
        return self.names.get(f"{standard}:{name}", self.names.get(name if version else ""))

    def fact(self, name: str, scope: Scope) -> str | None:
        standard, _, key = name.partition(".")
        return self.facts.get(name, self.facts.get(f"{standard}@{scope.versions.get(standard)}.{key}"))

    # Texts

    def pieces(self, markdown: str, scope: Scope) -> "SourceText":
        return SourceText(self, markdown, scope)

    def add(self, name: str, markdown: str, scope: Scope, place: str) -> None:
        if markdown.strip():
            self.form.add(name, Reading(self.pieces(markdown, scope).whole(), place, has_links=False))

    def add_words(self, name: str, words: str, place: str) -> None:
        self.form.add(name, Reading([Text(words)], place, has_links=False))

    def read(self) -> Form:
        for version in self.content.shown:
            self.read_version(version)
        for standard, keys in self.content.standards.items():
            current = [each for each in self.content.versions if each.standard == standard and each.label != "next"]
            versions = {standard: current[-1].label} if current else {}
            self.add(f"{standard} description", keys["description"], Scope(versions, standard), f"{standard}/standard.yml")
        self.read_pages()
        self.read_exams()
        return self.form

    def read_version(self, version: Version) -> None:
        scope = Scope({version.standard: version.label, **version.keys.get("cites", {})}, version.standard)
        for provision in version.provisions:
            self.read_provision(version, provision, scope)
        for part in ("summary", "notice"):
            self.add(f"{version.name} {part}", version.keys.get(part, ""), scope, f"{version.name}/version.yml")
        for record in version.revisions:
            owner, place = f"{version.name} revision {record.slug}", f"{version.name}/revisions/{record.slug}.md"
            self.add_words(f"{owner} title", record.keys["title"], place)
            self.add(f"{owner} body", record.body, scope, place)
            for index, driver in enumerate(record.keys.get("drivers", [])):
                self.add(f"{owner} driver {index}", driver["summary"], scope, place)
            for index, change in enumerate(record.keys.get("changes", [])):
                self.add(f"{owner} reason {index}", change.get("reason", ""), scope, place)
        for record in version.errata:
            owner, place = f"{version.name} erratum {record.keys['id']}", f"errata/{version.label}/{record.slug}.md"
            for part in ("old", "new"):
                self.add(f"{owner} {part}", record.keys[part], scope, place)
            self.add(f"{owner} reason", record.body, scope, place)

    def read_provision(self, version: Version, provision: Provision, scope: Scope) -> None:
        place = f"{version.name}: {provision.id}"
        self.add_words(key(version, provision.id, "title"), provision.title, place)
        for part in ("principle", "reason"):
            self.add(key(version, provision.id, part), provision.keys.get(part, ""), scope, place)
        if provision.keys.get("also"):
            self.add_words(key(version, provision.id, "also"), provision.keys["also"], place)
        body = provision.body
        if provision.kind == "term" and provision.keys["also"]:
            body = body[:body.rindex("Also: ")]
        lead, rest = self.pieces(body, scope).halves()
        suffix = " as published" if version.errata_on(provision.id) else ""
        for part, pieces in (("lead", lead), ("rest", rest)):
            self.form.add(key(version, provision.id, part + suffix), Reading(pieces, place, has_links=False))

    def read_pages(self) -> None:
        for kind, records in self.content.pages.items():
            for record in records:
                owner, place = f"{kind}/{record.slug}", f"{kind}/{record.slug}.md"
                scope = Scope(dict(each.split("@") for each in record.keys.get("about", [])))
                if kind == "faq":
                    self.add_words(f"{owner} question", record.keys["title"], place)
                    self.add(f"{owner} answer", record.body, scope, place)
                    continue
                self.add_words(f"{owner} title", record.keys["title"], place)
                self.add(f"{owner} body", record.body, scope, place)
                self.add(f"{owner} dek", record.keys.get("dek", ""), scope, place)
                if kind == "insights":
                    self.read_article(owner, record.keys, scope, place)
                for edge in record.keys.get("edges", []):
                    name = f"{owner} edge {edge['from']} → {' '.join(edge['to'].split())}"
                    self.add(name, edge["rationale"], scope, place)

    def read_article(self, owner: str, keys: dict, scope: Scope, place: str) -> None:
        self.add(f"{owner} control read", keys.get("control-read", ""), scope, place)
        for index, text in enumerate(keys.get("takeaways", [])):
            self.add(f"{owner} takeaway {index}", text, scope, place)
        for index, exchange in enumerate(keys.get("faq", [])):
            self.add(f"{owner} question {index}", exchange["question"], scope, place)
            self.add(f"{owner} answer {index}", exchange["answer"], scope, place)
        for index, step in enumerate(keys.get("next-step", [])):
            self.add(f"{owner} step {index}", step["text"], scope, place)

    def read_exams(self) -> None:
        for exam, keys, objectives in self.exams():
            scope = Scope(dict([keys["examines"].split("@")]))
            self.add(f"exams/{exam} summary", keys["summary"], scope, f"exams/{exam}/exam.yml")
            for record in objectives:
                self.add(f"objective {record.keys['id']} body", record.body, scope, f"exams/{exam}/objectives/{record.slug}.md")


def slug(title: str) -> str:
    return "term-" + "-".join(re.findall(r"[a-z0-9]+", title.lower()))


def name_of(version: Version, standard: dict) -> str:
    status = version.keys.get("status")
    return f"{standard['short-title']} {version.keys['number']}" + (f" ({status})" if status else "")


def facts_of(version: Version, standard: dict) -> Iterator[tuple[str, str]]:
    kinds = {"domains": "domain", "criteria": "criterion", "terms": "term"}
    for name, kind in kinds.items():
        count = len([each for each in version.of_kind(kind) if each.is_live])
        yield name, str(count)
        yield f"{name}-in-words", COUNTS[count] if count < len(COUNTS) else str(count)
    yield "number", version.keys["number"]
    yield "published", version.keys.get("published", "")
    yield "title", standard["title"]
    yield "short-title", standard["short-title"]


class SourceText:
    """A text with the definitions of the labels that are in it."""

    def __init__(self, sources: Sources, markdown: str, scope: Scope) -> None:
        def said(label: str) -> str | None:
            return sources.fact(label[1:], scope) if label.startswith("=") else sources.printed(label, scope)

        self.printed: dict[str, str] = {}
        definitions = ""
        markdown = OWN_WORDS.sub(lambda found: f"][{found[1]}{UNSEEN if said(found[1]) else ''}]", markdown)
        for label in dict.fromkeys(LABEL.findall(markdown)):
            is_fact = label.startswith("=")
            printed = said(label.removesuffix(UNSEEN))
            if printed is not None:
                address = f"{'fact' if is_fact else 'reference'}:{len(self.printed)}"
                self.printed[address] = printed
                definitions += f"[{label}]: {address}\n"
        # Before the text and with a blank line behind them, whatever the text ends in.
        self.root = with_words_of_pictures(tree_of(f"{definitions}\n{markdown}"))
        self.labels = {f"reference:{index}": label.lower() for index, label in enumerate(self.labels_of(definitions))}
        self.text = HTMLText(ids_of(self.root), "")

    def labels_of(self, definitions: str) -> list[str]:
        return [line.partition("]")[0][1:] for line in definitions.splitlines()]

    def whole(self) -> list[Piece]:
        return self.said(self.text.part(list(self.root)))

    def halves(self) -> tuple[list[Piece], list[Piece]]:
        lead, rest = split_at_heading(list(self.root))
        return self.said(self.text.part(lead)), self.said(self.text.part(rest))

    def said(self, pieces: list[Piece]) -> list[Piece]:
        """The pieces with what labels print that have no words of their own."""
        found: list[Piece] = []
        starts: list[int] = []
        for piece in pieces:
            if isinstance(piece, Open):
                starts.append(len(found))
            found.append(piece)
            if isinstance(piece, Close):
                start = starts.pop()
                address = found[start].address
                words = "".join(each.text for each in found[start:] if isinstance(each, Text))
                if address.startswith("fact:") or self.labels.get(address) == words.lower():
                    found[start + 1:-1] = [Text(self.printed[address])]
        return found


def read_sources(content: Content) -> Form:
    return Sources(content).read()


def with_words_of_pictures(root: Element) -> Element:
    """A picture without words reads as `image` (Documentation/Content.md)."""
    copy = deepcopy(root)
    for picture in copy.iter("img"):
        if not picture.get("alt", "").strip():
            picture.set("alt", "image")
    return copy
