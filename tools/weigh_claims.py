"""Charts how precise the check is against how much it decides, by the points from which on two claims are of one fact.

    python tools/weigh_claims.py [--svg FILE]

The points are the thresholds of src/factcheck/verify/weights.toml, each tried on the ten stories of tests/stories2 with
their hundred changed copies, and on sentences of the gold checked against other sentences of it: these are of other
events, so all that is refuted there is wrong. Takes some minutes.
"""

from __future__ import annotations

import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from charts import Point, picture, table

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from factcheck.check import check
from factcheck.desk import Desk, open_desk
from factcheck.model import Article
from factcheck.settings import Settings
from factcheck.verify.weights import weights
from stories2.scoring import rows, share
from stories2.story import NAMES, Story, load

TESTS = Path(__file__).parents[1] / "tests"
TRIED = {"refutes": (-3, -2, -1, 0, 1, 2, 3, 4), "supports": (-5, -4, -3, -2.5, -2, -1, 0, 1)}
DAY = date(2021, 7, 14)  # of texts that tell none
LEAST = 80  # percent of precision at which the picture begins
COLUMNS = ("points", "precision of refuted", "changes caught", "precision of supported", "claims supported")


def main() -> None:
    with TemporaryDirectory() as folder:
        articles = list(_gold(Path(folder)))
        visible = [(story, _desk(story.documents)) for story in map(load, NAMES)], articles, _desk(folder)
        drawn = {name: list(_tried(name, *visible)) for name in TRIED}
    if "--svg" in sys.argv:
        lines: dict[str, list[Point]] = {
            "refuted, of changes": [(row[2], row[1]) for row in drawn["refutes"]],
            "supported, of claims that are true": [(row[4], row[3]) for row in drawn["supports"]],
        }
        svg = picture("Precision against coverage of the check", lines, LEAST)
        Path(sys.argv[sys.argv.index("--svg") + 1]).write_text(svg, "utf-8")


def _tried(name: str, stories: list[tuple[Story, Desk]], articles: list[Article], gold: Desk) -> Iterator[list[float]]:
    """The figures of each threshold, printed as they come. The threshold of the file stays as it was."""
    least, found = weights().least, []
    kept = least[name]
    for points in TRIED[name]:
        least[name] = points
        found.append([points, *_figures(Counter(_counted(stories, articles, gold)))])
    least[name] = kept
    print(f"\n{name} (the file has {kept:g})")
    table(COLUMNS, found)
    yield from found


def _counted(stories: list[tuple[Story, Desk]], articles: list[Article], gold: Desk) -> Iterator[str]:
    """What is right and wrong in the stories; each refutation among the gold's sentences is wrong."""
    yield from (row.what for story, desk in stories for row in rows(story, desk))
    verdicts = (finding.verdict.label for article in articles for finding in check(article, gold).findings)
    yield from ("wrong refuted" for label in verdicts if label == "refuted")


def _figures(count: Counter[str]) -> Iterator[float]:
    """Percent: refutations right, changes caught, support right, supported of all found that is true or left open."""
    yield share(count, "right refuted", "wrong refuted")
    yield share(count, "caught", "uncaught")
    yield share(count, "right supported", "wrong supported")
    yield share(count, "right supported", "wrong not-enough-evidence")


def _gold(folder: Path) -> Iterator[Article]:
    """Sentences of the gold as articles; every other one of the first gold is written into the folder as a document."""
    for file in sorted([*TESTS.glob("gold/*/*.toml"), *TESTS.glob("gold2/*/*.toml")]):
        told = tomllib.loads(file.read_text("utf-8")).get("row", [])
        for i, row in enumerate(told):
            lang, name = file.parent.name, f"{file.parent.name}-{file.stem}-{i}.txt"
            if file.parent.parent.name == "gold2" or i % 2:
                yield Article(name, row["text"], lang, DAY)
            else:
                (folder / name).write_text(row["text"] + "\n", "utf-8")


def _desk(folder: str) -> Desk:
    return open_desk(Settings(builtin_claims=False, no_cache=True, sources=(folder,)), None)


if __name__ == "__main__":
    main()
