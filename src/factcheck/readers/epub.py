"""Electronic books (.epub): the chapters in their reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.messages import message
from factcheck.readers._page import Flow, Page, day_of, language_code

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from factcheck.readers._pack import Pack

NAME = "epub"
SUFFIXES = (".epub",)
TYPES = ("application/epub+zip",)

_CONTAINER = "META-INF/container.xml"
_TEXTS = frozenset({"application/xhtml+xml", "text/html"})


def read(data: bytes, name: str) -> Page:
    from factcheck.readers import _office, _xml
    from factcheck.readers._pack import Pack

    pack = Pack(data, name, message("an electronic book (.epub)"))
    root = _xml.first(_xml.tree(pack.part(_CONTAINER), name), "rootfile")
    package = root.get("full-path", "") if root is not None else ""
    content = _xml.tree(pack.part(package), name)
    flow = Flow()
    for number, part in enumerate(_chapters(content, package, pack), 1):
        flow.extend(_chapter(pack, part, name), ("chapter", number))
    about = _office.told(content)
    day = day_of(about.of("issued"), about.of("date"))
    return flow.page(about.of("title"), day, language_code(about.of("language")), about.of("creator"))


def _chapters(content: Element, package: str, pack: Pack) -> list[str]:
    """The parts in their reading order; encrypted ones are an InputError."""
    from urllib.parse import unquote

    items = {item.get("id"): item for item in content.iter("item")}
    folder = package.rpartition("/")[0]
    order = [items[each.get("idref")] for each in content.iter("itemref") if each.get("idref") in items]
    texts = [item for item in order if item.get("media-type") in _TEXTS and item.get("properties") != "nav"]
    parts = [_joined(folder, unquote(item.get("href", ""))) for item in texts]
    locked = pack.optional("META-INF/encryption.xml")
    if any(part.encode() in locked for part in parts):
        raise pack.encrypted()
    return parts


def _joined(folder: str, href: str) -> str:
    """A part's name in the archive: `..` leads out of the folder of the package, and no further than the archive."""
    steps: list[str] = []
    for step in f"{folder}/{href}".split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step not in ("", "."):
            steps.append(step)
    return "/".join(steps)


def _chapter(pack: Pack, part: str, name: str) -> Page:
    from factcheck.readers import _encoding, _markup

    data = pack.part(part)
    return _markup.extract(_encoding.decode(data, f"{name} ({part})"), whole=True) if data.strip() else Page("")
