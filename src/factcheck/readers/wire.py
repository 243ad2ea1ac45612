"""What news agencies send: NITF (.nitf) and NewsML-G2 (.newsml), each in .xml files too."""

from __future__ import annotations

from factcheck.readers._page import Page

NAME = "wire"
SUFFIXES = (".nitf", ".newsml", ".xml")
TYPES = (
    "application/nitf+xml",
    "application/vnd.iptc.g2.newsitem+xml",
    "application/vnd.iptc.g2.newsmessage+xml",
)


def read(data: bytes, name: str) -> Page:
    from factcheck.readers import _wire

    return _wire.page(data, name)


def pages(data: bytes, name: str) -> list[Page]:
    """Each item of a file."""
    from factcheck.readers import _wire

    return _wire.pages(data, name)
