"""One verdict explained: a tree for people at a terminal, indented text in a pipe, JSON for machines."""

from __future__ import annotations

from factcheck.errors import UsageError
from factcheck.reports import Page
from factcheck.reports._explained import json, tree
from factcheck.trace import Explanation

FORMATS = {"tree": tree.render, "json": json.render}


def render(told: Explanation, form: str, page: Page) -> str:
    """The explanation in a format, one of FORMATS."""
    return FORMATS[form](told, page)


def known(form: str) -> str:
    """The format, where there is one; UsageError names those there are."""
    if form not in FORMATS:
        raise UsageError(
            "--output-format of explain must be {formats}, not {form!r}.", formats=" or ".join(FORMATS), form=form
        )
    return form
