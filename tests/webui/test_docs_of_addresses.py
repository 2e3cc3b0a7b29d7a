"""Every address and key stands in docs/api.md."""

from __future__ import annotations

import re
from pathlib import Path

from flask import Flask

from search.model import FACET_FIELDS
from tests.webui.test_openapi import PATHS
from webui.exports import FORMS
from webui.packs import PACK_FORMS

PAGE = (Path(__file__).parents[2] / "docs" / "api.md").read_text(encoding="utf-8")


def test_every_route_is_listed(app: Flask):
    rules = {re.sub(r"<[^>]*>", "", rule.rule) for rule in app.url_map.iter_rules() if rule.endpoint != "static"}
    told = {re.sub(r"<[^>]*>", "", place).partition("?")[0] for place in re.findall(r"`(/[^`]*)`", PAGE)}

    # A format is part of a route in the program and stands alone on the page.
    assert {rule for rule in rules if rule not in told} == {"/pack."}


def test_every_form_and_key_is_listed():
    for suffix in FORMS:
        assert f".{suffix}`" in PAGE
    for suffix in PACK_FORMS:
        assert f"`/pack.{suffix}`" in PAGE
    for key in ("q", "from", "to", "sort", "match", "page", "per_page", "group", "explain", *FACET_FIELDS):
        assert f"`{key}`" in PAGE
    assert len(PATHS) == PAGE.count("`/api/v1/") - 1
