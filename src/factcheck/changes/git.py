"""Git, as a process: what files of a repository held in another version."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Sequence
from functools import cache
from io import BytesIO
from pathlib import Path

from factcheck.errors import UsageError

_PLACES = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")  # a hook's; the article's folder says where

_RENAMED = ("--raw", "-z", "--find-renames", "--diff-filter=R", "--no-abbrev", "--no-ext-diff", "--no-relative")


class _Refused(UsageError):
    """Git would not or could not do it. why: what it said, in its first line."""

    def __init__(self, base: str, said: bytes) -> None:
        self.why = said.decode("utf-8", "replace").strip().partition("\n")[0].removeprefix("fatal: ")
        super().__init__("--diff {base}: git can't read the repository ({why}).", base=base, why=self.why)


def top_of(base: str, name: str, file: Path) -> Path:
    """The top folder of the repository that a file stands in. UsageError where it stands in none."""
    folder = next(parent for parent in file.parents if parent.is_dir())
    try:
        return _top(base, folder)
    except _Refused as refused:
        raise UsageError(
            "--diff {base}: {name} is in no git repository that can be read ({why}).",
            base=base,
            name=name,
            why=refused.why,
        ) from None


@cache
def _top(base: str, folder: Path) -> Path:
    return Path(os.fsdecode(_git(base, folder, "rev-parse", "--show-toplevel").rstrip(b"\r\n"))).resolve()


class Repository:
    """A repository as of BASE. UsageError where it has no such version."""

    def __init__(self, top: Path, base: str) -> None:
        self._top, self._asked = top, base
        self._base = self._parted(self._commit())

    def contents(self, files: Sequence[Path]) -> Iterator[bytes | None]:
        """What each file held, under the name that it had then; None where there was none."""
        names = [file.relative_to(self._top).as_posix() for file in files]
        blobs = dict(self._tree())
        if not blobs.keys() >= set(names):
            blobs = dict(self._renamed()) | blobs
        wanted = [blobs.get(name, "") for name in names]
        held = dict(self._read(sorted({blob for blob in wanted if blob})))
        return (held.get(blob) for blob in wanted)

    def _commit(self) -> str:
        try:
            return self._run(
                "rev-parse", "--verify", "--quiet", "--end-of-options", f"{self._asked}^{{commit}}"
            ).strip()
        except _Refused:
            raise UsageError(
                "--diff {base}: the repository {top} has no such commit, branch or tag; name one that it "
                "has, or fetch it first (a shallow clone has the last commit alone).",
                base=self._asked,
                top=self._top,
            ) from None

    def _parted(self, commit: str) -> str:
        """The last commit that BASE and HEAD share: what others did to BASE since is no change of this article's."""
        try:
            return self._run("merge-base", commit, "HEAD").strip()
        except _Refused:
            raise UsageError(
                "--diff {base}: it shares no history with HEAD in {top}; fetch more, if that is a shallow clone.",
                base=self._asked,
                top=self._top,
            ) from None

    def _tree(self) -> Iterator[tuple[str, str]]:
        """Every file's name and the id of what it held."""
        for entry in filter(None, self._run("ls-tree", "-r", "-z", "--full-tree", self._base).split("\0")):
            about, _, name = entry.partition("\t")
            yield name, about.split(" ")[2]

    def _renamed(self) -> Iterator[tuple[str, str]]:
        """The names that files have now, and the id of what they held under another one."""
        parts = iter(self._run("diff", *_RENAMED, self._base).split("\0"))
        for about in filter(None, parts):
            _, name = next(parts), next(parts)
            yield name, about.split(" ")[2]

    def _read(self, blobs: Sequence[str]) -> Iterator[tuple[str, bytes]]:
        """What is kept under these ids, by one process for all."""
        asked = "".join(f"{blob}\n" for blob in blobs).encode()
        sent = BytesIO(_git(self._asked, self._top, "cat-file", "--batch", given=asked) if blobs else b"")
        while head := sent.readline():
            blob, kind, *size = head.decode().split()
            if kind != "missing":
                yield blob, sent.read(int(size[0]))
                sent.readline()

    def _run(self, *arguments: str) -> str:
        return os.fsdecode(_git(self._asked, self._top, *arguments))


def _git(base: str, folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    command = ["git", "-c", "core.fsmonitor=false", *arguments]
    kept = {key: value for key, value in os.environ.items() if key not in _PLACES} | {"LC_ALL": "C"}
    try:
        ran = subprocess.run(command, cwd=folder, env=kept, input=given, capture_output=True, check=False)
    except OSError as error:
        raise UsageError(
            "--diff {base} needs git, which can't be run here ({why}): install it, or leave out --diff.",
            base=base,
            why=error.strerror,
        ) from None
    if ran.returncode:
        raise _Refused(base, ran.stderr)
    return ran.stdout
