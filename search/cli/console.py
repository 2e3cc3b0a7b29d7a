"""What every command shares: options, where output goes, how an error ends the program.

Results go to stdout; progress, summaries and reasons go to stderr. Nothing of a document reaches a terminal unescaped.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

import click

from search import config
from search.config import Settings
from search.errors import INDEX, IndexDamaged, IndexMissing, IndexOutdated, PublishFailed, SearchError, indexing

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")


def index_option(command: Callable[P, R]) -> Callable[P, R]:
    """The option --index of every command."""
    return click.option(
        "--index",
        "index",
        metavar="DIR",
        type=click.Path(),
        help="Where the built index is (WHOSAID_INDEX; ./index).",
    )(command)


def collection_option(what: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """The option --collection; `what` says what the folder is for. As with --index, `settings` makes a path of it."""
    return click.option("--collection", metavar="DIR", type=click.Path(), help=f"{what} (WHOSAID_COLLECTION; ./seeds).")


def json_option(command: Callable[P, R]) -> Callable[P, R]:
    """The option --json of every command."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON on stdout, and nothing else there.")(
        command
    )


def given(_: click.Context, __: click.Parameter, value: T) -> T:
    """A callback that refuses an empty name: of a variable that is not set, a path would make the working folder."""
    if value == "" or (isinstance(value, tuple) and "" in value):
        raise click.BadParameter("it is empty; name a file, a folder or an address.")
    return value


def settings(**arguments: object) -> Settings:
    """The settings in force for this command line. Raises ConfigError."""
    return config.load(arguments)


def failing(command: Callable[P, R]) -> Callable[P, R]:
    """Have a SearchError end the program with its sentence on stderr and its exit code.

    A closed pipe ends it in silence, and an output that has no room with a sentence.
    """

    @wraps(command)
    def run(*arguments: P.args, **named: P.kwargs) -> R:
        try:
            result = command(*arguments, **named)
            sys.stdout.flush()
        except (IndexMissing, IndexDamaged, IndexOutdated) as error:
            chosen = settings(**{name: named.get(name) for name in ("collection", "index")})
            tell(f"whosaid: {cured(str(error), chosen)}")
            sys.exit(error.exit_code)
        except SearchError as error:
            tell(f"whosaid: {error}")
            sys.exit(error.exit_code)
        except BrokenPipeError:
            _give_up_stdout()
            sys.exit(0)
        except OSError as error:
            if error.errno not in _FULL or error.filename is not None:
                raise
            _give_up_stdout()
            tell(f"whosaid: the output could not be written ({error.strerror}); free some space, or send it elsewhere")
            sys.exit(PublishFailed.exit_code)
        return result

    return run


_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})


def _give_up_stdout() -> None:
    """Nobody reads it, or it takes no more: Python must not try to flush the rest at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def signs() -> bool:
    """Whether stdout is a terminal that shows bold letters."""
    return sys.stdout.isatty() and not config.without_signs()


def width() -> int:
    """Characters of a line of running text: WIDTH, or what a narrow terminal has."""
    return max(_NARROWEST, min(WIDTH, columns(WIDTH))) if sys.stdout.isatty() else WIDTH


def columns(otherwise: int) -> int:
    """Characters of a line of the terminal; `otherwise` where that is not known."""
    return shutil.get_terminal_size((otherwise, 0)).columns


WIDTH = 96
_NARROWEST = 30


def cured(message: str, chosen: Settings) -> str:
    """The message of an index that cannot be used, with the whole command that builds it again.

    The folder of the documents is named where it is known: the default one belongs to the default index alone.
    """
    default = Settings()
    known = chosen.collection != default.collection or chosen.index == default.index
    command = indexing(chosen.collection if known else None, chosen.index)
    return f"{message.removesuffix(INDEX)}{command}" if message.endswith(INDEX) else message


def tell(line: str) -> None:
    """Print one line on stderr."""
    click.echo(printable(line), err=True)


def say(line: str = "") -> None:
    """Print one line, of which everything foreign went through `printable`, on stdout."""
    out = sys.stdout
    click.echo(line.encode(out.encoding or "utf-8", "replace").decode(out.encoding or "utf-8"))


def say_json(value: object) -> None:
    """Print JSON on stdout, in UTF-8 whatever the locale."""
    lines([json.dumps(value, ensure_ascii=False, indent=2)])


def say_json_line(value: object) -> None:
    """Print JSON on one line of stdout, at once: one of the answers of a command that goes on."""
    lines([json.dumps(value, ensure_ascii=False)])


def lines(texts: Iterable[str]) -> None:
    """Print lines on stdout, in UTF-8 whatever the locale."""
    out = sys.stdout.buffer
    for text in texts:
        out.write(text.encode("utf-8", "backslashreplace") + b"\n")
    out.flush()


def printable(text: str) -> str:
    """`text` on one line with every character visible: control, format and surrogate characters as escapes."""
    return "".join(letter if letter.isprintable() or letter == "\xa0" else _escape(letter) for letter in text)


def flat(text: str) -> str:
    """`text` as `printable` has it, after white space of any kind became one space each: a title, a passage."""
    return printable(" ".join(text.split()))


def _escape(letter: str) -> str:
    code = ord(letter)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def counted(number: int, one: str, many: str = "") -> str:
    """`1 passage`, `2,000 passages`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


Shape = dict[str, Any]
