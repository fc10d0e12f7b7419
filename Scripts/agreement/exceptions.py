"""What is not compared, each with its reason: where the other program reads Markdown otherwise than its specification says."""

from fnmatch import fnmatchcase

from .kinds import Kind

# Forms whose words and links are what Marko reads.
BY_MARKO = frozenset(("content", "Markdown", "JSON, Markdown", "OSCAL", "change log, Markdown"))

# Constructs and positions in which Marko differs from CommonMark and from GitHub's additions to it.
MARKO = (
    # It takes the end of the code for the end of the link's words: code binds more tightly (CommonMark 0.31, 6.3).
    ("link.file-code", "*"),
    # It counts a bracket that encloses an address as part of it (GitHub Flavored Markdown, 6.9).
    ("link.bare-punctuation", "*"),
    # It reads labels in a comment that stands in the words of a link (CommonMark 0.31, 6.3: raw HTML binds more tightly).
    ("comment.link", "link"),
    ("comment.link", "reference"),
    # It ends a strike by tildes that are escaped or stand in code.
    ("escape.tilde", "strike"),
    ("escape.all", "strike"),
    ("code.tilde", "strike"),
    # It takes a no-break space for the blank behind `##` (CommonMark 0.31, 4.2: a space or tab), in one text of FINOS.
    ("finos.plain", "ri-10"),
)


def is_exception(kind: Kind) -> bool:
    return kind.form in BY_MARKO and any(
        fnmatchcase(kind.construct, construct) and fnmatchcase(kind.position, position) for construct, position in MARKO
    )
