"""One click selects what a page offers to be copied, whole and without anything else."""

# On which page, what is clicked, and how what is copied begins and ends.
TEXTS = [
    ("psf/1.1/psf-4.2/", "blockquote.copy", "[Name of your systems] meet PSF-4.2 of PSF 1.1", "https://productionai.institute/psf/1.1/psf-4.2/"),
    ("psf/1.1/psf-4.2/", "pre.copy", "@incollection{psf-1.1-psf-4.2,", "}"),
    ("psf/1.1/downloads/", "code.copy >> nth=0", "", ""),
]


def check_copying(reading, browser):
    context = browser.new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.set_default_timeout(10_000)
    for address, selector, begin, end in TEXTS:
        page.goto(reading.address(address))
        for summary in page.locator(f"details:has({selector.split(' ')[0]}) > summary").all():
            summary.click()
        page.locator(selector).click()
        page.keyboard.press("Control+C")
        copied = page.evaluate("navigator.clipboard.readText()").strip()
        whole = page.locator(selector).inner_text().strip()
        reading.expect(copied == whole and whole.startswith(begin) and whole.endswith(end), f"{address}: {selector}: copied is {copied!r}")
    context.close()
