"""Ten stories against documents in other languages: what was reached once may not fall (docs/accuracy.md)."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from factcheck.desk import open_desk
from factcheck.settings import Settings
from stories2.scoring import Row, rows
from stories2.story import HERE, NAMES, load

LEAST = {"found": 146, "caught": 86, "right supported": 111}
MOST = {"wrong refuted": 0, "wrong supported": 0}


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> list[Row]:
    cache = str(tmp_path_factory.mktemp("cache"))
    found: list[Row] = []
    for name in NAMES:
        story = load(name)
        settings = Settings(builtin_claims=False, cache_folder=cache, sources=(story.documents,))
        found += rows(story, open_desk(settings, None))
    return found


def test_ten_stories_are_here() -> None:
    stories = [load(name) for name in NAMES]
    assert len(stories) == 10
    assert sum(len(story.claims) for story in stories) >= 150
    assert sum(len(story.copies) for story in stories) == 100


def test_documents_stand_in_other_languages() -> None:
    for name in NAMES:
        texts = [path.read_text("utf-8") for path in Path(HERE, name, "documents").iterdir()]
        own = [text for text in texts if f"\nlang: {load(name).lang}\n" in text]
        assert 4 <= len(texts) <= 8
        assert len(own) <= 1, name


def test_what_was_reached(judged: list[Row]) -> None:
    count = Counter(row.what for row in judged)
    assert {what: count[what] for what, least in LEAST.items() if count[what] < least} == {}
    assert [row for row in judged if row.what in MOST and count[row.what] > MOST[row.what]] == []
