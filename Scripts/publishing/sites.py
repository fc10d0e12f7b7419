"""A small publication whose pages come, go and change, and the sites that are built of it."""

import random
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent

CONTENT = {
    "standards/rrs/standard.yml": """\
id: rrs
title: Records and Retention Standard
short-title: RRS
description: How an office captures its records.
labels: {domain: Domain, criterion: Criterion}
ids: {domain: "RRS-#", criterion: "RRS-#.#"}
""",
    "standards/rrs/1.0/version.yml": 'number: "1.0"\npublished: 2026-04\nsummary: One.\n',
    "standards/rrs/1.0/rrs-1-capture/index.md": "---\nid: RRS-1\ntitle: Capture\nprinciple: All.\n---\nScope.\n",
    "standards/rrs/1.0/rrs-1-capture/rrs-1.1.md": "---\nid: RRS-1.1\ntitle: Traces\n---\nTraces MUST be kept for 7 days.\n",
}
SITE = """\
title: Records Office
base-url: https://records.example
language: en
description: The rules of a records office.
publisher: Records Office
licence: {title: CC0, url: "https://creativecommons.org/publicdomain/zero/1.0/"}
feedback: "mailto:office@records.example"
navigation:
"""
PAGES = 14


class Sites:
    """Builds one site after the other in a folder; each differs from the one before in pages, links and styles."""

    def __init__(self, psf: str, folder: Path, seed: int):
        self.psf, self.folder = psf, folder
        self.numbers = random.Random(seed)
        self.content, self.templates, self.site = folder / "content", folder / "templates", folder / "site"
        for name, text in CONTENT.items():
            self.write(name, text)
        shutil.copytree(ROOT / "templates", self.templates)
        self.style = (self.templates / "assets/site.css").read_text()

    def write(self, name: str, text: str) -> None:
        path = self.content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def build_next(self) -> None:
        """Half of the pages, each with links to some of the others; now and then another style."""
        names = [f"p{number}" for number in range(PAGES) if self.numbers.random() < 0.5] or ["p0"]
        shutil.rmtree(self.content / "pages", ignore_errors=True)
        for name in names:
            links = "".join(f"[Page {other}]({other}.md). " for other in names if other != name and self.numbers.random() < 0.4)
            self.write(f"pages/{name}.md", f"---\ntitle: Page {name}\n---\n{links}Text {self.numbers.randrange(3)}.\n")
        entries = "".join(f"  - {{title: {name}, to: pages/{name}}}\n" for name in names[:2])
        self.write("site.yml", SITE + entries)
        if self.numbers.random() < 0.5:
            (self.templates / "assets/site.css").write_text(f"{self.style}\n/* {self.numbers.randrange(1000)} */\n")
        self.build()

    def build(self) -> None:
        command = [self.psf, "build", "--no-pdf", "--no-cache", "--compress", self.numbers.choice(["none", "quick"])]
        outcome = subprocess.run(command, cwd=self.folder, capture_output=True, text=True, check=False)
        if outcome.returncode:
            raise SystemExit(f"psf build: {outcome.stderr}")

    @property
    def files(self) -> dict[str, bytes]:
        paths = (path for path in self.site.rglob("*") if path.is_file() and path.name != ".psf-site")
        return {str(path.relative_to(self.site)): path.read_bytes() for path in paths}
