"""Standards of others as content folders: catalogs of NIST by `psf import oscal`, the framework of FINOS from its Markdown."""

import json
import random
import re
import subprocess
from pathlib import Path

from .generator import SITE, quoted, with_keys

CATALOGS = (("rev4", "4.0"), ("rev5.0.1", "5.0.1"))
FINOS = (("v1", "1.0"), ("v2", "2.0"))


def write_nist(corpora: Path, content: Path, psf: str, share: float, seed: int) -> None:
    """Two revisions of NIST SP 800-53, of each the same sample of controls."""
    for folder, label in CATALOGS:
        document = json.loads((corpora / "nist-sp800-53" / folder / "catalog.json").read_text())
        for group in document["catalog"]["groups"]:
            # The first of each group stays, so that the group does, and those that its own text names.
            own = json.dumps(group.get("parts", []))
            group["controls"] = [
                each for each in group["controls"]
                if each is group["controls"][0] or f"#{each['id']})" in own or is_drawn(each["id"], share, seed)
            ]
        trimmed = content.parent / f"{folder}.json"
        trimmed.write_text(json.dumps(document))
        command = [psf, "import", "oscal", str(trimmed), "--into", str(content), "--standard", "nist", "--label", label]
        run(command)


def run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")


def is_drawn(id: str, share: float, seed: int) -> bool:
    """Whether something is in the sample: the same in both versions."""
    return random.Random(f"{seed} {id}").random() < share


def write_finos(corpora: Path, content: Path, psf: str, share: float, seed: int) -> None:
    """Risks and mitigations of two versions, each with its title and its text; both locked, since no revisions explain them."""
    (content / "standards/finos").mkdir(parents=True)
    (content / "site.yml").write_text(SITE)
    (content / "standards/finos/standard.yml").write_text(
        "id: finos\ntitle: FINOS\nshort-title: FINOS\ndescription: A standard.\nids: {domain: \"@\", criterion: \"@-#\"}\n"
    )
    for folder, label in FINOS:
        root = content / f"standards/finos/{label}"
        follows = 'follows: "1.0"\n' if label == "2.0" else ""
        for id, name in (("ri", "risks"), ("mi", "mitigations")):
            domain = root / f"{id}-{name}"
            domain.mkdir(parents=True)
            (domain / "index.md").write_text(with_keys(f"id: {id}\ntitle: {name}"))
            for path in sorted((corpora / f"finos-aigf/{folder}/_{name}").glob("*.md")):
                entry = path.stem.partition("_")[0]
                if path.name != "index.md" and is_drawn(entry, share, seed):
                    (domain / f"{entry}.md").write_text(finos_entry(entry, path.read_text()))
        (root / "version.yml").write_text(f'number: "{label}"\npublished: 2024-0{label[0]}\n{follows}summary: A version.\n')
        run([psf, "freeze", f"finos@{label}", "--content", str(content)])


def finos_entry(id: str, text: str) -> str:
    head, _, body = text.partition("\n---\n")
    title = re.search(r"^title: *(.*?) *$", head, re.M)[1].strip("\"'")
    # Links between entries lead to anchors and files of their own site.
    body = re.sub(r"\]\((?:#|(?:\./)?(?=[a-z]+-\d+\.md\)))", "](https://air-governance-framework.finos.org/", body)
    return with_keys(f"id: {id}\ntitle: {quoted(title)}", body)
