"""The command line: whosaid index, search, show, export, check."""

import click


@click.group()
def main() -> None:
    """Find who said what, and link to the very words."""
