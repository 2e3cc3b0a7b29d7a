"""What is refused before a byte is read as text: not files, too large, pictures and archives, nothing there."""

from __future__ import annotations

import hashlib
import os
import socket
from pathlib import Path

import pytest

from search.errors import EncryptedFile, NoText, ReadError, TooLarge, UnsupportedFormat
from search.readers import MAX_BYTES, document_id, read
from search.readers.files import load


def write(folder: Path, data: bytes, name: str = "made-up.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_a_document_knows_its_file_and_its_hash(tmp_path: Path) -> None:
    read_back = read(write(tmp_path, b"Some words.\n"), file="sub/made-up.txt")
    assert "sub/made-up.txt" == read_back.file
    assert hashlib.sha256(b"Some words.\n").hexdigest() == read_back.sha256


@pytest.mark.parametrize(
    ("data", "looks_like"),
    [
        (b"\xff\xd8\xff\xe0" + bytes(range(256)), "JPEG"),
        (b"PK\x03\x04" + bytes(30), "zip"),
        (b"\x89PNG\r\n\x1a\n" + bytes(30), "PNG"),
        (b"GIF89a" + bytes(30), "GIF"),
        (b"\x1f\x8b\x08" + bytes(30), "gzip"),
        (b"{\\rtf1 Some words}", "RTF"),
        (b"SQLite format 3\x00" + bytes(30), "SQLite"),
        (bytes(range(256)) * 40, "binary"),
        (
            b"\x93NUMPY\x01\x00v\x00{'descr': '<f8', 'fortran_order': False, 'shape': (99,), }   \n" + bytes(800),
            "array",
        ),
        (b"\xca\xfe\xba\xbe\x00\x00\x00\x37" + b"\x01\x00\x06<init>" * 50, "program"),
        (b"MZ\x90\x00" + b"This program cannot be run in DOS mode." * 9, "program"),
        (b"ID3\x03\x00" + b"A song" * 30, "sound"),
        (b"".join(number.to_bytes(2, "little") for number in range(1, 200)) * 9, "binary"),
        (b"".join(number.to_bytes(4, "little") for number in range(1, 200)) * 9, "binary"),
        (b"a name\x00\x00\x00a value of it\x00\x00" * 90, "binary"),
    ],
)
def test_binary_content_is_refused_by_what_it_looks_like_whatever_its_name(
    tmp_path: Path, data: bytes, looks_like: str
) -> None:
    with pytest.raises(UnsupportedFormat, match=looks_like):
        read(write(tmp_path, data), file="made-up.txt")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
def test_text_of_wide_characters_is_read_with_a_mark_and_without(tmp_path: Path, encoding: str) -> None:
    data = ("The clerk said: “Nothing has changed.”\r\n\r\n" * 20).encode(encoding)
    assert "“Nothing has changed.”" in read(write(tmp_path, data), file="made-up.txt").text


@pytest.mark.parametrize(
    "data",
    [
        b"MZ is how the clerk signs. He said that nothing had changed.\n",
        b"BMW said that nothing had changed.\n",
        b"ID3 is a word of the trade, the clerk said.\n",
        b"The clerk\x00said\x00nothing\x00at all.\n",
        b"The clerk said that nothing had changed.\n" + bytes(4000),
    ],
)
def test_a_text_that_only_begins_like_another_kind_or_has_some_nuls_is_read(tmp_path: Path, data: bytes) -> None:
    assert "said" in read(write(tmp_path, data), file="made-up.txt").text


def test_an_encrypted_message_is_named_as_such(tmp_path: Path) -> None:
    with pytest.raises(EncryptedFile):
        read(write(tmp_path, b"-----BEGIN PGP MESSAGE-----\n\nhQEMA\n"), file="made-up.txt")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xef\xbb\xbf",
        b" \t\r\n\n",
        b"\xff\xfe",
        b"\xff\xfe \x00\n\x00",
        b"\x00" * 50,
        "\u200b\n\u00a0\ufeff".encode(),
    ],
)
def test_a_file_without_a_visible_character_has_no_text(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(NoText, match="empty or blank"):
        read(write(tmp_path, data), file="made-up.txt")


def test_a_file_over_the_limit_is_refused_without_being_read(tmp_path: Path) -> None:
    path = write(tmp_path, b"words")
    os.truncate(path, MAX_BYTES * 1000)  # sparse: reading it all would take the memory of ten such machines
    with pytest.raises(TooLarge, match="20 MB"):
        read(path, file="made-up.txt")


def test_what_is_added_to_a_file_while_it_is_opened_is_read_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path, b"One.\n")
    look = os.fstat

    def grows(descriptor: int) -> os.stat_result:
        status = look(descriptor)
        path.write_bytes(b"One.\n\nTwo, and a good deal more than one letter.\n")
        return status

    monkeypatch.setattr(os, "fstat", grows)
    assert b"One.\n\nTwo, and a good deal more than one letter.\n" == load(path)


def test_pipes_folders_sockets_and_devices_are_named_and_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "folder.txt").mkdir()
    for path, kind in (
        (tmp_path / "pipe.txt", "pipe"),
        (tmp_path / "folder.txt", "folder"),
        (Path("/dev/null"), "device"),
    ):
        with pytest.raises(UnsupportedFormat, match=kind):
            read(path, file=path.name)


def test_a_socket_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the path of a socket may have no more than about a hundred characters
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("s.txt")
        with pytest.raises(UnsupportedFormat, match="socket"):
            read(Path("s.txt"), file="s.txt")


def test_a_missing_file_says_why_it_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="No such file"):
        read(tmp_path / "gone.txt", file="gone.txt")


def test_a_plain_name_is_its_own_id() -> None:
    assert "report-2019_essex" == document_id("report-2019_essex.txt")


def test_ids_of_different_paths_differ_and_are_safe_in_an_address() -> None:
    files = [
        "a.txt",
        "a.html",
        "A.txt",
        "b/a.txt",
        "b-a.txt",
        "b a.txt",
        "b--a.txt",
        "-a.txt",
        ".txt",
        "é.txt",
        "e.txt",
        "\udcff.txt",
        "../x.txt",
        "x" * 300 + ".txt",
        "x" * 301 + ".txt",
        "a\nb.txt",
        "<b>.txt",
    ]
    ids = [document_id(file) for file in files]
    assert len(files) == len(set(ids))
    for one in ids:
        assert set(one) <= set("abcdefghijklmnopqrstuvwxyz0123456789_-")
        assert 0 < len(one) <= 60


def test_what_an_id_means_is_pinned() -> None:
    assert "a" == document_id("a.txt")
    assert "sub-folder-report-txt--5cf205d289bd" == document_id("Sub Folder/Ä report.txt")


def test_a_link_is_not_followed_when_it_took_the_files_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outside, link = write(tmp_path, b"Not of this collection.\n", "outside.txt"), tmp_path / "link.txt"
    link.symlink_to(outside)
    with pytest.raises(UnsupportedFormat, match="a link"):
        read(link, file="link.txt")
    plain = outside.stat()
    monkeypatch.setattr(Path, "stat", lambda _path, *, follow_symlinks=True: plain)  # put there after the first look
    with pytest.raises(ReadError, match="cannot be read"):
        read(link, file="link.txt")
