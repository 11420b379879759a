"""What every command takes: where the index is, which encoder, how much is said."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from qa import diagnostics, output

if TYPE_CHECKING:
    from corpus.editions import Choice
    from qa.assistant import Assistant

DISTRIBUTION = "cfr-desk"
HELP: dict[str, Any] = {"help_option_names": []}  # -h is an option of `common`: click writes its own past `qa.output`
Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass
class Settings:
    """Options given before a command hold for it; given after it, they win."""

    home: Path | None = None
    model: Path | None = None
    quiet: bool = False
    edition: str | None = None
    title: int | None = None

    @property
    def where(self) -> Path:
        from index.home import default_home

        return self.home or default_home()

    @property
    def choice(self) -> Choice:
        """Which texts answer."""
        from corpus.editions import Choice

        return Choice(self.edition, self.title)

    @contextmanager
    def progress(self) -> Iterator[diagnostics.Progress]:
        with diagnostics.progress(quiet=self.quiet) as progress:
            yield progress

    @contextmanager
    def assistant(self) -> Iterator[Assistant]:
        """What answers; the index is built first where it is missing or out of date."""
        from qa.assistant import open_assistant

        with self.progress() as progress:
            opened = open_assistant(self.where, self.model, progress, self.choice, self.progress)
        with closing(opened) as assistant:
            yield assistant


def common(command: Command) -> Command:
    """Adds --home, --model, --quiet, --version and --help to a command or a group."""
    for option in (
        click.option(
            "-h",
            "--help",
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_print_help,
            help="Show this message and exit.",
        ),
        click.option(
            "--version",
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_print_version,
            help="Show the version and exit.",
        ),
        click.option(
            "-q",
            "--quiet",
            is_flag=True,
            expose_value=False,
            callback=_keep("quiet", bool),
            help="Say nothing but errors beside the data.",
        ),
        click.option(
            "--model",
            type=click.Path(exists=True, file_okay=False, path_type=Path),
            metavar="DIR",
            expose_value=False,
            callback=_keep("model", Path),
            help="A sentence encoder to use instead of the bundled one.",
        ),
        click.option(
            "--home",
            metavar="DIR",
            expose_value=False,
            callback=_keep("home", Path),
            help="Where the index, the history and the settings are kept (default: CFR_HOME).",
        ),
    ):
        command = option(command)
    return command


def choosing(command: Command) -> Command:
    """Adds --edition and --title, which choose the texts that answer."""
    for option in (
        click.option(
            "--title",
            type=WholeNumber(1, 50),
            metavar="N",
            expose_value=False,
            callback=_keep("title", int),
            help="Title N of the CFR alone, without rules of the Federal Register and collections.",
        ),
        click.option(
            "--edition",
            metavar="E",
            expose_value=False,
            callback=_keep("edition", str),
            help="The newest editions until E: a year, a month or a day (2017, 2025-01, 2026-01-29).",
        ),
    ):
        command = option(command)
    return command


def _keep(name: str, kind: Callable[[Any], Any]) -> Callable[[click.Context, click.Parameter, Any], None]:
    def keep(context: click.Context, parameter: click.Parameter, value: Any) -> None:
        settings = context.ensure_object(Settings)
        if value:  # an empty name is none, as it is in CFR_HOME
            setattr(settings, name, kind(value))

    return keep


class WholeNumber(click.IntRange):
    """A whole number; what is none is told what was expected."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        try:
            int(value)
        except ValueError:
            self.fail(f"{value!r}: expected a whole number.", param, ctx)
        return super().convert(value, param, ctx)


def need_command(context: click.Context) -> None:
    """Raises a usage error that names the commands of a group, when none was given."""
    group = context.command
    if context.invoked_subcommand is None and isinstance(group, click.Group):
        names = ", ".join(group.list_commands(context))
        raise click.UsageError(f"Missing command: expected one of {names}.", context)


def _print_help(context: click.Context, parameter: click.Parameter, value: bool) -> None:
    if not value or context.resilient_parsing:
        return
    output.write(context.get_help() + "\n")
    context.exit()


def _print_version(context: click.Context, parameter: click.Parameter, value: bool) -> None:
    if not value or context.resilient_parsing:
        return
    from importlib.metadata import PackageNotFoundError, version  # slow to import, and rarely needed

    try:
        number = version(DISTRIBUTION)
    except PackageNotFoundError:
        number = "(not installed)"
    output.write(f"cfr {number}\n")
    context.exit()
