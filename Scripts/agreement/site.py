"""A built site: its pages, and the files that its register of downloads lists."""

import json
from functools import cached_property
from pathlib import Path

from .content import Version
from .html import Page


class Site:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._pages: dict[Path, Page] = {}
        # The pages of domains and criteria by version and id, once they were looked for.
        self.provisions: dict[str, dict[str, Page]] = {}
        # The fields of each version's provisions, once they were read.
        self.fields: dict[str, dict] = {}

    def page(self, path: str) -> Page | None:
        """The page at a path such as `psf/1.1/psf-4.1`; nil where there is none."""
        file = self.folder / path / "index.html"
        if file not in self._pages:
            if not file.exists():
                return None
            self._pages[file] = Page(file)
        return self._pages[file]

    def pages_below(self, path: str) -> list[Page]:
        folders = sorted(each.parent for each in (self.folder / path).glob("*/index.html"))
        found = [self.page(str(each.relative_to(self.folder))) for each in folders]
        return [each for each in found if each is not None]

    @cached_property
    def register(self) -> list[dict]:
        return json.loads((self.folder / "downloads.json").read_text())["works"]

    def files(self, work: str, form: str, subject: str) -> list[tuple[Path, str]]:
        """The newest files of a work in some form, each with what it is about."""
        return [
            (self.folder / each["path"], each.get("about") or "")
            for entry in self.register
            if entry["id"] == work
            for each in entry["files"]
            if each["form"] == form and each["subject"] == subject and each["newest"]
        ]

    def file(self, version: Version, form: str) -> Path | None:
        found = self.files(version.name, form, "version")
        return found[0][0] if found else None

    def place(self, path: Path) -> str:
        return str(path.relative_to(self.folder))
