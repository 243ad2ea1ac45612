"""factcheck init: a commented settings file and a first claims file, which stand for nothing that was there before."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from factcheck import settings_file
from factcheck.cli import tongue
from factcheck.cli.streams import FINE, emit
from factcheck.errors import UsageError
from factcheck.messages import message
from factcheck.terminal import shown

_FILES = {"factcheck.toml": "factcheck.toml", "claims/first.toml": "first.toml"}  # each with what it is made from
_TRY = "The UN General Assembly adopted the Convention on the Rights of the Child on 20 November 1989."


def run(folder: str) -> int:
    """Writes both or neither. UsageError where something is in the way."""
    home = Path(folder)
    if (there := settings_file.find(home.resolve())) and there.parent == home.resolve():
        raise UsageError("{file} has settings already: nothing was written.", file=home / there.name)
    written: list[Path] = []
    try:
        for name, template in _FILES.items():
            _write(home / name, template)
            written.append(home / name)
    except OSError as error:
        for file in written:
            file.unlink()
        raise _refused(home / name, error) from error
    emit(_next(home))
    return FINE


def _write(file: Path, template: str) -> None:
    content = (files("factcheck") / "starter" / template).read_bytes()
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("xb") as new:
        new.write(content)


def _refused(file: Path, error: OSError) -> UsageError:
    if isinstance(error, FileExistsError) and error.filename == str(file):
        return UsageError("{file} is there already: nothing was written.", file=file)
    return UsageError("{file} can't be written ({why}): nothing was written.", file=file, why=error.strerror)


def _next(home: Path) -> str:
    go = "" if home == Path() else f"   cd {shown(str(home))}\n"
    first, second = (home / name for name in _FILES)
    told = map(
        tongue.told,
        (
            message("{first} and {second} are written. Try them:", first=first, second=second),
            message("Then:"),
            message("1. Name your folders of documents in factcheck.toml, under `sources`."),
            message("2. Write what you have verified into claims/, in place of the example."),
            message("3. Check an article: `factcheck article.txt`"),
        ),
    )
    return f'{next(told)}\n\n{go}   echo "{_TRY}" | factcheck -\n\n' + "".join(f"{line}\n" for line in told)
