"""Indexing: how soon 100,000 passages with their claims stand in the index, by one process and by all cores.

    python benchmarks/indexing.py [PASSAGES] [JOBS...]

The passages are those of finding.py, in five languages, a document each. Prints for each number of processes the
minutes on the clock, those of the processors of all of them, which tell more where the machine is shared, the most
memory that one of them had, and how soon a run begins that finds all of it indexed.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from pathlib import Path

from factcheck import fingerprint
from factcheck.harvest.shared import shared
from factcheck.index import open_index
from factcheck.progress import Progress
from factcheck.records import builtin_folder
from factcheck.workers import cores
from finding import extracting, leads, synthetic


def main() -> None:
    passages, *jobs = [int(each) for each in sys.argv[1:]] or [100_000]
    _, texts = synthetic(passages, passages // 200 or 1)
    for number in jobs or [1, cores()]:
        with tempfile.TemporaryDirectory() as folder:
            measured(Path(folder), texts, number)


def measured(folder: Path, texts: list[tuple[str, str]], jobs: int) -> None:
    show = (lambda line: print(f"\r\x1b[2K{line}", end="", flush=True)) if sys.stdout.isatty() else None
    extract = extracting()
    started, spent = time.perf_counter(), processors()
    read = updated(folder, texts, shared(extract, extracting, jobs), Progress(show))
    clock, used = time.perf_counter() - started, processors() - spent
    started = time.perf_counter()
    updated(folder, texts, shared(extract, extracting, jobs), Progress(show))
    again = time.perf_counter() - started
    most = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 1024
    print(
        f"\r\x1b[2K{jobs} processes: {read} documents in {clock / 60:.2f} min, {used / 60:.2f} min of processors, "
        f"{1000 * used / read:.2f} ms each; {most:.0f} MB; again in {again:.2f} s"
    )


def updated(folder: Path, texts: list[tuple[str, str]], reads: object, progress: Progress) -> int:
    index = open_index(folder, fingerprint.of_rules([builtin_folder()]))
    return index.update("synthetic", leads(texts), reads, progress)[0].documents  # type: ignore[arg-type]


def processors() -> float:
    """Seconds of this process and of those that it waited for."""
    own, others = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime


if __name__ == "__main__":
    main()
