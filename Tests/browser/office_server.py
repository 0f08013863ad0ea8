"""The program on a store of its own, with the address by which the first person sets it up."""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass

from site_under_test import Site


@dataclass
class OfficeUnderTest:
    site: Site
    # Where the first body and its administrator are registered; empty for an office that has people already.
    set_up: str

    @property
    def origin(self) -> str:
        return self.site.origin


@contextlib.contextmanager
def office_running(binary: str, *command: str) -> Iterator[OfficeUnderTest]:
    """Starts an office on a free port: on a fresh store, or what `command` says (`demo`). Everything goes at the end."""
    with tempfile.TemporaryDirectory(prefix="tebiki-office-") as folder:
        log_path = os.path.join(folder, "log")
        words = list(command) or ["serve", "--data", os.path.join(folder, "data")]
        with open(log_path, "wb") as log:
            process = subprocess.Popen(
                [binary, *words, "--port", "0"], stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT,
                env={**os.environ, "NO_COLOR": "1", "TMPDIR": folder})
        try:
            yield wait_for(process, log_path, expects_set_up=not command)
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def wait_for(process: subprocess.Popen, log_path: str, expects_set_up: bool) -> OfficeUnderTest:
    deadline = time.monotonic() + 60
    while True:
        with open(log_path, encoding="utf-8", errors="replace") as log:
            said = log.read()
        base = re.search(r"http://127\.0\.0\.1:\d+(?=/office)", said)
        set_up = re.search(r"http://\S+/office/set-up/\S+", said)
        if base and (set_up or not expects_set_up):
            return OfficeUnderTest(Site(base.group(0), process.pid), set_up.group(0) if set_up else "")
        if process.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError("the office did not start:\n" + said[-4000:])
        time.sleep(0.05)
