"""Markdown (.md): the text as it is written, its first `# heading` the title."""

import re

import msgspec

from factcheck.readers import _front_matter, _ignore
from factcheck.readers._encoding import decode
from factcheck.readers._page import Page

NAME = "markdown"
SUFFIXES = (".md", ".markdown")
TYPES = ("text/markdown", "text/x-markdown")

_HEADING = re.compile(r"^# +(.+?)[ \t#]*$", re.MULTILINE)


def read(data: bytes, name: str) -> Page:
    page = _front_matter.split(decode(data, name), name)
    heading = _HEADING.search(page.text)
    title = heading[1].strip() if heading and not page.title else page.title
    text = page.text if page.draft is None else page.draft
    return msgspec.structs.replace(page, title=title, ignores=_ignore.in_text(text))
