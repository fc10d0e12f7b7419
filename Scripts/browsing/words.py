"""No table is so narrow that a word of prose is cut in two."""

from browsing.reading import TYPES

WIDTHS = (390, 834, 1440)
# Words of letters that a browser sets in two lines: their pieces have different tops.
BROKEN = """() => {
  const found = [];
  for (const cell of document.querySelectorAll('main :is(td, th, dt)')) {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode());) {
      if (node.parentElement.closest('code, .said')) continue;
      for (const word of node.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
        const range = document.createRange();
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        if (new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1) found.push(word[0]);
      }
    }
  }
  return found;
}"""


def check_words(reading, browser):
    for width in WIDTHS:
        page = browser.new_context(viewport={"width": width, "height": 900}).new_page()
        for address in TYPES:
            page.goto(reading.address(address))
            broken = page.evaluate(BROKEN)
            reading.expect(not broken, f"{address} at {width} px: words are cut in two: {', '.join(dict.fromkeys(broken))}")
