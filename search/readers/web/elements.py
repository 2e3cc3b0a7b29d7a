"""Kinds of HTML elements by what a browser does with them. Names only."""

from __future__ import annotations

BLOCKS = frozenset([
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "optgroup", "option", "p", "pre",
    "search", "section", "select", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
])  # fmt: skip
"""Elements that begin and end a line."""

UNSEEN = frozenset([
    "applet", "area", "audio", "base", "canvas", "datalist", "embed", "frame", "frameset", "head", "iframe", "link",
    "map", "math", "meta", "noembed", "noframes", "noscript", "object", "param", "script", "source", "style", "svg",
    "template", "textarea", "title", "track", "video",
])  # fmt: skip
"""Elements whose text a reader of the page does not see as text."""
