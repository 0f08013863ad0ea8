"""The site under test: starts it when asked to, and speaks plain HTTP with it, byte by byte."""

from __future__ import annotations

import contextlib
import http.client
import os
import socket
import subprocess
import tempfile
import time
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def media_type(self) -> str:
        return self.headers.get("content-type", "")


class Site:
    def __init__(self, base: str, process: int = 0) -> None:
        self.process = process
        parts = urlsplit(base)
        self.host = parts.hostname or "127.0.0.1"
        self.port = parts.port or 80
        self.origin = f"http://{self.host}:{self.port}"

    def fetch(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """One request on a connection of its own; header names are given with _ for -."""
        connection = http.client.HTTPConnection(self.host, self.port, timeout=15)
        try:
            connection.request(method, path, headers={key.replace("_", "-"): value for key, value in headers.items()})
            response = connection.getresponse()
            body = response.read()
            return Answer(response.status, {key.lower(): value for key, value in response.getheaders()}, body)
        finally:
            connection.close()

    def pages(self) -> list[str]:
        """Every page that the site itself says it has, as paths."""
        answer = self.fetch("/sitemap.xml")
        if answer.status != 200:
            raise RuntimeError(f"/sitemap.xml answers {answer.status}")
        located = ElementTree.fromstring(answer.body).iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")
        paths = [urlsplit((element.text or "").strip()).path or "/" for element in located]
        return list(dict.fromkeys(paths))


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def running(binary: str, folder: str) -> Iterator[Site]:
    """Serves `folder` with the program under test on a free port and stops it at the end."""
    port = free_port()
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(
            [binary, "serve", folder, "--port", str(port)],
            stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT,
            env={**os.environ, "NO_COLOR": "1"})
        try:
            site = Site(f"http://127.0.0.1:{port}", process.pid)
            deadline = time.monotonic() + 60
            while True:
                with contextlib.suppress(OSError, http.client.HTTPException):
                    site.fetch("/")
                    break
                if process.poll() is not None or time.monotonic() > deadline:
                    log.seek(0)
                    raise RuntimeError("the site did not start:\n" + log.read().decode(errors="replace")[-4000:])
                time.sleep(0.05)
            yield site
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
