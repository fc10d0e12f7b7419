"""The list of versions of a page leads to what a provision was and became, not to who has its number."""

# On which page, the link to a version, and the page that opens, with the id its heading begins with.
LINKS = [
    ("psf/1.1/psf-4.2/", "PSF 1.0", "psf/1.0/psf-4.2/", "PSF-4.2 "),
    # Moved to another domain.
    ("psf/1.1/psf-7.5/", "PSF 1.2, PSF-8.6", "psf/next/psf-8.6/", "PSF-8.6 "),
    ("psf/1.0/psf-7.5/", "PSF 1.2, PSF-8.6", "psf/next/psf-8.6/", "PSF-8.6 "),
    ("psf/next/psf-8.6/", "PSF 1.1, PSF-7.5", "psf/1.1/psf-7.5/", "PSF-7.5 "),
    ("psf/next/psf-8.6/", "PSF 1.0, PSF-7.5", "psf/1.0/psf-7.5/", "PSF-7.5 "),
    # Merged and split.
    ("psf/1.1/psf-2.2/", "PSF 1.2, PSF-2.1", "psf/next/psf-2.1/", "PSF-2.1 "),
    ("psf/next/psf-6.6/", "PSF 1.1, PSF-6.2", "psf/1.1/psf-6.2/", "PSF-6.2 "),
    # Withdrawn, and replaced by another requirement under the same number: the version itself is what is left.
    ("psf/1.1/psf-5.5/", "PSF 1.2", "psf/next/", "Production Safety Framework"),
    ("psf/1.0/psf-2.1/", "PSF 1.1", "psf/1.1/", "Production Safety Framework"),
]


def check_lineage(reading, browser):
    page = browser.new_page()
    page.set_default_timeout(10_000)
    for address, name, target, heading in LINKS:
        page.goto(reading.address(address))
        current = page.locator(".timeline [aria-current]").inner_text()
        reading.expect("this page" in current, f"{address}: the list of versions does not say which page this is: {current!r}")
        link = page.locator(".timeline").get_by_role("link", name=name, exact=True)
        reading.expect(link.count() == 1, f"{address}: {link.count()} links '{name}' in the list of versions")
        if link.count() != 1:
            continue
        link.click()
        reading.expect(page.url == reading.address(target), f"{address}: '{name}' leads to {page.url}, not to {target}")
        title = page.locator("h1").inner_text()
        reading.expect(title.startswith(heading), f"{address}: '{name}' leads to '{title}'")
