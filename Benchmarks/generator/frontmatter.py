"""Front matter: as plain as an editor would write it, with quotes only where YAML needs them."""

import json
import re

# Begins with a letter or slash and holds only what YAML reads as text, even inside {…} and […].
_PLAIN = re.compile(r"[A-Za-z/][A-Za-z0-9 .'()/&@?-]*(?<! )")
_NOT_TEXT = {"true", "false", "yes", "no", "on", "off", "null", "y", "n"}


def scalar(value: str) -> str:
    """A value of one line as YAML. The value of a date or a number is written by the caller."""
    if _PLAIN.fullmatch(value) and value.lower() not in _NOT_TEXT:
        return value
    return json.dumps(value, ensure_ascii=False)


def flow_list(values) -> str:
    return "[" + ", ".join(scalar(value) for value in values) + "]"


def block_list(key: str, values) -> str:
    return f"{key}:\n" + "".join(f"  - {scalar(value)}\n" for value in values)


def document(front_matter: str, body: str) -> str:
    return f"---\n{front_matter}---\n{body}"
