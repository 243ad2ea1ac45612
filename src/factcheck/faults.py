"""Faults: bugs of our own, told in one line; FACTCHECK_DEBUG=1 shows where."""

from __future__ import annotations

import os

from factcheck.messages import Message, message

ARTICLE = message("the article's text")
SOURCE = message("the source's name")
DOCUMENT = message("the document's text")


def sentence(fault: Exception, read: Message = ARTICLE) -> Message:
    """What to tell a user about `fault`, which something that was read brought out: by default the article.

    Its traceback goes to standard error only where it was asked for.
    """
    if os.environ.get("FACTCHECK_DEBUG"):
        import traceback

        traceback.print_exception(fault)
    return message(
        "internal error ({kind}: {said}); please report it with {read}",
        kind=type(fault).__name__,
        said=" ".join(str(fault).split()),
        read=read,
    )
