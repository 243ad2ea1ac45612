"""Plain text (.txt), in any encoding that `decode` knows, with or without front matter."""

from factcheck.readers import _front_matter
from factcheck.readers._encoding import decode
from factcheck.readers._page import Page

NAME = "text"
SUFFIXES = (".txt", ".text")
TYPES = ("text/plain",)


def read(data: bytes, name: str) -> Page:
    return _front_matter.split(decode(data, name), name)
