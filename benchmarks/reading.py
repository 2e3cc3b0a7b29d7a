"""Reading at size: generated blog pages with their comments, read, split and labelled in parallel; rate and memory.

    python -m benchmarks.reading [--pages 2000] [--comments 40000] [--floor 25]

Pages have the markup of Blogger, around sentences of the documents in seeds/. Ends with 1 below the floor.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Final

from search import collection
from search.indexer.outcome import Failed
from search.indexer.walk import Found
from search.indexer.workers import Workers

SEED: Final = 11
SEEDS: Final = Path(__file__).parent.parent / "seeds"
FLOOR: Final = 25.0
"""Pages a second on two cores: a blog of ten thousand posts is read within seven minutes."""

_SENTENCE: Final = re.compile(r"[A-Z“\"][^.!?\n]{20,300}[.!?]")
_PAGE: Final = """<!DOCTYPE html><html><head><meta content='blogger' name='generator'/><title>A blog: {title}</title>
<link href='http://blog.example/2018/{month:02}/{number}.html' rel='canonical'/><style>{style}</style>
<script>{script}</script></head><body><header><h1>A blog</h1></header><ul>{menu}</ul>
<div id='main'><div class='widget Blog' id='Blog1'><h2 class='date-header'>1 {name} 2018</h2>
<div class='post-outer'><h3 class='post-title entry-title'>{title}</h3><div class='post-body entry-content'>{body}</div>
<div class='post-footer'>Posted by <span class='fn'>Somebody</span> at 07:42</div></div>
<div class='comments' id='comments'><h4>{count} comments:</h4><ol>{comments}</ol></div></div></div>
<aside class='sidebar'>{archive}</aside><footer>Powered by a program.</footer></body></html>"""
_COMMENT: Final = """<li class="comment" id="c{id}"><div class="comment-block"><div class="comment-header">
<cite class="user">{poster}</cite><span class="datetime"><a href="#c{id}">{day} {name} 2018 at 09:15</a></span>
</div><p class="comment-content">{text}</p><span class="comment-actions"><a class="comment-reply">Reply</a></span></div>
<div class="comment-replies"><ol>{answers}</ol></div></li>"""
_MONTHS: Final = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October")


def sentences() -> list[str]:
    """The sentences of the documents in seeds/."""
    found = [_SENTENCE.findall(path.read_text(encoding="utf-8")) for path in sorted(SEEDS.glob("*.txt"))]
    return [" ".join(each.split()) for several in found for each in several]


def pages(number: int, comments: int) -> Iterator[str]:
    """So many pages with so many comments in all, the same for the same numbers."""
    dice = random.Random(SEED)
    stock = sentences()

    def words(least: int, most: int) -> str:
        return escape(" ".join(dice.choices(stock, k=dice.randint(least, most))))

    def comment(name: int, answers: str) -> str:
        text = "<br><br>".join(words(1, 3) for _ in range(dice.randint(1, 2)))
        poster, month = dice.choice(["Anonymous", "A reader", "Somebody else"]), _MONTHS[name % 10]
        return _COMMENT.format(id=name, poster=poster, day=dice.randint(1, 28), name=month, text=text, answers=answers)

    for page in range(number):
        count = comments * (page + 1) // number - comments * page // number
        answered = count // 4
        thread = "".join(
            comment(100 * page + at, comment(100 * page + at + 50, "") if at < answered else "")
            for at in range(count - answered)
        )
        yield _PAGE.format(
            title=escape(dice.choice(stock)[:70].rstrip(".")),
            number=page,
            month=page % 10 + 1,
            name=_MONTHS[page % 10],
            style=".post { color: black } " * 200,
            script="var a = 'no words'; " * 400,
            menu="".join(f"<li><a href='/{at}'>Page {at}</a></li>" for at in range(12)),
            body="<br><br>".join(words(2, 5) for _ in range(dice.randint(6, 14))),
            count=count,
            comments=thread,
            archive="".join(f"<li><a href='/a{at}'>{words(1, 1)[:60]}</a></li>" for at in range(60)),
        )


def main() -> int:
    """Measure and say; the program's exit code."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--pages", type=int, default=2_000)
    asked.add_argument("--comments", type=int, default=40_000)
    asked.add_argument("--floor", type=float, default=FLOOR)
    asked.add_argument("--workers", type=int)
    options = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        size = 0
        files = []
        for number, page in enumerate(pages(options.pages, options.comments)):
            path = Path(folder) / f"{number:05}.html"
            path.write_text(page, encoding="utf-8")
            size += path.stat().st_size
            files.append(Found(file=path.name, path=path))
        print(
            f"{len(files):,} pages, {size / 1e6:,.0f} MB; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"
        )
        return _measure(files, options.floor, options.workers)


def _measure(files: list[Found], floor: float, count: int | None) -> int:
    passages = comments = failed = 0
    memory: list[int] = []
    begun = time.monotonic()
    with Workers(collection.load(SEEDS), count) as workers:
        for done, outcome in enumerate(workers.read(files), 1):
            if isinstance(outcome, Failed):
                failed += 1
                continue
            for labelled in outcome:
                passages += len(labelled.passages)
                paths = {(each.comment.parent, each.comment.number) for each in labelled.passages if each.comment}
                comments += len(paths)
            if done % max(1, len(files) // 10) == 0:
                memory.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
                rate = done / (time.monotonic() - begun)
                print(f"{done:,} pages, {rate:.1f} a second, {memory[-1]} MB", file=sys.stderr)
    seconds = time.monotonic() - begun
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    rate = len(files) / seconds
    print(f"{passages:,} passages, {comments:,} comments, {failed} failed")
    print(
        f"{rate:.1f} pages a second ({seconds:.1f} s; {1000 * (used.ru_utime + used.ru_stime) / len(files):.0f} ms of"
    )
    print(f"processor time for a page); at most {used.ru_maxrss // 1024} MB in a reading process, {memory[-1]} MB here")
    if failed or rate < floor:
        print(f"below the floor of {floor:g} pages a second" if rate < floor else "some pages could not be read")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
