"""A desk without sources, so that an article's own slips are what is found."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.check import check
from factcheck.desk import Desk, open_desk
from factcheck.model import Article, Report
from factcheck.settings import Settings

DAY = date(2021, 7, 20)


@pytest.fixture(scope="session")
def desk() -> Desk:
    return open_desk(Settings(builtin_claims=False, no_cache=True), None)


def checked(text: str, desk: Desk, name: str = "draft.txt") -> Report:
    return check(Article(name, text, "en", DAY), desk)
