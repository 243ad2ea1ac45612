"""Order of dates: "began in April 1994 and ended in February 1993"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.consistency._draft import Draft
from factcheck.consistency._slip import Slip, hull, said
from factcheck.consistency._spans import written
from factcheck.model import Reason

NAME = "date/order"


def check(draft: Draft) -> Iterator[Slip]:
    """An end that is before its beginning."""
    for hit in draft.hits("order", "d", "d"):
        began, ended = written(hit["began"]), written(hit["ended"])
        if began and ended and ended.last < began.first:
            reason = Reason("order", {"began": said(hit["began"]), "ended": said(hit["ended"])})
            yield Slip(hull(hit["began"], hit["ended"]), reason)
