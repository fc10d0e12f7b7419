"""What a screen reader says of a redline: sentences in which each change is announced once, with its end."""

import re

# Of a redline: words that were replaced, a sentence that came in, an item that came in.
SENTENCES = [
    ("psf/compare/1.1/next/psf-4.2/", "The trace of every invocation MUST be kept for at least [deleted: 30 days ] [inserted: 60 days ] ."
     " Where the workload is regulated, the trace MUST be kept for at least 90 days."),
    ("psf/compare/1.0/1.1/psf-4.1/", "and the cost. [inserted: In a chained call, the invocation of each model MUST be logged as a record of"
     " its own that names the run and the step before it. ]"),
    ("psf/compare/1.0/1.1/psf-4.1/", "[inserted: The records of one chained call, from which its steps can be put in order. ]"),
]
# The words of a page, with the spoken marks as brackets that no text has.
WORDS = """main => {
  const copy = main.cloneNode(true);
  for (const said of copy.querySelectorAll('.said')) said.textContent = said.textContent.replace('[', '⟦').replace(']', '⟧');
  return copy.textContent;
}"""
NODE = re.compile(r"""^\s*- (?:/url: .*|[a-z]+(?: "(?:[^"\\]|\\.)*")?(?: \[[^\]]*\])*:?(?: (?P<words>.*))?)$""")


def check_spoken(reading, browser):
    page = browser.new_page()
    for address, sentence in SENTENCES:
        page.goto(reading.address(address))
        reading.expect(sentence in said(page.locator("main")), f"{address}: a screen reader does not say: {sentence}")
    changes = 0
    for path in sorted((reading.site / "psf/compare").glob("*/*/*/index.html")):
        address = path.parent.relative_to(reading.site).as_posix() + "/"
        page.goto(reading.address(address))
        words = page.eval_on_selector("main", WORDS)
        changes += words.count("⟦")
        wrong = wrong_marks(words)
        reading.expect(wrong is None, f"{address}: {wrong}")
    reading.expect(changes > 100, f"only {changes} changes of all comparisons are spoken")


def said(locator):
    """The words of an element in the order in which they are read, without roles and addresses."""
    found = (NODE.match(line) for line in locator.aria_snapshot().splitlines())
    words = (match["words"] for match in found if match and match["words"])
    return " ".join(each[1:-1].replace('\\"', '"') if each.startswith('"') else each for each in words)


def wrong_marks(words):
    """What is wrong with the spoken marks of a page, if anything. A mark can go on over several paragraphs."""
    pieces = re.findall(r"⟦(deleted|inserted): ([^⟦⟧]*)⟧", words)
    marks = words.count("⟦"), words.count("⟧")
    if marks != (len(pieces), len(pieces)):
        return f"{marks[0]} spoken marks begin and {marks[1]} end, {len(pieces)} as they have to"
    if not all(piece.strip() for _, piece in pieces):
        return "a spoken mark is about nothing"
    twice = re.search(r"⟦(deleted|inserted): [^⟧]*⟧\s*⟦\1: [^⟧]*⟧", words)
    return f"one change is announced twice: {twice[0][:200]!r}" if twice else None
