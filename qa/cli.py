"""The `cfr` command: its groups, and how every run ends. What a command does stands in `qa.commands`.

Importing it imports nothing heavy: the chat, the encoder and the index are reached by the command
that needs them.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from index.errors import IndexProblem
from qa import diagnostics, output
from qa.asked import InputError, reason
from qa.commands.answers import ask, show
from qa.commands.batch import batch
from qa.commands.completion import completion
from qa.commands.diff import diff
from qa.commands.eval import evaluate
from qa.commands.facts import facts
from qa.commands.index import index_commands
from qa.commands.matrix import exemptions
from qa.commands.settings import HELP, Settings, choosing, common
from qa.commands.sources import sources_commands
from qa.diagnostics import ExitCode


@click.group(invoke_without_command=True, context_settings=HELP)
@common
@click.pass_context
def cfr(context: click.Context) -> int | None:
    """Answer questions about 6 CFR, each with the words of the law and where they stand.

    Without a command: the chat, on a terminal.
    """
    if context.invoked_subcommand is not None:
        return None
    if _on_terminal():
        return _chat(context.ensure_object(Settings))
    output.write(context.get_help() + "\n")
    return ExitCode.BAD_INPUT


@cfr.command()
@choosing
@common
@click.option(
    "--resume",
    is_flag=False,
    flag_value="",
    default=None,
    metavar="[SESSION]",
    help="Go on with a session: the latest, or the one of that id.",
)
@click.pass_obj
def chat(settings: Settings, resume: str | None) -> int:
    """Ask and read in the terminal chat."""
    if not _on_terminal():
        raise InputError("the chat needs a terminal: expected one on standard input and output; see `cfr ask`")
    return _chat(settings, resume)


for command in (ask, show, diff, exemptions, facts, batch, evaluate, index_commands, sources_commands, completion):
    cfr.add_command(command)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `cfr` and return its exit code. Nothing that a user can cause ends in a traceback."""
    try:
        code = cfr.main(arguments, prog_name="cfr", standalone_mode=False)
        return int(code or ExitCode.DONE)
    except click.UsageError as error:
        usage = f"{error.ctx.get_usage()}\n" if error.ctx else ""
        diagnostics.say(f"{usage}cfr: {error.format_message()}")
        return ExitCode.BAD_INPUT
    except click.ClickException as error:
        diagnostics.error(error.format_message())
        return ExitCode.BAD_INPUT
    except InputError as error:
        for message in error.each:
            diagnostics.error(message)
        return ExitCode.BAD_INPUT
    except IndexProblem as error:
        diagnostics.error(str(error))
        return diagnostics.ended_by(error)
    except BrokenPipeError:
        output.drop_the_rest()
        return ExitCode.DONE
    except OSError as error:
        diagnostics.error(reason(error))
        return ExitCode.DAMAGED
    except (click.Abort, KeyboardInterrupt):
        diagnostics.error("interrupted")
        return ExitCode.INTERRUPTED
    except Exception as error:
        from corpus.library import SourceError  # only now: it brings every reader with it

        if not isinstance(error, SourceError):
            raise
        diagnostics.error(str(error))
        return diagnostics.ended_by(error)


def _chat(settings: Settings, resume: str | None = None) -> int:
    import tui

    return tui.run(home=settings.where, model=settings.model, resume=resume, choice=lambda: settings.choice)


def _on_terminal() -> bool:
    return sys.stdin is not None and sys.stdin.isatty() and output.on_terminal()


if __name__ == "__main__":
    sys.exit(main())
