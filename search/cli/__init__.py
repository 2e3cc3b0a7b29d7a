"""The command line: whosaid index, add, watch, search, …; other packages add theirs (serve) by an entry point.

Decides nothing about searching; turns options into calls and answers into lines.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.metadata import entry_points
from typing import Any, Final

import click

__all__ = ["BY_KEY", "main"]

BY_KEY: Final = 130
"""What a shell expects of a program that Ctrl-C ended: 128 and the number of the signal."""

OWN = ("index", "add", "watch", "search", "show", "export", "correct", "erase", "label", "check")
"""Each is the command of that name in the module of that name, loaded when it is asked for: a command starts faster
without the libraries of the others."""

COMMANDS = "whosaid.commands"
"""The entry-point group under which an installed package adds a command."""

EPILOG = """
\b
Start with:
  whosaid index seeds                        build the index of a folder
  whosaid search "immutable lines"           find who said that
  whosaid search staff --author-type union   what unions said of staff
  whosaid serve                              search in the browser

Exit codes: 0 done · 1 a bug · 2 usage or configuration · 3 done, but an input was skipped · 4 nothing published (disk,
memory, read-only) · 5 another writer is at work · 6 index missing, damaged or outdated. Settings can stand in
whosaid.toml in the working folder and in the environment (WHOSAID_INDEX, …): see docs/configuration.md.
"""


class _Commands(click.Group):
    """The commands here and those that installed packages add."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        return [*OWN, *sorted(entry_points(group=COMMANDS).names - set(OWN))]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name in OWN:
            return _command(getattr(import_module(f"search.cli.{cmd_name}"), cmd_name))
        for found in entry_points(group=COMMANDS, name=cmd_name):
            return _command(found.load())
        return None

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; Ctrl-C ends it with a word, also while its libraries are still being loaded."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo("Stopped.", err=True)
            sys.exit(BY_KEY)


def _command(found: object) -> click.Command | None:
    return found if isinstance(found, click.Command) else None


@click.group(cls=_Commands, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="whosaid", prog_name="whosaid")
def main() -> None:
    """Find who said what about whom, and link to the very words."""
    if sys.platform == "win32":
        raise click.UsageError("whosaid runs on Linux and macOS; on Windows, use it inside WSL.")
