"""What is wrong with a command line that typer refused, in one sentence of the interface's language."""

from __future__ import annotations

import re
from typing import Any

from factcheck.errors import UsageError
from factcheck.messages import Message, message


def refused(wrong: Exception) -> UsageError | None:
    """The sentence for an exception of typer's, None for any other.

    Versions of typer have classes of their own, so one is known by what it has.
    """
    if not hasattr(wrong, "format_message"):
        return None
    context = getattr(wrong, "ctx", None)
    command = context.command_path if context else "factcheck"
    return UsageError("{what} `{command} --help` shows what may be given.", what=_what(wrong), command=command)


def _what(wrong: Any) -> Message:
    if hasattr(wrong, "possibilities"):
        return _unknown(wrong.option_name, tuple(sorted(wrong.possibilities or ())))
    if hasattr(wrong, "option_name"):
        if "not take" in wrong.message:
            return message("The option {option} takes no value.", option=wrong.option_name)
        return message("The option {option} needs a value.", option=wrong.option_name)
    if hasattr(wrong, "param_type") and wrong.param is not None:
        return message("{argument} is missing.", argument=wrong.param.metavar or wrong.param.human_readable_name)
    return _told(wrong.format_message())


def _unknown(option: str, near: tuple[str, ...]) -> Message:
    if not near:
        return message("There is no option {option}.", option=option)
    return message("There is no option {option}: did you mean {near}?", option=option, near=near)


def _told(said: str) -> Message:
    if found := re.search(r"extra argument(?:s|\(s\))? \((.*)\)", said):
        return message("This is more than the command takes: {arguments}.", arguments=found[1])
    if found := re.match(r"No such command '([^']*)'(?:\. Did you mean '([^']*)')?", said):
        if found[2]:
            return message("There is no command {name}: did you mean {near}?", name=found[1], near=found[2])
        return message("There is no command {name}.", name=found[1])
    return message("No command was named.") if said.startswith("Missing command") else message(said)
