"""The tree: with its branches on a terminal, as indented text in a pipe and where no branch can be shown."""

from __future__ import annotations

import io
from collections.abc import Iterator

from factcheck.reports import Page
from factcheck.reports._explained.claim import asked, extracted
from factcheck.reports._explained.node import Node
from factcheck.reports._explained.passages import held, weighed
from factcheck.reports._explained.words import verdict
from factcheck.trace import Explanation

_INDENT = "  "


def render(told: Explanation, page: Page) -> str:
    """What was extracted, asked, found and compared, how it was weighed, and the verdict."""
    words = page.words
    head = words.say("explain", "head", article=told.article.name, id=told.finding.id)
    parts = (extracted(told, words), asked(told, words), *held(told, words), *weighed(told, words), verdict(told, page))
    root = Node(head, parts, "bold")
    return _branched(root, page) if page.width and page.unicode else "".join(f"{line}\n" for line in _lines(root, 0))


def _lines(node: Node, depth: int) -> Iterator[str]:
    yield _INDENT * depth + node.text
    for each in node.under:
        yield from _lines(each, depth + 1)


def _branched(root: Node, page: Page) -> str:
    from rich.tree import Tree

    from factcheck.reports._cells import Cell
    from factcheck.reports.table import console

    def branch(node: Node) -> Cell:
        from rich.text import Text

        return Cell(Text(node.text, style=node.style))

    def grow(tree: Tree, node: Node) -> None:
        for each in node.under:
            grow(tree.add(branch(each)), each)

    tree = Tree(branch(root), guide_style="dim")
    grow(tree, root)
    file = io.StringIO()
    console(file, page).print(tree)
    return file.getvalue()
