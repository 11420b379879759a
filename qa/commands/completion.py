"""`cfr completion`: the lines that make a shell complete commands and options. Click writes them.

It needs no index and no corpus: what is completed is the command line, not the law.
"""

from __future__ import annotations

import click
from click.shell_completion import ShellComplete, get_completion_class

from qa import output
from qa.commands.settings import common
from qa.diagnostics import ExitCode

SHELLS = ("bash", "zsh", "fish")
VARIABLE = "_CFR_COMPLETE"  # by which the shell asks `cfr`; the name is click's


@click.command()
@click.argument("shell", type=click.Choice(SHELLS))
@common
@click.pass_context
def completion(context: click.Context, shell: str) -> ExitCode:
    """Print what makes a SHELL complete the command line: bash, zsh or fish.

    Put it where the shell reads it: `cfr completion bash >> ~/.bashrc`,
    `cfr completion fish > ~/.config/fish/completions/cfr.fish`.
    """
    found = get_completion_class(shell)
    assert found is not None  # click knows each of `SHELLS`
    lines = ShellComplete.source(found(context.find_root().command, {}, "cfr", VARIABLE))  # asks no shell its version
    output.write(lines.strip("\n") + "\n")
    return ExitCode.DONE
