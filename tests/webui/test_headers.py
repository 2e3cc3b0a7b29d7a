"""Headers of every answer, and which requests are answered at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask.testing import FlaskClient

import webui
from search.config import Settings
from search.errors import ConfigError
from tests.webui import made
from webui import create_app
from webui.headers import CONTENT_SECURITY_POLICY

ADDRESSES = ("/", "/search?q=a", "/search?sort=bad", "/nowhere", "/static/style.css", "/static/no.css", "/health")
ADDRESSES += ("/api/v1/search", "/api/v1/nothing", "/p/ffff", "/favicon.ico")


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_security_headers_stand_on_every_answer(client: FlaskClient, address: str, method: str):
    response = client.open(address, method=method)

    assert response.headers["Content-Security-Policy"] == CONTENT_SECURITY_POLICY
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert response.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "Set-Cookie" not in response.headers


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
@pytest.mark.parametrize(
    "address", ["/", "/search", "/d/report", "/p/report0001", "/static/style.css", "/api/v1/search"]
)
def test_every_address_can_only_be_read(client: FlaskClient, address: str, method: str):
    response = client.open(address, method=method, data=b"x")

    assert response.status_code == 405
    assert "GET, HEAD" == response.headers["Allow"]


def test_nothing_is_loaded_from_elsewhere_and_nothing_runs_inside_a_page():
    assert "default-src 'none'" in CONTENT_SECURITY_POLICY
    assert "unsafe" not in CONTENT_SECURITY_POLICY
    assert "http" not in CONTENT_SECURITY_POLICY


def test_a_request_for_another_host_is_refused(client: FlaskClient):
    response = client.get("/", headers={"Host": "evil.example"})

    assert response.status_code == 400
    said = response.get_data(as_text=True)
    assert "evil.example" not in said
    assert "This name is not served" in said
    assert "trusted_hosts" in said


def test_a_server_for_others_wants_its_names():
    with pytest.raises(ConfigError, match="WHOSAID_TRUSTED_HOSTS"):
        create_app(Settings(host="0.0.0.0"), made.Standing(None))

    client = create_app(
        Settings(host="0.0.0.0", trusted_hosts=("search.example.org",), base_url="https://search.example.org"),
        made.Standing(None),
    ).test_client()
    assert client.get("/help", headers={"Host": "search.example.org"}).status_code == 200
    assert client.get("/help", headers={"Host": "other.example"}).status_code == 400


def test_static_files_are_kept_long_and_change_their_address_with_their_content(client: FlaskClient):
    page = client.get("/help").get_data(as_text=True)
    address = page.partition('href="/static/style.css')[2].partition('"')[0]

    assert address.startswith("?v=")
    assert "max-age=31536000" in client.get(f"/static/style.css{address}").headers["Cache-Control"]


def test_no_template_or_module_turns_escaping_off():
    folder = Path(webui.__file__).parent
    for file in [*folder.rglob("*.html"), *folder.rglob("*.py")]:
        text = file.read_text(encoding="utf-8")
        for word in ("|safe", "| safe", "Markup(", "render_template_string", "autoescape", "style="):
            assert word not in text, f"{file.name}: {word}"
