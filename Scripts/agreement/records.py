"""The other texts, by the pages that show them: what a version, a revision, an erratum, an article … says."""

import json
from urllib.parse import urljoin
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from .content import Content, Record, Version
from .html import HEADINGS, HTMLText, Page, every, first, has_class
from .pages import key, pages_of_provisions, version_path
from .pieces import GAP, Form, Piece, Reading, Text
from .site import Site

ATOM = "{http://www.w3.org/2005/Atom}"
NOTE = frozenset(("note", "index"))


def read_records(site: Site, content: Content, form: Form) -> None:
    """Adds the texts that stand on pages of their own to the form of the pages."""
    for version in content.shown:
        read_version(form, site, version)
        read_revisions(form, site, version)
        read_errata(form, site, version)
    for standard in content.standards:
        page = site.page(standard)
        if page is not None:
            Adder(form, site, page, standard, "standard")("description", lead_of(page.main))
    for record in content.pages["insights"]:
        page = site.page(f"insights/{record.slug}")
        if page is not None:
            read_article(Adder(form, site, page, f"insights/{record.slug}", "article"), page)
    for kind in ("credentials", "crosswalks", "signals"):
        for record in content.pages[kind]:
            page = site.page(f"{kind}/{record.slug}")
            if page is not None:
                read_plain_page(Adder(form, site, page, f"{kind}/{record.slug}", kind), page)
            if page is not None and kind == "crosswalks":
                read_crosswalk(form, site, content, page, record)
    for record in content.pages["pages"]:
        page = site.page(record.slug)
        if page is not None:
            read_plain_page(Adder(form, site, page, f"pages/{record.slug}", "pages"), page)
    read_exams(form, site, content)
    read_questions(form, site)


class Adder:
    """Adds the parts of a text of a page, each part by the elements that hold it."""

    def __init__(self, form: Form, site: Site, page: Page, owner: str, kind: str) -> None:
        self.form, self.page, self.owner, self.kind = form, page, owner, kind
        self.place = site.place(page.path)
        self.text = page.text()

    def __call__(self, part: str, elements: list[Element]) -> None:
        if elements:
            self.form.add(f"{self.owner} {part}", Reading(self.text.part(elements), self.place, kind=f"{self.kind} {part.split()[0]}"))


def one(element: Element | None) -> list[Element]:
    return [] if element is None else [element]


def lead_of(root: Element) -> list[Element]:
    return one(first(root, "p", "lead"))


# Versions


def read_version(form: Form, site: Site, version: Version) -> None:
    page = site.page(version_path(version))
    if page is None:
        form.problems.append(f"page: {version.name} has none")
        return
    add = Adder(form, site, page, version.name, "version")
    notice = first(page.band, "p", "notice")
    add("summary", lead_of(page.main))
    add("notice", one(notice))
    add("opening", one(notice) + lead_of(page.main))


def read_revisions(form: Form, site: Site, version: Version) -> None:
    page = site.page(version_path(version) + "/revisions")
    if page is None and version.revisions:
        form.problems.append(f"page: the revisions of {version.name} have none")
    for section in every(page.main, "section", "revision") if page is not None else []:
        add = Adder(form, site, page, f"{version.name} revision {section.get('id')}", "revision")
        read_revision(add, section)


def read_revision(add: Adder, section: Element) -> None:
    add("title", [without_why(section[0])])
    drivers, body = None, []
    for each in section[1:]:
        if each.tag == "ul" and has_class(each, "changes"):
            read_reasons(add, each)
        elif each.tag == "ul" and has_class(each, "drivers"):
            drivers = each
            # What stands before is `What led to it:`, which the template adds.
            body.pop()
        else:
            body.append(each)
    for index, item in enumerate(drivers if drivers is not None else []):
        add(f"driver {index}", [without_kind(item)])
    add("body", body)


def without_why(heading: Element) -> Element:
    copy = Element("p")
    copy.text = (heading.text or "").removeprefix("Why: ")
    copy.extend(heading)
    return copy


def without_kind(item: Element) -> Element:
    """`<span class="kind">exam feedback</span>: words` without what the template adds."""
    copy = Element("p")
    copy.text = (item[0].tail or "").removeprefix(": ")
    copy.extend(item[1:])
    return copy


def read_reasons(add: Adder, changes: Element) -> None:
    """The reasons among a revision's changes: `… is withdrawn, covered by …. Reason`, as the builder writes them."""
    for index, item in enumerate(changes):
        reason = behind(item, ". ")
        if reason is not None:
            add(f"reason {index}", [reason])


def behind(item: Element, sign: str) -> Element | None:
    """What an element says behind the first place where a sign stands, without the mark of a class; nil where it does not."""
    copy = Element("p")
    is_behind = sign in (item.text or "")
    copy.text = (item.text or "").partition(sign)[2]
    for child in item:
        if is_behind and not has_class(child, "class"):
            copy.append(child)
        elif not is_behind and sign in (child.tail or ""):
            copy.text = child.tail.partition(sign)[2]
            is_behind = True
    return copy if is_behind else None


def read_errata(form: Form, site: Site, version: Version) -> None:
    page = site.page(version_path(version) + "/errata")
    for section in every(page.main, "section", "erratum") if page is not None else []:
        name = (section[0].text or "").removesuffix(": ")
        add = Adder(form, site, page, f"{version.name} erratum {name}", "erratum")
        for side in ("old", "new"):
            pieces = page.redline(side).inside(section[1])
            form.add(f"{add.owner} {side}", Reading(pieces, add.place, NOTE, has_links=False, kind=f"erratum {side}"))
        # What it means for conformance is between the words that differ and the reason.
        add("reason", list(section[3:]))


# Articles and pages


def read_plain_page(add: Adder, page: Page) -> None:
    add("title", one(first(page.main, "h1")))
    add("dek", lead_of(page.main))
    prose = first(page.main, "div", "prose")
    add("body", list(prose) if prose is not None else [])


def read_crosswalk(form: Form, site: Site, content: Content, page: Page, record: Record) -> None:
    """Below the body a section for each provision with what the crosswalk says of it."""
    version = next(each for each in content.versions if [each.name] == record.keys["about"])
    kinds = {each.id: each.kind for each in version.provisions}
    for section in page.main:
        if section.tag == "section" and section[0].tag == "h3" and section[0].get("id"):
            name = words_in(section[0])[0]
            read_edges(Adder(form, site, page, f"crosswalks/{record.slug}", f"crosswalk of a {kinds[name]}"), name, section[1])


def read_edges(add: Adder, provision: str, items: Element) -> None:
    """What a crosswalk says of a provision: each entry names the other side in `strong`, and before it ours where it is another."""
    for item in items:
        ours = words_in(item[0])[0] if item[0].tag == "a" else provision
        add(f"edge {ours} → {' '.join(words_in(first(item, 'strong')))}", one(first(item, "p")))


def words_in(element: Element) -> list[str]:
    return "".join(element.itertext()).split()


def read_article(add: Adder, page: Page) -> None:
    read_plain_page(add, page)
    control = first(page.main, "section", "control-read")
    add("control read", one(first(control, "p")) if control is not None else [])
    takeaways = first(page.main, "section", "takeaways")
    for index, item in enumerate(every(takeaways, "li") if takeaways is not None else []):
        add(f"takeaway {index}", [item])
    faq = first(page.main, "section", "faq")
    for index, item in enumerate(every(faq, "h3") if faq is not None else []):
        add(f"question {index}", [item])
        add(f"answer {index}", [faq[list(faq).index(item) + 1]])
    steps = first(page.main, "section", "next-steps")
    for index, item in enumerate(every(steps, "li") if steps is not None else []):
        add(f"step {index}", [without_role(item)])


def without_role(item: Element) -> Element:
    """`<strong>role</strong>: <a>text</a>`: the words of the link, whose address is not one of the text.

    Where the text has links of its own, the role is the link: `<strong><a>role</a></strong>: text`.
    """
    copy = Element("p")
    if first(item[0], "a") is not None:
        copy.text = (item[0].tail or "").removeprefix(": ")
        copy.extend(item[1:])
        return copy
    link = first(item, "a")
    copy.text = link.text if link is not None else ""
    copy.extend(link if link is not None else [])
    return copy


def read_exams(form: Form, site: Site, content: Content) -> None:
    for path in sorted(content.folder.glob("exams/*/exam.yml")):
        page = site.page(f"exams/{path.parent.name}")
        if page is None:
            continue
        Adder(form, site, page, f"exams/{path.parent.name}", "exam")("summary", lead_of(page.main))
        for section in every(page.main, "section", "objective"):
            name = "".join(first(section, "span", "id").itertext())
            Adder(form, site, page, f"objective {name}", "objective")("body", list(section[2:]))


def read_questions(form: Form, site: Site) -> None:
    page = site.page("faq")
    for section in every(page.main, "section", "question") if page is not None else []:
        add = Adder(form, site, page, f"faq/{section[0].get('id')}", "faq")
        add("question", [section[0]])
        add("answer", list(section[1:]))


# Where the same texts stand a second time


def read_lists(site: Site, content: Content) -> list[Form]:
    """Lists of articles, versions, domains …: what stands below the link to each."""
    names = names_of_pages(site, content)
    forms = [Form("home page"), Form("lists"), Form("page of a version")]
    paths = [("", forms[0])]
    paths += [(path, forms[1]) for path in ("insights", "credentials", "crosswalks", "signals", "exams", *content.standards)]
    paths += [(version_path(version), forms[2]) for version in content.shown]
    for path, form in paths:
        page = site.page(path)
        for item in items_of(page.main) if page is not None else []:
            link = first(item, "a") if not any(each.tag in HEADINGS for each in item) else heading_link(item)
            text = page.text()
            address = "".join(each.address for each in text.part(one(link)) if hasattr(each, "address"))
            summary = next((each for each in item if each.tag == "p" and not each.get("class")), None)
            if address in names and summary is not None:
                form.add(names[address], Reading(text.part([summary]), site.place(page.path)))
    return forms


def items_of(main: Element) -> list[Element]:
    lists = every(main, "ul", "items") + every(main, "ol", "cards")
    register = [first(row, "th") for table in every(main, "table", "register") for row in first(table, "tbody")]
    return [item for each in lists for item in each] + [each for each in register if each is not None]


def heading_link(item: Element) -> Element | None:
    return next((first(each, "a") for each in item if each.tag in HEADINGS), None)


def names_of_pages(site: Site, content: Content) -> dict[str, str]:
    """What a list says of a page, by its address."""
    base = content.base + "/"
    found = {f"{base}{standard}/": f"{standard} description" for standard in content.standards}
    for kind in ("insights", "credentials", "crosswalks", "signals"):
        found |= {f"{base}{kind}/{each.slug}/": f"{kind}/{each.slug} dek" for each in content.pages[kind]}
    for path in content.folder.glob("exams/*/exam.yml"):
        found[f"{base}exams/{path.parent.name}/"] = f"exams/{path.parent.name} summary"
    for version in content.shown:
        found[f"{base}{version_path(version)}/"] = f"{version.name} summary"
        for name, page in pages_of_provisions(site, version).items():
            found[page.address] = key(version, name, "principle")
    return found


def read_provision_pages(site: Site, content: Content) -> list[Form]:
    """What the page of a provision says beside its text: why errata are some, and what crosswalks say of it or of its parts."""
    forms = {"domain": Form("page of a domain"), "criterion": Form("page of a criterion")}
    for version in content.shown:
        kinds = {each.id: each.kind for each in version.provisions}
        for name, page in pages_of_provisions(site, version).items():
            form = forms[kinds[name]]
            for item in every(page.main, "div", "erratum"):
                number = "".join(first(item, "a").itertext()).removeprefix("Erratum ")
                Adder(form, site, page, f"{version.name} erratum {number}", "erratum")("reason", list(item[1:]))
            section = first(page.main, "section", "crosswalks")
            for heading, items in zip(section[1::2], section[2::2]) if section is not None else []:
                address = urljoin(page.address, first(heading, "a").get("href"))
                owner = address.removeprefix(content.base + "/").removesuffix("/")
                read_edges(Adder(form, site, page, owner, "crosswalks"), name, items)
    return list(forms.values())


def read_feeds(site: Site, content: Content) -> Form:
    """Summaries in feeds: of articles, and of errata. That of a version has counts behind it, which are left away."""
    form = Form("feed")
    names = {name: each for name, each in names_of_pages(site, content).items() if each.startswith("insights/")}
    for version in content.shown:
        for erratum in version.errata:
            number = erratum.keys["id"]
            address = f"{content.base}/{version_path(version)}/errata/#{number.lower()}"
            names[address] = f"{version.name} erratum {number} reason"
    for path in [site.folder / "feeds/insights.xml", *(site.folder / f"feeds/{each}.xml" for each in content.standards)]:
        for entry in ElementTree.parse(path).getroot().iter(ATOM + "entry") if path.exists() else []:
            address, summary = entry.find(ATOM + "link").get("href"), entry.find(ATOM + "summary").text or ""
            if address in names:
                form.add(names[address], Reading([Text(summary)], site.place(path), NOTE, has_links=False))
    return form


def read_structured_data(site: Site, content: Content) -> Form:
    """Questions and answers that search engines are told, as schema.org has them."""
    form = Form("JSON-LD")
    owners = [(f"insights/{each.slug}", f"insights/{each.slug}") for each in content.pages["insights"]]
    for path, owner in owners:
        page = site.page(path)
        for document in structured_data(page):
            for index, item in enumerate(document.get("mainEntity", [])):
                add_exchange(form, f"{owner} question {index}", f"{owner} answer {index}", item, site.place(page.path))
    page = site.page("faq")
    questions = every(page.main, "section", "question") if page is not None else []
    for document in structured_data(page):
        for section, item in zip(questions, document.get("mainEntity", []), strict=True):
            owner = f"faq/{section[0].get('id')}"
            add_exchange(form, f"{owner} question", f"{owner} answer", item, site.place(page.path))
    return form


def structured_data(page: Page | None) -> list[dict]:
    found = [json.loads(each) for each in page.structured_data] if page is not None else []
    return [each for each in found if each.get("@type") == "FAQPage"]


def add_exchange(form: Form, question: str, answer: str, item: dict, place: str) -> None:
    form.add(question, Reading([Text(item["name"])], place, NOTE, has_links=False))
    form.add(answer, Reading([Text(item["acceptedAnswer"]["text"])], place, NOTE, has_links=False))
