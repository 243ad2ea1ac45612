"""Faults: bugs of our own, told in one line; FACTCHECK_DEBUG=1 shows where."""

from __future__ import annotations

import os


def sentence(fault: Exception, read: str = "the article") -> str:
    """What to tell a user about `fault`, which something that was read brought out: by default the article.

    Its traceback goes to standard error only where it was asked for.
    """
    if os.environ.get("FACTCHECK_DEBUG"):
        import traceback

        traceback.print_exception(fault)
    message = " ".join(str(fault).split())
    return f"internal error ({type(fault).__name__}: {message}); please report it with {read}'s text"
